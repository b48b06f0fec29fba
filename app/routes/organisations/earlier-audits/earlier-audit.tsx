import { data, href, redirect } from "react-router";
import { BulletList } from "#app/components/bullet-list.tsx";
import { DataTable } from "#app/components/data-table.tsx";
import { Button } from "#app/components/govuk/button.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import type { Column } from "#app/tables/column.ts";
import { dayInWords, momentInWords } from "#domain/dates.ts";
import { counted } from "#domain/words.ts";
import { acceptEarlierAudit, findBeforeService, findEarlierImport } from "#db/assessments/earlier-audits.ts";
import { findStandardSet } from "#db/standard-sets.ts";
import type { Route } from "./+types/earlier-audit.ts";
import { requireAdministered } from "../requirements.ts";

type Args = Pick<Route.LoaderArgs, "request" | "context" | "params">;

async function requireImport({ request, context, params }: Args) {
  const view = await requireAdministered({ request, context, params });
  const read = await findEarlierImport(view.db, view.partnership.id, params.importId);
  if (!read) throw data("Page not found", 404);
  return { ...view, read };
}

export async function loader({ request, context, params, url }: Route.LoaderArgs) {
  const { db, partnership, read } = await requireImport({ request, context, params });
  const set = await findStandardSet(db, read.setId);
  const ids = read.audits.map(({ organisationId }) => organisationId);
  const held = await findBeforeService(db, ids, set.key);
  return {
    partnership: partnership.name,
    title: read.title,
    about: `Against the ${set.title}, finished on ${dayInWords(read.madeOn)}`,
    fileName: read.fileName,
    acceptedAt: read.acceptedAt,
    problems: read.problems,
    left: read.acceptedAt ? 0 : read.audits.filter(({ organisationId }) => !held.has(organisationId)).length,
    rows: read.audits.map(({ organisationId, name, standards }) => ({
      id: organisationId,
      name,
      standards: standards.length,
      actions: standards.flatMap(({ actions }) => actions).length,
      what: read.acceptedAt || !held.has(organisationId) ? "" : "Brought in already: left as it is",
    })),
    done: url.searchParams.has("done") && read.acceptedAt !== null,
  };
}

type AuditRow = Awaited<ReturnType<typeof loader>>["rows"][number];

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, author, partnership, read } = await requireImport({ request, context, params });
  await acceptEarlierAudit(db, author, { partnershipId: partnership.id, importId: read.id });
  return redirect(`${href("/partnerships/:partnershipId/earlier-audits/:importId", params)}?done=brought-in`);
}

export const handle = {
  back: (_page: unknown, params: { partnershipId: string }) => ({
    href: href("/partnerships/:partnershipId/earlier-audits", params),
    label: "Bring in an earlier audit",
  }),
};

const columns: Column<AuditRow>[] = [
  { key: "name", heading: "Organisation", value: (row) => row.name },
  { key: "standards", heading: "Standards", kind: "number", value: (row) => row.standards },
  { key: "actions", heading: "Actions", kind: "number", value: (row) => row.actions },
  { key: "what", heading: "Note", value: (row) => row.what },
];

export default function EarlierAudit({ loaderData: page }: Route.ComponentProps) {
  return (
    <>
      {page.done && <NotificationBanner isSuccess>It is brought in, and offered to confirm</NotificationBanner>}
      <PageHead
        caption={page.partnership}
        title={page.title}
        lead={
          page.acceptedAt
            ? `Brought in from ${page.fileName} at ${momentInWords(page.acceptedAt)}.`
            : `${counted(page.left, "organisation would get its", "organisations would get their")} answers of then to confirm.`
        }
      />
      <p className="govuk-body">{page.about}.</p>
      {page.problems.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Rows that are left out</h2>
          <BulletList items={page.problems.slice(0, 200)} />
          {page.problems.length > 200 && <p className="govuk-body">And {page.problems.length - 200} more.</p>}
        </>
      )}
      {page.rows.length > 0 && <DataTable caption="What was read" columns={columns} rows={page.rows} keyOf={({ id }) => id} />}
      {page.left > 0 && (
        <form method="post">
          <Button>Bring it in</Button>
        </form>
      )}
    </>
  );
}
