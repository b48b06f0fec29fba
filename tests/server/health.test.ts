import { closeSync, copyFileSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import SQLite from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { expectComplaint } from "#tests/support/complaints.ts";
import { serveApp } from "#tests/support/served-app.ts";

let app: Awaited<ReturnType<typeof serveApp>>;
beforeEach(async () => (app = await serveApp()));
afterEach(() => app.stop());

const health = async (path = "/health") => {
  const response = await fetch(app.origin + path);
  return [response.status, await response.json()];
};
const well = [200, { status: "ok", version: "1.2.3" }];
const away = [503, { status: "database away", version: "1.2.3" }];

test("is good while the database is read and written, and says the version", async () => {
  expect(await health()).toEqual(well);
  expect(await health("/ping")).toEqual(well);
});

test.each<[string, (file: string) => unknown]>([
  ["was deleted", (file) => ["", "-wal", "-shm"].forEach((end) => rmSync(file + end, { force: true }))],
  [
    "is another one than at the start",
    (file) => {
      for (const end of ["", "-wal", "-shm"]) renameSync(file + end, `${file}.away${end}`);
      new SQLite(file).exec("create table leases (name text, until text)").close();
    },
  ],
  [
    "is an older copy that was moved there beside the log of the present one",
    (file) => {
      copyFileSync(file, `${file}.older`);
      renameSync(`${file}.older`, file);
    },
  ],
  ["has no log beside it any more", (file) => rmSync(`${file}-wal`)],
  ["is damaged", damage],
  ["lacks a table", (file) => new SQLite(file).exec("alter table answers rename to gone").close()],
])("is bad when the file %s, though the process still runs", async (_what, harm) => {
  expectComplaint("The database cannot be read and written");
  await fetch(`${app.origin}/health`);
  harm(app.environment.DATABASE_URL);
  await new Promise((resolve) => setTimeout(resolve, 1100));

  expect(await health()).toEqual(away);
  expect(await health("/ping")).toEqual(well);
});

test("is bad while nothing can be written, and good again afterwards", async () => {
  expectComplaint("The database cannot be read and written");
  const other = new SQLite(app.environment.DATABASE_URL);
  other.exec("begin immediate");
  expect(await health()).toEqual(away);

  other.exec("rollback");
  other.close();
  await new Promise((resolve) => setTimeout(resolve, 1100));
  expect(await health()).toEqual(well);
});

test("is bad as soon as the server is told to stop", async () => {
  app.beginStopping();
  expect(await health()).toEqual([503, { status: "stopping", version: "1.2.3" }]);
});

// All but the first page, where SQLite says that it is one of its files
function damage(path: string) {
  const other = new SQLite(path);
  other.pragma("wal_checkpoint(truncate)");
  other.close();
  const file = openSync(path, "r+");
  writeSync(file, Buffer.alloc(400_000, 0xee), 0, 400_000, 4096);
  closeSync(file);
}
