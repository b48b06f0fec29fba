import { randomUUID } from "node:crypto";
import type { Db } from "#db/connection.server.ts";
import type { Database } from "#db/schema.ts";

export type NewMessage = Pick<Database["messages"], "kind" | "toEmail" | "subject" | "body">;

/** Puts a message in the outbox, in the transaction of what it tells about. */
export async function queueMessage(trx: Db, message: NewMessage, now: Date): Promise<void> {
  await trx
    .insertInto("messages")
    .values({
      id: randomUUID(),
      ...message,
      createdAt: now.toISOString(),
      nextAttemptAt: now.toISOString(),
      attempts: 0,
      sentAt: null,
      lastError: null,
    })
    .execute();
}
