import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import SQLite from "better-sqlite3";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { checkBackup } from "#db/backups/check-backup.ts";
import { writeBackup } from "#db/backups/write-backup.ts";
import { type Db, openDatabase } from "#db/connection.server.ts";
import { morning } from "#tests/support/assessment-fixtures.ts";
import { newFolder, withSomethingToLose } from "#tests/support/backup-fixtures.ts";

const filled = newFolder();
beforeAll(async () => (await withSomethingToLose(filled.file("audit.sqlite"))).destroy());
afterAll(() => filled.remove());

let place: ReturnType<typeof newFolder>;
let source: string;
let target: string;
let db: Db;
beforeEach(async () => {
  place = newFolder();
  source = place.file("audit.sqlite");
  target = place.file("backup.sqlite");
  copyFileSync(filled.file("audit.sqlite"), source);
  db = openDatabase(source);
});
afterEach(async () => {
  await db.destroy();
  place.remove();
});
const backUp = () => writeBackup({ address: source }, target, new Date(morning));

test("a backup is one file of everything, which nobody else may read, and says what is in it", async () => {
  const made = await backUp();

  const checked = await checkBackup(target);
  expect(made).toEqual({
    bytes: statSync(target).size,
    rows: checked.contents.reduce((sum, { rows }) => sum + rows, 0),
    tables: checked.contents.length,
  });
  expect(checked.madeAt).toBe(morning);
  expect(checked.contents).toContainEqual({ table: "assessments", rows: 3, mark: expect.stringMatching(/^[0-9a-f]{16}$/) });
  expect(checked.contents.map(({ table }) => table)).not.toContain("leases");
  expect(statSync(target).mode & 0o777).toBe(0o600);
  expect(readdirSync(place.folder).filter((name) => name.startsWith("backup"))).toEqual(["backup.sqlite"]);
});

test("a file that is there is never overwritten, nor one that is being written", async () => {
  writeFileSync(target, "last week's");
  await expect(backUp()).rejects.toThrow(`There is a file ${target} already: name another one. Backups are never overwritten.`);
  expect(readFileSync(target, "utf8")).toBe("last week's");

  target = place.file("other.sqlite");
  writeFileSync(`${target}.part`, "half");
  await expect(backUp()).rejects.toThrow(`There is a file ${target}.part already: another backup is being written there, or was stopped.`);
  expect(readFileSync(`${target}.part`, "utf8")).toBe("half");
});

test("a summary that a recount makes different is told, with what to do, and the copy is not called good", async () => {
  await db
    .updateTable("sectionSummaries")
    .set({ met: 7 })
    .where("assessmentId", "=", "riverbend-2026")
    .where("sectionCode", "=", "9")
    .execute();

  await expect(backUp()).rejects.toThrow(
    "1 summary differs from the answers: run npm run summaries:check -- --mend, then make the backup again.",
  );
  expect(readdirSync(place.folder).filter((name) => name.startsWith("backup"))).toEqual([]);
});

test("a row that refers to nothing is not called good", async () => {
  const other = new SQLite(source);
  other.pragma("foreign_keys = off");
  other.exec("update roles set person_id = 'nowhere'");
  other.close();

  await expect(backUp()).rejects.toThrow("The copy was damaged when it was checked, so it was not kept");
  expect(existsSync(target) || existsSync(`${target}.part`)).toBe(false);
});

test("a damaged database is not called good, wherever its bytes are flipped", async () => {
  await db.destroy();
  const whole = readFileSync(source);
  const page = 4096;
  let refused = 0;
  for (let number = 3; number * page < whole.length; number += 40) {
    const bytes = Buffer.from(whole);
    // The head of a page: where its cells are
    for (let at = number * page; at < number * page + 8; at++) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    writeFileSync(source, bytes);
    await expect(backUp(), `page ${number}`).rejects.toThrow(/damaged|malformed|corrupt|differ|cannot be read/i);
    expect(readdirSync(place.folder).filter((name) => name.startsWith("backup"))).toEqual([]);
    refused++;
  }
  expect(refused).toBeGreaterThan(2);
  writeFileSync(source, whole);
  await backUp();
});

test("a database of another version is refused", async () => {
  const other = new SQLite(source);
  other.exec("insert into kysely_migration values ('2099-01-01-01-later', '2099-01-01')");
  other.close();
  await expect(backUp()).rejects.toThrow("The database is of another version than this service: make the backup with that version");
});

test("what is saved while it is written is not in it, and nobody waits", async () => {
  const written = backUp();
  for (let number = 0; number < 20; number++) {
    await db
      .updateTable("people")
      .set({ jobTitle: `Title ${number}` })
      .where("id", "=", "priya")
      .execute();
  }
  await written;
  const title = new SQLite(target, { readonly: true }).prepare("select job_title from people where id = 'priya'").pluck().get();
  expect(title).not.toBe("Title 19");
});
