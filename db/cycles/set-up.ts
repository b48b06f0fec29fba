import { createHash } from "node:crypto";
import type { Updateable } from "kysely";
import type { SetUpPart } from "#domain/cycles/set-up.ts";
import {
  daysInWords,
  guidanceInWords,
  type PartInWords,
  questionsInWords,
  reminderInWords,
  standardsInWords,
} from "#domain/cycles/part-in-words.ts";
import { instantOf } from "#domain/dates.ts";
import { periodsOf } from "#domain/schools/statistics.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { type Cycle, cycleOf } from "#db/rows.ts";
import type { Database } from "#db/schema.ts";
import { findStandardSet } from "#db/standard-sets.ts";
import { storedQuestions, storedReadings } from "#db/stored.ts";
import { remindersOf } from "./remind.ts";
import { daysOf } from "./cycle-days.ts";
import { holdCycle, placeOfCycle } from "./hold-cycle.ts";

/** The parts that are columns of the cycle itself. */
export type WrittenPart = Extract<SetUpPart, "standards" | "questions" | "guidance" | "dates" | "reminders">;

export const partTitles: Record<WrittenPart, string> = {
  standards: "Standards",
  questions: "Local questions",
  guidance: "Guidance and legal basis",
  dates: "Dates",
  reminders: "Reminders",
};

// Whoever answers has been asked the standards and the questions; the rest can change as long as it runs
const changeable: Record<WrittenPart, Cycle["state"][]> = {
  standards: ["preparing"],
  questions: ["preparing"],
  guidance: ["preparing", "open"],
  dates: ["preparing", "open"],
  reminders: ["preparing", "open"],
};

/** Whether a part of a cycle in this state can still be changed. */
export function isChangeable(part: WrittenPart, { state }: Pick<Cycle, "state">): boolean {
  return changeable[part].includes(state);
}

/** A part as it stands, each value under its name. */
export async function readPart(db: Db, part: WrittenPart, cycle: Cycle): Promise<PartInWords> {
  switch (part) {
    case "standards": {
      const set = await findStandardSet(db, cycle.standardSetId);
      return standardsInWords({ title: cycle.title, set: `${set.audit}, version ${set.version}`, extent: cycle.extent });
    }
    case "questions":
      return questionsInWords(
        storedQuestions(cycle.localQuestions, cycle.id) ?? (await findStandardSet(db, cycle.standardSetId)).local_questions ?? [],
      );
    case "guidance":
      return guidanceInWords(cycle);
    case "dates":
      return daysInWords(daysOf(cycle), { extensionsAllowed: cycle.extensionsAllowed, periods: periodsOf(cycle) });
    case "reminders":
      return reminderInWords(remindersOf(cycle));
  }
}

/** A short text that differs as soon as any word of the part does: a form carries it from the page it was opened with. */
export function markOfPart(words: PartInWords): string {
  return createHash("sha256").update(JSON.stringify(words)).digest("hex").slice(0, 16);
}

interface PartChange {
  cycleId: string;
  part: WrittenPart;
  values: Updateable<Database["cycles"]>;
  /** The mark of the part as the form was opened with it. */
  base: string;
}

/** Saves one part of a cycle. "stale" when somebody has changed this part since the form was opened: nothing is changed then. */
export async function savePart(db: Db, author: Author, change: PartChange): Promise<"saved" | "stale" | "locked"> {
  return inTransaction(db, (trx) => savePartIn(trx, author, change));
}

