import { parseWithZod } from "@conform-to/zod/v4";
import { data, href } from "react-router";
import { Button, LinkButton } from "#app/components/govuk/button.tsx";
import { DraftReport } from "./draft-report.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { FileUpload } from "#app/components/govuk/fields/file-upload.tsx";
import { Textarea } from "#app/components/govuk/fields/textarea.tsx";
import { dayInWords } from "#domain/dates.ts";
import { readUpload } from "#app/files/draft-check/read-draft.ts";
import { readText } from "#app/files/draft-check/read-text.ts";
import { draftForm } from "#app/forms/assessments/draft.ts";
import type { Route } from "./+types/draft-check.ts";
import { reportOn, requireFigures, tableMeant } from "./draft-check.server.ts";
import { queryOf } from "#app/routes/figures/snapshots/about.ts";
import { PageHead } from "#app/components/page-head.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { view, chosen } = await requireFigures({ request, context, params });
  const { snapshot, cycle } = view;
  return {
    snapshot: { id: snapshot.id, name: snapshot.name, frozenAt: snapshot.frozenAt },
    cycle: { title: cycle.title },
    table: tableMeant(view, chosen),
    query: queryOf(chosen),
  };
}

/** Reads the draft, answers, and forgets it: nothing of it is kept. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const { view, chosen } = await requireFigures({ request, context, params });
  const submission = parseWithZod(await request.formData(), { schema: draftForm });
  const refuse = (fieldErrors?: Record<string, string[]>) =>
    data({ reply: submission.reply({ fieldErrors, hideFields: ["file"] }), report: null, sentAgain: "" }, 400);
  if (submission.status !== "success") return refuse();

  const { file, text = "" } = submission.value;
  const read = file ? await readUpload({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }) : readText(text);
  if ("problem" in read) return refuse({ [file ? "file" : "text"]: [read.problem] });
  const name = file ? `“${file.name}”` : "The text you pasted";
  return data({
    reply: null,
    report: { ...reportOn(view, chosen, read.draft), name, day: dayInWords(view.now.toISOString()) },
    sentAgain: JSON.stringify({ name, draft: read.draft }),
  });
}

export { handle } from "#app/routes/figures/snapshots/back.ts";

export default function DraftCheckPage({ loaderData: page, actionData, params }: Route.ComponentProps) {
  const { snapshot, query } = page;
  const errors = actionData?.reply?.error;
  const field = fieldsOf(actionData?.reply);
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
          <p className="app-notes">Nothing of the draft was kept.</p>
          <form
            method="post"
            action={`${href("/snapshots/:snapshotId/draft-check.docx", params)}${query}`}
            encType="multipart/form-data"
            aria-label="Download the findings"
          >
            <input type="hidden" name="checked" value={actionData.sentAgain} />
            <Button classes="govuk-button--secondary">Download these findings (Word)</Button>
          </form>
          <LinkButton href={address}>Check a corrected draft</LinkButton>
        </>
      ) : (
        <>
          <p className="app-lead">Numbers of the draft that belong to {page.table} are compared with it, in tables and in sentences.</p>
          <p className="govuk-body app-measure">
            Other numbers are listed as not checked. Numbers written as words, footnotes, headers, comments and pictures are not read.
            Nothing of the draft is kept.
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
