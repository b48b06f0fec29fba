import type { Readers } from "#domain/conversations/permissions.ts";
import type { Spoken } from "#domain/conversations/waiting.ts";
import { findStandard } from "#standards/find-standard.ts";
import { builtOnce } from "#db/built-once.ts";
import type { Db } from "#db/connection.server.ts";
import { findCycleSet } from "#db/standard-sets.ts";

/** A conversation with who spoke in it and what was said last. */
export type ListedConversation = Awaited<ReturnType<typeof listConversations>>[number];

/** One conversation, whoever may read it. */
export async function findConversation(db: Db, id: string) {
  return db
    .selectFrom("conversations")
    .leftJoin("people", "people.id", "conversations.answeredBy")
    .selectAll("conversations")
    .select("people.name as answeredByName")
    .where("conversations.id", "=", id)
    .executeTakeFirst();
}

/** What was said, oldest first: entries are numbered in their conversation. */
export async function listEntries(db: Db, conversationIds: string[]) {
  if (conversationIds.length === 0) return [];
  return db
    .selectFrom("conversationEntries")
    .innerJoin("people", "people.id", "conversationEntries.personId")
    .selectAll("conversationEntries")
    .select("people.name")
    .where("conversationId", "in", conversationIds)
    .orderBy("conversationEntries.id")
    .execute();
}

interface Which {
  readers: Readers[];
  /** A standard's code, or null for those about the whole return; all where it is not given. */
  about?: string | null;
}

/** The conversations about a return between these readers, the one with the newest words first. */
export async function listConversations(db: Db, assessmentId: string, { readers, about }: Which) {
  if (readers.length === 0) return [];
  const conversations =
    about === null ? await aboutTheWhole.all(db, { assessmentId, readers }) : await among.all(db, { assessmentId, readers, about });
  const entries = await listEntries(
    db,
    conversations.map(({ id }) => id),
  );
  return withEntries(conversations, entries);
}

interface Among {
  assessmentId: string;
  readers: Readers[];
  about?: string | undefined;
}

const between = (db: Db, { assessmentId, readers }: Among) =>
  db
    .selectFrom("conversations")
    .selectAll()
    .where("assessmentId", "=", assessmentId)
    .where("readers", "in", readers)
    .orderBy("lastAt", "desc")
    .orderBy("id");
const aboutTheWhole = builtOnce((db, given: Among) => between(db, given).where("standardCode", "is", null));
const among = builtOnce((db, given: Among) =>
  given.about === undefined ? between(db, given) : between(db, given).where("standardCode", "=", given.about),
);

/** Each with who spoke in it, and its newest entry. */
export function withEntries<Row extends { id: string }>(rows: Row[], entries: Awaited<ReturnType<typeof listEntries>>) {
  return rows.flatMap((row) => {
    const own = entries.filter(({ conversationId }) => conversationId === row.id);
    const last = own.at(-1);
    return last ? [{ ...row, entries: own.length, speakers: own.map(({ personId, side }) => ({ personId, side })), last }] : [];
  });
}

type Cycle = Parameters<typeof findCycleSet>[1];

/** What decides whom one conversation waits for. */
export async function spokenIn(db: Db, cycle: Cycle, id: string): Promise<Spoken> {
  const { readers, lastSide, answeredAt, standardCode } = await db
    .selectFrom("conversations")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const speakers = (await listEntries(db, [id])).map(({ personId, side }) => ({ personId, side }));
  return { readers, lastSide, answeredAt, speakers, section: sectionOf(await findCycleSet(db, cycle), standardCode) };
}

/** The section of a standard, or null where it is about the whole return. */
export function sectionOf(set: Awaited<ReturnType<typeof findCycleSet>>, standardCode: string | null): string | null {
  return findStandard(set, standardCode)?.section.code ?? null;
}
