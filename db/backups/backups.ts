import { randomUUID } from "node:crypto";
import type { Db } from "#db/connection.server.ts";
import { generationStart, type LastBackups } from "#domain/backups/backups.ts";
import type { Backup } from "./write-backup.ts";

/** Notes that a backup is being made; returns under which id. */
export async function noteBegun(db: Db, fileName: string, now: Date): Promise<string> {
  const id = randomUUID();
  const open = { endedAt: null, kilobytes: null, rowCount: null, outcome: null, why: null };
  await db
    .insertInto("backups")
    .values({ id, beganAt: now.toISOString(), fileName, ...open })
    .execute();
  return id;
}

export async function noteGood(db: Db, id: string, { bytes, rows }: Backup, now: Date): Promise<void> {
  const found = { kilobytes: Math.ceil(bytes / 1000), rowCount: rows };
  await db
    .updateTable("backups")
    .set({ endedAt: now.toISOString(), outcome: "good", ...found })
    .where("id", "=", id)
    .execute();
}

export async function noteFailed(db: Db, id: string, why: string, now: Date): Promise<void> {
  await db.updateTable("backups").set({ endedAt: now.toISOString(), outcome: "failed", why }).where("id", "=", id).execute();
}

/** Takes a note away of a backup that was stopped with the service, which is no fault. */
export async function forgetBegun(db: Db, id: string): Promise<void> {
  await db.deleteFrom("backups").where("id", "=", id).where("endedAt", "is", null).execute();
}

/** The last good backup and the last that failed, made by hand or by the schedule. */
export async function lastBackups(db: Db): Promise<LastBackups & { good: KeptBackup | null }> {
  return last(db, "");
}

/** The same of the schedule alone: one made by hand lies anywhere, and does not stand in for its next. */
export async function lastScheduled(db: Db): Promise<LastBackups> {
  return last(db, generationStart);
}

async function last(db: Db, start: string) {
  const [good, failed] = await Promise.all([ended(db, "good", start), ended(db, "failed", start)]);
  return { good: good ?? null, failed: failed ?? null };
}

export type KeptBackup = Awaited<ReturnType<typeof listBackups>>[number];

async function ended(db: Db, outcome: "good" | "failed", start: string) {
  const [row] = await listed(db).where("outcome", "=", outcome).where("fileName", "like", `${start}%`).limit(1).execute();
  return row;
}

/** The newest tries and restores first. */
export async function listBackups(db: Db, count: number) {
  return listed(db).limit(count).execute();
}

function listed(db: Db) {
  return db
    .selectFrom("backups")
    .select(["id", "beganAt", "fileName", "kilobytes", "rowCount", "outcome", "why"])
    .select((eb) => eb.ref("endedAt").$castTo<string>().as("endedAt"))
    .where("endedAt", "is not", null)
    .orderBy("endedAt", "desc")
    .orderBy("id");
}

const yearsKept = 2;

/** Removes what was noted of backups long ago; returns how many. */
export async function removeOldNotes(db: Db, now: Date): Promise<number> {
  const before = new Date(now.getTime() - yearsKept * 365 * 86_400_000).toISOString();
  const { numDeletedRows } = await db.deleteFrom("backups").where("beganAt", "<", before).executeTakeFirst();
  return Number(numDeletedRows);
}
