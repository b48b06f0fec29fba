import { randomUUID } from "node:crypto";
import { type Db, inTransaction } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";
import type { Row } from "#db/rows.ts";
import { askedAgain } from "./asked-again.ts";

type Note = Row<"scrutinyNotes">;

interface NewNote extends Pick<Note, "assessmentId" | "panelId" | "standardCode" | "words"> {
  kind: Note["kind"];
}

const sameWithin = 60_000;

/** Adds a line to what was said, which nobody else's line can overwrite; a reason where that cannot be done, or null. */
export async function addNote(db: Db, author: Author, note: NewNote): Promise<string | null> {
  return inTransaction(db, async (trx) => {
    const asked = await askedAgain(trx, author, note.kind === "observed" ? "observe" : "note", note);
    if ("refused" in asked) return asked.refused;
    // The same words of the same person within a minute are a second click
    const same = await trx
      .selectFrom("scrutinyNotes")
      .select("id")
      .where("assessmentId", "=", note.assessmentId)
      .where("standardCode", note.standardCode === null ? "is" : "=", note.standardCode)
      .where("personId", "=", author.by)
      .where("kind", "=", note.kind)
      .where("words", "=", note.words)
      .where("madeAt", ">=", new Date(Date.parse(author.at) - sameWithin).toISOString())
      .executeTakeFirst();
    if (same) return null;
    await trx
      .insertInto("scrutinyNotes")
      .values({ id: randomUUID(), ...note, personId: author.by, madeAt: author.at, changedAt: null })
      .execute();
    return null;
  });
}

/** Changes a line as its writer saw it; "stale" where they changed it elsewhere meanwhile, otherwise a reason or null. */
export async function changeNote(
  db: Db,
  author: Author,
  { id, assessmentId, panelId, base, words }: { id: string; base: number; words: string } & Pick<Note, "assessmentId" | "panelId">,
): Promise<string | null> {
  return inTransaction(db, async (trx) => {
    const asked = await askedAgain(trx, author, "note", { assessmentId, panelId });
    if ("refused" in asked) return asked.refused;
    const before = await trx.selectFrom("scrutinyNotes").selectAll().where("id", "=", id).executeTakeFirst();
    if (before?.assessmentId !== assessmentId || before.personId !== author.by) return "Only whoever wrote a note changes it.";
    if (before.words === words) return null;
    const { numUpdatedRows } = await trx
      .updateTable("scrutinyNotes")
      .set({ words, changedAt: author.at, revision: base + 1 })
      .where("id", "=", id)
      .where("personId", "=", author.by)
      .where("revision", "=", base)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return "stale";
    // What was written first is kept where the partnership can find it
    const { standardCode } = before;
    await recordHistory(trx, author, {
      assessmentId,
      standardCode,
      event: "note-changed",
      before: { words: before.words },
      after: { words },
    });
    return null;
  });
}

/** What was said about a return, or one of its standards, in the order in which it was said, with who said it. */
export async function listNotes(db: Db, assessmentId: string, standardCode?: string | null) {
  return db
    .selectFrom("scrutinyNotes")
    .innerJoin("people", "people.id", "scrutinyNotes.personId")
    .selectAll("scrutinyNotes")
    .select("people.name")
    .where("assessmentId", "=", assessmentId)
    .$if(standardCode !== undefined, (query) =>
      query.where("standardCode", standardCode === null ? "is" : "=", standardCode as string | null),
    )
    .orderBy("madeAt")
    .orderBy("scrutinyNotes.id")
    .execute();
}
