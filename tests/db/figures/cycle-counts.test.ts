import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countCycle, cycleCounts, listAlikeReturns } from "#db/figures/cycle-counts.ts";
import { listCycleSummaries, listOrganisationsIn } from "#db/cycles/cycles.ts";
import { type Db, openDatabase } from "#db/connection.server.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { agenciesOf, ratingTable, ratingTableOf, sectionTable, sectionTableOf, withdrawnIn } from "#domain/figures/section-table.ts";
import { groupsIn, isLeft, type Narrowing, waysToTellApart } from "#domain/organisations/narrowing.ts";
import { demonstrationFile } from "#tests/support/demonstration.ts";

let db: Db;
beforeAll(async () => {
  db = openDatabase(await demonstrationFile());
});
afterAll(() => db.destroy());

describe("what the database adds up", () => {
  test("is what the agencies of each cycle come to, by whatever they are told apart", async () => {
    let compared = 0;
    for (const cycle of await db.selectFrom("cycles").selectAll().where("origin", "is", null).execute()) {
      const set = await findCycleSet(db, cycle);
      const every = await listCycleSummaries(db, cycle.id);
      const organisations = every.map((one) => one.organisation);
      const alike = await listAlikeReturns(db, cycle.id);
      expect(alike.reduce((sum, one) => sum + one.expected, 0)).toBe(agenciesOf(every).length);
      const groups = waysToTellApart.flatMap((way) => groupsIn(organisations, way).map(({ id }): Narrowing => ({ [way]: id })));
      const pairs = groups.flatMap((one) => groups.slice(0, 4).map((other) => ({ ...other, ...one })));
      for (const narrowing of [{}, ...groups, ...pairs]) {
        const left = every.filter((one) => isLeft(one.organisation, narrowing));
        const agencies = agenciesOf(left);
        const { withdrawn, ...counted } = await countCycle(db, cycle.id, undefined, narrowing);
        expect(withdrawn).toBe(withdrawnIn(left));
        expect(sectionTableOf(set, counted)).toEqual(sectionTable(set, agencies));
        expect(ratingTableOf(set, counted)).toEqual(ratingTable(set, agencies));
        const ids = (await listOrganisationsIn(db, cycle.id, undefined, narrowing)).map(({ id }) => id);
        expect(ids.sort()).toEqual([...new Set(left.map((one) => one.organisation.id))].sort());
        if (agencies.length > 0) compared++;
      }
    }
    expect(compared).toBeGreaterThan(100);
  });

  test("takes a row for each outcome of a section, and none for each return", async () => {
    const rows = await cycleCounts(db, "s175-2025").execute();
    const cycle = await db.selectFrom("cycles").selectAll().where("id", "=", "s175-2025").executeTakeFirstOrThrow();
    const { sections } = await findCycleSet(db, cycle);
    expect(rows.length).toBeLessThanOrEqual(sections.length * 5 + 10);
  });
});
