import { randomUUID } from "node:crypto";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { holdPartnership } from "#db/organisations/changing.ts";
import type { Row } from "#db/rows.ts";
import { rowOf } from "#db/standard-sets.ts";
import type { StandardSet } from "#standards/schema.ts";

export type Draft = Row<"standardSetDrafts">;

/** The drafts of a partnership with who saved each last, the newest first. */
export function listDrafts(db: Db, partnershipId: string) {
  return drafts(db, partnershipId)
    .select(["standardSetDrafts.id", "standardSetDrafts.title", "standardSetDrafts.version", "standardSetDrafts.baseSetId"])
    .select("standardSetDrafts.savedAt")
    .orderBy("standardSetDrafts.savedAt", "desc")
    .execute();
}

/** One draft of the partnership. */
export function findDraft(db: Db, partnershipId: string, draftId: string) {
  return drafts(db, partnershipId).selectAll("standardSetDrafts").where("standardSetDrafts.id", "=", draftId).executeTakeFirst();
}

/** The drafts of a set that nobody has saved since they were begun. */
export function listUntouchedDrafts(db: Db, partnershipId: string, baseSetId: string) {
  return db
    .selectFrom("standardSetDrafts")
    .select(["id", "version", "content"])
    .where("partnershipId", "=", partnershipId)
    .where("baseSetId", "=", baseSetId)
    .where("revision", "=", 1)
    .execute();
}

function drafts(db: Db, partnershipId: string) {
  return db
    .selectFrom("standardSetDrafts")
    .innerJoin("people", "people.id", "standardSetDrafts.savedBy")
    .select("people.name as savedByName")
    .where("standardSetDrafts.partnershipId", "=", partnershipId);
}

interface NewDraft {
  partnershipId: string;
  baseSetId: string | null;
  set: StandardSet;
  yaml: string;
  /** "It begins from …" or the file it came from, for the history. */
  from: string;
}

/** Begins a draft and returns its id. The same words sent twice are one draft as long as nobody has changed it. */
export async function makeDraft(db: Db, author: Author, { partnershipId, baseSetId, set, yaml, from }: NewDraft): Promise<string> {
  return inTransaction(db, async (trx) => {
    // Two presses of one button come one after the other
    await holdPartnership(trx, partnershipId);
    const there = await trx
      .selectFrom("standardSetDrafts")
      .select("id")
      .where("partnershipId", "=", partnershipId)
      .where("revision", "=", 1)
      .where("content", "=", yaml)
      .executeTakeFirst();
    if (there) return there.id;
    const id = randomUUID();
    await trx
      .insertInto("standardSetDrafts")
      .values({ id, partnershipId, baseSetId, content: yaml, savedBy: author.by, savedAt: author.at, ...nameOf(set) })
      .execute();
    await recordHistory(trx, author, { partnershipId, event: "standard-set-draft-made", after: { of: inWords(set), from } });
    return id;
  });
}

interface DraftChange {
  draft: Pick<Draft, "id" | "partnershipId" | "revision">;
  set: StandardSet;
  yaml: string;
  /** What is otherwise now, in words, and the standard it is about. */
  standard: string | null;
  before: string[];
  after: string[];
}

/** Saves a draft as it was read and changed. False when somebody else has saved it meanwhile: nothing is changed then. */
export async function saveDraft(db: Db, author: Author, { draft, set, yaml, standard, before, after }: DraftChange): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable("standardSetDrafts")
      .set({ content: yaml, revision: draft.revision + 1, savedBy: author.by, savedAt: author.at, ...nameOf(set) })
      .where("id", "=", draft.id)
      .where("revision", "=", draft.revision)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return false;
    const about = { of: inWords(set), ...(standard !== null && { standard }) };
    await recordHistory(trx, author, {
      partnershipId: draft.partnershipId,
      event: "standard-set-draft-saved",
      before: { ...about, fields: before },
      after: { ...about, fields: after },
    });
    return true;
  });
}

/** Takes a draft away as it was shown. False when somebody has saved it meanwhile. */
export async function removeDraft(db: Db, author: Author, { id, partnershipId, revision, title, version }: Draft): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    if (!(await takeDraft(trx, { id, revision }))) return false;
    await recordHistory(trx, author, {
      partnershipId,
      event: "standard-set-draft-removed",
      before: { of: inWords({ title, version }) },
    });
    return true;
  });
}

/**
 * Makes a set of a draft, for ever: a cycle can ask it from now on. "taken" when a set of its name is there already, "stale"
 * when somebody has saved the draft meanwhile; nothing is changed then.
 */
export async function registerDraft(
  db: Db,
  author: Author,
  { id, partnershipId, revision, content: yaml }: Draft,
  set: StandardSet,
): Promise<"registered" | "taken" | "stale"> {
  const row = { ...rowOf(set, author.at), partnershipId, registeredBy: author.by, yaml };
  return inTransaction(db, async (trx) => {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto("standardSets")
      .values(row)
      .onConflict((conflict) => conflict.columns(["key", "version"]).doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) return "taken";
    if (!(await takeDraft(trx, { id, revision }))) throw new Stale();
    await recordHistory(trx, author, {
      partnershipId,
      event: "standard-set-registered",
      after: { of: inWords(set), ...(set.changes !== undefined && { changes: set.changes }) },
    });
    return "registered" as const;
  }).catch((error: unknown) => {
    if (error instanceof Stale) return "stale" as const;
    throw error;
  });
}

// Undoes the transaction in which it is thrown
class Stale extends Error {}

async function takeDraft(trx: Trx, { id, revision }: Pick<Draft, "id" | "revision">): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom("standardSetDrafts")
    .where("id", "=", id)
    .where("revision", "=", revision)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

function nameOf({ key, version, title }: StandardSet) {
  return { key, version, title };
}

/** A set as the history names it. */
export function inWords({ title, version }: Pick<StandardSet, "title" | "version">): string {
  return `${title}, version ${version}`;
}
