import { createHash, randomBytes } from "node:crypto";
import { keptUntil } from "#domain/people/kept-forms.ts";
import { isDueForRenewal, sessionExpiry } from "#domain/people/sign-in-code.ts";
import type { Db } from "#db/connection.server.ts";

/** Returns the token for the browser; the table keeps only its hash. */
export async function startSession(db: Db, personId: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await db
    .insertInto("sessions")
    .values({ id: sessionId(token), personId, createdAt: now.toISOString(), expiresAt: sessionExpiry(now) })
    .execute();
  return token;
}

/** Makes a session in use last longer; whether it did. */
export async function renewSession(db: Db, token: string, now: Date): Promise<boolean> {
  const id = sessionId(token);
  const session = await db.selectFrom("sessions").where("id", "=", id).select("expiresAt").executeTakeFirst();
  if (!session || session.expiresAt <= now.toISOString() || !isDueForRenewal(session.expiresAt, now)) return false;
  const { numUpdatedRows } = await db
    .updateTable("sessions")
    .set({ expiresAt: sessionExpiry(now) })
    .where("id", "=", id)
    .where("expiresAt", "=", session.expiresAt)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function endSession(db: Db, token: string): Promise<void> {
  await db.deleteFrom("sessions").where("id", "=", sessionId(token)).execute();
}

/** Ends every session of a person, so that none of them shows any more whose it was. */
export async function endSessionsOf(db: Db, personId: string): Promise<void> {
  await db.deleteFrom("sessions").where("personId", "=", personId).execute();
}

/** Removes sessions that ran out so long ago that nothing is kept for them any more; returns how many. */
export async function removeEndedSessions(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom("sessions").where("expiresAt", "<=", keptUntil(now)).executeTakeFirst();
  return Number(numDeletedRows);
}

export function sessionId(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
