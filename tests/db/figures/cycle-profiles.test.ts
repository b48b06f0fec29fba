import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Db } from "#db/connection.server.ts";
import { cycleProfiles, listCycleProfiles } from "#db/figures/cycle-profiles.ts";
import { listSubmittedRatings, submittedRatings } from "#db/figures/law-not-met.ts";
import { databases, morning } from "#tests/support/assessment-fixtures.ts";
import { otterbrook, otterbrookFlags, withSchools } from "#tests/support/school-fixtures.ts";
import { answerStandards, withProfile } from "#tests/support/school-answers.ts";

describe.each(databases)("profiles and submitted ratings of a cycle on %s", (name, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withSchools(open());
    await withProfile(db, otterbrook, "joanne", { dsl_course: "2024-01-10", deputies: [{ deputy_name: "Sam Orme" }] });
    await withProfile(db, "pellow-2026", "sunil");
    await db.updateTable("profiles").set({ confirmedAt: null, confirmedBy: null }).where("assessmentId", "=", "pellow-2026").execute();
    await answerStandards(db, otterbrook, { A1: "not-met" });
    await answerStandards(db, "pellow-2026", { A1: "not-met" });
    await db
      .updateTable("assessments")
      .set({ state: "submitted", firstSubmittedAt: morning, submittedAt: morning })
      .where("id", "=", otterbrook)
      .execute();
    // Submitted once and opened again: its answers are work in hand
    await db
      .updateTable("assessments")
      .set({ state: "in-progress", firstSubmittedAt: morning, revision: 2 })
      .where("id", "=", "pellow-2026")
      .execute();
  });
  afterAll(() => db.destroy());

  test("reads confirmed profiles, with the settings that have confirmed none", async () => {
    const rows = await listCycleProfiles(db, "s175-2026");

    expect(rows).toHaveLength(3);
    expect(rows.find((row) => row.assessmentId === otterbrook)?.fields).toMatchObject({
      dsl_course: "2024-01-10",
      deputies: [{ deputy_name: "Sam Orme" }],
    });
    expect(
      rows
        .filter((row) => row.fields === null)
        .map((row) => row.assessmentId)
        .sort(),
    ).toEqual(["pellow-2026", "quillstone-2026"]);
    expect(await listCycleProfiles(db, "s175-2026", "otherham")).toEqual([]);
  });

  test("leaves out who was withdrawn", async () => {
    await db.updateTable("assessments").set({ withdrawnOn: "2026-11-01" }).where("id", "=", "quillstone-2026").execute();
    expect(await listCycleProfiles(db, "s175-2026")).toHaveLength(2);
    await db.updateTable("assessments").set({ withdrawnOn: null }).where("id", "=", "quillstone-2026").execute();
  });

  test("reads ratings of what is submitted, never of work in hand", async () => {
    const rows = await listSubmittedRatings(db, "s175-2026", ["A1", "B1"]);

    expect(rows.map((row) => [row.assessmentId, row.standardCode, row.rating]).sort()).toEqual([
      [otterbrook, "A1", "not-met"],
      [otterbrook, "B1", "met"],
    ]);
    expect(rows[0]).toMatchObject({
      organisation: { name: "Otterbrook Primary School", phase: "Primary" },
      flags: otterbrookFlags,
      revision: 1,
    });
    expect(await listSubmittedRatings(db, "s175-2026", [])).toEqual([]);
    expect(await listSubmittedRatings(db, "s175-2025", ["A1"])).toHaveLength(1);
  });

  test.runIf(name === "SQLite")("goes through one cycle's rows only, by indexes", async () => {
    for (const query of [
      cycleProfiles(db, "s175-2026", "estmere").compile(),
      submittedRatings(db, "s175-2026", ["A1", "B1"], "estmere").compile(),
    ]) {
      const parameters = [...query.parameters];
      const text = query.sql.replace(/\?/g, () => `'${String(parameters.shift())}'`);
      const plan = await sql<{ detail: string }>`explain query plan ${sql.raw(text)}`.execute(db);
      const steps = plan.rows.map((row) => row.detail);
      expect(steps.filter((step) => step.startsWith("SCAN"))).toEqual([]);
      expect(steps.join("\n")).toMatch(/assessments USING .*INDEX \S+ \(cycle_id=\?/);
    }
  });
});
