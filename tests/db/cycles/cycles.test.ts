import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { agenciesOf, ratingTable, ratingTableOf, sectionTable, sectionTableOf, withdrawnIn } from "#domain/figures/section-table.ts";
import type { Db } from "#db/connection.server.ts";
import { countCycle } from "#db/figures/cycle-counts.ts";
import { listCycleReturns } from "#db/cycles/cycle-returns.ts";
import { cycleSummaries, findCycle, listCycleMemberships, listCyclesOf, listCycleSummaries } from "#db/cycles/cycles.ts";
import { migrate } from "#db/migrate.ts";
import type { StandardSet } from "#standards/schema.ts";
import { databases } from "#tests/support/assessment-fixtures.ts";
import { withJointCycle } from "#tests/support/cycle-fixtures.ts";

describe.each(databases)("cycles on %s", (name, open) => {
  let db: Db;
  let set: StandardSet;

  beforeAll(async () => {
    db = open();
    await migrate(db);
    set = await withJointCycle(db);
  });
  afterAll(() => db.destroy());

  test("lists the cycles of a person's partnerships, each once", async () => {
    const ids = async (person: string) => (await listCyclesOf(db, person)).map((cycle) => cycle.id);
    expect(await ids("leila")).toEqual(["empty", "joint"]);
    expect(await ids("will")).toEqual(["joint"]);
    expect(await ids("otto")).toEqual(["other"]);
    expect(await ids("carys")).toEqual([]);
  });

  test("finds a cycle with what a person is in it", async () => {
    const found = await findCycle(db, "joint", "will");
    expect(found?.partnerships.map((one) => one.shortName)).toEqual(["Estmere", "Wealdshire"]);
    expect(found?.roles).toEqual([{ partnershipId: "wealdshire", role: "reviewer" }]);
    expect((await findCycle(db, "joint", "otto"))?.roles).toEqual([]);
    expect((await findCycle(db, "joint", "carys"))?.organisationRoles).toEqual([{ organisationId: "Police", role: "champion" }]);
    expect(await findCycle(db, "nothing", "leila")).toBeUndefined();
  });

  test("forgets roles that have ended", async () => {
    await db.updateTable("roles").set({ endedOn: "2024-12-01" }).where("personId", "=", "will").execute();
    expect((await findCycle(db, "joint", "will"))?.roles).toEqual([]);
    expect(await listCyclesOf(db, "will")).toEqual([]);
    await db.updateTable("roles").set({ endedOn: null }).where("personId", "=", "will").execute();
  });

  test("counts an agency of both partnerships once together, and once in each", async () => {
    const table = async (partnershipId?: string) => sectionTable(set, agenciesOf(await listCycleSummaries(db, "joint", partnershipId)));
    expect(await table()).toMatchObject({ agencies: 6, returned: 4 });
    expect((await table()).sections[0]).toMatchObject({ met: 2, partiallyMet: 1, notMet: 1, notReturned: 2, base: 4 });
    expect((await table()).sections[1]).toMatchObject({ met: 2, partiallyMet: 1, notApplicable: 1, base: 3 });
    expect(await table("estmere")).toMatchObject({ agencies: 4, returned: 3 });
    expect((await table("estmere")).sections[0]).toMatchObject({ met: 2, partiallyMet: 1, notMet: 0, notReturned: 1 });
    expect(await table("wealdshire")).toMatchObject({ agencies: 4, returned: 3 });
  });

  test.each([undefined, "estmere", "wealdshire"])("is added up by the database as by its agencies, of %s", async (partnershipId) => {
    const summaries = await listCycleSummaries(db, "joint", partnershipId);
    const { withdrawn, ...counted } = await countCycle(db, "joint", partnershipId);
    expect(withdrawn).toBe(withdrawnIn(summaries));
    expect(sectionTableOf(set, counted)).toEqual(sectionTable(set, agenciesOf(summaries)));
    expect(ratingTableOf(set, counted)).toEqual(ratingTable(set, agenciesOf(summaries)));
    expect(await countCycle(db, "empty")).toEqual({ agencies: 0, returned: 0, openAgain: 0, withdrawn: 0, sections: [] });
  });

  test("gives an agency that has begun nothing, and a cycle without agencies", async () => {
    const rows = await listCycleSummaries(db, "joint");
    expect(rows.filter((row) => row.organisation.id === "Faith")).toMatchObject([{ state: "invited", section: null }]);
    expect(await listCycleSummaries(db, "empty")).toEqual([]);
  });

  test("lists where each return stands", async () => {
    const returns = await listCycleReturns(db, "joint", set);
    const police = returns.find((one) => one.organisation.id === "Police");
    expect(police).toMatchObject({ state: "submitted", champions: ["carys Example"], complete: 0 });
    expect(returns.find((one) => one.organisation.id === "Faith")).toMatchObject({ complete: 0, champions: [], extendedTo: "2024-12-20" });
    expect(returns).toHaveLength(7);
  });

  test("knows which partnerships an agency belongs to", async () => {
    const rows = await listCycleMemberships(db, "joint");
    expect(
      rows
        .filter((row) => row.organisationId === "Police")
        .map((row) => row.partnershipId)
        .sort(),
    ).toEqual(["estmere", "wealdshire"]);
    expect(rows.some((row) => row.organisationId === "Elsewhere")).toBe(false);
  });

  test.runIf(name === "SQLite")("goes through one cycle's rows only, by indexes", async () => {
    for (const partnershipId of [undefined, "estmere"]) {
      const query = cycleSummaries(db, "joint", partnershipId).compile();
      const plan = await sql<{ detail: string }>`explain query plan ${sql.raw(inlined(query.sql, query.parameters))}`.execute(db);
      const steps = plan.rows.map((row) => row.detail);
      expect(steps.filter((step) => step.startsWith("SCAN"))).toEqual([]);
      expect(steps.join("\n")).toMatch(/assessments USING .*INDEX \S+ \(cycle_id=\?/);
      expect(steps.join("\n")).toMatch(/section_summaries USING .*INDEX \S+ \(assessment_id=\?/);
    }
  });
});

function inlined(text: string, parameters: readonly unknown[]): string {
  const values = [...parameters];
  return text.replace(/\?/g, () => `'${String(values.shift())}'`);
}
