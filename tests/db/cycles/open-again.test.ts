import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Db } from "#db/connection.server.ts";
import { agenciesOf, ratingTable, ratingTableOf, sectionTable, sectionTableOf } from "#domain/figures/section-table.ts";
import { returnedAmong } from "#domain/assessments/assessment-state.ts";
import { completionBy } from "#domain/cycles/completion.ts";
import { returnRows, returnsSentence } from "#domain/cycles/cycle-returns.ts";
import { returnedSentence } from "#domain/figures/cycle-sentences.ts";
import { cycleWork } from "#domain/work/cycle-work.ts";
import { saveAnswer } from "#db/assessments/answers.ts";
import { listCompletion } from "#db/cycles/completion.ts";
import { countCycle } from "#db/figures/cycle-counts.ts";
import { listCycleReturns } from "#db/cycles/cycle-returns.ts";
import { listCycleCounts, listCycleSummaries } from "#db/cycles/cycles.ts";
import { listSubmittedRatings } from "#db/figures/law-not-met.ts";
import { readContent } from "#db/figures/snapshot-content.ts";
import { hashOf, reopen, sendForSignOff, signAndSubmit } from "#db/signing/sign-off.ts";
import { findStandardSet } from "#db/standard-sets.ts";
import { databases, priya, someAction, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { publicUrl, returnOf, viewOf, withCompleteReturn } from "#tests/support/return-fixtures.ts";

const now = new Date("2027-01-11T09:00:00.000Z");
const dates = { dueAt: "2026-12-18T17:00:00.000Z", finalDueAt: null, governorSignsBy: null };

describe.each(databases)("a return that is open again, on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withCompleteReturn(await withOneAudit(open()));
    const view = () => viewOf(db, "priya");
    const declarations = ["I have read this page"];
    await sendForSignOff(db, priya, await view(), { note: "", publicUrl });
    const { document } = await returnOf(db);
    await signAndSubmit(db, { by: "helen", at: "2026-12-09T09:00:00.000Z" }, await view(), {
      declarations,
      hash: hashOf(document),
      publicUrl,
    });
    await reopen(db, { by: "leila", at: "2027-01-10T10:00:00.000Z" }, await view(), { reason: "Say more", publicUrl });
    const [section] = (await findStandardSet(db, "s11-2026")).sections;
    if (!section) throw new Error("the set has no section");
    const text = { rating: "not-met" as const, statement: "Rated anew", notApplicableReason: "", noActionReason: "None" };
    const save = { assessmentId: "riverbend-2026", section, standardCode: "1.1", text, baseRevision: 1 };
    await saveAnswer(db, { by: "priya", at: "2027-01-10T11:00:00.000Z" }, save);
    await db
      .insertInto("actions")
      .values(someAction("new", { standardCode: "1.1" }))
      .execute();
  }, 60_000);
  afterAll(() => db.destroy());

  test("counts as returned on every page, which say that it is open again", async () => {
    const set = await findStandardSet(db, "s11-2026");
    const counts = (await listCycleCounts(db, ["2026"])).map(({ state, count, submitted }) => ({ state, count, submitted }));
    const table = sectionTable(set, agenciesOf(await listCycleSummaries(db, "2026")));
    const rows = returnRows(dates, await listCycleReturns(db, "2026", set), now);
    const { total } = completionBy("kind", await listCompletion(db, { id: "2026", ...dates }), dates);

    expect(returnedAmong(counts)).toEqual({ all: 2, returned: 1, openAgain: 1 });
    expect(table).toMatchObject({ agencies: 2, returned: 1, openAgain: 1 });
    expect(total).toMatchObject({ expected: 2, returned: { count: 1 }, reopened: 1, inProgress: 0, notStarted: 1 });
    expect(cycleWork({ id: "2026", title: "Audit", state: "open", dueAt: dates.dueAt }, counts).item.text).toBe(
      "1 of 2 returned, 1 of them open again",
    );
    expect(returnsSentence(rows)).toContain("One of 2 agencies has returned, 1 of them open again. One has not started.");
    expect(returnedSentence(table, true)).toBe("One of 2 agencies has returned, 1 of them open again.");
    expect(rows.find((row) => row.assessmentId === "riverbend-2026")).toMatchObject({
      isReturned: true,
      isOverdue: false,
      standing: "Returned, open again since 10 January 2027",
    });
  });

  test("is counted in tables, law and snapshots as it was signed, not as it is worked on", async () => {
    const rows = await listCycleSummaries(db, "2026");
    const first = rows.find((row) => row.assessmentId === "riverbend-2026" && row.section?.sectionCode === "1");
    const law = await listSubmittedRatings(db, "2026", ["1.1"]);
    const { returns, isProvisional } = await readContent(db, "2026", now.toISOString());
    const frozen = returns.find((one) => one.assessmentId === "riverbend-2026");

    expect(first?.section).toMatchObject({ met: 3, notMet: 0, outcome: "met" });
    const set = await findStandardSet(db, "s11-2026");
    const { withdrawn, ...counted } = await countCycle(db, "2026");
    expect(withdrawn).toBe(0);
    expect(sectionTableOf(set, counted)).toEqual(sectionTable(set, agenciesOf(rows)));
    expect(ratingTableOf(set, counted)).toEqual(ratingTable(set, agenciesOf(rows)));
    expect(law).toMatchObject([{ assessmentId: "riverbend-2026", standardCode: "1.1", rating: "met", revision: 1 }]);
    expect(frozen).toMatchObject({ isReturned: true, submittedAt: "2026-12-09T09:00:00.000Z", outcomes: { "1": "met" } });
    expect(frozen?.ratings["1.1"]).toBe("met");
    expect(frozen?.actions.map((action) => action.standard)).not.toContain("1.1");
    expect(isProvisional).toBe(true);
  });
});
