import { afterAll, beforeAll, expect, test } from "vitest";
import { type Db, openDatabase } from "#db/connection.server.ts";
import { migrate } from "#db/migrate.ts";
import { countWhereNeeded } from "#db/planner-statistics.ts";
import { openPostgres } from "#tests/support/postgres.ts";

let db: Db;
beforeAll(async () => {
  db = openPostgres();
  await migrate(db);
});
afterAll(() => db.destroy());

test("PostgreSQL counts its tables where it knows nothing of them, and not again until much has come", async () => {
  expect(await countWhereNeeded(db)).toBe(true);
  expect(await countWhereNeeded(db)).toBe(false);

  const rows = Array.from({ length: 1500 }, (_, at) => ({ name: `count ${at}`, count: 1, since: "2026-11-22T10:00:00.000Z" }));
  await db.insertInto("signInCounts").values(rows).execute();
  // PostgreSQL tells of what came once a second
  await expect.poll(() => countWhereNeeded(db), { timeout: 20_000 }).toBe(true);
  expect(await countWhereNeeded(db)).toBe(false);
});

test("SQLite is told nothing", async () => {
  const file = openDatabase(":memory:");
  expect(await countWhereNeeded(file)).toBe(false);
  await file.destroy();
});
