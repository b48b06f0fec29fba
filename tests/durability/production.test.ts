import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import SQLite from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer } from "#tests/support/built-server.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "production-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("with production settings it serves, registers the standard sets, and writes no demonstration", async () => {
  const file = path.join(folder, "audit.sqlite");
  const server = await startServer(file, {
    MODE: "production",
    PROCESSES: "1",
    SESSION_SECRET: "a secret of this test that is long enough to be taken",
    SMTP_URL: "smtp://127.0.0.1:9",
    MAIL_FROM: "audit@partnership.example",
  });

  const outbox = await fetch(`${server.origin}/demonstration/outbox`);
  const start = await (await fetch(server.origin)).text();
  await server.stop();

  const database = new SQLite(file, { readonly: true });
  const count = (table: string) => (database.prepare(`select count(*) as count from ${table}`).get() as { count: number }).count;
  expect({ partnerships: count("partnerships"), people: count("people") }).toEqual({ partnerships: 0, people: 0 });
  expect(count("standard_sets")).toBeGreaterThan(0);
  database.close();
  expect(outbox.status).toBe(404);
  expect(start).not.toContain("demonstration");
});