/** The same in the transaction of more that follows from it; tells what the part was. */
export async function savePartIn(
  trx: Trx,
  author: Author,
  { cycleId, part, values, base }: PartChange,
): Promise<"saved" | "stale" | "locked"> {
  const held = await holdCycle(trx, cycleId);
  if (!held || !isChangeable(part, held)) return "locked";
  const cycle = cycleOf(held);
  const before = await readPart(trx, part, cycle);
  if (markOfPart(before) !== base) return "stale";

  const readings = { ...storedReadings(cycle.readTexts, cycleId), [part]: { by: author.by, at: author.at } };
  const launchAt = cycle.launchAt && values.opensOn ? { launchAt: launchTime(values.opensOn) } : {};
  await trx
    .updateTable("cycles")
    .set((eb) => ({ ...values, ...launchAt, readTexts: JSON.stringify(readings), revision: eb("revision", "+", 1) }))
    .where("id", "=", cycleId)
    .execute();
  const now = await trx.selectFrom("cycles").selectAll().where("id", "=", cycleId).executeTakeFirstOrThrow();
  const after = await readPart(trx, part, cycleOf(now));
  await recordHistory(trx, author, {
    ...(await placeOfCycle(trx, cycleId)),
    event: "cycle-changed",
    before: { group: partTitles[part], fields: linesOf(before, after) },
    after: { group: partTitles[part], fields: linesOf(after, before) },
  });
  return "saved";
}

/** When a cycle that starts by itself does so: nine in the morning of its opening day. */
export function launchTime(opensOn: string): string {
  return instantOf(opensOn, "09:00");
}

// Only what is otherwise in the other
function linesOf(words: PartInWords, others: PartInWords): string[] {
  const known = new Map(others);
  return words.filter(([label, text]) => text !== "" && known.get(label) !== text).map(([label, text]) => `${label}: ${text}`);
}

/** Notes that somebody has read these texts for this cycle, or looked at it as a champion will. */
export async function markRead(db: Db, author: Author, cycleId: string, keys: string[]): Promise<"saved" | "locked"> {
  return inTransaction(db, async (trx) => {
    const cycle = await holdCycle(trx, cycleId);
    if (!cycle || cycle.state === "closed") return "locked";
    const known = storedReadings(cycle.readTexts, cycleId);
    const unread = keys.filter((key) => !known[key]);
    if (unread.length === 0) return "saved";
    const readings = { ...known, ...Object.fromEntries(unread.map((key) => [key, { by: author.by, at: author.at }])) };
    await trx
      .updateTable("cycles")
      .set((eb) => ({ readTexts: JSON.stringify(readings), revision: eb("revision", "+", 1) }))
      .where("id", "=", cycleId)
      .execute();
    await recordHistory(trx, author, { ...(await placeOfCycle(trx, cycleId)), event: "cycle-text-read", after: { items: unread } });
    return "saved";
  });
}

/** Who changed this part last, and when, by the history. */
export async function findLastChange(db: Db, cycleId: string, part: WrittenPart) {
  const rows = await db
    .selectFrom("history")
    .innerJoin("people", "people.id", "history.personId")
    .select(["history.at", "history.after", "people.name"])
    .where("history.cycleId", "=", cycleId)
    .where("history.event", "=", "cycle-changed")
    .orderBy("history.at", "desc")
    .orderBy("history.id", "desc")
    .limit(40)
    .execute();
  return rows.find(({ after }) => after?.includes(`"group":${JSON.stringify(partTitles[part])}`));
}

/** Deletes a cycle that was never launched. What it was stays in the history. */
export async function deleteDraft(db: Db, author: Author, cycleId: string): Promise<"deleted" | "locked"> {
  return inTransaction(db, async (trx) => {
    const cycle = await holdCycle(trx, cycleId);
    if (cycle?.state !== "preparing") return "locked";
    await recordHistory(trx, author, { ...(await placeOfCycle(trx, cycleId)), event: "cycle-deleted", before: { title: cycle.title } });
    await trx.deleteFrom("cycleOrganisations").where("cycleId", "=", cycleId).execute();
    await trx.deleteFrom("joinings").where("cycleId", "=", cycleId).execute();
    await trx.deleteFrom("cyclePartnerships").where("cycleId", "=", cycleId).execute();
    await trx.deleteFrom("cycles").where("id", "=", cycleId).execute();
    return "deleted";
  });
}
