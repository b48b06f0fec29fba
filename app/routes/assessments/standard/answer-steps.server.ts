import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { blankAnswer, isSameText } from "#domain/assessments/answer-text.ts";
import { flagsRaised, setAsked } from "#domain/assessments/applicability.ts";
import { toAdapt } from "#domain/assessments/carried-answer.ts";
import { notYoursBecause, refusedBecause } from "#domain/assessments/permissions.ts";
import { answerForm, type AnswerIntent, typedAnswer } from "#app/forms/assessments/answer.ts";
import { allow, type RequiredStandard } from "#app/routes/assessments/requirements.ts";
import { findAnswer, saveAnswer, type SaveResult } from "#db/assessments/answers.ts";
import { keepDraft, setDraftAside } from "#db/assessments/drafts.ts";
import { takeDraftOver } from "#db/assessments/earlier-words.ts";
import { adaptEarlierAnswer, confirmEarlierAnswer } from "#db/assessments/carry-forward.ts";
import { undoCarry } from "#db/assessments/undo-carry.ts";
import { elsewhere } from "./elsewhere.ts";
import { readStandardPage } from "./show.server.ts";

export interface Sent {
  view: RequiredStandard;
  params: { assessmentId: string; code: string };
  formData: FormData;
}

const draftKept = "What you typed is kept as your draft.";

/** Does what was asked of one standard's page. Whatever comes of it, the words in the form are kept. */
export async function takeStep({ view, params, formData }: Sent, intent: AnswerIntent) {
  const { db, author, section, standard, assessment } = view;
  const page = href("/assessments/:assessmentId/standards/:code", params);
  const place = { assessmentId: assessment.id, section, standardCode: standard.code };
  const { baseRevision, ...typed } = typedAnswer.parse(Object.fromEntries(formData));
  const keepTyped = () => keepDraft(db, author, { ...place, text: typed, baseRevision });

  // The section was given to somebody else, or the profile was changed, while they wrote here
  const gone = notYoursBecause("edit", view.part, view.facts, section.code);
  const refused = gone ?? (view.notAsked ? `This standard does not apply. ${view.notAsked}.` : null);
  if (refused) {
    if (!isSameText(typed, (await findAnswer(db, assessment.id, standard.code)) ?? blankAnswer)) await keepTyped();
    return data({ reply: null, locked: `${refused} ${draftKept}` }, gone ? 403 : 409);
  }
  if (intent === "set-aside") {
    await setDraftAside(db, author, assessment.id, standard.code);
    return redirect(`${page}?done=set-aside`);
  }
  if (intent === "take-over") {
    await keepIfTyped();
    allow(view, "assign");
    await takeDraftOver(db, author, { ...place, from: String(formData.get("take")) });
    return redirect(page);
  }
  if (intent === "undo") {
    await keepIfTyped();
    const undone = await undoCarry(db, author, { ...place, baseRevision, earlierEvidence: await evidenceThen() });
    if (undone === "stale") throw data("Something was saved here since then, so this can no longer be undone. Nothing was changed.", 409);
    return answerTo(undone, null);
  }
  if (intent === "confirm" || intent === "adapt") {
    const { earlier } = await readStandardPage(view);
    if (!earlier) throw data("There is no earlier answer to this standard", 404);
    // The form around the button may hold words that are not saved: they go to the history with the draft
    if (typed.statement || typed.notApplicableReason || typed.noActionReason) await keepTyped();
    const result =
      intent === "confirm" && !earlier.needsRating
        ? await confirmEarlierAnswer(db, author, { ...place, earlier: earlier.standard, baseRevision })
        : await adaptEarlierAnswer(db, author, { ...place, earlier: toAdapt(earlier), baseRevision });
    return answerTo(result, null);
  }

  if (intent === "clear") formData.delete("rating");
  const submission = parseWithZod(formData, { schema: answerForm(view.set, standard) });
  if (submission.status !== "success") {
    await keepTyped();
    return data({ reply: submission.reply(), locked: null }, 400);
  }
  const { baseRevision: base, ...text } = submission.value;
  const result = await saveAnswer(db, author, { ...place, text, baseRevision: base });
  const leaves = intent === "save" || intent === "later" ? `${href("/assessments/:assessmentId", params)}?done=saved` : null;
  return answerTo(result, elsewhere(params, formData.get("to")) ?? (intent === "save" ? nextOf(view) : null) ?? leaves);

  async function keepIfTyped() {
    const saved = await findAnswer(db, assessment.id, standard.code);
    if (!isSameText(typed, saved ?? blankAnswer) && !isSameText(typed, blankAnswer)) await keepTyped();
  }

  async function evidenceThen() {
    const { earlier } = await readStandardPage(view);
    return earlier?.standard.evidence.map(({ id }) => id) ?? [];
  }

  function answerTo(result: SaveResult, next: string | null) {
    if (result === "stale") return redirect(href("/assessments/:assessmentId/standards/:code/versions", params));
    if (result === "locked") {
      const why = refusedBecause("answer", view.part, view.facts, section.code) ?? "This can no longer be changed.";
      return data({ reply: null, locked: `${why} ${draftKept}` }, 409);
    }
    return redirect(next ?? page);
  }
}

// The next standard this person may change; after the last one, the task list
function nextOf({ assessment, set, standard, part }: RequiredStandard): string | null {
  const mine = setAsked(set, flagsRaised(assessment))
    .sections.filter((section) => part.inOrganisation.includes("champion") || part.sections.includes(section.code))
    .flatMap((section) => section.standards);
  const next = mine[mine.findIndex((one) => one.code === standard.code) + 1];
  return next ? href("/assessments/:assessmentId/standards/:code", { assessmentId: assessment.id, code: next.code }) : null;
}
