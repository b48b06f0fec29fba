import { createHmac, randomBytes } from "node:crypto";
import { attemptsPerCode, codeExpiry, codeFrom, codeInGroups, codesForgottenAt } from "#domain/people/sign-in-code.ts";
import { type AskingRefusal, limits } from "#domain/people/sign-in-limits.ts";
import { signInCodeMessage } from "#mail/messages.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { queueMessage } from "#db/outbox.ts";
import { findKnownBrowser } from "./known-browsers.ts";
import { findPersonByEmail } from "#db/people/people.ts";
import { countedAs, countName, countsOfAskings, takeCount, takeCounts } from "./sign-in-counts.ts";

/** From where somebody signs in: their address on the internet, and what their browser was given when it signed in before. */
export interface From {
  address: string;
  browser: string | null;
}

interface Asking {
  email: string;
  /** What this browser asked for before. */
  earlierCodeId: string | null;
  from: From;
  secret: string;
  publicUrl: string;
  now: Date;
}

/**
 * Lets this browser enter a code, and sends it. Asking again sends the same code again. Where strangers have had many sent
 * to the address, the one sent last is good here too, and none is sent until it has run out: so its owner is never refused, and
 * the mailbox never flooded. An address nobody has is treated alike, except that nothing is sent.
 */
export async function issueCode(db: Db, asking: Asking): Promise<{ codeId: string } | { refusal: AskingRefusal }> {
  const { now, secret } = asking;
  const email = asking.email.trim().toLowerCase();
  const person = await findPersonByEmail(db, email);

  return inTransaction(db, async (trx) => {
    await removeOldCodes(trx, now);
    const knownBrowser = await findKnownBrowser(trx, asking.from.browser, person?.id ?? "");
    const counted = countedAs(asking.from.address, knownBrowser, email, secret);
    const refusal = await takeCounts(trx, countsOfAskings(counted), now);
    if (refusal) return { refusal };

    const mayBeSent = await takeCount(trx, mailsCount(email, knownBrowser, secret), limits.mails, now);
    const newest = mayBeSent ? undefined : await findNewest(trx, email, now);
    const earlier = await findOwn(trx, asking.earlierCodeId, email, now);
    const id = earlier?.id ?? randomBytes(16).toString("hex");
    const asked = {
      ...counted,
      alsoCodeOf: newest && newest.id !== id ? newest.id : null,
      expiresAt: newest?.expiresAt ?? codeExpiry(now),
      timesAsked: (earlier?.timesAsked ?? 0) + 1,
      timesSent: (earlier?.timesSent ?? 0) + (mayBeSent ? 1 : 0),
      sentAt: newest ? (earlier?.sentAt ?? null) : now.toISOString(),
    };
    await (earlier
      ? trx.updateTable("signInCodes").set(asked).where("id", "=", id).execute()
      : trx
          .insertInto("signInCodes")
          .values({ id, email, personId: person?.id ?? null, ...asked, createdAt: now.toISOString(), attempts: 0, usedAt: null })
          .execute());
    if (person && !newest) {
      const code = codeInGroups(codeOfAsking(id, secret));
      await queueMessage(trx, signInCodeMessage({ to: person.email, code, publicUrl: asking.publicUrl }), now);
    }
    return { codeId: id };
  });
}

/** The code that goes with an asking. Nobody can tell it who does not know the secret, so that it need not be kept. */
export function codeOfAsking(id: string, secret: string): string {
  return codeFrom(createHmac("sha256", secret).update(`sign-in code ${id}`).digest());
}

/** Under which name e-mails are counted. A browser that is known has a count of its own, which strangers cannot use up. */
export function mailsCount(email: string, knownBrowser: string | null, secret: string): string {
  return countName("mails", knownBrowser ? `${email} ${knownBrowser}` : email, secret);
}

// The code this browser can still enter for the address. After too many wrong ones it is another
async function findOwn(trx: Trx, id: string | null, email: string, now: Date) {
  if (!id) return undefined;
  return trx
    .selectFrom("signInCodes")
    .select(["id", "timesAsked", "timesSent", "sentAt"])
    .where("id", "=", id)
    .where("email", "=", email)
    .where("usedAt", "is", null)
    .where("attempts", "<", attemptsPerCode)
    .where("expiresAt", ">", now.toISOString())
    .executeTakeFirst();
}

// What lies in the mailbox already
async function findNewest(trx: Trx, email: string, now: Date) {
  return trx
    .selectFrom("signInCodes")
    .select(["id", "expiresAt"])
    .where("email", "=", email)
    .where("sentAt", "is not", null)
    .where("usedAt", "is", null)
    .where("expiresAt", ">", now.toISOString())
    .orderBy("expiresAt", "desc")
    .orderBy("id")
    .executeTakeFirst();
}

/** Removes codes of which nobody needs to be told any more that they expired; returns how many. */
export async function removeOldCodes(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom("signInCodes").where("expiresAt", "<=", codesForgottenAt(now)).executeTakeFirst();
  return Number(numDeletedRows);
}
