import { globSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Db } from "#db/connection.server.ts";
import { findCycle, listPartnershipsOfCycles } from "#db/cycles/cycles.ts";
import { readContent } from "#db/figures/snapshot-content.ts";
import { listPartnerships } from "#db/organisations/partnerships.ts";
import { listPeopleOf } from "#db/people/people.ts";
import { databases, withOneAudit } from "#tests/support/assessment-fixtures.ts";

/** As British English puts them. By their bytes "Étoile" and "de Lacy" would be last, and an apostrophe would part St Mary's from St Marys. */
const inOrder = ["Abbey", "de Lacy", "Étoile", "Everard", "St Mary's", "St Marys North", "zeal"];

describe.each(databases)("names on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withOneAudit(open());
    // Neither as they are written down above, nor the other way round
    for (const [at, name] of [4, 2, 6, 0, 5, 1, 3].map((place) => [place, inOrder[place] ?? ""] as const))
      await addPartnership(db, `p${at}`, name);
    await db.updateTable("people").set({ name: "étoile Example" }).where("id", "=", "helen").execute();
    await db.updateTable("people").set({ name: "Zeal Example" }).where("id", "=", "priya").execute();
  });
  afterAll(() => db.destroy());

  const ours = (names: string[]) => names.filter((name) => inOrder.includes(name));

  test("of partnerships are in the order of British English wherever they are listed", async () => {
    const cycle = await findCycle(db, "2026", "leila");
    const content = await readContent(db, "2026", "2026-11-22T09:00:00.000Z");

    expect(ours(cycle?.partnerships.map((one) => one.shortName) ?? [])).toEqual(inOrder);
    expect(ours((await listPartnershipsOfCycles(db, ["2026"])).map((one) => one.shortName))).toEqual(inOrder);
    expect(ours(content.partnerships.map((one) => one.shortName))).toEqual(inOrder);
    expect(ours((await listPartnerships(db)).map((one) => one.name))).toEqual(inOrder);
  });

  test("of people are too", async () => {
    const names = (await listPeopleOf(db, "riverbend")).map((one) => one.name);

    expect(names.at(-1)).toBe("Zeal Example");
    expect(names.indexOf("étoile Example")).toBeLessThan(names.findIndex((name) => name > "F" && name !== "étoile Example"));
  });
});

test("no query leaves the order of names to a database: each has its own", () => {
  const queries = globSync("db/**/*.ts").map((file) => [file, readFileSync(file, "utf8")] as const);
  const byDatabase = /orderBy\(\s*\[?"(?:\w+\.)?(?:name|shortName|short_name|title|kind|trust|place|what|owner|jobTitle)"/;

  expect(queries.length).toBeGreaterThan(100);
  expect(queries.filter(([, text]) => byDatabase.test(text)).map(([file]) => file)).toEqual([]);
});

async function addPartnership(db: Db, id: string, name: string) {
  await db
    .insertInto("partnerships")
    .values({ id, name, shortName: name, contactEmail: `${id}@partnership.example` })
    .execute();
  await db.insertInto("cyclePartnerships").values({ cycleId: "2026", partnershipId: id }).execute();
}
