import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { readEnvironment } from "#app/environment.server.ts";
import { checkBackup } from "#db/backups/check-backup.ts";
import { lastBackups, noteBegun, noteFailed, noteGood } from "#db/backups/backups.ts";
import { type Db, openDatabase } from "#db/connection.server.ts";
import { newFolder, withSomethingToLose } from "#tests/support/backup-fixtures.ts";
import { expectComplaint } from "#tests/support/complaints.ts";
import { backUpWhenDue, noBackupLine } from "../../server/scheduled-backup.ts";

const filled = newFolder();
beforeAll(async () => (await withSomethingToLose(filled.file("audit.sqlite"))).destroy());
afterAll(() => filled.remove());

let place: ReturnType<typeof newFolder>;
let folder: string;
let db: Db;
beforeEach(() => {
  place = newFolder();
  folder = place.file("backups");
  copyFileSync(filled.file("audit.sqlite"), place.file("audit.sqlite"));
  db = openDatabase(place.file("audit.sqlite"));
});
afterEach(async () => {
  await db.destroy();
  place.remove();
});
const environment = (more: Record<string, string> = {}) =>
  readEnvironment({ MODE: "demonstration", DATABASE_URL: place.file("audit.sqlite"), BACKUP_FOLDER: folder, ...more });
const backUp = (at: string, more?: Record<string, string>) => backUpWhenDue(db, environment(more), new Date(at));

test("a good one is made each day, the newest are kept, and nobody else's file is touched", async () => {
  mkdirSync(folder);
  writeFileSync(`${folder}/audit.sqlite`, "somebody else's");
  writeFileSync(`${folder}/safeguarding-audit-2026-11-29T02-00-00Z.sqlite.part`, "of one that was killed");
  for (const day of ["30", "31"]) expect(await backUp(`2026-12-${day}T02:00:00Z`, { BACKUP_KEEP: "2" })).toBe(1);
  expect(await backUp("2026-12-31T09:00:00Z", { BACKUP_KEEP: "2" })).toBe(0);
  expect(await backUp("2027-01-01T02:00:00Z", { BACKUP_KEEP: "2" })).toBe(1);

  const kept = ["safeguarding-audit-2026-12-31T02-00-00Z.sqlite", "safeguarding-audit-2027-01-01T02-00-00Z.sqlite"];
  expect(readdirSync(folder).toSorted()).toEqual(["audit.sqlite", ...kept]);
  for (const name of kept) expect((await checkBackup(`${folder}/${name}`)).contents.length).toBeGreaterThan(50);
  const { good, failed } = await lastBackups(db);
  expect(failed).toBeNull();
  expect(good).toMatchObject({ beganAt: "2027-01-01T02:00:00.000Z", fileName: kept[1], outcome: "good", why: null });
  expect(good?.rowCount).toBeGreaterThan(100);
  expect(good?.kilobytes).toBeGreaterThan(500);
}, 120_000);

test("one that was made or tried by hand does not stand in for the next of the schedule", async () => {
  const now = new Date("2026-12-03T01:00:00Z");
  await noteGood(db, await noteBegun(db, "before-update.sqlite", now), { bytes: 1, rows: 1, tables: 1 }, now);
  await noteFailed(db, await noteBegun(db, "before-update.sqlite", now), "It is there already.", now);
  expect(await backUp("2026-12-03T01:30:00Z")).toBe(1);
});

test("production says at its start where none is set up, and a demonstration does not", () => {
  expect(noBackupLine({ MODE: "production", BACKUP_FOLDER: undefined })).toMatch(/^No backup is set up: set BACKUP_FOLDER [^\n]+\.$/);
  expect(noBackupLine({ MODE: "production", BACKUP_FOLDER: folder })).toBeNull();
  expect(noBackupLine({ MODE: "demonstration", BACKUP_FOLDER: undefined })).toBeNull();
});

test("none is made where no folder is set", async () => {
  expect(await backUpWhenDue(db, { ...environment(), BACKUP_FOLDER: undefined }, new Date("2026-12-03T02:00:00Z"))).toBe(0);
});

test("a failure is one line, is noted without where the machine keeps its files, is tried again in an hour, and takes nothing away", async () => {
  expect(await backUp("2026-12-01T02:00:00Z", { BACKUP_KEEP: "1" })).toBe(1);
  await db.updateTable("sectionSummaries").set({ met: 7 }).where("sectionCode", "=", "9").execute();
  expectComplaint(/^No backup was made, and it is tried again in an hour: \d+ summar/);
  expect(await backUp("2026-12-02T02:00:00Z", { BACKUP_KEEP: "1" })).toBe(0);
  expect(await backUp("2026-12-02T02:59:00Z", { BACKUP_KEEP: "1" })).toBe(0);
  expect(await backUp("2026-12-02T03:01:00Z", { BACKUP_KEEP: "1" })).toBe(0);

  expect((await lastBackups(db)).failed).toMatchObject({
    beganAt: "2026-12-02T03:01:00.000Z",
    why: expect.stringMatching(/npm run summaries:check -- --mend/),
  });
  expect(await db.selectFrom("backups").select("id").where("outcome", "=", "failed").execute()).toHaveLength(2);
  expect(readdirSync(folder)).toEqual(["safeguarding-audit-2026-12-01T02-00-00Z.sqlite"]);
}, 120_000);

test("a folder that cannot be is told without its place", async () => {
  writeFileSync(folder, "a file in the place of the folder");
  expectComplaint(/^No backup was made/);
  expect(await backUp("2026-12-01T02:00:00Z")).toBe(0);
  const { failed } = await lastBackups(db);
  expect(failed?.why).toContain("the folder of the backups");
  expect(failed?.why).not.toContain(place.folder);
});

test("of two processes that find one due, one makes it", async () => {
  const other = openDatabase(place.file("audit.sqlite"));
  const now = new Date("2026-12-03T02:00:00Z");
  const made = await Promise.all([backUpWhenDue(db, environment(), now), backUpWhenDue(other, environment(), now)]);
  await other.destroy();

  expect(made.toSorted()).toEqual([0, 1]);
  expect(readdirSync(folder)).toEqual(["safeguarding-audit-2026-12-03T02-00-00Z.sqlite"]);
  expect(await db.selectFrom("leases").select("name").execute()).toEqual([]);
});

test("when the service stops it stops too, leaves nothing behind, and is no failure", async () => {
  const stopping = new AbortController();
  const running = backUpWhenDue(db, environment(), new Date("2026-12-03T02:00:00Z"), stopping.signal);
  await vi.waitUntil(() => existsSync(`${folder}/safeguarding-audit-2026-12-03T02-00-00Z.sqlite.part`), { timeout: 20_000, interval: 2 });
  stopping.abort();
  expect(await running).toBe(0);
  expect(readdirSync(folder)).toEqual([]);
  expect(await db.selectFrom("backups").select("id").execute()).toEqual([]);
});
