import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { LinkButton } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { InsetText } from "#app/components/govuk/inset-text.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { BulletList } from "#app/components/bullet-list.tsx";
import { KeptWords } from "#app/components/kept-words.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import type { Reply } from "#app/components/govuk/fields/fields-of.ts";
import { environmentContext } from "#app/context.ts";
import { sendingForm } from "#app/forms/scrutiny/response.ts";
import { listAnswering } from "#db/responses/answering.ts";
import { answerApproval, askApproval } from "#db/responses/response-draft.ts";
import { sendResponse } from "#db/responses/send-response.ts";
import { listed } from "#domain/words.ts";
import { lockedBecause } from "#domain/assessments/assessment-state.ts";
import type { Route } from "./+types/sending.ts";
import { ApprovalForms } from "./approval-forms.tsx";
import { AgreedActions, LetterBeginning, LetterEnd } from "./letter-view.tsx";
import { requireScrutiny } from "./requirements.ts";
import { SendForm } from "./send-form.tsx";
import { readSendingPage } from "./sending.server.ts";

const said = {
  asked: "The second person is told in their daily e-mail",
  nobody: "Nobody is asked to approve it now",
  approved: "Approved. It can be sent now",
};

export async function loader(request: Route.LoaderArgs) {
  const view = await requireScrutiny(request, "send-response");
  const organisation = view.organisation.shortName || view.organisation.name;
  const locked = lockedBecause("respond", view.facts);
  if (locked) return data({ locked, organisation, page: null, done: null }, 403);
  const done = said[new URL(request.request.url).searchParams.get("done") as keyof typeof said] ?? null;
  return data({ locked, organisation, page: await readSendingPage(view), done });
}

export async function action(request: Route.ActionArgs) {
  const view = await requireScrutiny(request, "send-response");
  const { db, author } = view;
  const submission = parseWithZod(await request.request.formData(), { schema: sendingForm });
  const refused = (reply: Reply, status: number) => data({ reply, intent: String(submission.payload["intent"] ?? "") }, status);
  if (submission.status !== "success") return refused(submission.reply(), 400);
  const locked = lockedBecause("respond", view.facts);
  if (locked) return refused(submission.reply({ formErrors: [`${locked} What you typed is still here`] }), 409);

  const form = submission.value;
  const base = form.edition;
  if (form.intent === "ask" && !(await listAnswering(db, view)).some(({ id }) => id === form.approver))
    return refused(submission.reply({ fieldErrors: { approver: ["Choose who approves it, from the list"] } }), 400);
  const publicUrl = request.context.get(environmentContext).PUBLIC_URL;
  const done =
    form.intent === "send"
      ? await sendResponse(db, author, view, {
          base,
          seen: form.seen,
          isSaidOpen: form.notDiscussed === "yes",
          isSentAllTheSame: form.allTheSame === "yes",
          publicUrl,
        })
      : form.intent === "ask" || form.intent === "nobody"
        ? await askApproval(db, author, view, form.intent === "ask" ? form.approver : null, base)
        : await answerApproval(
            db,
            author,
            view,
            form.intent === "approve"
              ? { isApproved: true, words: form.words, base, seen: form.seen }
              : { isApproved: false, words: form.words, base },
          );
  if (typeof done === "object" && "changed" in done)
    return refused(
      submission.reply({ formErrors: [`Changed since you opened this page: ${listed(done.changed)}. Read it again below first`] }),
      409,
    );
  if (typeof done === "object") return refused(submission.reply({ formErrors: [done.refused] }), 409);
  if (done === "stale")
    return refused(submission.reply({ formErrors: ["It was changed since you opened this page. Read it again below first"] }), 409);
  if (done === "locked") return refused(submission.reply({ formErrors: ["It was sent or opened again since you opened this page"] }), 409);
  if (form.intent === "send") return redirect(`${href("/assessments/:assessmentId/response", request.params)}?done=sent`);
  const here = href("/assessments/:assessmentId/response/sending", request.params);
  const what = { ask: "asked", nobody: "nobody", approve: "approved", "give-back": "given-back" }[form.intent];
  return redirect(form.intent === "give-back" ? href("/assessments/:assessmentId/response", request.params) : `${here}?done=${what}`);
}

export const handle = {
  back: (_page: unknown, params: { assessmentId: string }) => ({
    href: href("/assessments/:assessmentId/response/draft", params),
    label: "Write the response",
  }),
};

export default function SendResponse({ loaderData, actionData, params }: Route.ComponentProps) {
  const { page, organisation } = loaderData;
  const reply = actionData?.reply;
  const title = `The response to ${organisation}, before it is sent`;
  if (!page)
    return (
      <>
        <ErrorSummary errors={reply?.error} />
        <PageHead title={title} error={reply?.error} />
        <InsetText>{loaderData.locked}</InsetText>
        <KeptWords />
      </>
    );
  const replyTo = (...intents: string[]) => (actionData && intents.includes(actionData.intent) ? reply : undefined);
  const draft = href("/assessments/:assessmentId/response/draft", params);
  return (
    <>
      <ErrorSummary errors={reply?.error} />
      {loaderData.done && !reply && <NotificationBanner isSuccess>{loaderData.done}</NotificationBanner>}
      <div className="app-measure">
        <PageHead caption={page.caption} title={title} lead={page.lead} error={reply?.error} />
        {!page.letter ? (
          page.mayWrite && <LinkButton href={draft}>Write the response</LinkButton>
        ) : (
          <>
            {!page.approval.isYours && (
              <p className="govuk-body govuk-!-display-none-print">
                <a className="govuk-link" href={draft}>
                  Change it
                </a>
              </p>
            )}
            {page.plainer.length > 0 && (
              <InsetText>
                <p className="govuk-body">Recommendations in plainer words than they were made in:</p>
                <BulletList items={page.plainer.map(({ words, letterWords }) => `As made: ${words} In the letter: ${letterWords}`)} />
              </InsetText>
            )}
            <LetterBeginning letter={page.letter} />
            {page.letter.recommendations.length > 0 && (
              <>
                <h2 className="govuk-heading-m">Recommendations</h2>
                <ol className="govuk-list govuk-list--number">
                  {page.letter.recommendations.map(({ id, words, standard }) => (
                    <li key={id}>
                      {standard && `On ${standard}: `}
                      {words}
                    </li>
                  ))}
                </ol>
              </>
            )}
            <AgreedActions letter={page.letter} />
            <LetterEnd letter={page.letter} />
            <ApprovalForms page={page} askReply={replyTo("ask", "nobody")} answerReply={replyTo("approve", "give-back")} />
            {page.maySend && <SendForm page={page} letter={page.letter} reply={replyTo("send")} />}
          </>
        )}
      </div>
    </>
  );
}
