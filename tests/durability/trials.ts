import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import SQLite from "better-sqlite3";
import { restoreBackup } from "#db/backups/restore.ts";
import { type Db, inTransaction, openDatabase } from "#db/connection.server.ts";
import { queueMessage } from "#db/outbox.ts";
import { startServer } from "#tests/support/built-server.ts";
import type { startMailServer } from "#tests/support/mail-server.ts";
import type { PostgresServer } from "#tests/support/postgres-server.ts";
import type { BackedUp, ToBackUp } from "../../server/backup-worker.ts";
import { auditToSave, keepSaving, lossesOf, type Saved, servingProcesses, sum } from "./saving.ts";

/** What a trial found: how much was acknowledged, and what of it is missing. */
export interface Trial {
  acknowledged: number;
  answers: Record<string, number>;
  lost: number;
  summaries: number;
}

/** The whole server is killed so many times in the middle of saving. */
export async function killsOnSqlite(rounds: number): Promise<Trial> {
  return withFile(async (file) => {
    const { db, cookie } = await auditToSave(file);
    const all: Saved[] = [];
    for (let round = 0; round < rounds; round++) {
      const server = await startServer(file, {}, { isQuiet: true });
      const saving = keepSaving(db, cookie, () => server.origin);
      await untilSaved(saving.saved, 3);
      await setTimeout((round * 37) % 200);
      await server.stop("SIGKILL");
      await saving.stop();
      all.push(saving.saved);
    }
    return judged(db, sum(all)).finally(() => db.destroy());
  });
}

interface Trouble {
  /** How often one of the two is killed. */
  kills?: number;
  /** How often PostgreSQL is restarted under them. */
  restarts?: number;
  mail?: MailServer;
}

/** Two processes save on one PostgreSQL while trouble is made. */
export async function twoOnPostgres(
  postgres: PostgresServer,
  { kills = 0, restarts = 0, mail }: Trouble,
): Promise<Trial & { processes: number; mails: number }> {
  const address = await postgres.newDatabase();
  const { db, cookie } = await auditToSave(address);
  if (mail) await queue(db, 30);
  const settings: Record<string, string> = mail ? { SMTP_URL: mail.url } : {};
  const server = await startServer(address, { PROCESSES: "2", ...settings }, { isQuiet: true });
  const { saved, stop } = keepSaving(db, cookie, () => server.origin);
  // Of one who dies while sending nobody knows for two minutes whether it was sent
  if (mail)
    await until(
      () => mail.received.length >= 30,
      () => `Only ${mail.received.length} mails`,
    );
  for (let round = 0; round < kills; round++) {
    await untilSaved(saved, saved.acknowledged.size + 5);
    const [one] = servingProcesses(server.pid);
    if (one) process.kill(one, "SIGKILL");
    // The one that is left serves on, and a new one joins it. The one that was killed is counted until it is gone
    const others = () => servingProcesses(server.pid).filter((process) => process !== one).length;
    for (let tries = 0; tries < 1200 && others() < 2; tries++) await setTimeout(50);
  }
  const before = servingProcesses(server.pid);
  for (let round = 0; round < restarts; round++) {
    await untilSaved(saved, saved.acknowledged.size + 5);
    // Those under way when it stops are answered while it stops
    const answered = timesOf(saved, "503");
    await postgres.stop("SIGINT");
    await untilAnswered(saved, "503", answered);
    await postgres.start();
  }
  await untilSaved(saved, saved.acknowledged.size + 5);
  // A restart of PostgreSQL ends none of them
  const processes = servingProcesses(server.pid).filter((one) => before.includes(one)).length;
  await stop();
  await server.stop();
  return { ...(await judged(db, saved).finally(() => db.destroy())), processes, mails: mail?.received.length ?? 0 };
}

type MailServer = Awaited<ReturnType<typeof startMailServer>>;

async function queue(db: Db, count: number) {
  const now = new Date();
  await inTransaction(db, async (trx) => {
    for (let number = 0; number < count; number++)
      await queueMessage(
        trx,
        { kind: "receipt", toEmail: `person-${number}@riverbend.example`, subject: "Received", body: "Thank you.\n" },
        now,
      );
  });
}

/**
 * Backups are made while people save, and each is restored into a database of its own. Lost is what was acknowledged
 * before one began and is not in it.
 */
