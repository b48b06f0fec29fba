import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openDatabase } from "#db/connection.server.ts";
import { lostBecause } from "#db/kept-marker.ts";
import { migrate } from "#db/migrate.ts";
import { mayBeginFirstRun } from "#db/organisations/first-run.ts";
import { firstRunLine } from "../../server/first-run.ts";
import { bareEnvironment } from "#tests/support/bare-environment.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "first-run-"));
  file = path.join(folder, "audit.sqlite");
});
afterEach(() => rmSync(folder, { recursive: true }));

const now = new Date("2026-12-01T09:00:00Z");
const production = () => ({ MODE: "production" as const, DATABASE_URL: file, PUBLIC_URL: "https://audit.example" });
const add = [
  "add",
  "--name",
  "Estmere Safeguarding Partnership",
  "--short-name",
  "ESCP",
  "--area",
  "Estmere",
  "--contact",
  "audit@estmere.example",
];
const leila = ["--person", "Leila Haddad", "--job-title", "Manager", "--email", "leila@estmere.example"];

function command(...args: string[]) {
  const env = { ...bareEnvironment, DATABASE_URL: file };
  return spawnSync(process.execPath, ["server/commands/partnership.ts", ...args], { env, encoding: "utf8", timeout: 60_000 });
}

describe("a start in production", () => {
  test("prints a one-time address while there is no partnership, and none in a demonstration", async () => {
    const db = openDatabase(file);
    await migrate(db);
    const line = await firstRunLine(db, production(), now);
    const [, token = ""] = /https:\/\/audit\.example\/first-run\/(\S+)/.exec(line ?? "") ?? [];
    expect(await mayBeginFirstRun(db, token, now)).toBe(true);
    expect(await firstRunLine(db, { ...production(), MODE: "demonstration" }, now)).toBeNull();
    await db.destroy();
  });

  test("refuses a database that is missing or empty where a partnership was, in one sentence, and leaves none behind", () => {
    expect(command(...add, ...leila).status).toBe(0);
    for (const lose of [() => truncateSync(file), () => rmSync(file)]) {
      lose();
      const { status, stderr } = spawnSync(process.execPath, ["server.ts"], {
        env: {
          ...bareEnvironment,
          MODE: "production",
          DATABASE_URL: file,
          SESSION_SECRET: "a secret of this test that is long enough to be taken",
          SMTP_URL: "smtp://127.0.0.1:9",
          MAIL_FROM: "audit@partnership.example",
          PUBLIC_URL: "https://audit.partnership.example",
        },
        encoding: "utf8",
        timeout: 60_000,
      });
      expect(status).toBe(1);
      expect(stderr.trim().split("\n")).toEqual([lostBecause(file)]);
      expect(stderr).toContain("bring it back from your backup");
    }
    expect(existsSync(file)).toBe(false);
    // The command is no way around it
    expect(command(...add, ...leila)).toMatchObject({ status: 1, stderr: expect.stringContaining("bring it back from your backup") });
  });
});

describe("npm run partnership", () => {
  test("adds a partnership with logo, another one, and another administrator", () => {
    const logo = path.join(folder, "logo.png");
    writeFileSync(logo, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    const first = command(...add, ...leila, "--logo", logo);
    expect([first.status, first.stdout, first.stderr]).toEqual([
      0,
      "Leila Haddad can sign in as an administrator with leila@estmere.example.\n",
      "",
    ]);
    expect(existsSync(`${file}.partnership`)).toBe(true);
    expect(command(...add, ...leila).stderr).toContain("There is a partnership Estmere Safeguarding Partnership (ESCP) already");
    const omar = ["--person", "Omar Said", "--job-title", "Manager", "--email", "omar@estmere.example"];
    expect(command("administrator", "--of", "escp", ...omar).status).toBe(0);
  });

  test("names everything that is missing or wrong, and explains itself", () => {
    const { status, stderr } = command("add", "--name", "Estmere", "--email", "leila@");
    expect(status).toBe(1);
    for (const line of [
      "--short-name: Enter a short name",
      "--contact: Enter an address for questions and replies",
      "--person: Enter your name",
      "--email: Enter an e-mail address in the correct format, like name@example.com",
    ])
      expect(stderr).toContain(line);
    expect(existsSync(file)).toBe(false);
    expect(command().stderr).toContain("npm run partnership -- add");
    expect(command("add", "--colour", "plum").status).toBe(1);
    writeFileSync(path.join(folder, "logo.png"), "<svg>");
    expect(command(...add, ...leila, "--logo", path.join(folder, "logo.png")).stderr).toContain(
      "--logo: The logo must be a PNG or JPEG picture",
    );
  });
});
