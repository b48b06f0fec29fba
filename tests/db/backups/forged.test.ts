import { copyFileSync, existsSync } from "node:fs";
import SQLite from "better-sqlite3";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { restoreBackup } from "#db/backups/restore.ts";
import { contentsOfFile } from "#db/backups/tables.ts";
import { writeBackup } from "#db/backups/write-backup.ts";
import { morning } from "#tests/support/assessment-fixtures.ts";
import { newFolder, restoring, withSomethingToLose } from "#tests/support/backup-fixtures.ts";

const origin = newFolder();
const backup = origin.file("backup.sqlite");
beforeAll(async () => {
  const source = origin.file("audit.sqlite");
  const db = await withSomethingToLose(source);
  await writeBackup({ address: source }, backup, new Date(morning));
  await db.destroy();
});
afterAll(() => origin.remove());

let place: ReturnType<typeof newFolder>;
beforeEach(() => (place = newFolder()));
afterEach(() => place.remove());

/** A backup that somebody changed and whose account of itself they made fit again. */
function forged(change: string, { isCounted = true } = {}) {
  const file = place.file("forged.sqlite");
  copyFileSync(backup, file);
  const copy = new SQLite(file);
  copy.pragma("foreign_keys = off");
  copy.exec("begin");
  copy.exec(change);
  if (isCounted) {
    copy.exec("delete from backup_contents");
    const line = copy.prepare("insert into backup_contents values (?, ?, ?)");
    for (const { table, rows, mark } of contentsOfFile(copy)) line.run(table, rows, mark);
  }
  copy.exec("commit");
  copy.close();
  return file;
}

const steal =
  "insert into roles (id, person_id, role, partnership_id, since) values ('mine', 'priya', 'administrator', 'estmere', '2020-01-01')";
const triggerOf = (name: string) => {
  const database = new SQLite(backup, { readonly: true });
  const sql = database.prepare("select sql from sqlite_master where type = 'trigger' and name = ?").pluck().get(name) as string;
  database.close();
  return sql;
};

test.each<[what: string, change: () => string, named: string]>([
  ["a trigger of its own", () => `create trigger mine after insert on history begin ${steal}; end`, "trigger mine"],
  [
    "a trigger of ours that does something else",
    () =>
      `drop trigger submissions_write_once_update; create trigger submissions_write_once_update after update on submissions begin ${steal}; end`,
    "trigger submissions_write_once_update",
  ],
  [
    "a trigger of ours with a condition that never holds",
    () => {
      const sql = triggerOf("submissions_write_once_delete");
      return `drop trigger submissions_write_once_delete; ${sql.replace(" begin", " when 1 = 2 begin")}`;
    },
    "trigger submissions_write_once_delete",
  ],
  ["a trigger taken away", () => "drop trigger submissions_write_once_delete", "trigger submissions_write_once_delete"],
  ["a table more", () => "create table extra (id text)", "table extra"],
  ["a table less", () => "drop table kept_forms", "table kept_forms"],
  ["a view", () => "create view extra as select * from people", "view extra"],
  ["a view in place of a table", () => "drop table kept_forms; create view kept_forms as select * from people", "view kept_forms"],
  ["an index of its own", () => "create index extra on people (name)", "index extra"],
  ["an index that refuses what we write", () => "create unique index extra on history (event)", "index extra"],
  ["a column more", () => "alter table people add column extra text", "table people"],
  ["a column that is reckoned", () => "alter table people add column extra text generated always as (upper(name)) virtual", "table people"],
])("a file with %s is refused in one sentence, also where its counts fit", async (_, change, named) => {
  const file = forged(change());
  const target = place.file("audit.sqlite");
  await expect(restoreBackup(file, { address: target }, restoring)).rejects.toThrow(
    `${file} is not as this service writes backups (${named}), so it may have been changed by somebody: take another backup, and keep this one aside.`,
  );
  expect(existsSync(target)).toBe(false);
});

test.each<[what: string, change: string]>([
  ["does not count every table", "delete from backup_contents where \"table\" = 'answers'; update answers set rating = 'met'"],
  ["counts a table that is not there", "insert into backup_contents values ('nowhere', 0, '0000000000000000')"],
  ["does not say when it was made", "delete from backup_about"],
  ["says twice when it was made", "insert into backup_about select * from backup_about"],
  ["says when it was made in no words of ours", "update backup_about set made_at = 'yesterday'"],
  ["says that it was made on a day there is not", "update backup_about set made_at = '2026-02-30T08:00:00.000Z'"],
])("a file that %s is refused", async (_, change) => {
  const file = forged(change, { isCounted: false });
  await expect(restoreBackup(file, { address: place.file("audit.sqlite") }, restoring)).rejects.toThrow(`${file} is damaged`);
});

test("a file whose summaries a recount makes different is refused, also where its own counts fit", async () => {
  const file = forged("update section_summaries set met = 7 where assessment_id = 'riverbend-2026' and section_code = '9'");
  const target = place.file("audit.sqlite");
  await expect(restoreBackup(file, { address: target }, restoring)).rejects.toThrow(
    `1 summary in ${file} differs from the answers in it, so it may have been changed by somebody: take another backup, and keep this one aside.`,
  );
  expect(existsSync(target)).toBe(false);
});
