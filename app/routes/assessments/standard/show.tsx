import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { AnswerForm } from "./answer-form.tsx";
import { StandardAside } from "./standard-aside.tsx";
import { AnswerText } from "./answer-text.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { StandardPagination } from "./standard-pagination.tsx";
import { NotAsked } from "./not-asked.tsx";
import { StandardWords } from "./standard-words.tsx";
import { toAdapt } from "#domain/assessments/carried-answer.ts";
import { answerForm, answerIntent, typedAnswer } from "#app/forms/assessments/answer.ts";
import { requireStandard } from "#app/routes/assessments/requirements.ts";
import { findAnswer, saveAnswer } from "#db/assessments/answers.ts";
import { keepDraft, setDraftAside } from "#db/assessments/drafts.ts";
import { confirmEarlierAnswers } from "#db/assessments/confirming.ts";
import { afterDoing, fromCheck, standardHref } from "#app/routes/assessments/what-was-done.ts";
import { afterSaving } from "./after-saving.ts";
import { DoneBanner } from "./done-here.tsx";
import { readDoneHere } from "./done-here.server.ts";
import type { Route } from "./+types/show.ts";
import { readStandardPage } from "./show.server.ts";
import { backToReturn } from "#app/routes/back.ts";
import { WithAside } from "#app/components/with-aside.tsx";
import { PageTitle } from "#app/components/page-head.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireStandard({ request, context, params }, "read-return");
  const page = await readStandardPage(view);
  // Two texts wait to be brought together: typing on here would make a third
  if (page.draftIsStale && !page.locked && !page.notAsked)
    throw redirect(href("/assessments/:assessmentId/standards/:code/versions", params));
  return { ...page, done: await readDoneHere(view, request), isFromCheck: fromCheck(request) };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const view = await requireStandard({ request, context, params }, "edit");
  const { db, author, set, section, standard, assessment } = view;
  const formData = await request.formData();
  const place = { assessmentId: assessment.id, section, standardCode: standard.code };
  const intent = answerIntent.safeParse(formData.get("intent") ?? undefined).data;
  if (!intent) throw data("The form asked for something this page does not do", 400);

  const { baseRevision, ...typed } = typedAnswer.parse(Object.fromEntries(formData));
  if (view.notAsked) {
    // The profile was changed while somebody wrote here: their words wait until it changes back
    if (typed.statement) await keepDraft(db, author, { ...place, text: typed, baseRevision });
    return data({ reply: null, locked: `This standard does not apply. ${view.notAsked}. What you typed is kept as your draft.` }, 409);
  }
  if (intent === "set-aside") {
    await setDraftAside(db, author, assessment.id, standard.code);
    return redirect(afterDoing(standardHref(request, params), { deed: "set-aside", code: standard.code }));
  }
  if (intent === "confirm" || intent === "adapt") {
    const { earlier } = await readStandardPage(view);
    if (!earlier) throw data("There is no earlier answer to this standard", 404);
    // The form around the button may hold words that are not saved: they go to the history with the draft
    if (typed.statement || typed.notApplicableReason || typed.noActionReason)
      await keepDraft(db, author, { ...place, text: typed, baseRevision });
    const still = intent === "confirm" && !earlier.needsRating;
    const looked = earlier.standard.evidence.map(({ id }) => id).filter((id) => formData.getAll("looked").includes(id));
    const one = { isTogether: false, section, baseRevision, looked, dates: [] };
    const said = still
      ? { ...one, choice: "still-true" as const, earlier: earlier.standard }
      : { ...one, choice: "changed" as const, earlier: toAdapt(earlier) };
    const { isLocked, stale } = await confirmEarlierAnswers(db, author, assessment.id, { all: [said], datesTogether: false });
    const result = isLocked ? "locked" : stale.length > 0 ? "stale" : "saved";
    return answerTo(result, params, await afterSaving(view, request, { intent: still ? "confirm" : "adapt", wasMarked: false }));
  }

  const submission = parseWithZod(formData, { schema: answerForm(set, standard) });
  if (submission.status !== "success") {
    await keepDraft(db, author, { ...place, text: typed, baseRevision });
    return data({ reply: submission.reply(), locked: null }, 400);
  }
  const { baseRevision: base, ...text } = submission.value;
  const wasMarked = (await findAnswer(db, assessment.id, standard.code))?.marked != null;
  const result = await saveAnswer(db, author, { ...place, text, baseRevision: base });
  const next = elsewhere(request, params, formData.get("to")) ?? (await afterSaving(view, request, { intent, wasMarked }));
  return answerTo(result, params, next);
}

// Evidence and actions have pages of their own; the form that leads to them is saved on the way
function elsewhere(request: Request, params: Route.ActionArgs["params"], to: FormDataEntryValue | null): string | null {
  const [, kind, id = "", removal] = /^(evidence|actions)\/([a-z0-9-]+)(\/removal)?$/.exec(String(to)) ?? [];
  if (kind === "evidence") {
    const item = { ...params, evidenceId: id };
    const page = removal
      ? href("/assessments/:assessmentId/standards/:code/evidence/:evidenceId/removal", item)
      : href("/assessments/:assessmentId/standards/:code/evidence/:evidenceId", item);
    return `${page}${fromCheck(request) ? "?from=check" : ""}#main`;
  }
  if (kind !== "actions" || removal) return null;
  const page = href("/assessments/:assessmentId/actions/:actionId", { ...params, actionId: id });
  return `${page}?${new URLSearchParams({ standard: params.code, from: fromCheck(request) ? "check" : "standard" })}#main`;
}

function answerTo(result: "saved" | "stale" | "locked", params: Route.ActionArgs["params"], next: string) {
  if (result === "stale") return redirect(href("/assessments/:assessmentId/standards/:code/versions", params));
  if (result === "locked") {
    return data({ reply: null, locked: "This return can no longer be changed. What you typed is kept as your draft." }, 409);
  }
  return redirect(next);
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
      {!actionData && <DoneBanner done={page.done} at="main" />}
      <WithAside label="About this section" aside={<StandardAside page={page} />}>
        <StandardWords page={page} />
        {page.notAsked ? (
          <NotAsked page={page} reason={page.notAsked} typed={actionData?.locked ?? null} />
        ) : locked ? (
          <AnswerText page={page} reason={locked} />
        ) : (
          <AnswerForm key={page.standard.code} page={page} reply={actionData?.reply} done={actionData ? null : page.done} />
        )}
        <StandardPagination page={page} />
      </WithAside>
    </>
  );
}
