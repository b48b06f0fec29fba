import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Db } from "#db/connection.server.ts";
import { exportRows } from "#db/organisations/export-rows.ts";
import { exportedTables } from "#db/organisations/export-tables.ts";
import { migrate } from "#db/migrate.ts";
import { freezeCycle } from "#db/figures/snapshots.ts";
import { databases } from "#tests/support/assessment-fixtures.ts";
import { esme, withAnsweredCycle } from "#tests/support/snapshot-fixtures.ts";

describe.each(databases)("what a partnership takes along, on %s", (_, open) => {
  let db: Db;

  beforeAll(async () => {
    db = open();
    await migrate(db);
    await withAnsweredCycle(db);
    await freezeCycle(db, esme, "joint", { name: "Annual report", note: "" });
  });
  afterAll(() => db.destroy());

  test("is the same however few rows are read at once, none twice and none left out", async () => {
    for (const [name, table] of exportedTables()) {
      const all = await Array.fromAsync(exportRows(db, name, { ...table, atATime: 10_000 }, "estmere"));
      const byThree = await Array.fromAsync(exportRows(db, name, { ...table, atATime: 3 }, "estmere"));
      expect(byThree, name).toEqual(all);
      expect(new Set(all.map((row) => JSON.stringify(table.key.map((column) => row[column])))).size, name).toBe(all.length);
    }
  });

  test("is nothing for a partnership that holds nothing", async () => {
    for (const [name, table] of exportedTables()) expect(await Array.fromAsync(exportRows(db, name, table, "no-such")), name).toEqual([]);
  });

  test("has the answers of its own organisations that returned", async () => {
    const table = exportedTables().find(([name]) => name === "answers")?.[1];
    if (!table) throw new Error("Answers are not exported");
    const of = async (partnership: string) =>
      new Set((await Array.fromAsync(exportRows(db, "answers", table, partnership))).map((row) => row["assessmentId"]));
    expect(await of("estmere")).toEqual(new Set(["joint-Fire", "joint-Police", "joint-Youth"]));
    expect(await of("wealdshire")).toEqual(new Set(["joint-Fire", "joint-Police", "joint-Homes"]));
  });
});
