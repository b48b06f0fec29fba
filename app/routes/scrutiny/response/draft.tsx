import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { KeptWords } from "#app/components/kept-words.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { WithAside } from "#app/components/with-aside.tsx";
import { InsetText } from "#app/components/govuk/inset-text.tsx";
import { responseForm } from "#app/forms/scrutiny/response.ts";
import { saveDraft } from "#db/responses/response-draft.ts";
import { lockedBecause } from "#domain/assessments/assessment-state.ts";
import { goesTogetherBecause } from "#domain/responses/response-answers.ts";
import { findDraft } from "#db/scrutiny/responses.ts";
import { dayInWords, daysBetween, daysInWords } from "#domain/dates.ts";
import type { Route } from "./+types/draft.ts";
import { DraftAside } from "./draft-aside.tsx";
import { DraftForm } from "./draft-form.tsx";
import { fieldsOfDraft, readDraftPage, wordsOf } from "./draft.server.ts";
import { OtherVersion } from "./other-version.tsx";
import { type RequiredScrutiny, requireScrutiny } from "./requirements.ts";

export async function loader(request: Route.LoaderArgs) {
  const view = await requireScrutiny(request, "write-response");
  const locked = lockedBecause("respond", view.facts) ?? (await readTogether(view));
  const organisation = view.organisation.shortName || view.organisation.name;
  if (locked) return data({ locked, organisation, page: null, done: false }, 403);
  // Whoever is asked to approve it reads it as a letter, and does not become its writer
  // A form that was refused is shown with what was typed: its headers are those of the form
  const isReply = request.request.headers.has("Content-Type");
  if (!isReply && (await isToApprove(view))) throw redirect(href("/assessments/:assessmentId/response/sending", request.params));
  const done = new URL(request.request.url).searchParams.get("done") === "saved";
  const page = await readDraftPage(view);
  return data({ locked, organisation, page: { ...page, fields: fieldsOfDraft(page) }, done });
}

export async function action(request: Route.ActionArgs) {
  const view = await requireScrutiny(request, "write-response");
  const form = await request.request.formData();
  const submission = parseWithZod(form, { schema: responseForm });
  if (submission.status !== "success") return data({ reply: submission.reply(), isStale: false, isRemade: false }, 400);
  const locked = lockedBecause("respond", view.facts);
  if (locked)
    return data(
      { reply: submission.reply({ formErrors: [`${locked} What you typed is still here`] }), isStale: false, isRemade: false },
      409,
    );

  const { edition, intent } = submission.value;
  const page = await readDraftPage(view);
  const result = await saveDraft(view.db, view.author, view, wordsOf(page, submission.value), edition);
  if (result === "saved")
    return redirect(
      intent === "letter"
        ? href("/assessments/:assessmentId/response/sending", request.params)
        : `${href("/assessments/:assessmentId/response/draft", request.params)}?done=saved`,
    );
  if (typeof result === "object" && "remade" in result) {
    const now = (id: string) => page.recommendations.find((one) => one.id === id)?.words ?? "";
    const fieldErrors = Object.fromEntries(
      result.remade.map((id) => [`plainer.${id}`, [`It was made in other words since you opened this page. Now it says: ${now(id)}`]]),
    );
    return data({ reply: submission.reply({ fieldErrors }), isStale: false, isRemade: true }, 409);
  }
  const reason =
    typeof result === "object"
      ? `${result.refused}. What you typed is still here`
      : result === "stale"
        ? "Somebody else saved this response since you opened it. Theirs is below yours: save again to put yours in its place"
        : "It was sent or opened again since you opened this page. What you typed is still here";
  return data({ reply: submission.reply({ formErrors: [reason] }), isStale: result === "stale", isRemade: false }, 409);
}

async function isToApprove({ db, assessment, person }: RequiredScrutiny) {
  const draft = await findDraft(db, assessment.id, assessment.revision);
  return draft?.approverId === person.id && draft.approvedAt === null;
}

async function readTogether({ db, assessment }: RequiredScrutiny) {
  const together = goesTogetherBecause(await findDraft(db, assessment.id, assessment.revision));
  return together && `${together}.`;
}

export const handle = {
  back: (_page: unknown, params: { assessmentId: string }) => ({
    href: href("/assessments/:assessmentId/response", params),
    label: "The response",
  }),
};

export default function WriteResponse({ loaderData, actionData, params }: Route.ComponentProps) {
  const { page, organisation } = loaderData;
  const title = `Write the response to ${organisation}`;
  if (!page)
    return (
      <>
        <ErrorSummary errors={actionData?.reply.error} />
        <PageHead title={title} error={actionData?.reply.error} />
        <InsetText>{loaderData.locked}</InsetText>
        <KeptWords />
      </>
    );
  return (
    <>
      <ErrorSummary errors={actionData?.reply.error} />
      {loaderData.done && !actionData && (
        <NotificationBanner isSuccess>{`The draft is saved. ${organisation} sees nothing until it is sent`}</NotificationBanner>
      )}
      <WithAside aside={<DraftAside page={page} assessmentId={params.assessmentId} />}>
        <PageHead
          caption={`${page.organisation.name}: ${page.cycle}`}
          title={title}
          lead={`We owe it by ${dayInWords(page.owedBy)}, ${daysInWords(daysBetween(page.today, page.owedBy))}. Ratings and recommendations are as they were settled, and the words around them are yours.`}
          error={actionData?.reply.error}
        />
        {page.draft?.approverWords && (
          <InsetText>
            <p className="govuk-body">Given back with these words:</p>
            <p className="app-own-lines">{page.draft.approverWords}</p>
          </InsetText>
        )}
        <DraftForm
          page={page}
          saved={page.fields}
          reply={actionData?.reply}
          isStale={actionData?.isStale === true}
          isRemade={actionData?.isRemade === true}
        />
        {actionData?.isStale && <OtherVersion page={page} />}
      </WithAside>
    </>
  );
}
