import { randomUUID } from "node:crypto";
import type { Db, Trx } from "./connection.server.ts";
import type { Database } from "./schema.ts";
import { daysEarlier } from "#domain/dates.ts";
import type { NewMessage, Transport } from "#mail/message.ts";
import { leaseEnd, nextAttempt } from "./retries.ts";

/** Puts a message in the outbox, in the transaction of what it tells about. */
export async function queueMessage(trx: Trx, message: NewMessage, now: Date): Promise<void> {
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

const atOnce = 5;

/** Sends what is due and returns how many were sent. Several processes may do this at the same time. */
export async function sendWaiting(db: Db, transport: Transport, now: Date): Promise<number> {
  const due = await db
    .selectFrom("messages")
    .where("nextAttemptAt", "<=", now.toISOString())
    .where("sentAt", "is", null)
    .selectAll()
    .orderBy("nextAttemptAt")
    .limit(atOnce)
    .execute();
  const sent = await Promise.all(due.map((message) => sendOne(db, transport, message, now)));
  return sent.filter(Boolean).length;
}

type Message = Database["messages"];

async function sendOne(db: Db, transport: Transport, message: Message, now: Date): Promise<boolean> {
  if (!(await claim(db, message, now))) return false;
  const attempts = message.attempts + 1;
  const { toEmail: to, subject, body: text } = message;
  const error = await transport.send({ to, subject, text }).then(() => null, reasonOf);

  const sentAt = error === null ? now.toISOString() : null;
  const next = error === null ? null : nextAttempt(message, attempts, now);
  // A code is of no use to anyone but its reader, so it goes once it is sent or too old
  const body = message.kind === "sign-in-code" && next === null ? "" : text;
  await db
    .updateTable("messages")
    .set({ sentAt, nextAttemptAt: next, lastError: error, body })
    .where("id", "=", message.id)
    .where("attempts", "=", attempts)
    .execute();
  if (error !== null) {
    console.error(`Message ${message.id} (${message.kind}) was not sent, attempt ${attempts}; next: ${next ?? "none"}`);
  }
  return error === null;
}

/** Whether this process took the message; of several that try, one does. */
async function claim(db: Db, message: Message, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("messages")
    .set({ attempts: message.attempts + 1, nextAttemptAt: leaseEnd(now) })
    .where("id", "=", message.id)
    .where("attempts", "=", message.attempts)
    .where("sentAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const daysWithText = 365;

/** Empties the bodies of what was sent more than a year ago; returns how many. The row keeps who was told of what, and when. */
export async function emptyOldMessages(db: Db, now: Date): Promise<number> {
  const before = daysEarlier(now, daysWithText);
  const { numUpdatedRows } = await db
    .updateTable("messages")
    .set({ body: "" })
    .where("createdAt", "<=", before)
    .where("sentAt", "<=", before)
    .where("body", "<>", "")
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** The newest messages first, sent or not. */
export function listNewestMessages(db: Db, count: number): Promise<Message[]> {
  return db.selectFrom("messages").selectAll().orderBy("createdAt", "desc").orderBy("id").limit(count).execute();
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 500);
}
