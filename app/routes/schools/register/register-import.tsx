import { BulletList } from "#app/components/bullet-list.tsx";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { Checkboxes } from "#app/components/govuk/fields/checkboxes.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { Details } from "#app/components/govuk/details.tsx";
import { BeingRead } from "./being-read.tsx";
import { LateSchools } from "./late-schools.tsx";
import { WithoutPeople } from "./without-people.tsx";
import { RegisterChanges } from "./register-changes.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { WarningText } from "#app/components/govuk/warning-text.tsx";
import { dayInWords, momentInWords } from "#domain/dates.ts";
import { readingOf } from "#domain/schools/register.ts";
import { counted } from "#domain/words.ts";
import { acceptForm } from "#app/forms/schools/register.ts";
import { listLate, listWithoutPeople } from "#db/schools/late-settings.ts";
import { listOpenSchoolCycles } from "#db/schools/open-school-cycles.ts";
import { acceptRegister, readRegisterDiff } from "#db/schools/register.ts";
import { findNewerAccepted, findRegisterImport } from "#db/schools/register-imports.ts";
import type { Route } from "./+types/register-import.ts";
import { requireAdministered } from "#app/routes/organisations/requirements.ts";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { Hidden } from "#app/components/govuk/fields/hidden.tsx";

type Args = Pick<Route.LoaderArgs, "request" | "context" | "params">;

async function requireImport({ request, context, params }: Args) {
  const view = await requireAdministered({ request, context, params });
  const read = await findRegisterImport(view.db, view.partnership.id, params.importId);
  if (!read) throw data("Page not found", 404);
  return { ...view, read };
}

export async function loader({ request, context, params, url }: Route.LoaderArgs) {
  const { db, partnership, read, now } = await requireImport({ request, context, params });
  const reading = readingOf(read, now);
  if (reading) return { reading: { ...reading, fileName: read.fileName, partnership: { id: partnership.id, name: partnership.name } } };
  const diff = read.acceptedAt ? null : await readRegisterDiff(db, partnership.id, read.settings);
  const urns = read.settings.map(({ urn }) => urn);
  const done = Number(url.searchParams.get("done"));
  return {
    reading: null,
    partnership: partnership.name,
    file: { name: read.fileName, readAt: read.readAt, acceptedAt: read.acceptedAt, madeOn: read.madeOn, settings: read.settings.length },
    problems: read.problems,
    // The page needs what differs, not the columns of the file
    diff: diff && {
      ...diff,
      changes: diff.changes.map(({ urn, what, name, heldId, details, note, asksDay }) => ({
        urn,
        what,
        name,
        heldId,
        details,
        note,
        ...(asksDay && { asksDay }),
      })),
    },
    newer: read.acceptedAt ? null : ((await findNewerAccepted(db, partnership.id, read.madeOn)) ?? null),
    cycles: read.acceptedAt ? [] : (await listOpenSchoolCycles(db, partnership.id)).map(({ id, title }) => ({ id, title })),
    late: read.acceptedAt ? await listLate(db, partnership.id, urns) : [],
    withoutPeople: read.acceptedAt ? await listWithoutPeople(db, partnership.id, urns) : [],
    done: read.acceptedAt && url.searchParams.has("done") ? `${counted(Math.max(0, Math.min(done, 5000)) || 0, "change")} made` : null,
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, author, partnership, read } = await requireImport({ request, context, params });
  const submission = parseWithZod(await request.formData(), { schema: acceptForm });
  if (submission.status !== "success") return data(submission.reply(), 400);
  const { mark, leave, invite, closedOn } = submission.value;
  const accepted = await acceptRegister(db, author, {
    partnershipId: partnership.id,
    importId: read.id,
    leave,
    mark,
    inviteTo: invite,
    closedOn,
  });
  const page = href("/partnerships/:partnershipId/register/:importId", params);
  if (accepted.result === "accepted") return redirect(`${page}?done=${accepted.changes}`);
  if (accepted.result === "gone") return redirect(page);
  if (accepted.result === "no-day") {
    const missing = ["Enter the day on which it closed, or leave it as it is"];
    return data(submission.reply({ fieldErrors: Object.fromEntries(accepted.urns.map((urn) => [`closedOn.urn${urn}`, missing])) }), 400);
  }
  return data(
    submission.reply({
      formErrors: [
        "What is held changed after you opened this page, so nothing was done. The page shows the differences as they are now: look again and accept them",
      ],
    }),
    409,
  );
}

export const handle = {
  back: (_page: unknown, params: { partnershipId: string }) => ({
    href: href("/partnerships/:partnershipId/register", params),
    label: "National register",
  }),
};

export default function RegisterImport({ loaderData: page, actionData, params }: Route.ComponentProps) {
  if (page.reading) return <BeingRead {...page.reading} />;
  const { diff, file } = page;
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      {page.done && <NotificationBanner isSuccess>{page.done}</NotificationBanner>}
      <PageHead
        caption={page.partnership}
        title={`What ${file.name} changes`}
        tab={`Changes in ${file.name}`}
        lead={
          diff === null
            ? `Its changes were accepted at ${momentInWords(file.acceptedAt ?? "")}.`
            : `${counted(file.settings, "establishment was", "establishments were")} read. ${counted(diff.changes.length, "change", "changes")} to look at, ${diff.unchanged} as held.${recountedInWords(diff.recounted.length)}`
        }
        error={actionData?.error}
      />
      {page.newer && (
        <WarningText>
          This file is older than one that was accepted: it is from {dayInWords(file.madeOn ?? "")}, and {page.newer.fileName} from{" "}
          {dayInWords(page.newer.madeOn ?? "")}. Accepting it would undo what the newer one changed.
        </WarningText>
      )}
      {page.problems.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Rows that were left out</h2>
          <BulletList items={page.problems} />
        </>
      )}
      {diff && diff.changes.length + diff.recounted.length > 0 && (
        <PostForm>
          <Hidden name="mark" value={diff.mark} />
          {diff.changes.length > 0 && <RegisterChanges changes={diff.changes} field={fieldsOf(actionData)} />}
          {page.cycles.length > 0 && diff.changes.some((change) => change.what === "new") && (
            <Checkboxes
              name="invite"
              legend="Invite the new ones to an open cycle"
              legendSize="m"
              hint="They are asked for a return. Each has a page of its people, where they are invited"
              items={page.cycles.map(({ id, title }) => ({ value: id, label: title }))}
            />
          )}
          <Button>{diff.changes.length > 0 ? "Accept these changes" : "Take the newer numbers of pupils"}</Button>
        </PostForm>
      )}
      <WithoutPeople schools={page.withoutPeople} partnershipId={params.partnershipId} />
      {page.late.map((one) => (
        <LateSchools key={one.cycle.id} {...one} />
      ))}
      {diff && diff.gone.length > 0 && (
        <Details summary={`Held, and not in the file: ${diff.gone.length}`}>
          <p className="govuk-body">Nothing happens to them. A part of the register may leave them out.</p>
          <ul className="govuk-list govuk-list--bullet">
            {diff.gone.map((one) => (
              <li key={one.id}>
                {one.name} (URN {one.urn})
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

function recountedInWords(count: number): string {
  return count === 0 ? "" : ` Of these, ${counted(count, "has", "have")} a newer number of pupils, which is taken along.`;
}
