import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Db, openDatabase } from "#db/connection.server.ts";
import { migrate } from "#db/migrate.ts";
import { seedDemonstration } from "#db/seeds/seed.ts";
import { registerShippedSets } from "#db/standard-sets.ts";

let folder: string;
let db: Db;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "interrupted-"));
  db = openDatabase(path.join(folder, "audit.sqlite"));
  await migrate(db);
  await registerShippedSets(db, "2026-09-01T08:00:00.000Z");
});
afterAll(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

test("a demonstration that is interrupted leaves nothing that the next start would take for a whole one", async () => {
  const interrupt = (line: string) => {
    if (line.includes("6 of 24")) throw new Error("Interrupted");
  };
  await expect(seedDemonstration(db, interrupt)).rejects.toThrow("Interrupted");
  for (const table of ["partnerships", "organisations", "people", "cycles", "messages", "history", "demonstration"] as const)
    expect([table, await db.selectFrom(table).selectAll().execute()]).toEqual([table, []]);
}, 60_000);
