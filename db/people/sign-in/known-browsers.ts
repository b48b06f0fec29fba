import { createHash, randomBytes } from "node:crypto";
import { daysEarlier } from "#domain/dates.ts";
import { knownBrowserDays } from "#domain/people/sessions.ts";
import type { Db } from "#db/connection.server.ts";

/** The id of a browser that has signed in as this person before, or null. */
export async function findKnownBrowser(db: Db, token: string | null, personId: string): Promise<string | null> {
  if (!token) return null;
  const row = await db
    .selectFrom("knownBrowsers")
    .select("id")
    .where("id", "=", browserId(token))
    .where("personId", "=", personId)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Remembers that somebody signs in with this browser; returns its token, a new one where it has none that we gave it. */
export async function rememberBrowser(db: Db, token: string | null, personId: string, now: Date): Promise<string> {
  // Known to somebody else is known too: two people may share a computer
  const given = token && (await db.selectFrom("knownBrowsers").select("id").where("id", "=", browserId(token)).executeTakeFirst());
  const kept = token && given ? token : randomBytes(32).toString("base64url");
  const at = now.toISOString();
  await db
    .insertInto("knownBrowsers")
    .values({ id: browserId(kept), personId, firstAt: at, lastAt: at })
    .onConflict((conflict) => conflict.columns(["id", "personId"]).doUpdateSet({ lastAt: at }))
    .execute();
  return kept;
}

/** Forgets the browsers of a person, but for one: the allowance they had there is gone. */
export async function forgetBrowsersOf(db: Db, personId: string, { but }: { but: string | null } = { but: null }): Promise<void> {
  await db
    .deleteFrom("knownBrowsers")
    .where("personId", "=", personId)
    .where("id", "<>", but === null ? "" : browserId(but))
    .execute();
}

/** Forgets browsers in which nobody has signed in for long; returns how many. */
export async function removeOldBrowsers(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("knownBrowsers")
    .where("lastAt", "<=", daysEarlier(now, knownBrowserDays))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

function browserId(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
