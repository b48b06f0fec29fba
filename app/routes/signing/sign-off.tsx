import { parseWithZod } from "@conform-to/zod/v4";
import { createContext, data, href, redirect } from "react-router";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { SigningDesk } from "./signing-desk.tsx";
import { UnsentNote } from "./unsent-note.tsx";
import { environmentContext } from "#app/context.ts";
import { stateAfter } from "#domain/assessments/assessment-state.ts";
import { shortNames } from "#domain/people/signatories.ts";
import { returnForm, signForm, signOffIntent } from "#app/forms/signing/sign-off.ts";
import { requireAssessment } from "#app/routes/assessments/requirements.ts";
import { returnToChampion, signAndSubmit } from "#db/signing/sign-off.ts";
import type { Route } from "./+types/sign-off.ts";
import { readSigningPage } from "./sign-off.server.ts";
import { backToWork } from "#app/routes/back.ts";
import { PageHead } from "#app/components/page-head.tsx";
import { stepRefused } from "./step-refused.ts";

const overtaken = "It has been signed or returned already, since you opened this page";
const changed =
  "Something in the audit changed after you opened this page, so it was not signed. The page shows it as it is now: read it again before you sign";

// A note that came too late is shown on this page, so that it can be copied
const noteIsShown = createContext(false);

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireAssessment({ request, context, params }, "read-return");
  const locked = stepRefused(view, "sign");
  if (view.assessment.submittedAt !== null && !context.get(noteIsShown))
    throw redirect(href("/assessments/:assessmentId/submission", params));
  return { ...(await readSigningPage(view)), locked };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const view = await requireAssessment({ request, context, params }, "read-return");
  const locked = stepRefused(view, "sign");
  const formData = await request.formData();
  const intent = signOffIntent.safeParse(formData.get("intent")).data;
  if (!intent) throw data("The form asked for something this page does not do", 400);
  const { PUBLIC_URL: publicUrl } = context.get(environmentContext);
  const page = await readSigningPage(view);

  if (intent === "return") {
    const submission = parseWithZod(formData, { schema: returnForm(championOf(page)) });
    if (submission.status !== "success") return data({ intent, reply: submission.reply() }, 400);
    const result = locked ? "locked" : await returnToChampion(view.db, view.author, view, { ...submission.value, publicUrl });
    if (result === "locked") {
      context.set(noteIsShown, true);
      return data({ intent, reply: submission.reply({ formErrors: [locked ?? overtaken] }) }, 409);
    }
    return redirect(`${href("/assessments/:assessmentId", params)}?done=returned`);
  }

  // Signed already: a second click, or another signatory a moment before
  if (view.assessment.state === stateAfter("sign")) return redirect(href("/assessments/:assessmentId/submission", params));
  const submission = parseWithZod(formData, { schema: signForm(page.declarations) });
  // What was ticked was ticked about something else, so it has to be ticked again
  const refuse = (reason: string) =>
    data({ intent, reply: submission.reply({ formErrors: [reason], hideFields: ["declare", "revision", "hash"] }) }, 409);
  if (locked) return refuse(locked);
  if (submission.status !== "success") return data({ intent, reply: submission.reply() }, 400);
  const { revision, hash } = submission.value;
  if (revision !== view.assessment.revision) return refuse(changed);

  const declarations = page.declarations.map((one) => one.text);
  const result = await signAndSubmit(view.db, view.author, view, {
    declarations,
    hash,
    lookedAt: page.doubts.map((one) => one.code),
    publicUrl,
  });
  if (result === "changed") return refuse(changed);
  // Whichever step came first is what the page then shows: the receipt, or that it was returned
  return redirect(href(result === "submitted" ? "/assessments/:assessmentId/submission" : "/assessments/:assessmentId/sign-off", params));
}

function championOf({ champions, words }: { champions: string[]; words: { lead: string } }): string {
  return shortNames(champions) || `the ${words.lead}`;
}

export const handle = { back: backToWork };

export default function SignOff({ loaderData: page, actionData }: Route.ComponentProps) {
  return (
    <>
      <ErrorSummary errors={actionData?.reply.error} />
      {page.locked ? (
        <>
          <PageHead
            caption={page.organisation.name}
            title={`${page.cycle.title} is not with you to sign`}
            tab={`Read and sign ${page.cycle.title}`}
            error={actionData?.reply.error}
          />
          <p className="govuk-body">{page.locked}</p>
          {actionData?.intent === "return" && <UnsentNote note={fieldsOf(actionData.reply)("note").defaultValue} />}
          <p className="govuk-body">
            <a className="govuk-link" href={href("/assessments/:assessmentId/return", { assessmentId: page.assessmentId })}>
              Read it as it stands
            </a>
          </p>
        </>
      ) : (
        <SigningDesk page={page} champion={championOf(page)} answer={actionData} />
      )}
    </>
  );
}
