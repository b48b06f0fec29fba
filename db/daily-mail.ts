import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { outstandingStates } from "#domain/assessments/assessment-state.ts";
import { dayOf, hourOf } from "#domain/dates.ts";
import { dailyMessage } from "#mail/daily-message.ts";
import type { DailyLine } from "#mail/message.ts";
import { type Db, inTransaction, type Trx } from "./connection.server.ts";
import { waiting } from "./outbox.ts";

/**
 * Keeps a line for the person's next mail of the day, in the transaction of what it tells about; the same key is told once.
 * Whether it is new.
 */
export async function tellDaily(trx: Trx, line: DailyLine, at: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("dailyLines")
    .values({ id: randomUUID(), assessmentId: null, partnershipId: null, ...line, madeAt: at, messageId: null, droppedAt: null })
    .onConflict((oc) => oc.columns(["personId", "key"]).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

// Nobody is written to at night because a day has begun
const hours = { first: 7, last: 19 };
const atOnce = 200;

/**
 * Puts what waits for each person into one mail, unless they had theirs today, and returns how many mails. Several processes
 * may do this at the same time: a person's mail of a day has one id.
 */
export async function writeDailyMails(db: Db, now: Date, publicUrl: string): Promise<number> {
  const hour = hourOf(now);
  if (hour < hours.first || hour >= hours.last) return 0;
  await dropLines(db, now);
  const today = dayOf(now);
  const people = await listWaiting(db, today).execute();
  let written = 0;
  for (const { personId } of people) if (await writeOne(db, personId, today, now, publicUrl)) written += 1;
  return written;
}

/** Who has lines that wait and has had no mail today. */
export function listWaiting(db: Db, today: string) {
  return db
    .selectFrom("dailyLines")
    .leftJoin("assessments", "assessments.id", "dailyLines.assessmentId")
    .select("dailyLines.personId")
    .distinct()
    .where("dailyLines.messageId", "is", null)
    .where("dailyLines.droppedAt", "is", null)
    .where("assessments.mailHeldAt", "is", null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("messages")
            .select("messages.id")
            .where("messages.id", "=", sql<string>`'daily-' || ${eb.ref("dailyLines.personId")} || ${`-${today}`}`),
        ),
      ),
    )
    .orderBy("dailyLines.personId")
    .limit(atOnce);
}

/** Takes back what has stopped being so, and what would go to somebody who has no part any more; returns how many lines. */
async function dropLines(db: Db, now: Date): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable("dailyLines")
    .set({ droppedAt: now.toISOString() })
    .where("messageId", "is", null)
    .where("droppedAt", "is", null)
    .where((eb) =>
      eb.or([
        eb.not(
          eb.exists(
            eb
              .selectFrom("roles")
              .select("roles.id")
              .whereRef("roles.personId", "=", "dailyLines.personId")
              .where("roles.endedOn", "is", null),
          ),
        ),
        eb.and([
          eb("kind", "in", ["reminder", "overdue"]),
          eb.not(
            eb.exists(
              eb
                .selectFrom("assessments")
                .select("assessments.id")
                .whereRef("assessments.id", "=", "dailyLines.assessmentId")
                .where("assessments.state", "in", outstandingStates)
                .where("assessments.withdrawnOn", "is", null),
            ),
          ),
        ]),
      ]),
    )
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

async function writeOne(db: Db, personId: string, today: string, now: Date, publicUrl: string): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const [person, lines] = await Promise.all([
      trx.selectFrom("people").select(["id", "email"]).where("id", "=", personId).executeTakeFirst(),
      listLines(trx, personId),
    ]);
    if (!person || lines.length === 0) return false;
    const id = `daily-${personId}-${today}`;
    const partnerships = new Set(lines.map((line) => line.partnershipId));
    const [only] = partnerships.size === 1 ? partnerships : [];
    const assessments = new Set(lines.map((line) => line.assessmentId));
    const [one] = assessments.size === 1 ? assessments : [];
    const message = dailyMessage({ to: person.email, publicUrl, lines });
    const about = { personId, ...(only ? { partnershipId: only } : one ? { assessmentId: one } : {}) };
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto("messages")
      .values(await waiting(trx, id, message, now, about))
      .onConflict((oc) => oc.column("id").doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) return false;
    await trx
      .updateTable("dailyLines")
      .set({ messageId: id })
      .where(
        "id",
        "in",
        lines.map((line) => line.id),
      )
      .execute();
    return true;
  });
}

function listLines(trx: Trx, personId: string) {
  return trx
    .selectFrom("dailyLines")
    .leftJoin("assessments", "assessments.id", "dailyLines.assessmentId")
    .selectAll("dailyLines")
    .where("dailyLines.personId", "=", personId)
    .where("dailyLines.messageId", "is", null)
    .where("dailyLines.droppedAt", "is", null)
    .where("assessments.mailHeldAt", "is", null)
    .orderBy("dailyLines.madeAt")
    .orderBy("dailyLines.id")
    .limit(atOnce)
    .execute();
}
