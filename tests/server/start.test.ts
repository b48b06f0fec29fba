import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import SQLite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openDatabase } from "#db/connection.server.ts";
import { migrate } from "#db/migrate.ts";
import { registerSet } from "#db/standard-sets.ts";
import { bareEnvironment } from "#tests/support/bare-environment.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "start-"))));
afterEach(() => rmSync(folder, { recursive: true }));

test("does not start in production without its settings, names them all, and leaves no database behind", () => {
  const database = path.join(folder, "audit.sqlite");

  const { status, stderr } = startWith({ MODE: "production", DATABASE_URL: database });

  expect(status).toBe(1);
  for (const name of ["SESSION_SECRET", "SMTP_URL", "MAIL_FROM", "PUBLIC_URL"]) expect(stderr).toContain(`- ${name}: `);
  expect(existsSync(database)).toBe(false);
});

test("names a setting that cannot be read, in words and not by a stack of calls", () => {
  const { status, stderr } = startWith({ MODE: "demonstration", PORT: "web" });

  expect(status).toBe(1);
  expect(stderr.trim().split("\n")).toEqual(["The settings for demonstration are not complete:", "- PORT: give a number, such as 3000"]);
});

describe("a database that holds a set with other words", () => {
  beforeEach(async () => {
    const db = openDatabase(path.join(folder, "audit.sqlite"));
    await migrate(db);
    const yaml = readFileSync("standards/s11/2026.yaml", "utf8");
    await registerSet(db, "2026-11-22T09:00:00.000Z", yaml.replace("Children Act 2004, section 11", "Another Act"));
    await db.destroy();
  });

  test("says in one sentence how a demonstration begins anew", () => {
    const database = path.join(folder, "audit.sqlite");

    const { status, stderr } = startWith({ MODE: "demonstration", DATABASE_URL: database });

    expect(status).toBe(1);
    expect(stderr).toBe(
      `This demonstration was written for other words of the Section 11 audit 2026: delete the file ${database} and start again.\n`,
    );
  });

  test("is refused in production, and nobody is told to delete it", () => {
    const { status, stderr } = startWith({
      MODE: "production",
      DATABASE_URL: path.join(folder, "audit.sqlite"),
      SESSION_SECRET: "a secret of this test that is long enough to be taken",
      SMTP_URL: "smtp://127.0.0.1:9",
      MAIL_FROM: "audit@partnership.example",
      PUBLIC_URL: "https://audit.partnership.example",
    });

    expect(status).toBe(1);
    expect(stderr).toContain("Standard set s11 2026 is already registered with other content. A registered version never changes");
    expect(stderr).not.toContain("delete");
  });
});

test.each<[string, (file: string) => Record<string, string>, RegExp]>([
  [
    "a file that is no database",
    (file) => {
      writeFileSync(file, "Minutes of the board, not a database at all. ".repeat(50));
      return { DATABASE_URL: file };
    },
    /^The database \S+ is no SQLite database: check DATABASE_URL, or bring a backup back with npm run restore\.\n$/,
  ],
  [
    "a damaged file",
    (file) => {
      const other = new SQLite(file);
      other.exec("create table a (b text)");
      other.close();
      writeFileSync(file, Buffer.concat([readFileSync(file).subarray(0, 100), Buffer.alloc(20_000, 0xee)]));
      return { DATABASE_URL: file };
    },
    /^The database \S+ is (damaged|no SQLite database): [^\n]+\.\n$/,
  ],
  ["a folder in place of the file", () => ({ DATABASE_URL: folder }), /^The database \S+ cannot be opened: [^\n]+\.\n$/],
  [
    "PostgreSQL that is not there",
    () => ({ DATABASE_URL: "postgres://audit:secret@127.0.0.1:9/audit" }),
    /^The database audit on 127\.0\.0\.1:9 does not answer: start PostgreSQL, or check DATABASE_URL\.\n$/,
  ],
])("%s is told in one sentence, without a stack", (_, settings, sentence) => {
  const { status, stderr } = startWith({ MODE: "demonstration", ...settings(path.join(folder, "audit.sqlite")) });

  expect(status).toBe(1);
  expect(stderr).toMatch(sentence);
});

function startWith(settings: Record<string, string>) {
  return spawnSync(process.execPath, ["server.ts"], {
    env: { ...bareEnvironment, ...settings },
    encoding: "utf8",
    timeout: 20_000,
  });
}
