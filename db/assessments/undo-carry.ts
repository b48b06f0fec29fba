import { z } from "zod";
import { type AnswerText, blankAnswer, isSameText, textOf } from "#domain/assessments/answer-text.ts";
import type { WholeSection } from "#domain/assessments/applicability.ts";
import { isCarryOpen } from "#domain/assessments/carried-answer.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { stored } from "#db/stored.ts";
import { listActions, removeAction } from "./actions.ts";
import { findAnswer, type SaveResult } from "./answers.ts";
import { touchAssessment } from "./assessments.ts";
import { dropDraft, setDraftAside } from "./drafts.ts";
import { type Evidence, listEvidence, removeEvidence } from "./evidence.ts";
import { refreshSummary } from "./section-summaries.ts";

interface Undo {
  assessmentId: string;
  section: WholeSection;
  standardCode: string;
  /** The revision the person was looking at. */
  baseRevision: number;
  /** The evidence of the earlier answer, by its id there. */
  earlierEvidence: string[];
}

/**
 * Takes "Still true" or "Bring it in" back, with the evidence and the actions that came with it and nobody has touched
 * since. "stale" once something was saved after it: nothing is changed then.
 */
export async function undoCarry(db: Db, author: Author, undo: Undo): Promise<SaveResult> {
  const { assessmentId, section, standardCode, baseRevision } = undo;
  return inTransaction(db, async (trx) => {
    const answer = await findAnswer(trx, assessmentId, standardCode);
    if (!answer || answer.revision !== baseRevision || !isCarryOpen(answer)) return "stale";
    if (!(await touchAssessment(trx, assessmentId, author.at))) return "locked";
    const text = await findTextBefore(trx, undo, answer.savedAt);
    const { numUpdatedRows } = await trx
      .updateTable("answers")
      .set({ ...text, carried: null, carriedBy: null, carriedAt: null, revision: baseRevision + 1, savedBy: author.by, savedAt: author.at })
      .where("assessmentId", "=", assessmentId)
      .where("standardCode", "=", standardCode)
      .where("revision", "=", baseRevision)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return "stale";
    await recordHistory(trx, author, { assessmentId, standardCode, event: "carry-undone", before: textOf(answer), after: text });
    await takeBackWhatCame(trx, author, undo, answer);
    await refreshSummary(trx, assessmentId, section);
    return "saved";
  });
}

// What the answer was before it was carried is in the line of the history that carrying it wrote
async function findTextBefore(trx: Trx, { assessmentId, standardCode }: Undo, at: string): Promise<AnswerText> {
  const row = await trx
    .selectFrom("history")
    .select(["id", "before"])
    .where("assessmentId", "=", assessmentId)
    .where("standardCode", "=", standardCode)
    .where("event", "in", ["answer-confirmed", "answer-adapted"])
    .where("at", "=", at)
    .orderBy("id", "desc")
    .executeTakeFirst();
  return row?.before ? { ...blankAnswer, ...stored(answerText, row.before, "history.before", row.id) } : blankAnswer;
}

const answerText = z.object({
  rating: z.enum(["met", "partially-met", "not-met", "not-applicable"]).nullable(),
  statement: z.string(),
  notApplicableReason: z.string(),
  noActionReason: z.string(),
  ratingReason: z.string().default(""),
});

async function takeBackWhatCame(
  trx: Trx,
  author: Author,
  { assessmentId, section, standardCode, earlierEvidence }: Undo,
  { carriedAt, carriedBy }: { carriedAt: string | null; carriedBy: string | null },
) {
  const place = { assessmentId, section, standardCode };
  const came = (one: { carriedFrom: string | null; savedAt: string }) => one.carriedFrom !== null && one.savedAt === carriedAt;
  // What came for another standard before was only linked to this one
  const linked = (item: Evidence) => item.standards.length > 1 && earlierEvidence.includes(item.carriedFrom ?? "");
  for (const item of await listEvidence(trx, assessmentId))
    if (item.standards.includes(standardCode) && (came(item) || linked(item))) await removeEvidence(trx, author, place, item);
  for (const action of await listActions(trx, assessmentId))
    if (came(action) && action.standardCode === standardCode) await removeAction(trx, author, place, action);
  // The draft of whoever brought it in: words that nobody typed go, typed ones go to the history
  if (carriedBy === null) return;
  const draft = await trx
    .selectFrom("answerDrafts")
    .selectAll()
    .where("assessmentId", "=", assessmentId)
    .where("standardCode", "=", standardCode)
    .where("personId", "=", carriedBy)
    .executeTakeFirst();
  if (!draft) return;
  if (draft.keptAt === carriedAt || isSameText(draft, blankAnswer)) await dropDraft(trx, assessmentId, standardCode, carriedBy);
  else await setDraftAside(trx, { by: carriedBy, at: author.at }, assessmentId, standardCode);
}
