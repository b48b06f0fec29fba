import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { BulletList } from "#app/components/bullet-list.tsx";
import { Button } from "#app/components/govuk/button.tsx";
import { Details } from "#app/components/govuk/details.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { Hidden } from "#app/components/govuk/fields/hidden.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { acceptImportForm } from "#app/forms/organisations/import.ts";
import { momentInWords } from "#domain/dates.ts";
import { diffInWords } from "#domain/organisations/organisation-changes.ts";
import { counted } from "#domain/words.ts";
import { acceptAgencies, findAgencyImport, readAgencyDiff } from "#db/organisations/agency-imports.ts";
import type { Route } from "./+types/import-changes.ts";
import { requireAdministered } from "../requirements.ts";
import { AgencyChanges } from "./agency-changes.tsx";

type Args = Pick<Route.LoaderArgs, "request" | "context" | "params">;

async function requireImport({ request, context, params }: Args) {
  const view = await requireAdministered({ request, context, params });
  const read = await findAgencyImport(view.db, view.partnership.id, params.importId);
  if (!read) throw data("Page not found", 404);
  return { ...view, read };
}

export async function loader({ request, context, params, url }: Route.LoaderArgs) {
  const { db, partnership, read } = await requireImport({ request, context, params });
  const diff = read.acceptedAt ? null : await readAgencyDiff(db, partnership.id, read.agencies);
  const done = Number(url.searchParams.get("done"));
  return {
    partnership: partnership.name,
    file: { name: read.fileName, acceptedAt: read.acceptedAt },
    problems: [...read.problems, ...(diff?.problems ?? [])],
    // The page needs what differs, not the row itself
    diff: diff && {
      ...diff,
      changes: diff.changes.map(({ row, what, name, organisationId, details }) => ({ row, what, name, organisationId, details })),
    },
    done: read.acceptedAt && url.searchParams.has("done") ? `${counted(Math.max(0, Math.min(done, 5000)) || 0, "change")} made` : null,
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, author, partnership, read } = await requireImport({ request, context, params });
  const submission = parseWithZod(await request.formData(), { schema: acceptImportForm });
  if (submission.status !== "success") return data(submission.reply(), 400);
  const { mark, leave } = submission.value;
  const given = { partnershipId: partnership.id, importId: read.id, leave: leave.map(Number), mark };
  const accepted = await acceptAgencies(db, author, given);
  const page = href("/partnerships/:partnershipId/organisations/import/:importId", params);
  if (accepted.result === "accepted") return redirect(`${page}?done=${accepted.changes}`);
  if (accepted.result === "gone") return redirect(page);
  return data(submission.reply({ formErrors: [changed] }), 409);
}

const changed =
  "What is held changed after you opened this page, so nothing was done. The page shows the differences as they are now: look again and accept them";

export const handle = {
  back: (_page: unknown, params: { partnershipId: string }) => ({
    href: href("/partnerships/:partnershipId/organisations/import", params),
    label: "Add agencies from a file",
  }),
};

export default function ImportChanges({ loaderData: page, actionData, params }: Route.ComponentProps) {
  const { diff, file } = page;
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      {page.done && <NotificationBanner isSuccess>{page.done}</NotificationBanner>}
      <PageHead
        caption={page.partnership}
        title={`What ${file.name} changes`}
        tab={`Changes in ${file.name}`}
        lead={diff === null ? `Its changes were made at ${momentInWords(file.acceptedAt ?? "")}.` : diffInWords(diff)}
        error={actionData?.error}
      />
      {page.problems.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Rows that are left out</h2>
          <p className="govuk-body">Mend them in the file and read it again; what is right already can be taken over now.</p>
          <BulletList items={page.problems} />
        </>
      )}
      {diff && diff.changes.length > 0 && (
        <PostForm>
          <Hidden name="mark" value={diff.mark} />
          <AgencyChanges changes={diff.changes} />
          <Button>Make these changes</Button>
        </PostForm>
      )}
      {diff && diff.absent.length > 0 && (
        <Details summary={`Held, and not in the file: ${diff.absent.length}`}>
          <p className="govuk-body">Nothing happens to them. Close one on its own page.</p>
          <BulletList items={diff.absent} />
        </Details>
      )}
      <ul className="govuk-list">
        {diff === null && (
          <li>
            <a className="govuk-link" href={href("/partnerships/:partnershipId/people/import", params)}>
              Name their people
            </a>
          </li>
        )}
        <li>
          <a className="govuk-link" href={href("/partnerships/:partnershipId/organisations", params)}>
            All organisations
          </a>
        </li>
      </ul>
    </>
  );
}
