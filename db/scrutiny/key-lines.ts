import type { Db } from "#db/connection.server.ts";

/** The questions for the panel about a return, in the order in which they were written. */
export async function listKeyLines(db: Db, assessmentId: string) {
  return db
    .selectFrom("keyLines")
    .innerJoin("people", "people.id", "keyLines.writtenBy")
    .select(["keyLines.id", "standardCode", "question", "revision", "writtenAt", "writtenBy", "people.name as by"])
    .where("assessmentId", "=", assessmentId)
    .where("removedAt", "is", null)
    .orderBy("writtenAt")
    .orderBy("keyLines.id")
    .execute();
}

export type KeyLine = Awaited<ReturnType<typeof listKeyLines>>[number];
