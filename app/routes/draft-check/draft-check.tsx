import { parseWithZod } from "@conform-to/zod/v4";
import { data, href } from "react-router";
import { Button, LinkButton } from "#app/components/govuk/button.tsx";
import { DraftReport } from "./draft-report.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { FileUpload } from "#app/components/govuk/fields/file-upload.tsx";
import { Textarea } from "#app/components/govuk/fields/textarea.tsx";
import { dayInWords } from "#domain/dates.ts";
import { readApart } from "#app/files/tasks/read-apart.ts";
import { keepDraftCheck } from "#db/figures/draft-checks.ts";
import { draftForm } from "#app/forms/assessments/draft.ts";
import type { Route } from "./+types/draft-check.ts";
import { heldBy, partMeant, requireFigures } from "./draft-check.server.ts";
import { queryOf } from "#app/routes/figures/snapshots/about.ts";
import { PageHead } from "#app/components/page-head.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { view, chosen } = await requireFigures({ request, context, params });
  const { snapshot, cycle } = view;
  return {
    snapshot: { id: snapshot.id, name: snapshot.name, frozenAt: snapshot.frozenAt },
    cycle: { title: cycle.title },
    part: partMeant(view, chosen),
    query: queryOf(chosen),
  };
}

/** Reads the draft, answers, and forgets it: only the findings are kept, for whoever may want them as a file. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const { view, chosen } = await requireFigures({ request, context, params });
  const submission = parseWithZod(await request.formData(), { schema: draftForm });
  const refuse = (fieldErrors?: Record<string, string[]>) =>
    data({ reply: submission.reply({ fieldErrors, hideFields: ["file"] }), report: null, check: "" }, 400);
  if (submission.status !== "success") return refuse();

  const { file, text = "" } = submission.value;
  const read = await readApart("draft", file ?? new Blob([text]), { name: file?.name ?? null, held: heldBy(view, chosen) });
  if ("problem" in read) return refuse({ [file ? "file" : "text"]: [read.problem] });
  const name = file ? `“${file.name}”` : "The text you pasted";
  const { report } = read;
  return data({
    reply: null,
    report: { ...report, name, day: dayInWords(view.now.toISOString()) },
    check: await keepDraftCheck(view.db, view.author, { snapshotId: view.snapshot.id, name, report }),
  });
}

export { handle } from "#app/routes/figures/snapshots/back.ts";

export default function DraftCheckPage({ loaderData: page, actionData, params }: Route.ComponentProps) {
  const { snapshot, query } = page;
  const errors = actionData?.reply?.error;
  const field = fieldsOf(actionData?.reply);
  const findings = (check: string) =>
    `${href("/snapshots/:snapshotId/draft-check.docx", params)}${query}${query ? "&" : "?"}${new URLSearchParams({ check })}`;
  const address = `${href("/snapshots/:snapshotId/draft-check", params)}${query}`;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead
        caption={`${page.cycle.title}, snapshot “${snapshot.name}”, frozen ${dayInWords(snapshot.frozenAt)}`}
        title="Check a draft report"
        tab={`Check a draft report: ${snapshot.name}`}
        error={errors}
      />
      {actionData?.report ? (
        <>
          <DraftReport report={actionData.report} name={actionData.report.name} day={actionData.report.day} heldBy="the snapshot" />
          <p className="app-notes">
            The draft was not kept. These findings, with the sentences that they quote, are kept for you alone until you check another
            draft, for a day at most.
          </p>
          <p className="govuk-body">
            <a className="govuk-link" href={findings(actionData.check)}>
              Download these findings (Word)
            </a>
          </p>
          <LinkButton href={address}>Check a corrected draft</LinkButton>
        </>
      ) : (
        <>
          <p className="app-lead">
            Each number of the draft is compared with the table of this snapshot that its sentence, its caption or its heading speaks of.
          </p>
          <p className="govuk-body app-measure">
            Where the draft does not say whose figures it means, it is compared with those of {page.part}. Number words such as “two thirds”
            are read. Every number that is not checked is listed with the reason. Footnotes, headers, comments and pictures are not read.
            The draft is not kept.
          </p>
          <form method="post" action={address} encType="multipart/form-data" noValidate className="app-measure" aria-label="Check a draft">
            <FileUpload
              {...field("file")}
              label="Word document or text file"
              labelSize="s"
              hint=".docx or .txt, at most 5 MB"
              accept=".docx,.txt"
            />
            <Textarea
              {...field("text")}
              label="Or paste the draft"
              labelSize="s"
              hint="Tables copied from Word, Excel or a web page are read as tables"
              rows={10}
              spellCheck={false}
            />
            <Button>Check the draft</Button>
          </form>
        </>
      )}
    </>
  );
}
