import { createHash, randomBytes } from "node:crypto";
import { keptUntil } from "#domain/people/kept-forms.ts";
import { isDueForRenewal, sessionEnd, type SessionLimits, type SessionTimes, usualSession } from "#domain/people/sessions.ts";
import type { Db } from "#db/connection.server.ts";

/** Returns the token for the browser; the table keeps only its hash. */
export async function startSession(
  db: Db,
  personId: string,
  now: Date,
  limits: SessionLimits = usualSession,
  browser = "",
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const at = now.toISOString();
  await db
    .insertInto("sessions")
    .values({ id: sessionId(token), personId, createdAt: at, expiresAt: sessionEnd(at, now, limits), browser, lastUsedAt: at })
    .execute();
  return token;
}

/** Makes a session in use last longer, where that is worth writing down; returns its new end, or null. */
export async function renewSession(
  db: Db,
  id: string,
  session: SessionTimes,
  now: Date,
  limits: SessionLimits = usualSession,
): Promise<string | null> {
  if (session.expiresAt <= now.toISOString() || !isDueForRenewal(session, now, limits)) return null;
  const expiresAt = sessionEnd(session.createdAt, now, limits);
  const { numUpdatedRows } = await db
    .updateTable("sessions")
    .set({ expiresAt, lastUsedAt: now.toISOString() })
    .where("id", "=", id)
    .where("expiresAt", "=", session.expiresAt)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? expiresAt : null;
}

export async function endSession(db: Db, token: string): Promise<void> {
  await db.deleteFrom("sessions").where("id", "=", sessionId(token)).execute();
}

/** The sessions in which a person is signed in now, the one used last first. */
export function listSessionsOf(db: Db, personId: string, now: Date) {
  return db
    .selectFrom("sessions")
    .select(["id", "browser", "createdAt", "lastUsedAt"])
    .where("personId", "=", personId)
    .where("expiresAt", ">", now.toISOString())
    .orderBy("lastUsedAt", "desc")
    .orderBy("createdAt", "desc")
    .orderBy("id")
    .execute();
}

/** Ends one session, if it is this person’s. */
export async function endOwnSession(db: Db, personId: string, id: string): Promise<void> {
  await db.deleteFrom("sessions").where("id", "=", id).where("personId", "=", personId).execute();
}

/** Ends every session of a person, so that none of them shows any more whose it was. */
export async function endSessionsOf(db: Db, personId: string): Promise<void> {
  await db.deleteFrom("sessions").where("personId", "=", personId).execute();
}

/** Lets every session of a person run out now: it opens nothing any more, but tells whoever comes with it that their part has ended. */
export async function runOutSessionsOf(db: Db, personId: string, at: string): Promise<void> {
  await db.updateTable("sessions").set({ expiresAt: at }).where("personId", "=", personId).where("expiresAt", ">", at).execute();
}

/** Removes sessions that ran out so long ago that nothing is kept for them any more; returns how many. */
export async function removeEndedSessions(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom("sessions").where("expiresAt", "<=", keptUntil(now)).executeTakeFirst();
  return Number(numDeletedRows);
}

export function sessionId(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
