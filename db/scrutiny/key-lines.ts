import { randomUUID } from "node:crypto";
import type { ReturnView } from "#db/assessments/assessments.ts";
import { hold } from "#db/assessments/steps.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";

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

interface Question {
  standardCode: string | null;
  question: string;
}

const sameWithin = 60_000;

/** Writes a key line. The same words of the same person within a minute are one: a second click. */
export async function addKeyLine(db: Db, author: Author, view: ReturnView, written: Question): Promise<"saved" | "locked"> {
  const assessmentId = view.assessment.id;
  return inTransaction(db, async (trx) => {
    if (!(await hold(trx, view, "read"))) return "locked";
    const same = (await listKeyLines(trx, assessmentId)).some(
      (one) =>
        one.writtenBy === author.by &&
        one.standardCode === written.standardCode &&
        one.question === written.question &&
        Math.abs(Date.parse(author.at) - Date.parse(one.writtenAt)) <= sameWithin,
    );
    if (same) return "saved";
    await trx
      .insertInto("keyLines")
      .values({ id: randomUUID(), assessmentId, ...written, writtenBy: author.by, writtenAt: author.at, removedAt: null })
      .execute();
    await recordHistory(trx, author, {
      assessmentId,
      standardCode: written.standardCode,
      event: "key-line-saved",
      after: { question: written.question },
    });
    return "saved";
  });
}

interface Change {
  id: string;
  /** The revision that was opened to be changed. */
  base: number;
}

/** Puts other words in the place of a key line. "stale" where somebody has changed it since: nothing is changed then. */
export async function changeKeyLine(
  db: Db,
  author: Author,
  view: ReturnView,
  { question, ...change }: Change & { question: string },
): Promise<"saved" | "stale" | "locked"> {
  return inTransaction(db, async (trx) => {
    if (!(await hold(trx, view, "read"))) return "locked";
    const before = await find(trx, view, change.id);
    if (!before) return "stale";
    if (before.question === question) return "saved";
    if (!(await write(trx, change, { question, writtenBy: author.by, writtenAt: author.at }))) return "stale";
    await recordHistory(trx, author, {
      assessmentId: view.assessment.id,
      standardCode: before.standardCode,
      event: "key-line-saved",
      before: { question: before.question },
      after: { question },
    });
    return "saved";
  });
}

/** Takes a key line out of the pack; its words stay in the history. */
export async function removeKeyLine(db: Db, author: Author, view: ReturnView, change: Change): Promise<"saved" | "stale" | "locked"> {
  return inTransaction(db, async (trx) => {
    if (!(await hold(trx, view, "read"))) return "locked";
    const before = await find(trx, view, change.id);
    if (!before || !(await write(trx, change, { removedAt: author.at }))) return "stale";
    await recordHistory(trx, author, {
      assessmentId: view.assessment.id,
      standardCode: before.standardCode,
      event: "key-line-removed",
      before: { question: before.question },
    });
    return "saved";
  });
}

async function find(trx: Trx, { assessment }: ReturnView, id: string) {
  return (await listKeyLines(trx, assessment.id)).find((one) => one.id === id);
}

async function write(
  trx: Trx,
  { id, base }: Change,
  change: { question: string; writtenBy: string; writtenAt: string } | { removedAt: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("keyLines")
    .set({ ...change, revision: base + 1 })
    .where("id", "=", id)
    .where("revision", "=", base)
    .where("removedAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
