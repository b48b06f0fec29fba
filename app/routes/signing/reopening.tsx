import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { UnsentNote } from "./unsent-note.tsx";
import { WarningText } from "#app/components/govuk/warning-text.tsx";
import { environmentContext } from "#app/context.ts";
import { momentInWords } from "#domain/dates.ts";
import { stateLabels } from "#domain/assessments/assessment-state.ts";
import { reopenForm, longestNote } from "#app/forms/signing/sign-off.ts";
import { requireAssessment } from "#app/routes/assessments/requirements.ts";
import { findSubmission } from "#db/assessments/returns.ts";
import { listGovernorSignatures } from "#db/signing/governor-signature.ts";
import { reopen } from "#db/signing/sign-off.ts";
import type { Route } from "./+types/reopening.ts";
import { PageHead } from "#app/components/page-head.tsx";
import { stepRefused } from "./step-refused.ts";
import { PostForm } from "#app/components/post-form.tsx";
import { Hidden } from "#app/components/govuk/fields/hidden.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireAssessment({ request, context, params }, "see-assessment");
  const locked = stepRefused(view, "reopen");
  const { db, assessment, organisation, cycle } = view;
  const submission = await findSubmission(db, assessment.id);
  return {
    words: view.words,
    cycle: { id: cycle.id, title: cycle.title },
    organisation: organisation.name,
    revision: assessment.revision,
    state: assessment.state,
    locked,
    asksGovernor: cycle.governorSignsBy !== null,
    governorSigned: (await listGovernorSignatures(db, assessment.id)).some((one) => one.revision === assessment.revision),
    submitted: submission && { at: submission.submittedAt, receipt: submission.receipt, by: submission.document.signature?.name ?? null },
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const view = await requireAssessment({ request, context, params }, "see-assessment");
  const locked = stepRefused(view, "reopen");
  const submission = parseWithZod(await request.formData(), { schema: reopenForm(view.words) });
  const refuse = (reason: string) => data(submission.reply({ formErrors: [reason], hideFields: ["revision"] }), 409);
  if (locked) return refuse(locked);
  if (submission.status !== "success") return data(submission.reply(), 400);

  const { revision, reason } = submission.value;
  const { PUBLIC_URL: publicUrl } = context.get(environmentContext);
  const isShown = revision === view.assessment.revision;
  const result = isShown ? await reopen(view.db, view.author, view, { reason, publicUrl }) : "locked";
  if (result === "locked") return refuse("It has been reopened or changed already, since you opened this page");
  return redirect(`${href("/assessments/:assessmentId/submission", params)}?done=reopened`);
}

export const handle = {
  back: ({ cycle }: Awaited<ReturnType<typeof loader>>) => ({ href: href("/cycles/:cycleId", { cycleId: cycle.id }), label: cycle.title }),
};

export default function Reopening({ loaderData: page, actionData }: Route.ComponentProps) {
  const reason = fieldsOf(actionData)("reason");
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      <PageHead caption={page.cycle.title} title={`Reopen the return of ${page.organisation}`} error={actionData?.error} />
      {page.submitted && (
        <p className="govuk-body">
          Revision {page.revision} was submitted at {momentInWords(page.submitted.at)}
          {page.submitted.by && `, signed by ${page.submitted.by}`}. Receipt {page.submitted.receipt}. It is{" "}
          {stateLabels[page.state].toLowerCase()}.
        </p>
      )}
      {page.locked ? (
        <>
          <p className="govuk-body">{page.locked}</p>
          <UnsentNote note={reason.defaultValue} />
        </>
      ) : (
        <PostForm>
          <WarningText>The {page.words.organisation} will have to sign and submit it again.</WarningText>
          <ul className="govuk-list govuk-list--bullet">
            <li>
              Revision {page.revision + 1} opens, with everything that is in revision {page.revision}, for the {page.words.organisation} to
              change.
            </li>
            <li>Revision {page.revision} stays readable as it was submitted, for them and for you.</li>
            <li>
              Their {page.words.lead}, {page.words.head}
              {page.asksGovernor && ` and ${page.words.governor}`} get an e-mail, and read your reason on the audit’s page.
            </li>
            {page.governorSigned && (
              <li>
                The {page.words.governor}’s signature stays under revision {page.revision}. The new revision needs another.
              </li>
            )}
            <li>Until it is submitted again, revision {page.revision} stands: it counts as returned, and figures count what was signed.</li>
          </ul>
          <Hidden name="revision" value={page.revision} reply={actionData} />
          <CharacterCount
            {...reason}
            label="Why it is reopened"
            labelSize="m"
            hint="Say what has to change. Do not name a child or a family. It stays in the history"
            rows={4}
            maxLength={longestNote}
          />
          <Button classes="govuk-button--warning">Reopen as revision {page.revision + 1}</Button>
        </PostForm>
      )}
    </>
  );
}
