import type { Db } from "#db/connection.server.ts";
import type { Row } from "#db/rows.ts";

export type Recommendation = Row<"recommendations">;

/** What was asked for and agreed about one submission, in the order in which it was said. */
export async function listAsked(db: Db, assessmentId: string, revision: number): Promise<Recommendation[]> {
  return db
    .selectFrom("recommendations")
    .selectAll()
    .where("assessmentId", "=", assessmentId)
    .where("revision", "=", revision)
    .where("removedAt", "is", null)
    .orderBy("madeAt")
    .orderBy("id")
    .execute();
}