export async function backupsWhileSaving(
  address: string,
  { rounds, processes, settings = {} }: { rounds: number; processes: number; settings?: Record<string, string> },
  target: () => Promise<string>,
  beside: () => Promise<void> = async () => {},
): Promise<Trial & { during: number }> {
  const folder = mkdtempSync(path.join(tmpdir(), "backups-"));
  const { db, cookie } = await auditToSave(address);
  const server = await startServer(address, { PROCESSES: String(processes), ...settings }, { isQuiet: true });
  const all: Saved[] = [];
  const found = { lost: 0, summaries: 0, during: 0 };
  try {
    for (let round = 0; round < rounds; round++) {
      const { saved, stop } = keepSaving(db, cookie, () => server.origin);
      all.push(saved);
      await untilSaved(saved, 10);
      const before = sum(all);
      const file = path.join(folder, `${round}.sqlite`);
      await backedUp(address, file).finally(stop);
      found.during += sum(all).acknowledged.size - before.acknowledged.size;
      const restored = await target();
      await restoreBackup(file, { address: restored }, { replace: false, upgrade: false, now: new Date() });
      const copy = openDatabase(restored);
      const { lost, summaries } = await lossesOf(copy, before).finally(() => copy.destroy());
      found.lost += lost;
      found.summaries += summaries;
    }
    await beside();
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  const { acknowledged, answers, lost, summaries } = await judged(db, sum(all)).finally(() => db.destroy());
  return { acknowledged, answers, during: found.during, lost: lost + found.lost, summaries: summaries + found.summaries };
}

/** In a thread, as the service does it: whoever sends saves here is not to wait either. */
async function backedUp(address: string, file: string) {
  const work: ToBackUp = { settings: { address }, file, at: new Date().toISOString() };
  const [told] = (await once(new Worker(path.resolve("server/backup-worker.ts"), { workerData: work }), "message")) as [BackedUp];
  if ("problem" in told) throw new Error(told.problem);
}

/** Somebody else holds the file for longer than a save waits. */
export async function lockedFile(): Promise<Trial> {
  return whileSaving(async (file, saved) => {
    const other = new SQLite(file, { timeout: 10_000 });
    const before = timesOf(saved, "503");
    other.exec("begin immediate");
    await untilAnswered(saved, "503", before);
    other.exec("rollback");
    other.close();
  });
}

/** The disk is full for a while; null where this machine does not let us make one that is. */
export async function fullDisk(): Promise<Trial | null> {
  const folder = mkdtempSync(path.join(tmpdir(), "full-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=24m", "tmpfs", folder], { stdio: "ignore" });
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  try {
    return await whileSaving(
      async (_file, saved) => {
        const filler = path.join(folder, "filler");
        const before = timesOf(saved, "503");
        for (let size = 1; size < 25; size++) {
          try {
            writeFileSync(filler, Buffer.alloc(1024 * 1024), { flag: "a" });
          } catch {
            break;
          }
        }
        await untilAnswered(saved, "503", before);
        rmSync(filler);
      },
      path.join(folder, "audit.sqlite"),
    );
  } finally {
    execFileSync("umount", ["-l", folder]);
    rmSync(folder, { recursive: true });
  }
}

async function whileSaving(trouble: (file: string, saved: Saved) => Promise<void>, at?: string): Promise<Trial> {
  return withFile(async (own) => {
    const file = at ?? own;
    const { db, cookie } = await auditToSave(file);
    const server = await startServer(file, {}, { isQuiet: true });
    const saving = keepSaving(db, cookie, () => server.origin);
    await untilSaved(saving.saved, 5);
    await trouble(file, saving.saved);
    await untilSaved(saving.saved, saving.saved.acknowledged.size + 5);
    await saving.stop();
    await server.stop();
    return judged(db, saving.saved).finally(() => db.destroy());
  });
}

async function withFile<Result>(work: (file: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), "endure-"));
  return work(path.join(folder, "audit.sqlite")).finally(() => rmSync(folder, { recursive: true, force: true }));
}

async function judged(db: Db, saved: Saved): Promise<Trial> {
  return { acknowledged: saved.acknowledged.size, answers: saved.answers, ...(await lossesOf(db, saved)) };
}

async function untilSaved({ acknowledged, answers }: Saved, count: number) {
  await until(
    () => acknowledged.size >= count,
    () => `Only ${acknowledged.size} of ${count} saved: ${JSON.stringify(answers)}`,
  );
}

function timesOf({ answers }: Saved, status: string): number {
  return answers[status] ?? 0;
}

async function untilAnswered(saved: Saved, status: string, before: number) {
  await until(
    () => timesOf(saved, status) > before,
    () => `Nobody was answered ${status}: ${JSON.stringify(saved.answers)}`,
  );
}

async function until(holds: () => boolean, otherwise: () => string) {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 3000) throw new Error(otherwise());
    await setTimeout(20);
  }
}
