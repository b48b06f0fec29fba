import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { restoreBackup } from "#db/backups/restore.ts";
import { writeBackup } from "#db/backups/write-backup.ts";
import { openDatabase } from "#db/connection.server.ts";
import { migrate } from "#db/migrate.ts";
import { takeLease } from "#db/leases.ts";
import { restoring, rowsOf, withSomethingToLose } from "#tests/support/backup-fixtures.ts";
import { isWhole } from "#tests/support/how-much.ts";
import { type PostgresServer, startPostgres } from "#tests/support/postgres-server.ts";
import { backupsWhileSaving } from "./trials.ts";

let postgres: PostgresServer;
let folder: string;
beforeAll(async () => {
  postgres = await startPostgres();
  folder = mkdtempSync(path.join(tmpdir(), "backup-"));
});
afterAll(async () => {
  await postgres.remove();
  rmSync(folder, { recursive: true });
});

const rounds = isWhole ? 5 : 1;
let files = 0;
const newFile = async () => path.join(folder, `restored-${++files}.sqlite`);

test("a backup of SQLite that is made while people save has all that was acknowledged before, and every summary counts the same; meanwhile two processes make one by themselves", async () => {
  const source = await newFile();
  const scheduled = path.join(folder, "scheduled");
  const made = () => (existsSync(scheduled) ? readdirSync(scheduled).filter((name) => name.endsWith(".sqlite")) : []);
  const settings = { BACKUP_FOLDER: scheduled };
  const { acknowledged, during, answers, ...found } = await backupsWhileSaving(
    source,
    { rounds, processes: 2, settings },
    newFile,
    async () => {
      await vi.waitUntil(() => made().length > 0, { timeout: 60_000, interval: 50 });
      const over = restoreBackup(path.join(scheduled, made()[0] ?? ""), { address: source }, { ...restoring, replace: true });
      await expect(over, "while it runs").rejects.toThrow("The service runs on the database of DATABASE_URL: stop it first.");
    },
  );

  expect(found).toEqual({ lost: 0, summaries: 0 });
  expect(acknowledged).toBeGreaterThan(10);
  expect(during).toBeGreaterThan(0);
  expect(Object.keys(answers)).toEqual(["302"]);
  expect(readdirSync(scheduled)).toHaveLength(1);
  const back = restoreBackup(path.join(scheduled, made()[0] ?? ""), { address: source }, { ...restoring, replace: true });
  expect(await back).toMatchObject({ aside: expect.stringContaining(source) });
}, 300_000);

test("so has one of PostgreSQL, restored into PostgreSQL", async () => {
  const found = await backupsWhileSaving(await postgres.newDatabase(), { rounds, processes: isWhole ? 2 : 1 }, () =>
    postgres.newDatabase(),
  );

  expect(found).toMatchObject({ lost: 0, summaries: 0 });
  expect(found.during).toBeGreaterThan(0);
  expect(Object.keys(found.answers)).toEqual(["302"]);
}, 300_000);

test("a backup of either engine is restored into either, row by row", async () => {
  const [sqlite, server] = [await newFile(), await postgres.newDatabase()];
  await (await withSomethingToLose(sqlite)).destroy();
  const at = new Date("2026-12-03T02:00:00Z");
  const first = path.join(folder, "first.sqlite");
  const second = path.join(folder, "second.sqlite");
  await writeBackup({ address: sqlite }, first, at);
  expect(await restoreBackup(first, { address: server }, restoring)).toMatchObject({ heldMails: 2, endedSessions: 1, aside: null });
  await writeBackup({ address: server }, second, at);
  const back = await newFile();
  await restoreBackup(second, { address: back }, restoring);

  const [from, to] = [openDatabase(sqlite), openDatabase(back)];
  for (const table of [
    "people",
    "assessments",
    "answers",
    "evidence",
    "submissions",
    "sectionSummaries",
    "roles",
    "standardSets",
  ] as const) {
    const rows = await rowsOf(from, table);
    expect(rows.length, table).toBeGreaterThan(0);
    expect(await rowsOf(to, table), table).toEqual(rows);
  }
  await Promise.all([from.destroy(), to.destroy()]);

  const again = restoreBackup(first, { address: server }, restoring);
  await expect(again).rejects.toThrow(/^The database of DATABASE_URL is not empty: there is something in \w+ already\./);
  const replacing = restoreBackup(first, { address: server }, { ...restoring, replace: true });
  await expect(replacing).rejects.toThrow("--replace puts an SQLite file aside; for PostgreSQL create an empty database");
}, 120_000);

test("a PostgreSQL on which the service runs is refused", async () => {
  const address = await postgres.newDatabase();
  const db = openDatabase(address);
  await migrate(db);
  await takeLease(db, { name: "Served", holder: "one", now: new Date(), milliseconds: 15_000 });
  await db.destroy();
  const file = path.join(folder, "first.sqlite");
  await expect(restoreBackup(file, { address }, restoring)).rejects.toThrow(
    "The service runs on the database of DATABASE_URL: stop it first.",
  );
}, 60_000);
