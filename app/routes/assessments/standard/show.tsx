import { data, href, redirect } from "react-router";
import { AnswerForm } from "./answer-form.tsx";
import { AreaNotesHere } from "#app/routes/assessments/area-notes/area-notes-here.tsx";
import { StandardAside } from "./standard-aside.tsx";
import { AnswerText } from "./answer-text.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { StandardPagination } from "./standard-pagination.tsx";
import { NotAsked } from "./not-asked.tsx";
import { StandardConversations } from "./standard-conversations.tsx";
import { StandardWords } from "./standard-words.tsx";
import { answerIntent } from "#app/forms/assessments/answer.ts";
import { requireStandard } from "#app/routes/assessments/requirements.ts";
import type { Route } from "./+types/show.ts";
import { doneOf, fromCheck } from "#app/routes/assessments/what-was-done.ts";
import { takeStep } from "./answer-steps.server.ts";
import { DoneBanner, SetAside } from "./done-here.tsx";
import { readDoneHere } from "./done-here.server.ts";
import { readStandardPage } from "./show.server.ts";
import { backToReturn } from "#app/routes/back.ts";
import { WithAside } from "#app/components/with-aside.tsx";
import { PageTitle } from "#app/components/page-head.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireStandard({ request, context, params }, "read-return");
  const deed = doneOf(request)?.deed;
  const page = await readStandardPage(view, { isSetAside: deed === "set-aside" || deed === "version" });
  // Two texts wait to be brought together: typing on here would make a third
  if (page.draftIsStale && !page.locked && !page.notAsked)
    throw redirect(href("/assessments/:assessmentId/standards/:code/versions", params));
  return { ...page, done: await readDoneHere(view, request), isFromCheck: fromCheck(request) };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  // Who may no longer change it, because it was given to somebody else meanwhile, still keeps what they wrote
  const view = await requireStandard({ request, context, params }, "keep-draft");
  const formData = await request.formData();
  const intent = answerIntent.safeParse(formData.get("intent") ?? (formData.has("take") ? "take-over" : undefined)).data;
  if (!intent) throw data("The form asked for something this page does not do", 400);
  return takeStep({ request, view, params, formData }, intent);
}

export const handle = {
  back: (page: { isFromCheck: boolean }, params: { assessmentId: string }) =>
    page.isFromCheck
      ? { href: href("/assessments/:assessmentId/check", params), label: "Check the audit" }
      : backToReturn("Task list")(page, params),
};

export default function Standard({ loaderData: page, actionData }: Route.ComponentProps) {
  const locked = actionData?.locked ?? page.locked;
  return (
    <>
      <PageTitle title={`${page.standard.code} ${page.standard.short}`} error={actionData?.reply?.error} />
      <ErrorSummary errors={actionData?.reply?.error} />
      <WithAside aside={<StandardAside page={page} />}>
        {page.setAside && !actionData && <SetAside page={page} line={page.setAside} />}
        {!page.setAside && !actionData && <DoneBanner done={page.done} at="main" />}
        <StandardWords page={page} glossary={href("/assessments/:assessmentId/glossary", { assessmentId: page.assessment.id })} />
        {page.notAsked ? (
          <NotAsked page={page} reason={page.notAsked} typed={actionData?.locked ?? null} />
        ) : locked ? (
          <AnswerText page={page} reason={locked} />
        ) : (
          <AnswerForm key={page.standard.code} page={page} reply={actionData?.reply} done={actionData ? null : page.done} />
        )}
        <AreaNotesHere page={page} />
        <StandardConversations page={page} />
        <StandardPagination page={page} />
      </WithAside>
    </>
  );
}
