import { timingSafeEqual } from "node:crypto";
import { attemptsPerCode, type CodeRefusal, codeRefusal } from "#domain/people/sign-in-code.ts";
import { limits } from "#domain/people/sign-in-limits.ts";
import type { SessionLimits } from "#domain/people/sessions.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { recordHistory } from "#db/history.ts";
import type { Row } from "#db/rows.ts";
import { placeOf } from "#db/people/giving.ts";
import { endHandoversTo } from "#db/people/handovers.ts";
import { findKnownBrowser, rememberBrowser } from "./known-browsers.ts";
import { nameOf } from "#db/people/people.ts";
import { listRolesOf } from "#db/people/places.ts";
import { startSession } from "#db/people/sessions.ts";
import { codeOfAsking, type From, mailsCount } from "./sign-in.ts";
import { countedAs, countName, countsOfAskings, countsOfWrong, giveBack, takeCount, takeCounts } from "./sign-in-counts.ts";

interface Entering {
  id: string;
  code: string;
  from: From;
  secret: string;
  now: Date;
  session: SessionLimits;
  /** What the browser calls itself. */
  browserName: string;
}

/** The tokens of the session and of the browser, which is known from now on. */
type Redeemed = { token: string; browser: string } | { refusal: CodeRefusal };

/** Exchanges a code for a session, once. The attempt is counted before the code is looked at. */
export async function redeemCode(db: Db, entering: Entering): Promise<Redeemed> {
  const { id, code, secret, now } = entering;
  const wrong = await countAttempt(db, entering);
  if (typeof wrong === "string") return { refusal: wrong };
  const tried = await db
    .updateTable("signInCodes")
    .set((eb) => ({ attempts: eb("attempts", "+", 1) }))
    .where("id", "=", id)
    .where("usedAt", "is", null)
    .where("expiresAt", ">", now.toISOString())
    .where("attempts", "<", attemptsPerCode)
    .returningAll()
    .executeTakeFirst();
  if (!tried) {
    await wrong.giveBack();
    return { refusal: codeRefusal(await findCode(db, id), now) };
  }

  const good = [id, tried.alsoCodeOf ?? id].find((one) => isSame(code, codeOfAsking(one, secret)));
  if (!good || !tried.personId) {
    if (tried.attempts < attemptsPerCode) return { refusal: "wrong" };
    if (tried.personId) await tellFailure(db, tried.personId, secret, now);
    return { refusal: "too-many-attempts" };
  }
  await wrong.giveBack();
  const { personId } = tried;
  return inTransaction(db, async (trx) => {
    // Each of the two is good once, also where another browser has the same
    for (const one of new Set([good, id])) if (!(await useCode(trx, one, now))) return { refusal: "used" };
    await giveBackAskings(trx, tried, secret);
    await noteSignIn(trx, personId, now.toISOString());
    const browser = await rememberBrowser(trx, entering.from.browser, personId, now);
    return { token: await startSession(trx, personId, now, entering.session, entering.browserName), browser };
  });
}

// A right code is taken out again: what counts are the wrong ones, but many that come at once are all counted first
async function countAttempt(db: Db, { id, from, secret, now }: Entering): Promise<CodeRefusal | { giveBack(): Promise<void> }> {
  const code = await findCode(db, id);
  if (!code) return "missing";
  const knownBrowser = await findKnownBrowser(db, from.browser, code.personId ?? "");
  const counts = countsOfWrong(countedAs(from.address, knownBrowser, code.email, secret));
  const refusal = await takeCounts(db, counts, now);
  if (refusal) return refusal;
  return {
    async giveBack() {
      for (const { name } of counts) await giveBack(db, name, now.toISOString());
    },
  };
}

// Who reads the mailbox neither guessed nor flooded
async function giveBackAskings(trx: Trx, code: Row<"signInCodes">, secret: string) {
  const { knownBrowser, email, createdAt, timesAsked, timesSent } = code;
  for (const { name } of countsOfAskings(code)) await giveBack(trx, name, createdAt, timesAsked);
  await giveBack(trx, mailsCount(email, knownBrowser, secret), createdAt, timesSent);
}

// What waits for somebody to come ends with it
async function noteSignIn(trx: Trx, personId: string, at: string) {
  await trx
    .updateTable("people")
    .set((eb) => ({ lastSignedInAt: at, firstSignedInAt: eb.fn.coalesce("firstSignedInAt", eb.val(at)) }))
    .where("id", "=", personId)
    .execute();
  for (const place of await placesOf(trx, personId)) await recordHistory(trx, { by: personId, at }, { ...place, event: "signed-in" });
  await endHandoversTo(trx, personId, at);
}

/** Records that somebody's code was entered wrongly until it ended: nobody knows by whom, and a flood of it fills no history. */
async function tellFailure(db: Db, personId: string, secret: string, now: Date) {
  await inTransaction(db, async (trx) => {
    if (!(await takeCount(trx, countName("failures of", personId, secret), limits.failuresTold, now))) return;
    const after = { person: await nameOf(trx, personId), wrongCodes: attemptsPerCode };
    for (const place of await placesOf(trx, personId))
      await recordHistory(trx, { by: null, at: now.toISOString() }, { ...place, event: "sign-in-failed", after });
  });
}

async function placesOf(trx: Trx, personId: string) {
  return new Map((await listRolesOf(trx, personId)).map((one) => [one.organisationId ?? one.partnershipId, placeOf(one)])).values();
}

function findCode(db: Db, id: string) {
  return db.selectFrom("signInCodes").where("id", "=", id).selectAll().executeTakeFirst();
}

/** Whether it was this call that used the code. */
async function useCode(trx: Trx, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("signInCodes")
    .set({ usedAt: now.toISOString() })
    .where("id", "=", id)
    .where("usedAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function isSame(typed: string, code: string): boolean {
  return typed.length === code.length && timingSafeEqual(Buffer.from(typed), Buffer.from(code));
}
