import { touchAssessment } from "./assessments.ts";
import { type Db, inTransaction } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { sortedByName } from "#domain/words.ts";
import { builtOnce } from "#db/built-once.ts";

/** Where arrangements differ in the area of one partnership of several: the notes of a return, by partnership. */
export async function listAreaNotes(db: Db, assessmentId: string) {
  return sortedByName(await notesOf.all(db, { assessmentId }));
}

const notesOf = builtOnce((db, { assessmentId }: { assessmentId: string }) =>
  db
    .selectFrom("areaNotes")
    .innerJoin("partnerships", "partnerships.id", "areaNotes.partnershipId")
    .select([
      "areaNotes.standardCode",
      "areaNotes.partnershipId",
      "areaNotes.words",
      "areaNotes.revision",
      "partnerships.shortName as name",
    ])
    .where("areaNotes.assessmentId", "=", assessmentId)
    .where("areaNotes.words", "!=", ""),
);

interface NoteChange {
  assessmentId: string;
  standardCode: string;
  partnershipId: string;
  /** Empty takes the note away. */
  words: string;
  /** The revision it was opened with; 0 where there was none. */
  base: number;
}

/** Saves what is otherwise in one partnership's area. "stale" when somebody has changed it since it was opened: nothing is changed then. */
export async function saveAreaNote(db: Db, author: Author, change: NoteChange): Promise<"saved" | "stale" | "locked"> {
  const { assessmentId, standardCode, partnershipId, words, base } = change;
  return inTransaction(db, async (trx) => {
    if (!(await touchAssessment(trx, assessmentId, author.at))) return "locked";
    const place = { assessmentId, standardCode, partnershipId };
    const before = await trx
      .selectFrom("areaNotes")
      .selectAll()
      .where("assessmentId", "=", assessmentId)
      .where("standardCode", "=", standardCode)
      .where("partnershipId", "=", partnershipId)
      .executeTakeFirst();
    if ((before?.revision ?? 0) !== base) return "stale";
    if ((before?.words ?? "") === words) return "saved";
    const values = { words, savedBy: author.by, savedAt: author.at, revision: base + 1 };
    await trx
      .insertInto("areaNotes")
      .values({ ...place, ...values })
      .onConflict((conflict) => conflict.columns(["assessmentId", "standardCode", "partnershipId"]).doUpdateSet(values))
      .execute();
    await recordHistory(trx, author, {
      assessmentId,
      standardCode,
      event: "area-note-saved",
      before: { note: before?.words ?? "" },
      after: { note: words },
    });
    return "saved";
  });
}
