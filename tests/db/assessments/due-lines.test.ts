import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { tellOfDueWork, tellProgress } from "#db/assessments/due-lines.ts";
import type { Db } from "#db/connection.server.ts";
import { clearAudit, databases, giveEvidence, someAction, withOneAudit } from "#tests/support/assessment-fixtures.ts";

const now = new Date("2026-11-24T09:00:00.000Z");

describe.each(databases)("what is due, on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => (db = await withOneAudit(open())));
  beforeEach(() => clearAudit(db));
  afterAll(() => db.destroy());

  const lines = async () =>
    (await db.selectFrom("dailyLines").select(["personId", "kind", "words"]).orderBy("kind").execute()).map(Object.values);

  test("actions are told to whoever leads the audit, those of one day together, once", async () => {
    await db
      .insertInto("actions")
      .values([
        someAction("one", { assessmentId: "riverbend-2026", dueOn: "2026-11-30" }),
        someAction("two", { assessmentId: "riverbend-2026", dueOn: "2026-11-30" }),
        someAction("closed", { assessmentId: "riverbend-2026", dueOn: "2026-11-30", closedOn: "2026-11-20" }),
        someAction("later", { assessmentId: "riverbend-2026", dueOn: "2026-12-20" }),
      ])
      .execute();

    expect([await tellOfDueWork(db, now), await tellOfDueWork(db, now)]).toEqual([1, 0]);

    expect(await lines()).toEqual([
      ["priya", "action-due", "Section 11 audit 2026 of Riverbend Housing Association: 2 actions due by 30 November 2026"],
    ]);
  });

  test("evidence is told when its day has come", async () => {
    await giveEvidence(db, "1.1", "2026-11-23");
    await giveEvidence(db, "1.2", "2026-12-23");

    expect([await tellOfDueWork(db, now), await tellOfDueWork(db, now)]).toEqual([1, 0]);

    expect(await lines()).toEqual([
      ["priya", "evidence-due", "Section 11 audit 2026 of Riverbend Housing Association: 1 piece of evidence to be checked again"],
    ]);
  });

  test("progress is told once a week to those who asked for it", async () => {
    expect(await tellProgress(db, now)).toBe(0);
    await db.updateTable("people").set({ weeklyProgress: "wanted" }).where("id", "in", ["priya", "chidi"]).execute();

    expect([await tellProgress(db, now), await tellProgress(db, new Date("2026-11-29T09:00:00.000Z"))]).toEqual([1, 0]);
    expect(await tellProgress(db, new Date("2026-11-30T09:00:00.000Z"))).toBe(1);

    expect((await lines())[0]).toEqual(["priya", "progress", "Section 11 audit 2026 of Riverbend Housing Association: not started yet"]);
    await db.updateTable("people").set({ weeklyProgress: null }).execute();
  });
});
