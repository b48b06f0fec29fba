import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Environment } from "#app/environment.server.ts";
import { generationName, generationsToRemove, isBackupDue, unfinishedOf } from "#domain/backups/backups.ts";
import { forgetBegun, lastScheduled, noteBegun, noteFailed, noteGood } from "#db/backups/backups.ts";
import { removePart } from "#db/backups/parts.ts";
import type { Db } from "#db/connection.server.ts";
import { giveLeasesBack, takeLease } from "#db/leases.ts";
import { backupFault, withoutPlace } from "./backup-fault.ts";
import type { BackedUp, ToBackUp } from "./backup-worker.ts";
import { databaseSettings } from "./database-settings.ts";

const minute = 60_000;

/** In production, what a start says where nobody has set a backup up; null otherwise. */
export function noBackupLine({ MODE, BACKUP_FOLDER }: Pick<Environment, "MODE" | "BACKUP_FOLDER">): string | null {
  if (MODE !== "production" || BACKUP_FOLDER) return null;
  return "No backup is set up: set BACKUP_FOLDER to a folder on another disk, or run npm run backup each day.";
}

/**
 * Makes a backup where one is due, and then takes the oldest away that need not be kept. Of several processes one does it,
 * for as long as it takes. Returns how many were made.
 */
export async function backUpWhenDue(db: Db, environment: Environment, now: Date, stopping?: AbortSignal): Promise<number> {
  const { BACKUP_FOLDER: folder, BACKUP_EVERY } = environment;
  const isDue = async () => isBackupDue(await lastScheduled(db), BACKUP_EVERY, now);
  if (!folder || !(await isDue())) return 0;
  const holder = randomUUID();
  const hold = () => takeLease(db, { name: "Backup being made", holder, now: new Date(), milliseconds: 2 * minute });
  if (!(await hold())) return 0;
  const kept = setInterval(() => void hold().catch(() => false), minute / 2);
  try {
    // Another process may have made it just before
    return (await isDue()) ? await backUp(db, environment, folder, now, stopping) : 0;
  } finally {
    clearInterval(kept);
    await giveLeasesBack(db, holder).catch(() => undefined);
  }
}

async function backUp(db: Db, environment: Environment, folder: string, now: Date, stopping?: AbortSignal): Promise<number> {
  const name = generationName(now);
  const file = path.join(folder, name);
  const note = await noteBegun(db, name, now);
  const began = Date.now();
  const done = await prepared(folder, () =>
    inThread({ settings: databaseSettings(environment), file, at: now.toISOString() }, stopping),
  ).catch((error: unknown) => ({ problem: backupFault(error, file, environment.DATABASE_URL) ?? String(error) }));
  const ended = new Date(now.getTime() + Date.now() - began);
  if (done === "stopped") {
    removePart(`${file}.part`);
    await forgetBegun(db, note);
    return 0;
  }
  if ("problem" in done) {
    await noteFailed(db, note, withoutPlace(done.problem, file), ended);
    console.error(`No backup was made, and it is tried again in an hour: ${done.problem}`);
    return 0;
  }
  await noteGood(db, note, done.made, ended);
  for (const old of generationsToRemove(readdirSync(folder), environment.BACKUP_KEEP)) rmSync(path.join(folder, old), { force: true });
  return 1;
}

// Whoever was at it before and was killed left what is no backup
async function prepared<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  mkdirSync(folder, { recursive: true });
  for (const part of unfinishedOf(readdirSync(folder))) removePart(path.join(folder, part));
  return work();
}

const thread = new URL("./backup-worker.ts", import.meta.url);

function inThread(workerData: ToBackUp, stopping?: AbortSignal): Promise<BackedUp | "stopped"> {
  const worker = new Worker(thread, { workerData, execArgv: [] });
  return new Promise((resolve, reject) => {
    stopping?.addEventListener("abort", () => void worker.terminate(), { once: true });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) =>
      stopping?.aborted ? resolve("stopped") : reject(new Error(`The thread that makes backups stopped with ${code}`)),
    );
  });
}
