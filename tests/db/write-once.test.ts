import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sql } from "kysely";
import type { Db } from "#db/connection.server.ts";
import { freezeCycle } from "#db/figures/snapshots.ts";
import { databases, morning, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { withCompleteReturn } from "#tests/support/return-fixtures.ts";

describe.each(databases)("what was submitted and what was frozen, on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withCompleteReturn(await withOneAudit(open()));
    await freezeCycle(db, { by: "leila", at: morning }, "2024", { name: "Annual report", note: "" });
  });
  afterAll(() => db.destroy());

  const rows = async () => [
    await db.selectFrom("submissions").selectAll().execute(),
    await db.selectFrom("snapshots").selectAll().execute(),
    await db.selectFrom("publicVersions").selectAll().execute(),
  ];

  test.each([
    ["changing a submission", () => db.updateTable("submissions").set({ content: "{}" }).execute()],
    ["removing a submission", () => db.deleteFrom("submissions").execute()],
    ["changing a snapshot", () => db.updateTable("snapshots").set({ content: "{}" }).execute()],
    ["renaming a snapshot", () => db.updateTable("snapshots").set({ name: "Another" }).execute()],
    ["removing a snapshot", () => db.deleteFrom("snapshots").execute()],
    ["changing a public version", () => db.updateTable("publicVersions").set({ threshold: 3 }).execute()],
    ["removing a public version", () => db.deleteFrom("publicVersions").execute()],
    ["changing one in SQL of its own", () => sql`update submissions set receipt = 'x'`.execute(db)],
  ])("is kept by the database itself: %s is refused", async (_what, change) => {
    const before = await rows();
    expect(before.map((found) => found.length)).toEqual([1, 1, 1]);
    await expect(change()).rejects.toThrow("are written once and never changed or removed");
    expect(await rows()).toEqual(before);
  });
});
