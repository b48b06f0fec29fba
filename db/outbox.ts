import { randomUUID } from "node:crypto";
import { type Db, insertMany, type Trx } from "./connection.server.ts";
import type { Row } from "./rows.ts";
import { inOwnWords, ownWordsOf } from "./mail-texts.ts";
import { partnershipsBehind, type Sender, senderOf } from "./sender.ts";
import { daysEarlier } from "#domain/dates.ts";
import type { MessageAbout, NewMessage, Transport, Urgency } from "#mail/message.ts";
import type { LetterMessage } from "#mail/letters.ts";
import { isRefusedForGood } from "#mail/transport.ts";
import { leaseEnd, nextAttempt } from "./retries.ts";

/** Puts a message in the outbox, in the transaction of what it tells about; returns its id. */
export async function queueMessage(trx: Trx, message: LetterMessage, now: Date, about: MessageAbout = {}): Promise<string> {
  const id = randomUUID();
  await trx
    .insertInto("messages")
    .values(await waiting(trx, id, message, now, about))
    .execute();
  return id;
}

interface OneOfMany {
  personId: string;
  message: LetterMessage;
}

/** Puts letters of one kind about one thing in the outbox, each to somebody else. What they have in common is asked once. */
export async function queueMessages(trx: Trx, messages: OneOfMany[], now: Date, about: Omit<MessageAbout, "personId">) {
  const partnerships = await partnershipsBehind(trx, about);
  const code = messages[0]?.message.letter?.code;
  const inWords = code && (await ownWordsOf(trx, code, partnerships));
  const rows = messages.map(({ personId, message: { letter, ...message } }) =>
    asWaiting(randomUUID(), { ...message, ...(letter && inWords?.(letter)) }, now, { ...about, personId }, senderOf(partnerships)),
  );
  await insertMany(rows, (some) => trx.insertInto("messages").values(some).execute());
}

/** A message as it stands in the outbox before the first attempt. */
export async function waiting(trx: Trx, id: string, { letter, ...message }: LetterMessage, now: Date, about: MessageAbout) {
  const partnerships = await partnershipsBehind(trx, about);
  const worded = { ...message, ...(letter && (await inOwnWords(trx, letter, partnerships))) };
  return asWaiting(id, worded, now, about, senderOf(partnerships));
}

function asWaiting(id: string, message: NewMessage, now: Date, about: MessageAbout, sender: Sender) {
  return {
    id,
    ...message,
    ...about,
    ...sender,
    urgency: urgencyOf(message),
    createdAt: now.toISOString(),
    nextAttemptAt: now.toISOString(),
    attempts: 0,
    sentAt: null,
    lastError: null,
  };
}

function urgencyOf({ kind }: NewMessage): Urgency {
  return kind === "sign-in-code" ? "code" : "at-once";
}

const atOnce = 5;

/**
 * Sends what is due of one urgency, the oldest first, and returns how many were sent. A slow address keeps back no more than
 * its own message. Several processes may do this at the same time.
 */
export async function sendWaiting(db: Db, transport: Transport, now: Date, urgency: Urgency = "at-once"): Promise<number> {
  const due = await listDue(db, now, urgency).execute();
  const sent = await Promise.all(
    Array.from({ length: Math.min(atOnce, due.length) }, async () => {
      let count = 0;
      for (let next = due.shift(); next; next = due.shift()) if (await sendOne(db, transport, next, now)) count += 1;
      return count;
    }),
  );
  return sent.reduce((all, count) => all + count, 0);
}

/** The messages whose time has come, without those of a return whose mail is held. */
export function listDue(db: Db, now: Date, urgency: Urgency) {
  return db
    .selectFrom("messages")
    .leftJoin("assessments", "assessments.id", "messages.assessmentId")
    .selectAll("messages")
    .where("messages.nextAttemptAt", "<=", now.toISOString())
    .where("messages.sentAt", "is", null)
    .where("messages.urgency", "=", urgency)
    .where("assessments.mailHeldAt", "is", null)
    .orderBy("messages.nextAttemptAt")
    .limit(atOnce * 10);
}

type Message = Row<"messages">;

async function sendOne(db: Db, transport: Transport, message: Message, now: Date): Promise<boolean> {
  if (!(await claim(db, message, now))) return false;
  const attempts = message.attempts + 1;
  const { id, toEmail: to, subject, body: text, fromName, replyTo } = message;
  const error = await transport.send({ id, to, subject, text, fromName, replyTo }).then(() => null, asError);

  const next = error === null || isRefusedForGood(error) ? null : nextAttempt(message, attempts, now);
  const failure = error === null || next !== null ? null : isRefusedForGood(error) ? ("refused" as const) : ("gave-up" as const);
  await db
    .updateTable("messages")
    .set({
      sentAt: error === null ? now.toISOString() : null,
      nextAttemptAt: next,
      lastError: error === null ? null : error.message.slice(0, 500),
      failure,
      failedAt: failure && now.toISOString(),
      // A code is of no use to anyone but its reader, so it goes once it is sent or too old. Other words stay as they are by now:
      // some may have been taken out while they were sent
      ...(message.kind === "sign-in-code" && next === null && { body: "" }),
    })
    .where("id", "=", id)
    .where("attempts", "=", attempts)
    .execute();
  if (error !== null) console.error(`Message ${id} (${message.kind}) was not sent, attempt ${attempts}; next: ${next ?? "none"}`);
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

/** Notes that a message which was handed over came back; whether there was such a message. */
export async function markBounced(db: Db, messageId: string, why: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("messages")
    .set({ failure: "bounced", failedAt: now.toISOString(), lastError: why.slice(0, 500) })
    .where("id", "=", messageId)
    .where("sentAt", "is not", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Puts the words of a message into the outbox once more, for the address given; the first keeps its outcome. Whether it did. */
export async function sendAgain(trx: Trx, messageId: string, toEmail: string, now: Date): Promise<boolean> {
  const message = await trx.selectFrom("messages").selectAll().where("id", "=", messageId).executeTakeFirst();
  if (!message || message.urgency === "code" || message.sentAgainAt !== null || message.body === "") return false;
  const { kind, subject, body, personId, partnershipId, organisationId, assessmentId } = message;
  const about = Object.fromEntries(
    Object.entries({ personId, partnershipId, organisationId, assessmentId }).filter(([, id]) => id !== null),
  ) as MessageAbout;
  const { numUpdatedRows } = await trx
    .updateTable("messages")
    .set({ sentAgainAt: now.toISOString() })
    .where("id", "=", messageId)
    .where("sentAgainAt", "is", null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  await queueMessage(trx, { kind, toEmail, subject, body }, now, about);
  return true;
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
export function listNewestMessages(db: Db, count: number, toEmail = "") {
  const messages = db.selectFrom("messages").selectAll().orderBy("createdAt", "desc").orderBy("id").limit(count);
  return (toEmail ? messages.where("toEmail", "=", toEmail) : messages).execute();
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
