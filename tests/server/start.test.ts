import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

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

function startWith(settings: Record<string, string>) {
  return spawnSync(process.execPath, ["server.ts"], {
    env: { PATH: process.env["PATH"], ...settings },
    encoding: "utf8",
    timeout: 20_000,
  });
}
