import { answerRefusedBecause } from "#domain/responses/response-answers.ts";
import { dayOf } from "#domain/dates.ts";
import { findStandard } from "#standards/find-standard.ts";
import type { AssessmentView } from "#db/assessments/assessments.ts";
import { listCarriedOn } from "#db/assessments/actions.ts";
import { refreshSummary } from "#db/assessments/section-summaries.ts";
import { holdReturn } from "#db/assessments/steps.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { type ActionGiven, insertAction } from "./recommended-action.ts";
import type { Recommendation } from "#db/scrutiny/recommendations.ts";
import { listSent } from "#db/scrutiny/responses.ts";

export type RecommendationAnswer = { answer: "action"; action: ActionGiven; standardCode: string } | { answer: "reason"; reason: string };

interface Answering {
  recommendationId: string;
  /** When the answer that was seen was given; null where there was none. */
  base: string | null;
  given: RecommendationAnswer;
}

/**
 * Answers a recommendation of a response that was sent, with an action, which goes into the plan, or a reason; a later answer
 * takes its place until the day on which answers are due. "stale" where a colleague answered meanwhile.
 */
export async function answerRecommendation(
  db: Db,
  author: Author,
  view: AssessmentView,
  { recommendationId, base, given }: Answering,
): Promise<"answered" | "stale" | { refused: string }> {
  const assessmentId = view.assessment.id;
  return inTransaction(db, async (trx) => {
    const held = await holdReturn(trx, assessmentId);
    if (!held || held.withdrawnOn !== null) return { refused: "This can no longer be answered." };
    const response = (await listSent(trx, assessmentId)).find(({ letter }) =>
      letter.recommendations.some(({ id }) => id === recommendationId),
    );
    const before = await find(trx, assessmentId, recommendationId);
    if (!response || !before) return { refused: "This recommendation is not in the response." };
    const refused = answerRefusedBecause({
      answer: before.answer,
      answersDueOn: response.letter.answersDueOn,
      today: dayOf(author.at),
    });
    if (refused) return { refused };
    if (before.answeredAt !== base) return "stale";
    const followed = before.actionId && (await isFollowed(trx, before.actionId));
    if (followed) return { refused: "How its action is going has been said already, so it is followed in the action plan." };

    // Whoever signs was shown the plan with it
    if (before.actionId && held.state === "awaiting-sign-off")
      return {
        refused: `This return waits to be signed with the action in it. Answer again once it is signed. What you typed is still here`,
      };

    const actionId = await keep(trx, author, view, before, given);
    await trx
      .updateTable("recommendations")
      .set({
        answer: given.answer,
        answerReason: given.answer === "reason" ? given.reason : "",
        actionId,
        answeredBy: author.by,
        answeredAt: author.at,
        edition: before.edition + 1,
      })
      .where("id", "=", recommendationId)
      .execute();
    await recordHistory(trx, author, {
      assessmentId,
      standardCode: before.standardCode,
      event: "recommendation-answered",
      before: before.answer ? { note: before.answerReason || "An action" } : undefined,
      after: given.answer === "reason" ? { note: given.reason } : { ...given.action },
    });
    return "answered";
  });
}

function find(trx: Trx, assessmentId: string, id: string) {
  return trx
    .selectFrom("recommendations")
    .selectAll()
    .where("id", "=", id)
    .where("assessmentId", "=", assessmentId)
    .where("kind", "=", "recommendation")
    .where("removedAt", "is", null)
    .executeTakeFirst();
}

/** Whether the action has a story of its own by now. */
async function isFollowed(trx: Trx, actionId: string): Promise<boolean> {
  const [update, action, onwards] = await Promise.all([
    trx.selectFrom("actionUpdates").select("id").where("actionId", "=", actionId).limit(1).executeTakeFirst(),
    trx.selectFrom("actions").select("closureAt").where("id", "=", actionId).executeTakeFirst(),
    listCarriedOn(trx, [actionId]),
  ]);
  return update !== undefined || action?.closureAt != null || onwards.length > 0;
}

// An action that is answered anew keeps its place in the plan
async function keep(trx: Trx, author: Author, view: AssessmentView, before: Recommendation, given: RecommendationAnswer) {
  if (given.answer === "action" && before.actionId) {
    await trx
      .updateTable("actions")
      .set((eb) => ({ ...given.action, revision: eb("revision", "+", 1), savedBy: author.by, savedAt: author.at }))
      .where("id", "=", before.actionId)
      .execute();
    return before.actionId;
  }
  if (given.answer === "action") {
    const asked = { id: before.id, code: given.standardCode, words: before.letterWords ?? before.words };
    return insertAction(trx, author, view, asked, given.action);
  }
  if (before.actionId) await takeOut(trx, author, view, before.actionId);
  return null;
}

async function takeOut(trx: Trx, author: Author, { assessment, cycle }: AssessmentView, actionId: string) {
  const action = await trx.selectFrom("actions").selectAll().where("id", "=", actionId).executeTakeFirst();
  if (!action) return;
  await trx.updateTable("recommendations").set({ actionId: null }).where("actionId", "=", actionId).execute();
  await trx.deleteFrom("actionThemes").where("actionId", "=", actionId).execute();
  await trx.deleteFrom("actions").where("id", "=", actionId).execute();
  const { standardCode, what, owner, dueOn } = action;
  await recordHistory(trx, author, {
    assessmentId: assessment.id,
    standardCode,
    event: "action-removed",
    before: { what, owner, dueOn },
  });
  const found = findStandard(await findCycleSet(trx, cycle), standardCode);
  if (found) await refreshSummary(trx, assessment.id, found.section);
}
