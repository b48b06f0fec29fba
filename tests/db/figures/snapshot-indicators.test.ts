import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { snapshotIndicators } from "#domain/figures/snapshot-indicators.ts";
import type { Db } from "#db/connection.server.ts";
import { migrate } from "#db/migrate.ts";
import { findSnapshot, freezeCycle } from "#db/figures/snapshots.ts";
import { databases } from "#tests/support/assessment-fixtures.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";
import { withProfile } from "#tests/support/school-answers.ts";
import { esme, withAnsweredCycle } from "#tests/support/snapshot-fixtures.ts";

async function frozen(db: Db, cycleId: string, name: string, at: string, person = "anita") {
  const done = await freezeCycle(db, { by: person, at }, cycleId, { name, note: "" });
  const view = await findSnapshot(db, "id" in done ? done.id : "", { id: person });
  if (!view) throw new Error("No such snapshot");
  return view;
}

describe.each(databases)("what indicators read of profiles, frozen on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withSchools(open());
    const deputies = [{ deputy_name: "Sam Orme", deputy_email: "sam@school.example" }, { deputy_name: "Ola Finch" }];
    await withProfile(db, otterbrook, "joanne", { staff: "40", staff_read_part_one: "38", deputies });
    await withProfile(db, "pellow-2026", "sunil", { staff: "60", staff_read_part_one: "45" });
    await withProfile(db, "quillstone-2026", "dana", { dsl_course: "2019-01-10" });
    await db.updateTable("profiles").set({ confirmedAt: null, confirmedBy: null }).where("assessmentId", "=", "quillstone-2026").execute();
  });
  afterAll(() => db.destroy());

  test("are days and numbers of confirmed profiles, whether or not the return is in", async () => {
    const { content } = await frozen(db, "s175-2026", "First", "2026-12-16T09:00:00.000Z");
    const profileOf = (id: string) => content.returns.find((one) => one.organisation.id === id)?.profile;
    expect(profileOf("otterbrook")).toEqual({
      deputies: 2,
      values: {
        dsl_course: "2026-09-10",
        policy_child_protection: "2026-09-10",
        check_record_leader: "2026-09-10",
        check_record_governor: "2026-09-10",
        check_filtering: "2026-09-10",
        staff: "40",
        staff_read_part_one: "38",
        governors: "12",
        governors_trained: "12",
        volunteers: "12",
        volunteers_reassessed: "12",
      },
    });
    expect(profileOf("pellow")).toMatchObject({ deputies: 0, values: { staff: "60" } });
    expect(profileOf("quillstone")).toBeUndefined();
    expect(content.profiles?.day).toBe("2026-12-16");
    expect(JSON.stringify(content)).not.toMatch(/Sam Orme|Ola Finch|Joanne|Amina|Somebody Else|@/);
  });

  test("do not move when a profile changes later, is taken back or comes in", async () => {
    const before = await frozen(db, "s175-2026", "Second", "2026-12-16T09:00:00.000Z");
    const figures = snapshotIndicators(before.content, {});
    expect(figures?.indicators.find((one) => one.code === "part-one")).toMatchObject({ count: 83, of: 100, settings: 2, noFigure: 0 });
    await db
      .updateTable("profiles")
      .set({ fields: JSON.stringify({ staff: "1", staff_read_part_one: "0" }) })
      .where("assessmentId", "=", otterbrook)
      .execute();
    await db.updateTable("profiles").set({ confirmedAt: null, confirmedBy: null }).where("assessmentId", "=", "pellow-2026").execute();
    await db
      .updateTable("profiles")
      .set({ confirmedAt: esme.at, confirmedBy: "dana" })
      .where("assessmentId", "=", "quillstone-2026")
      .execute();
    await db.updateTable("organisations").set({ phase: "Secondary" }).where("id", "=", "otterbrook").execute();
    const after = await findSnapshot(db, before.snapshot.id, { id: "anita" });
    expect(after?.content).toEqual(before.content);
    expect(after && snapshotIndicators(after.content, {})).toEqual(figures);
    const later = await frozen(db, "s175-2026", "Third", "2026-12-17T09:00:00.000Z");
    expect(snapshotIndicators(later.content, {})?.indicators.find((one) => one.code === "part-one")).toMatchObject({
      count: 12,
      of: 13,
      settings: 2,
    });
  });

  test("leave a return that was withdrawn out", async () => {
    await db.updateTable("assessments").set({ withdrawnOn: "2026-12-17" }).where("id", "=", otterbrook).execute();
    const { content } = await frozen(db, "s175-2026", "Fourth", "2026-12-18T09:00:00.000Z");
    expect(content.returns.find((one) => one.organisation.id === "otterbrook")).not.toHaveProperty("profile");
    expect(snapshotIndicators(content, {})).toMatchObject({ confirmed: 1, settings: 2 });
  });

  test("are reckoned when the last returns of a closed cycle counted", async () => {
    const { content } = await frozen(db, "s175-2025", "Last year", "2026-12-16T09:00:00.000Z");
    expect(content.profiles?.day).toBe("2026-01-15");
    expect(snapshotIndicators(content, {})?.indicators.every((one) => one.of === 0 && one.percent === null)).toBe(true);
  });
});

test("a snapshot of agencies holds nothing of profiles", async () => {
  const [, open] = databases[0];
  const db = open();
  await migrate(db);
  await withAnsweredCycle(db);
  const { content } = await frozen(db, "joint", "Annual report", esme.at, "esme");
  expect(content).not.toHaveProperty("profiles");
  expect(content.returns.some((one) => "profile" in one)).toBe(false);
  expect(snapshotIndicators(content, {})).toBeNull();
  await db.destroy();
});
