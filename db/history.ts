import { randomUUID } from "node:crypto";
import { z } from "zod";
import { builtOnce } from "./built-once.ts";
import { type Db, insertMany, type Trx } from "./connection.server.ts";
import type { HistoryEvent } from "./history-events.ts";
import { stored } from "./stored.ts";
import { listTold, toldWithResponse } from "./told-with-response.ts";

/** Who writes, and when: handed to every function that changes something. */
export interface Author {
  by: string;
  at: string;
}

/** What the service does of itself. */
export interface Unsigned {
  by: string | null;
  at: string;
}

interface HistoryEntry {
  /** What it is about; none of them is about a person alone. */
  assessmentId?: string | null;
  organisationId?: string | null;
  partnershipId?: string | null;
  cycleId?: string | null;
  standardCode?: string | null;
  event: HistoryEvent;
  before?: unknown;
  after?: unknown;
}

// Lines of one instant stay in the order in which they were written: signed, then submitted
let written = 0;

function nextId(at: string): string {
  written += 1;
  return `${at}-${String(written).padStart(12, "0")}-${randomUUID()}`;
}

/** Adds one line to the record that is never changed. Call it in the transaction of the change itself. */
export async function recordHistory(trx: Trx, author: Unsigned, entry: HistoryEntry) {
  await writing.change(trx, lineOf(author, entry));
}

const writing = builtOnce((db, line: ReturnType<typeof lineOf>) => db.insertInto("history").values(line));

/** The same of many things at once, in their order. */
export async function recordHistories(trx: Trx, author: Unsigned, entries: HistoryEntry[]) {
  await insertMany(entries, (some) =>
    trx
      .insertInto("history")
      .values(some.map((entry) => lineOf(author, entry)))
      .execute(),
  );
}

function lineOf({ by, at }: Unsigned, entry: HistoryEntry) {
  return {
    id: nextId(at),
    at,
    assessmentId: entry.assessmentId ?? null,
    organisationId: entry.organisationId ?? null,
    partnershipId: entry.partnershipId ?? null,
    cycleId: entry.cycleId ?? null,
    standardCode: entry.standardCode ?? null,
    personId: by,
    event: entry.event,
    before: entry.before === undefined ? null : JSON.stringify(entry.before),
    after: entry.after === undefined ? null : JSON.stringify(entry.after),
  };
}

/**
 * The newest entries first; of one standard where a code is given. What a panel settles is told by
 * a response, so its lines wait until one is sent.
 */
export async function listHistory(
  db: Db,
  assessmentId: string,
  { standardCode, offset = 0, limit = 50 }: { standardCode?: string; offset?: number; limit?: number } = {},
) {
  const told = await listTold(db, assessmentId);
  const rows = await db
    .selectFrom("history")
    .leftJoin("people", "people.id", "history.personId")
    .select([
      "history.id",
      "history.at",
      "history.standardCode",
      "history.event",
      "history.before",
      "history.after",
      "people.name as person",
    ])
    .where("history.assessmentId", "=", assessmentId)
    .where("history.event", "not in", insidePartnership)
    .where((eb) =>
      eb.or([eb("history.event", "not in", toldWithResponse), ...(told.size > 0 ? [eb("history.id", "in", [...told.keys()])] : [])]),
    )
    .$if(standardCode !== undefined, (query) => query.where("history.standardCode", "=", standardCode as string))
    .orderBy("history.at", "desc")
    .orderBy("history.id", "desc")
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map((row) => ({ ...withFacts(row), ...told.get(row.id) }));
}

/** What is recorded of people and their parts in a place. */
export const peopleEvents: HistoryEvent[] = [
  "part-given",
  "part-ended",
  "part-named",
  "part-confirmed",
  "part-refused",
  "part-handed-over",
  "handover-late",
  "person-corrected",
  "address-changed",
  "invitation-sent",
  "invitation-sent-again",
  "signed-in",
  "sign-in-failed",
  "people-imported",
  "access-asked",
  "access-answered",
];

/** The newest entries first of what happened with the people of an organisation or a partnership. */
export async function listPeopleHistory(
  db: Db,
  { organisationId, partnershipId }: { organisationId: string | null; partnershipId: string | null },
  { offset, limit }: { offset: number; limit: number },
) {
  const rows = await db
    .selectFrom("history")
    .leftJoin("people", "people.id", "history.personId")
    .select([
      "history.id",
      "history.at",
      "history.standardCode",
      "history.event",
      "history.before",
      "history.after",
      "people.name as person",
    ])
    .where(organisationId === null ? "history.partnershipId" : "history.organisationId", "=", organisationId ?? partnershipId)
    .where("history.event", "in", peopleEvents)
    .orderBy("history.at", "desc")
    .orderBy("history.id", "desc")
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(withFacts);
}

/** When the last thing happened that is recorded; null where nothing is. */
export async function newestInstant(db: Db): Promise<string | null> {
  const newest = await db.selectFrom("history").select("at").orderBy("id", "desc").limit(1).executeTakeFirst();
  return newest?.at ?? null;
}

type Facts = Record<string, unknown> | null;

function withFacts<Line extends { id: string; before: string | null; after: string | null }>(
  row: Line,
): Omit<Line, "before" | "after"> & { before: Facts; after: Facts } {
  return {
    ...row,
    before: row.before === null ? null : stored(facts, row.before, "history.before", row.id),
    after: row.after === null ? null : stored(facts, row.after, "history.after", row.id),
  };
}

// How the partnership follows up a late return and comes to an answer is in its own history, and what is said about a return
// stays with who said it
const insidePartnership: HistoryEvent[] = [
  "contact-noted",
  "ladder-step",
  "mail-held",
  "mail-released",
  "note-changed",
  "response-saved",
  "response-approval-asked",
  "response-approved",
  "response-given-back",
  // What is written for the panel
  "review-read",
  "key-line-saved",
  "key-line-removed",
  "observation-added",
  "visit-saved",
];

const facts = z.record(z.string(), z.unknown()).nullable();
