import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { WithAside } from "#app/components/with-aside.tsx";
import type { Reply } from "#app/components/govuk/fields/fields-of.ts";
import { recommendationForm } from "#app/forms/scrutiny/recommendation.ts";
import { refuse } from "#app/routes/require-person.ts";
import { answerRecommendation } from "#db/responses/recommendation-answers.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { dayOf } from "#domain/dates.ts";
import { notNowBecause, notYoursBecause } from "#domain/scrutiny/permissions.ts";
import type { Route } from "./+types/show.ts";
import { AgreedActions, LetterBeginning, LetterEnd } from "./letter-view.tsx";
import { NoResponse } from "./no-response.tsx";
import { Recommendations } from "./recommendations.tsx";
import { requireResponse } from "./requirements.ts";
import { ResponseAside } from "./response-aside.tsx";
import { readResponsePage } from "./show.server.ts";
import { Since } from "./since.tsx";
import { SomethingWrong } from "./something-wrong.tsx";

const said = {
  answered: "Your answer is kept, and can be changed until answers are due",
  corrected: "What you say is kept with the response. The partnership is told",
  sent: "The response is sent",
};

export async function loader(request: Route.LoaderArgs) {
  const page = await readResponsePage(await requireResponse(request, "read-response"));
  const done = new URL(request.request.url).searchParams.get("done");
  return { ...page, done: page.response ? (said[done as keyof typeof said] ?? null) : null };
}

/** Answers one recommendation. */
export async function action(request: Route.ActionArgs) {
  const { view, sent } = await requireResponse(request, "read-response");
  const { part, facts, db, author, now, cycle } = view;
  refuse(notYoursBecause("answer-recommendation", part, facts));
  const form = await request.request.formData();
  const asked = sent.flatMap(({ letter }) => letter.recommendations).find(({ id }) => id === form.get("recommendation"));
  if (!asked) throw data("There is no such recommendation in the response", 404);
  const codes = (await findCycleSet(db, cycle)).sections.flatMap(({ standards }) => standards.map(({ code }) => code));
  // What is asked about one standard is answered there
  if (asked.code !== null) form.set("standard", asked.code);
  const submission = parseWithZod(form, { schema: recommendationForm({ today: dayOf(now), standards: codes }) });
  const refused = (reply: Reply, status: number) => data({ reply, at: asked.id }, status);
  if (submission.status !== "success") return refused(submission.reply(), 400);
  const locked = notNowBecause("answer-recommendation", facts);
  if (locked) return refused(submission.reply({ formErrors: [locked] }), 409);

  const { answer, what, owner, dueOn, standard, reason, base } = submission.value;
  const given = answer === "reason" ? { answer, reason } : { answer, action: { what, owner, dueOn: dueOn ?? "" }, standardCode: standard };
  const result = await answerRecommendation(db, author, view, { recommendationId: asked.id, base: base || null, given });
  if (result === "answered")
    return redirect(`${href("/assessments/:assessmentId/response", request.params)}?done=answered#recommendation-${asked.id}`);
  const why =
    result === "stale"
      ? "A colleague has answered it since you opened the page. Their answer is shown: send yours again to put it in its place"
      : result.refused;
  return refused(submission.reply({ formErrors: [why] }), 409);
}

export const handle = {
  back: (page: { isOurs: boolean }, params: { assessmentId: string }) => ({
    href: href("/assessments/:assessmentId", params),
    label: page.isOurs ? "Task list" : "The return",
  }),
};

export default function Response({ loaderData: page, actionData }: Route.ComponentProps) {
  const { response } = page;
  if (!response) return <NoResponse page={page} />;
  const { letter } = response;
  return (
    <>
      <ErrorSummary errors={actionData?.reply?.error} />
      {page.done && !actionData && <NotificationBanner isSuccess>{page.done}</NotificationBanner>}
      <WithAside aside={<ResponseAside page={page} response={response} />}>
        <PageHead
          caption={`${page.organisation}: ${page.cycle}`}
          title={page.isOurs ? `The response to your ${page.words.audit}` : `The response to ${page.shortName}`}
          tab={`The response, ${page.organisation}`}
          lead={response.sentence}
          error={actionData?.reply?.error}
        />
        <Since page={page} response={response} />
        <LetterBeginning letter={letter} changedSince={new Map(response.changed.map(({ code, words }) => [code, words]))} />
        <Recommendations response={response} reply={actionData?.reply} at={actionData?.at ?? null} assessmentId={page.assessmentId} />
        <AgreedActions letter={letter} />
        <LetterEnd letter={letter} />
        <SomethingWrong page={page} response={response} />
      </WithAside>
    </>
  );
}
