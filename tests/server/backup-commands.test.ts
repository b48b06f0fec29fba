import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import SQLite from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newFolder, withSomethingToLose } from "#tests/support/backup-fixtures.ts";
import { bareEnvironment } from "#tests/support/bare-environment.ts";

const place = newFolder();
const source = place.file("audit.sqlite");
const backup = place.file("backup.sqlite");
beforeAll(async () => (await withSomethingToLose(source)).destroy());
afterAll(() => place.remove());

function run(command: "backup" | "restore", address: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`server/commands/${command}.ts`, ...args], {
    env: { ...bareEnvironment, DATABASE_URL: address },
    encoding: "utf8",
    timeout: 60_000,
  });
  return { status, said: stdout.trim().split("\n"), stderr };
}

test("a backup and its restore are one command each, which say what they did and what is to do", () => {
  expect(run("backup", source, backup)).toEqual({
    status: 0,
    said: [
      expect.stringMatching(
        /^Backed up [\d,]+ rows of \d+ tables to \S+backup\.sqlite \(\d+(\.\d)? [kM]B\) in \d+\.\d seconds, and checked it\.$/,
      ),
    ],
    stderr: "",
  });
  const database = new SQLite(source, { readonly: true });
  expect(database.prepare("select outcome, file_name from backups").all()).toEqual([{ outcome: "good", file_name: "backup.sqlite" }]);
  database.close();

  const restored = run("restore", place.file("new/audit.sqlite"), backup);
  expect(restored).toEqual({
    status: 0,
    said: [
      expect.stringMatching(/^Restored [\d,]+ rows of \d+ tables from \S+, as it was at .* What was saved later is not in it\.$/),
      "2 e-mails that waited then are held and not sent, because they may have been sent since.",
      "Whoever was signed in then has to sign in again.",
      "Start the service.",
    ],
    stderr: "",
  });
});

test.each<["backup" | "restore", string, () => [address: string, ...args: string[]], RegExp]>([
  ["backup", "no file named", () => [source], /^Say which file to write, which is not there yet: npm run backup -- /],
  ["backup", "no database", () => [place.file("nowhere.sqlite"), place.file("b.sqlite")], /^There is no database .* Set DATABASE_URL/],
  [
    "backup",
    "no folder",
    () => [source, place.file("nowhere/b.sqlite")],
    /^There is no folder .*nowhere: make it, and let this service write there\.$/,
  ],
  ["backup", "a file in place of a folder", () => [source, `${source}/b.sqlite`], /is no folder: name another\.$/],
  [
    "backup",
    "PostgreSQL that is not there",
    () => ["postgres://a@127.0.0.1:9/a", place.file("b.sqlite")],
    /does not answer: start PostgreSQL/,
  ],
  ["restore", "no file named", () => [source], /^Brings the database of DATABASE_URL back from a backup/],
  ["restore", "an unknown option", () => [source, backup, "--force"], /^Brings the database/],
  ["restore", "no such file", () => [source, place.file("nowhere.sqlite")], /^There is no file .*nowhere\.sqlite\.$/],
  ["restore", "a folder", () => [source, place.folder], /is no backup that this service wrote/],
  ["restore", "a database that is there", () => [source, backup], /^The database .* is there already: add --replace/],
])("%s with %s is told in one sentence", (command, _, given, sentence) => {
  mkdirSync(place.file("new"), { recursive: true });
  const { status, said, stderr } = run(command, ...given());
  expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
  expect(said[0]).toMatch(sentence);
  expect(said[1] ?? "").toMatch(/^(No backup was made\.|Nothing was restored, and nothing was changed\.|)$/);
});
