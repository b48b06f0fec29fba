import { randomUUID } from "node:crypto";
import { holdReturn } from "#db/assessments/steps.ts";
import { type Db, inTransaction } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";

const sameWithin = 60_000;

/** What independent scrutineers observed of a return, the oldest first. */
export async function listObservations(db: Db, assessmentId: string) {
  return db
    .selectFrom("scrutinyNotes")
    .innerJoin("people", "people.id", "scrutinyNotes.personId")
    .select(["scrutinyNotes.id", "standardCode", "words", "madeAt", "personId", "people.name as by"])
    .where("assessmentId", "=", assessmentId)
    .where("kind", "=", "observed")
    .orderBy("madeAt")
    .orderBy("scrutinyNotes.id")
    .execute();
}

/** Adds an observation. The same words of the same person within a minute are one: a second click. */
export async function addObservation(
  db: Db,
  author: Author,
  { assessmentId, standardCode, words }: { assessmentId: string; standardCode: string | null; words: string },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    await holdReturn(trx, assessmentId);
    const isSame = (await listObservations(trx, assessmentId)).some(
      (one) =>
        one.personId === author.by &&
        one.standardCode === standardCode &&
        one.words === words &&
        Math.abs(Date.parse(author.at) - Date.parse(one.madeAt)) <= sameWithin,
    );
    if (isSame) return;
    await trx
      .insertInto("scrutinyNotes")
      .values({
        id: randomUUID(),
        assessmentId,
        panelId: null,
        standardCode,
        kind: "observed" as const,
        words,
        personId: author.by,
        madeAt: author.at,
        changedAt: null,
      })
      .execute();
    // The words stay in one place
    await recordHistory(trx, author, { assessmentId, standardCode, event: "observation-added" });
  });
}
