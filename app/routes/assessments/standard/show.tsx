import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { AnswerForm } from "./answer-form.tsx";
import { StandardAside } from "./standard-aside.tsx";
import { AnswerText } from "./answer-text.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { StandardPagination } from "./standard-pagination.tsx";
import { NotAsked } from "./not-asked.tsx";
import { StandardConversations } from "./standard-conversations.tsx";
import { StandardWords } from "./standard-words.tsx";
import { flagsRaised, setAsked } from "#domain/assessments/applicability.ts";
import { toAdapt } from "#domain/assessments/carried-answer.ts";
import { answerForm, type AnswerIntent, answerIntent, typedAnswer } from "#app/forms/assessments/answer.ts";
import { type RequiredStandard, requireStandard } from "#app/routes/assessments/requirements.ts";
import { saveAnswer } from "#db/assessments/answers.ts";
import { keepDraft, setDraftAside } from "#db/assessments/drafts.ts";
import { adaptEarlierAnswer, confirmEarlierAnswer } from "#db/assessments/carry-forward.ts";
import type { Route } from "./+types/show.ts";
import { readStandardPage } from "./show.server.ts";
import { backToReturn } from "#app/routes/back.ts";
import { WithAside } from "#app/components/with-aside.tsx";
import { PageTitle } from "#app/components/page-head.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const page = await readStandardPage(await requireStandard({ request, context, params }, "read-return"));
  // Two texts wait to be brought together: typing on here would make a third
  if (page.draftIsStale && !page.locked && !page.notAsked)
    throw redirect(href("/assessments/:assessmentId/standards/:code/versions", params));
  return page;
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
    return redirect(href("/assessments/:assessmentId/standards/:code", params));
  }
  if (intent === "confirm" || intent === "adapt") {
    const { earlier } = await readStandardPage(view);
    if (!earlier) throw data("There is no earlier answer to this standard", 404);
    // The form around the button may hold words that are not saved: they go to the history with the draft
    if (typed.statement || typed.notApplicableReason || typed.noActionReason)
      await keepDraft(db, author, { ...place, text: typed, baseRevision });
    const result =
      intent === "confirm" && !earlier.needsRating
        ? await confirmEarlierAnswer(db, author, { ...place, earlier: earlier.standard, baseRevision })
        : await adaptEarlierAnswer(db, author, { ...place, earlier: toAdapt(earlier), baseRevision });
    return answerTo(result, intent, params, null);
  }

  const submission = parseWithZod(formData, { schema: answerForm(set, standard) });
  if (submission.status !== "success") {
    await keepDraft(db, author, { ...place, text: typed, baseRevision });
    return data({ reply: submission.reply(), locked: null }, 400);
  }
  const { baseRevision: base, ...text } = submission.value;
  const result = await saveAnswer(db, author, { ...place, text, baseRevision: base });
  return answerTo(result, intent, params, elsewhere(params, formData.get("to")) ?? (intent === "save" ? nextOf(view) : null));
}

// Evidence and actions have pages of their own; the form that leads to them is saved on the way
function elsewhere(params: Route.ActionArgs["params"], to: FormDataEntryValue | null): string | null {
  const [, kind, id = "", removal] = /^(evidence|actions)\/([a-z0-9-]+)(\/removal)?$/.exec(String(to)) ?? [];
  if (kind === "evidence") {
    const item = { ...params, evidenceId: id };
    return removal
      ? href("/assessments/:assessmentId/standards/:code/evidence/:evidenceId/removal", item)
      : href("/assessments/:assessmentId/standards/:code/evidence/:evidenceId", item);
  }
  if (kind !== "actions" || removal) return null;
  const page = href("/assessments/:assessmentId/actions/:actionId", { ...params, actionId: id });
  return `${page}?${new URLSearchParams({ standard: params.code, from: "standard" })}`;
}

function answerTo(result: "saved" | "stale" | "locked", intent: AnswerIntent, params: Route.ActionArgs["params"], next: string | null) {
  if (result === "stale") return redirect(href("/assessments/:assessmentId/standards/:code/versions", params));
  if (result === "locked") {
    return data({ reply: null, locked: "This return can no longer be changed. What you typed is kept as your draft." }, 409);
  }
  if (next) return redirect(next);
  if (intent === "save" || intent === "later") return redirect(`${href("/assessments/:assessmentId", params)}?done=saved`);
  return redirect(href("/assessments/:assessmentId/standards/:code", params));
}

// The next standard this person may change; after the last one, the task list
function nextOf({ assessment, set, standard, part }: RequiredStandard): string | null {
  const mine = setAsked(set, flagsRaised(assessment))
    .sections.filter((section) => part.inOrganisation.includes("champion") || part.sections.includes(section.code))
    .flatMap((section) => section.standards);
  const next = mine[mine.findIndex((one) => one.code === standard.code) + 1];
  return next ? href("/assessments/:assessmentId/standards/:code", { assessmentId: assessment.id, code: next.code }) : null;
}

export const handle = { back: backToReturn("Task list") };

export default function Standard({ loaderData: page, actionData }: Route.ComponentProps) {
  const locked = actionData?.locked ?? page.locked;
  return (
    <>
      <PageTitle title={`${page.standard.code} ${page.standard.short}`} error={actionData?.reply?.error} />
      <ErrorSummary errors={actionData?.reply?.error} />
      <WithAside aside={<StandardAside page={page} />}>
        <StandardWords page={page} />
        {page.notAsked ? (
          <NotAsked page={page} reason={page.notAsked} typed={actionData?.locked ?? null} />
        ) : locked ? (
          <AnswerText page={page} reason={locked} />
        ) : (
          <AnswerForm key={page.standard.code} page={page} reply={actionData?.reply} />
        )}
        <StandardConversations page={page} />
        <StandardPagination page={page} />
      </WithAside>
    </>
  );
}
