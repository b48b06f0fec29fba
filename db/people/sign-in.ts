import { createHmac, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import {
  attemptsPerCode,
  codeDigits,
  codeExpiry,
  type CodeRefusal,
  codeRefusal,
  codesPerHour,
  countsSince,
} from "#domain/people/sign-in-code.ts";
import { signInCodeMessage } from "#mail/messages.ts";
import { queueMessage } from "#db/outbox.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { recordHistory } from "#db/history.ts";
import { placeOf } from "./giving.ts";
import { endHandoversTo } from "./handovers.ts";
import { findPersonByEmail } from "./people.ts";
import { listRolesOf } from "./places.ts";
import { startSession } from "./sessions.ts";

interface Asking {
  email: string;
  /** The code this browser asked for before; it stops working. */
  earlierCodeId: string | null;
  secret: string;
  publicUrl: string;
  now: Date;
}

/**
 * Makes a code for this browser and sends it, or returns null after too many in an hour that signed nobody in.
 * An address nobody has is treated alike, except that nothing is sent.
 */
export async function issueCode(db: Db, asking: Asking): Promise<string | null> {
  const { now, secret } = asking;
  const email = asking.email.trim().toLowerCase();
  const person = await findPersonByEmail(db, email);
  const id = randomBytes(16).toString("hex");
  const code = String(randomInt(10 ** codeDigits)).padStart(codeDigits, "0");

  return inTransaction(db, async (trx) => {
    await removeOldCodes(trx, now);
    const { asked } = await trx
      .selectFrom("signInCodes")
      .where("email", "=", email)
      // Whoever signs in with a code reads the mailbox: theirs is no guess and no flood
      .where("usedAt", "is", null)
      .select((eb) => eb.fn.countAll().as("asked"))
      .executeTakeFirstOrThrow();
    if (Number(asked) >= codesPerHour) return null;

    if (asking.earlierCodeId) await replaceCode(trx, asking.earlierCodeId, now);
    await trx
      .insertInto("signInCodes")
      .values({
        id,
        email,
        personId: person?.id ?? null,
        codeHash: hashOf(id, code, secret),
        createdAt: now.toISOString(),
        expiresAt: codeExpiry(now),
        attempts: 0,
        usedAt: null,
      })
      .execute();
    if (person) await queueMessage(trx, signInCodeMessage({ to: person.email, code, publicUrl: asking.publicUrl }), now);
    return id;
  });
}

type Redeemed = { token: string } | { refusal: CodeRefusal };

/** Exchanges a code for a session, once. The attempt is counted before the code is looked at. */
export async function redeemCode(db: Db, id: string, code: string, secret: string, now: Date): Promise<Redeemed> {
  const tried = await db
    .updateTable("signInCodes")
    .set((eb) => ({ attempts: eb("attempts", "+", 1) }))
    .where("id", "=", id)
    .where("usedAt", "is", null)
    .where("expiresAt", ">", now.toISOString())
    .where("attempts", "<", attemptsPerCode)
    .returning(["codeHash", "personId", "attempts"])
    .executeTakeFirst();
  if (!tried) return { refusal: codeRefusal(await findCode(db, id), now) };

  const { personId, codeHash, attempts } = tried;
  const right = timingSafeEqual(Buffer.from(codeHash), Buffer.from(hashOf(id, code, secret)));
  if (!right || !personId) return { refusal: attempts >= attemptsPerCode ? "too-many-attempts" : "wrong" };

  return inTransaction(db, async (trx) => {
    if (!(await useCode(trx, id, now))) return { refusal: "used" };
    await noteSignIn(trx, personId, now.toISOString());
    return { token: await startSession(trx, personId, now) };
  });
}

// What waits for somebody to come ends with it
async function noteSignIn(trx: Trx, personId: string, at: string) {
  await trx
    .updateTable("people")
    .set((eb) => ({ lastSignedInAt: at, firstSignedInAt: eb.fn.coalesce("firstSignedInAt", eb.val(at)) }))
    .where("id", "=", personId)
    .execute();
  const places = new Map((await listRolesOf(trx, personId)).map((one) => [one.organisationId ?? one.partnershipId, placeOf(one)]));
  for (const place of places.values()) await recordHistory(trx, { by: personId, at }, { ...place, event: "signed-in" });
  await endHandoversTo(trx, personId, at);
}

/**
 * Removes codes that no longer count against their address; returns how many. By then they have long expired. An
 * expired code that still counts is kept: without it somebody could ask without end.
 */
export async function removeOldCodes(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom("signInCodes").where("createdAt", "<=", countsSince(now)).executeTakeFirst();
  return Number(numDeletedRows);
}

function findCode(db: Db, id: string) {
  return db.selectFrom("signInCodes").where("id", "=", id).selectAll().executeTakeFirst();
}

/** Ends a code that a newer one stands for. It is not used by that, and counts on. */
async function replaceCode(db: Db, id: string, now: Date): Promise<void> {
  const at = now.toISOString();
  await db
    .updateTable("signInCodes")
    .set({ expiresAt: at })
    .where("id", "=", id)
    .where("usedAt", "is", null)
    .where("expiresAt", ">", at)
    .execute();
}

/** Whether it was this call that used the code. */
async function useCode(db: Db, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("signInCodes")
    .set({ usedAt: now.toISOString() })
    .where("id", "=", id)
    .where("usedAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function hashOf(id: string, code: string, secret: string): string {
  return createHmac("sha256", secret).update(`${id}:${code}`).digest("hex");
}
