import type { Db } from "#db/connection.server.ts";

export interface AnswersOwed {
  /** Recommendations of the newest response. */
  asked: number;
  left: number;
  dueOn: string | null;
}

/** What the organisations of these returns still owe answers to, by return; nothing where no response asks for any. */
export async function listAnswersOwed(db: Db, assessmentIds: string[]): Promise<Map<string, AnswersOwed>> {
  if (assessmentIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("responses")
    .innerJoin("assessments", (join) =>
      join.onRef("assessments.id", "=", "responses.assessmentId").onRef("assessments.revision", "=", "responses.revision"),
    )
    .innerJoin("recommendations", (join) =>
      join
        .onRef("recommendations.assessmentId", "=", "responses.assessmentId")
        .onRef("recommendations.revision", "=", "responses.revision"),
    )
    .select((eb) => [
      "responses.assessmentId",
      "responses.answersDueOn",
      eb.fn.countAll<number | string>().as("asked"),
      eb.fn.countAll<number | string>().filterWhere("recommendations.answer", "is", null).as("left"),
    ])
    .where("responses.assessmentId", "in", assessmentIds)
    .where("responses.sentAt", "is not", null)
    .where("recommendations.kind", "=", "recommendation")
    .where("recommendations.removedAt", "is", null)
    .groupBy(["responses.assessmentId", "responses.answersDueOn"])
    .execute();
  return new Map(
    rows.map(({ assessmentId, answersDueOn, asked, left }) => [
      assessmentId,
      { asked: Number(asked), left: Number(left), dueOn: answersDueOn },
    ]),
  );
}
