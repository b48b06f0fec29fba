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

  test("reads what has become of each return of one cycle, once", async () => {
    const rows = await listCompletion(db, "s175-2026");

    expect(rows.map((row) => row.assessmentId).sort()).toEqual([otterbrook, "pellow-2026", "quillstone-2026"].sort());
    expect(rows.find((row) => row.assessmentId === otterbrook)).toEqual({
      assessmentId: otterbrook,
      organisation: {
        id: "otterbrook",
        name: "Otterbrook Primary School",
        kind: "Academy or free school",
        phase: "Primary",
        governance: "Academy",
        trust: { id: "hartsmoor", name: "Hartsmoor Learning Trust" },
      },
      state: "invited",
      withdrawnOn: null,
      revision: 1,
      firstSubmittedAt: null,
      governorRevision: 2,
    });
    expect(rows.find((row) => row.assessmentId === "quillstone-2026")?.organisation).not.toHaveProperty("trust");
  });

  test("narrows to the schools of one partnership", async () => {
    expect(await listCompletion(db, "s175-2026", "otherham")).toEqual([]);
    expect(await listCompletion(db, "s175-2026", "estmere")).toHaveLength(3);
  });

  test.runIf(name === "SQLite")("goes through one cycle's rows only, by indexes", async () => {
    const query = completionOfCycle(db, "s175-2026", "estmere").compile();
    const parameters = [...query.parameters];
    const text = query.sql.replace(/\?/g, () => `'${String(parameters.shift())}'`);
    const plan = await sql<{ detail: string }>`explain query plan ${sql.raw(text)}`.execute(db);
    const steps = plan.rows.map((row) => row.detail);
    expect(steps.filter((step) => step.startsWith("SCAN"))).toEqual([]);
    expect(steps.join("\n")).toMatch(/assessments USING .*INDEX \S+ \(cycle_id=\?/);
    expect(steps.join("\n")).toMatch(/sign_offs USING .*INDEX \S+ \(assessment_id=\?/);
  });
});
