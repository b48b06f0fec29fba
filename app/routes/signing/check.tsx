import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { readDone } from "#app/routes/assessments/what-was-done.ts";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { MissingForSigning, UnsavedWarning } from "./missing-for-signing.tsx";
import { ReturnText } from "#app/routes/assessments/return/return-document.tsx";
import { ReturnWays } from "#app/routes/assessments/return/return-ways.tsx";
import { SendForm } from "./send-form.tsx";
import { TakeBackForm } from "#app/routes/assessments/take-back-form.tsx";
import { UnsentNote } from "./unsent-note.tsx";
import { environmentContext } from "#app/context.ts";
import { lockedBecause } from "#domain/assessments/assessment-state.ts";
import { totalsOf } from "#domain/assessments/return-document.ts";
import { eitherOf, nobodySigns } from "#domain/people/signatories.ts";
import { toLookAtInWords } from "#domain/assessments/evidence/to-look-at.ts";
import { counted } from "#domain/words.ts";
import { sendForm } from "#app/forms/signing/sign-off.ts";
import { requireAssessment, type RequiredAssessment } from "#app/routes/assessments/requirements.ts";
import { findAssessment } from "#db/assessments/assessments.ts";
import { sendForSignOff } from "#db/signing/sign-off.ts";
import type { Route } from "./+types/check.ts";
import { type CheckPage, readCheckPage } from "./check.server.ts";
import { backToReturn } from "#app/routes/back.ts";
import { ProfileDoubts } from "#app/components/profile-doubts.tsx";
import { ToLookAt } from "#app/components/to-look-at.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { stepRefused } from "./step-refused.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireAssessment({ request, context, params }, "read-return");
  return { ...(await readCheckPage(view)), done: await readDone(view, request) };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const view = await requireAssessment({ request, context, params }, "read-return");
  const locked = stepRefused(view, "send-for-sign-off");
  const submission = parseWithZod(await request.formData(), { schema: sendForm });
  if (submission.status !== "success") return data(submission.reply(), 400);
  const refuse = (reason: string) => data(submission.reply({ formErrors: [reason] }), 409);
  if (locked) return refuse(locked);

  const { PUBLIC_URL: publicUrl } = context.get(environmentContext);
  const result = await sendForSignOff(view.db, view.author, view, { note: submission.value.note, publicUrl });
  if (result === "incomplete")
    return refuse("Something is missing. It is listed below, and has to be put right before the audit can be signed");
  if (result === "no-signatory") return refuse(nobodySigns(view.facts));
  if (result === "locked") return refuse(await whyNow(view));
  return redirect(`${href("/assessments/:assessmentId", params)}?done=sent`);
}

// Somebody took a step between the reading and the write
async function whyNow({ db, assessment, person }: RequiredAssessment): Promise<string> {
  const now = await findAssessment(db, assessment.id, person);
  return (now && lockedBecause("send-for-sign-off", now.facts)) ?? "The audit has changed since you opened this page. Check it again";
}

export const handle = { back: backToReturn("Task list") };

export default function Check({ loaderData: page, actionData }: Route.ComponentProps) {
  const { organisation, cycle, document, missing } = page;
  const standardHref = (code: string) =>
    page.editable.includes(code)
      ? `${href("/assessments/:assessmentId/standards/:code", { assessmentId: page.assessmentId, code })}?from=check`
      : undefined;
  const isComplete = missing.length === 0 && !page.needsProfile;
  const maySend = !page.locked && isComplete && page.signatories.length > 0;
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      {page.done && !actionData && <NotificationBanner isSuccess>{page.done}</NotificationBanner>}
      <PageHead
        caption={organisation.name}
        title={`Check the ${cycle.title} before it is signed`}
        tab={`Check the ${cycle.title}`}
        lead={leadOf(page)}
        error={actionData?.error}
      />
      {page.locked && (
        <p className="govuk-body">
          <strong>{page.locked}</strong>
        </p>
      )}
      {page.mayTakeBack && (
        <TakeBackForm
          assessmentId={page.assessmentId}
          signatory={page.isSignatory ? null : eitherOf(page.signatories.map((one) => one.name)) || null}
        />
      )}
      {!maySend && <UnsentNote note={fieldsOf(actionData)("note").defaultValue} />}
      {!isComplete && (
        <>
          <h2 className="govuk-heading-m" id={missing.length === 0 ? "missing" : undefined}>
            What is missing
          </h2>
          <p className="govuk-body">The audit cannot be sent for signature without {missing.length === 0 ? "this" : "these"}.</p>
          {page.needsProfile && (
            <p className="govuk-body">
              <a className="govuk-link" href={href("/assessments/:assessmentId/profile", { assessmentId: page.assessmentId })}>
                Profile
              </a>
              : The profile is not confirmed
            </p>
          )}
          {missing.length > 0 && <MissingForSigning missing={missing} hrefOf={standardHref} />}
        </>
      )}
      <ProfileDoubts doubts={page.doubts} totals={totalsOf(document)} hrefOf={standardHref} isConfirmed={page.isProfileConfirmed} />
      <ToLookAt toLookAt={page.toLookAt} asked={totalsOf(document).asked} hrefOf={standardHref} />
      {page.notCarriedOver > 0 && !page.locked && (
        <div className="app-notice">
          <p>
            <strong>{counted(page.notCarriedOver, "open action")} of the last audit not carried over.</strong> This can be done only before
            this audit is signed.{" "}
            <a className="govuk-link" href={href("/assessments/:assessmentId/action-plan", { assessmentId: page.assessmentId })}>
              Look at the action plan
            </a>
          </p>
        </div>
      )}
      <UnsavedWarning typing={page.typing} hrefOf={standardHref} />
      <ReturnWays
        word={href("/assessments/:assessmentId/return.docx", { assessmentId: page.assessmentId })}
        workbook={href("/assessments/:assessmentId/return.xlsx", { assessmentId: page.assessmentId })}
        openDocument={href("/assessments/:assessmentId/return.ods", { assessmentId: page.assessmentId })}
        more={[
          {
            href: href("/assessments/:assessmentId/board-paper.docx", { assessmentId: page.assessmentId }),
            label: `Two-page paper for the ${page.words.board} (DOCX)`,
          },
        ]}
        sections={document.sections}
      />
      <ReturnText document={document} changeHref={standardHref} />
      {page.isChampion && !page.locked && <SendForm page={page} reply={actionData} />}
    </>
  );
}

function leadOf({ document, missing, toLookAt, needsProfile, signatories, locked, isChampion, words, isSignatory }: CheckPage): string {
  const { asked, askedComplete } = totalsOf(document);
  const looks = toLookAt.length > 0 ? `, ${toLookAtInWords(toLookAt.length)}` : "";
  const complete = `${askedComplete} of ${asked} standards complete${looks}.`;
  if (locked) return complete;
  const left = missing.length + (needsProfile ? 1 : 0);
  if (left > 0) return `${complete} ${counted(left, "thing is", "things are")} missing.`;
  const name = eitherOf(signatories.map((one) => one.name)) || `the ${words.head}`;
  const send = isSignatory ? "send it to be signed" : `send it to ${name} to sign`;
  return isChampion
    ? `${complete} Nothing is missing. Read it through, then ${send}.`
    : `${complete} Nothing is missing. The ${words.lead} can ${send}.`;
}
