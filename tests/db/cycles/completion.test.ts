import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Db } from "#db/connection.server.ts";
import { completionOfCycle, listCompletion } from "#db/cycles/completion.ts";
import { databases, morning } from "#tests/support/assessment-fixtures.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";

describe.each(databases)("completion on %s", (name, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withSchools(open());
    const signed = {
      assessmentId: otterbrook,
      personName: "Amina Yusuf",
      jobTitle: "Governor",
      declarations: "[]",
      signedAt: morning,
      meetingOn: "2026-11-20",
      minuteReference: "7",
    };
    await db
      .insertInto("signOffs")
      .values([
        { ...signed, id: "head", personId: "marcus", revision: 3, capacity: null },
        { ...signed, id: "governor-1", personId: "amina", revision: 1, capacity: "governor" },
        { ...signed, id: "governor-2", personId: "amina", revision: 2, capacity: "governor" },
      ])
      .execute();
  });
  afterAll(() => db.destroy());

  const cycle = { id: "s175-2026", dueAt: "2026-12-16T17:00:00.000Z", finalDueAt: "2027-01-15T17:00:00.000Z" };
  const academy = {
    kind: "Academy or free school",
    phase: "Primary",
    governance: "Academy",
    trust: { id: "hartsmoor", name: "Hartsmoor Learning Trust" },
  };
  const change = (given: object) => db.updateTable("assessments").set(given).where("id", "=", otterbrook).execute();
  const ofAcademies = async () => (await listCompletion(db, cycle)).filter((one) => one.organisation.trust);

  test("reads what has become of the returns of one cycle, those that are alike once", async () => {
    const rows = await listCompletion(db, cycle);

    expect(rows.reduce((sum, one) => sum + one.returns, 0)).toBe(3);
    const standing = { state: "invited", isWithdrawn: false, hasReturned: false, isByDue: false, isByFinal: false };
    expect((await ofAcademies()).filter((one) => one.organisation.phase === "Primary")).toEqual([
      { organisation: academy, ...standing, isSignedByGovernor: true, returns: 1 },
    ]);
    await change({ revision: 3 });
    await db.updateTable("organisations").set({ phase: "Primary" }).where("id", "=", "pellow").execute();
    expect(await ofAcademies()).toEqual([{ organisation: academy, ...standing, isSignedByGovernor: false, returns: 2 }]);
    await change({ revision: 1 });
    expect(rows.filter((one) => !one.organisation.trust)).toHaveLength(1);
  });

  test.each([
    ["2026-12-16T17:00:00.000Z", true, true],
    ["2026-12-16T17:00:00.001Z", false, true],
    ["2027-01-15T17:00:00.000Z", false, true],
    ["2027-01-15T17:00:00.001Z", false, false],
  ])("counts a return of %s by the very moment at which it came in", async (firstSubmittedAt, isByDue, isByFinal) => {
    await change({ firstSubmittedAt, state: "submitted" });
    const [returned] = (await ofAcademies()).filter((one) => one.hasReturned);
    expect(returned).toMatchObject({ state: "submitted", isByDue, isByFinal, returns: 1 });
    await change({ firstSubmittedAt: null, state: "invited" });
  });

  test("knows a governor’s signature over the revision as it is now, and what was withdrawn", async () => {
    await change({ revision: 3, withdrawnOn: "2026-12-01" });
    const [withdrawn] = (await ofAcademies()).filter((one) => one.isWithdrawn);
    expect(withdrawn).toMatchObject({ isSignedByGovernor: false, returns: 1 });
    await change({ revision: 2 });
    expect((await ofAcademies()).find((one) => one.isWithdrawn)).toMatchObject({ isSignedByGovernor: true });
    await change({ revision: 1, withdrawnOn: null });
  });

  test("narrows to the schools of one partnership", async () => {
    expect(await listCompletion(db, cycle, "otherham")).toEqual([]);
    expect((await listCompletion(db, cycle, "estmere")).reduce((sum, one) => sum + one.returns, 0)).toBe(3);
  });

  test.runIf(name === "SQLite")("goes through one cycle's rows only, by indexes", async () => {
    const query = completionOfCycle(db, cycle, "estmere").compile();
    const parameters = [...query.parameters];
    const text = query.sql.replace(/\?/g, () => `'${String(parameters.shift())}'`);
    const plan = await sql<{ detail: string }>`explain query plan ${sql.raw(text)}`.execute(db);
    const steps = plan.rows.map((row) => row.detail);
    expect(steps.filter((step) => step.startsWith("SCAN"))).toEqual([]);
    expect(steps.join("\n")).toMatch(/assessments USING .*INDEX \S+ \(cycle_id=\?/);
    expect(steps.join("\n")).toMatch(/sign_offs USING .*INDEX \S+ \(assessment_id=\?/);
  });
});
