import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { blankAnswer, isSameText } from "#domain/assessments/answer-text.ts";
import { toAdapt } from "#domain/assessments/carried-answer.ts";
import { notYoursBecause, refusedBecause } from "#domain/assessments/permissions.ts";
import { ratingsInDoubt } from "#domain/schools/profile-doubts.ts";
import { answerForm, type AnswerIntent, typedAnswer } from "#app/forms/assessments/answer.ts";
import { allow, type RequiredStandard } from "#app/routes/assessments/requirements.ts";
import { findAnswer, saveAnswer, type SaveResult } from "#db/assessments/answers.ts";
import { keepDraft, setDraftAside } from "#db/assessments/drafts.ts";
import { takeDraftOver } from "#db/assessments/earlier-words.ts";
import { offerBoth } from "#db/assessments/carry-forward.ts";
import { confirmEarlierAnswers } from "#db/assessments/confirming.ts";
import { undoCarry } from "#db/assessments/undo-carry.ts";
import { afterDoing, standardHref } from "#app/routes/assessments/what-was-done.ts";
import { afterSaving } from "./after-saving.ts";
import { elsewhere } from "./elsewhere.ts";
import { readStandardPage } from "./show.server.ts";

export interface Sent {
  request: Request;
  view: RequiredStandard;
  params: { assessmentId: string; code: string };
  formData: FormData;
}

const draftKept = "What you typed is kept as your draft.";

/** Does what was asked of one standard's page. Whatever comes of it, the words in the form are kept. */
export async function takeStep({ request, view, params, formData }: Sent, intent: AnswerIntent) {
  const { db, author, section, standard, assessment } = view;
  const page = standardHref(request, params);
  const place = { assessmentId: assessment.id, section, standardCode: standard.code };
  const { baseRevision, seen, ...typed } = typedAnswer.parse(Object.fromEntries(formData));
  const hasWords = Boolean(typed.statement || typed.notApplicableReason || typed.noActionReason || typed.ratingReason);
  const keepTyped = () => keepDraft(db, author, { ...place, text: typed, baseRevision, seen });

  // The section was given to somebody else, or the profile was changed, while they wrote here
  const gone = notYoursBecause("edit", view.part, view.facts, section.code);
  const refused = gone ?? (view.notAsked ? `This standard does not apply. ${view.notAsked}.` : null);
  if (refused) {
    if (!isSameText(typed, (await findAnswer(db, assessment.id, standard.code)) ?? blankAnswer)) await keepTyped();
    return data({ reply: null, locked: `${refused} ${draftKept}` }, gone ? 403 : 409);
  }
  if (intent === "set-aside") {
    // What was typed since the draft was kept goes aside with it
    if (hasWords) await keepIfTyped();
    await setDraftAside(db, author, assessment.id, standard.code);
    return redirect(afterDoing(page, { deed: "set-aside", code: standard.code }));
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
    if (hasWords) await keepTyped();
    const still = intent === "confirm" && !earlier.needsRating;
    const looked = earlier.standard.evidence.map(({ id }) => id).filter((id) => formData.getAll("looked").includes(id));
    const one = { isTogether: false, section, baseRevision, looked, dates: [] };
    const said = still
      ? { ...one, choice: "still-true" as const, earlier: earlier.standard }
      : { ...one, choice: "changed" as const, earlier: toAdapt(earlier) };
    const { isLocked, stale } = await confirmEarlierAnswers(db, author, assessment.id, { all: [said], datesTogether: false });
    if (stale.length > 0) await offerBoth(db, author, { ...place, earlier: said.earlier, baseRevision });
    const result = isLocked ? "locked" : stale.length > 0 ? "stale" : "saved";
    return answerTo(result, await afterSaving(view, request, { intent: still ? "confirm" : "adapt", wasMarked: false }));
  }

  if (intent === "clear") formData.delete("rating");
  const submission = parseWithZod(formData, { schema: answerForm(view.set, standard) });
  if (submission.status !== "success") {
    await keepTyped();
    return data({ reply: submission.reply(), locked: null }, 400);
  }
  const { baseRevision: base, ...text } = submission.value;
  const wasMarked = intent === "save" && (await findAnswer(db, assessment.id, standard.code))?.marked != null;
  const inDoubt = ratingsInDoubt(view.set, standard.code);
  const result = await saveAnswer(db, author, { ...place, text, baseRevision: base, inDoubt, seen });
  return answerTo(result, elsewhere(request, params, formData.get("to")) ?? (await afterSaving(view, request, { intent, wasMarked })));

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
