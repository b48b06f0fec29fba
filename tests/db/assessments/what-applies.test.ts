import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { totalsOf } from "#domain/assessments/return-document.ts";
import type { Db } from "#db/connection.server.ts";
import { listCycleReturns } from "#db/cycles/cycle-returns.ts";
import { readReturn } from "#db/assessments/returns.ts";
import { listSummaries, refreshAllSummaries } from "#db/assessments/section-summaries.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { checkSummaries } from "#db/figures/summary-check.ts";
import { readTaskList } from "#db/assessments/task-lists.ts";
import { databases } from "#tests/support/assessment-fixtures.ts";
import { viewOf } from "#tests/support/return-fixtures.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";
import { answerStandards } from "#tests/support/school-answers.ts";

describe.each(databases)("what a school is asked, on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withSchools(open());
    await answerStandards(db, otterbrook);
  });
  afterAll(() => db.destroy());

  const counts = async () => {
    const summaries = await listSummaries(db, otterbrook);
    return {
      notApplicable: summaries.reduce((sum, one) => sum + one.notApplicable, 0),
      standards: summaries.reduce((sum, one) => sum + one.standards, 0),
    };
  };
  const setFlags = async (flags: string[]) => {
    await db
      .updateTable("assessments")
      .set({ flags: JSON.stringify(flags) })
      .where("id", "=", otterbrook)
      .execute();
    const view = await viewOf(db, "joanne", otterbrook);
    await refreshAllSummaries(db, otterbrook, await findCycleSet(db, view.cycle));
    return view;
  };

  test("leaves the denominator where the profile says it does not apply, and everybody counts the same", async () => {
    const view = await viewOf(db, "joanne", otterbrook);
    const list = await readTaskList(db, view, "2026-11-22");
    const document = await readReturn(db, view);

    expect(list.standards).toBe(84);
    expect(await counts()).toEqual({ notApplicable: 3, standards: 87 });
    expect(totalsOf(document)).toMatchObject({ standards: 87, notApplicable: 3, applicable: 84, asked: 84, askedComplete: 84 });
    expect(
      document.sections
        .flatMap((section) => section.standards)
        .filter((one) => one.byProfile)
        .map((one) => one.code),
    ).toEqual(["C7", "K8", "K14"]);
  });

  test("is counted the same on the page of returns, whether a section was touched or not", async () => {
    const set = await findCycleSet(db, (await viewOf(db, "joanne", otterbrook)).cycle);
    const returns = await listCycleReturns(db, "s175-2026", set);

    expect(returns.find((one) => one.assessmentId === otterbrook)).toMatchObject({ complete: 84, asked: 84 });
    expect(returns.find((one) => one.assessmentId === "pellow-2026")).toMatchObject({ complete: 0, asked: 84 });
  });

  test("comes back with its answer when the profile changes back", async () => {
    const without = await readReturn(db, await setFlags([]));
    expect(await counts()).not.toEqual({ notApplicable: 3, standards: 87 });
    expect(without.sections.flatMap((section) => section.standards).find((one) => one.code === "K13")).toMatchObject({
      byProfile: true,
      statement: "",
      evidence: [],
    });

    const again = await readReturn(db, await setFlags(["eyfs", "boarding"]));
    expect(again.sections.flatMap((section) => section.standards).find((one) => one.code === "K13")).toMatchObject({
      rating: "met",
      statement: "What is in place for K13",
      evidence: [{ title: "Record for K13" }],
    });
    expect((await checkSummaries(db, { mend: false })).differences).toEqual([]);
  });

  test("is only the core standards in a core year", async () => {
    await db.updateTable("cycles").set({ extent: "core" }).where("id", "=", "s175-2026").execute();
    const list = await readTaskList(db, await setFlags(["eyfs"]), "2026-11-22");
    await db.updateTable("cycles").set({ extent: null }).where("id", "=", "s175-2026").execute();

    expect(list.standards).toBeLessThanOrEqual(38);
    expect(list.standards).toBeGreaterThan(30);
  });
});
