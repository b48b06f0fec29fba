import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Db } from "#db/connection.server.ts";
import { migrate } from "#db/migrate.ts";
import { findPublicVersion, lastThreshold } from "#db/figures/public-versions.ts";
import { freezeCycle } from "#db/figures/snapshots.ts";
import { databases } from "#tests/support/assessment-fixtures.ts";
import { esme, withAnsweredCycle } from "#tests/support/snapshot-fixtures.ts";

describe.each(databases)("public versions on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = open();
    await migrate(db);
    await withAnsweredCycle(db);
  });
  afterAll(() => db.destroy());

  const freeze = async (name: string, threshold?: 3 | 5) => {
    const frozen = await freezeCycle(db, esme, "joint", { name, note: "", threshold });
    if (!("id" in frozen)) throw new Error(frozen.refused);
    return frozen.id;
  };

  test("are numbered in their order, also where two are frozen at the same moment", async () => {
    const ids = await Promise.all([freeze("One", 3), freeze("Two", 3)]);
    const rows = await db.selectFrom("publicVersions").select(["snapshotId", "number"]).orderBy("number").execute();
    expect(rows.map((row) => row.number)).toEqual([1, 2]);
    expect(new Set(rows.map((row) => row.snapshotId))).toEqual(new Set(ids));
  });

  test("keep the threshold with which they were frozen, whatever is chosen later", async () => {
    const three = await freeze("By three", 3);
    const five = await freeze("By five");
    expect(await findPublicVersion(db, three)).toMatchObject({ threshold: 3, version: { threshold: 3 } });
    // Four have returned
    expect(await findPublicVersion(db, five)).toEqual({ threshold: 5, version: null });
    expect(await lastThreshold(db, "joint")).toBe(5);
    expect(await lastThreshold(db, "empty")).toBe(5);
    expect(await findPublicVersion(db, "nothing")).toBeUndefined();
  });

  test("name nobody, and hold nothing of a return that is not in", async () => {
    const found = await findPublicVersion(db, await freeze("Nameless", 3));
    const content = JSON.stringify(found?.version?.content.returns);
    expect(content).not.toMatch(/agency"|wealdshire|Beacon/);
    expect(found?.version?.content.returns.find((one) => one.assessmentId === "joint-Sports")).toMatchObject({ ratings: {}, actions: [] });
  });

  test("leave out what one organisation signed again, until enough have changed", async () => {
    const ofPolice = db.updateTable("answers").where("assessmentId", "=", "joint-Police");
    await ofPolice.set({ rating: "not-met" }).execute();
    const one = await findPublicVersion(db, await freeze("One changed", 3));
    expect(one?.version?.over).toEqual({ name: "Nameless", late: ["joint-Police"] });
    await ofPolice.set({ rating: "met" }).execute();
    const everybody = ["Police", "Fire", "Homes", "Youth"].map((id) => `joint-${id}`);
    const ratings = { "7.%": "not-met", "8.%": "partially-met", "9.%": "not-applicable" } as const;
    for (const [codes, rating] of Object.entries(ratings))
      await db.updateTable("answers").set({ rating }).where("assessmentId", "in", everybody).where("standardCode", "like", codes).execute();
    const four = await findPublicVersion(db, await freeze("Four changed", 3));
    expect(four?.version?.over).toBeNull();
  });
});
