import { blankAnswer } from "#domain/assessments/answer-text.ts";
import type { WholeSection } from "#domain/assessments/applicability.ts";
import type { Mark } from "#domain/assessments/carried-answer.ts";
import { type Db, inTransaction } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { type SaveResult } from "./answers.ts";
import { touchAssessment } from "./assessments.ts";
import { refreshSummary } from "./section-summaries.ts";

interface Marking {
  assessmentId: string;
  section: WholeSection;
  standardCode: string;
  /** The revision the person was looking at; 0 when there was no answer. */
  baseRevision: number;
}

/** Keeps that last cycle's answer is out of date, until somebody writes a new one. */
export async function markOutOfDate(
  db: Db,
  author: Author,
  { assessmentId, section, standardCode, baseRevision }: Marking,
): Promise<SaveResult> {
  return inTransaction(db, async (trx) => {
    if (!(await touchAssessment(trx, assessmentId, author.at))) return "locked";
    const mark = { marked: "out-of-date" as const, markedBy: author.by, markedAt: author.at, savedBy: author.by, savedAt: author.at };
    const isWritten =
      baseRevision === 0
        ? ((
            await trx
              .insertInto("answers")
              .values({ assessmentId, standardCode, ...blankAnswer, carried: null, carriedBy: null, carriedAt: null, ...mark, revision: 1 })
              .onConflict((conflict) => conflict.columns(["assessmentId", "standardCode"]).doNothing())
              .executeTakeFirst()
          ).numInsertedOrUpdatedRows ?? 0n) > 0n
        : (
            await trx
              .updateTable("answers")
              .set({ ...mark, revision: baseRevision + 1 })
              .where("assessmentId", "=", assessmentId)
              .where("standardCode", "=", standardCode)
              .where("revision", "=", baseRevision)
              .executeTakeFirst()
          ).numUpdatedRows > 0n;
    if (!isWritten) return "stale";
    await recordHistory(trx, author, { assessmentId, standardCode, event: "answer-out-of-date" });
    await refreshSummary(trx, assessmentId, section);
    return "saved";
  });
}

export interface Marked {
  standardCode: string;
  marked: Mark;
  by: string;
  at: string;
}

/** What was said of last cycle's answers and nobody has followed up yet. */
export async function listMarks(db: Db, assessmentId: string): Promise<Marked[]> {
  const rows = await db
    .selectFrom("answers")
    .leftJoin("people", "people.id", "answers.markedBy")
    .select(["answers.standardCode", "answers.marked", "answers.markedAt", "people.name"])
    .where("answers.assessmentId", "=", assessmentId)
    .where("answers.marked", "is not", null)
    .execute();
  return rows.flatMap(({ standardCode, marked, markedAt, name }) =>
    marked && markedAt ? [{ standardCode, marked, by: name ?? "somebody", at: markedAt }] : [],
  );
}
