import type { Readers, Side } from "#domain/conversations/permissions.ts";
import type { Db } from "#db/connection.server.ts";
import type { Database } from "#db/schema.ts";
import { morning } from "./assessment-fixtures.ts";

interface SaidFirst {
  assessmentId: string;
  readers: Readers;
  by: string;
  side?: Side;
  standardCode?: string | null;
  words?: string;
  answeredAt?: string | null;
  /** By when an answer is asked for. */
  dueOn?: string | null;
}

/** A conversation of one entry under this id, as its first words made it. */
export async function addConversation(db: Db, id: string, said: SaidFirst) {
  const {
    assessmentId,
    readers,
    by,
    side = "organisation",
    standardCode = null,
    words = `Words of ${id}`,
    answeredAt = null,
    dueOn = null,
  } = said;
  const conversation: Database["conversations"] = {
    id,
    assessmentId,
    standardCode,
    readers,
    openedBy: by,
    openedAt: morning,
    dueOn,
    lastSide: side,
    lastAt: morning,
    answeredBy: answeredAt && by,
    answeredAt,
  };
  await db.insertInto("conversations").values(conversation).execute();
  await db
    .insertInto("conversationEntries")
    .values({ id: `${id}-000001`, conversationId: id, personId: by, side, capacity: "Officer", words, madeAt: morning })
    .execute();
}
