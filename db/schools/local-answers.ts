import type { LocalQuestion } from "#standards/settings.ts";
import { type ReturnView, touchAssessment } from "#db/assessments/assessments.ts";
import { type Db, inTransaction } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { markOf } from "./profiles.ts";

/** Question code to answer, without blanks. */
export type LocalAnswers = Record<string, string>;

/** What a setting has answered to the partnership's own questions, in the order of the questions. */
export async function listLocalAnswers(db: Db, assessmentId: string, questions: Pick<LocalQuestion, "code">[]): Promise<LocalAnswers> {
  const rows = await db.selectFrom("localAnswers").select(["questionCode", "answer"]).where("assessmentId", "=", assessmentId).execute();
  const byCode = new Map(rows.map((row) => [row.questionCode, row.answer]));
  return Object.fromEntries(questions.flatMap(({ code }) => (byCode.get(code) ? [[code, byCode.get(code) as string]] : [])));
}

/** Saves all of them together; a blank takes an answer away. "stale" when somebody has changed them since the form was made. */
export async function saveLocalAnswers(
  db: Db,
  author: Author,
  { assessment }: Pick<ReturnView, "assessment">,
  { questions, answers, base }: { questions: LocalQuestion[]; answers: LocalAnswers; base: string },
): Promise<"saved" | "stale" | "locked"> {
  return inTransaction(db, async (trx) => {
    const before = await listLocalAnswers(trx, assessment.id, questions);
    if (markOf(before) !== base) return "stale";
    if (!(await touchAssessment(trx, assessment.id, author.at))) return "locked";
    const changed = questions.filter(({ code }) => (answers[code] ?? "") !== (before[code] ?? ""));
    if (changed.length === 0) return "saved";

    for (const { code } of changed) {
      const answer = answers[code] ?? "";
      const values = { assessmentId: assessment.id, questionCode: code, answer, savedBy: author.by, savedAt: author.at };
      await (answer
        ? trx
            .insertInto("localAnswers")
            .values(values)
            .onConflict((conflict) =>
              conflict.columns(["assessmentId", "questionCode"]).doUpdateSet({ answer, savedBy: author.by, savedAt: author.at }),
            )
            .execute()
        : trx.deleteFrom("localAnswers").where("assessmentId", "=", assessment.id).where("questionCode", "=", code).execute());
    }
    const lines = (given: LocalAnswers) => changed.flatMap(({ code, question }) => (given[code] ? [`${question} ${given[code]}`] : []));
    await recordHistory(trx, author, {
      assessmentId: assessment.id,
      event: "local-answers-saved",
      before: { fields: lines(before) },
      after: { fields: lines(answers) },
    });
    return "saved";
  });
}
