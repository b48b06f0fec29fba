import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findStandardOfReturn } from "#domain/assessments/return-document.ts";
import { togetherInWords } from "#domain/assessments/confirmed-together.ts";
import { listActions, listActionUpdates, updateActionProgress } from "#db/assessments/actions.ts";
import { listMarks } from "#db/assessments/marks.ts";
import { findAnswer, saveAnswer } from "#db/assessments/answers.ts";
import { findDraft } from "#db/assessments/drafts.ts";
import { type Confirming, confirmEarlierAnswers } from "#db/assessments/confirming.ts";
import type { Db } from "#db/connection.server.ts";
import { listEvidence } from "#db/assessments/evidence.ts";
import { findSubmission, readReturn } from "#db/assessments/returns.ts";
import { findStandardSet } from "#db/standard-sets.ts";
import { checkSummaries } from "#db/figures/summary-check.ts";
import { viewOf } from "#tests/support/return-fixtures.ts";
import { databases } from "#tests/support/assessment-fixtures.ts";
import { otterbrook, otterbrookThen, withSchools } from "#tests/support/school-fixtures.ts";

const author = { by: "joanne", at: "2026-11-22T09:00:00.000Z" };

describe.each(databases)("confirming many answers at once, on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withSchools(open());
  });
  afterAll(() => db.destroy());
  beforeEach(async () => {
    await db.deleteFrom("actionUpdates").execute();
    for (const table of ["history", "answerDrafts", "sectionSummaries", "actions"] as const)
      await db.deleteFrom(table).where("assessmentId", "=", otterbrook).execute();
    await db
      .deleteFrom("evidenceStandards")
      .where("evidenceId", "in", db.selectFrom("evidence").select("id").where("assessmentId", "=", otterbrook))
      .execute();
    await db.deleteFrom("evidence").where("assessmentId", "=", otterbrook).execute();
    await db.deleteFrom("answers").where("assessmentId", "=", otterbrook).execute();
    await db.updateTable("assessments").set({ state: "invited" }).where("id", "=", otterbrook).execute();
  });

  const one = async (code: string, change: Partial<Confirming> = {}): Promise<Confirming> => {
    const earlier = findStandardOfReturn((await findSubmission(db, otterbrookThen))!.document, code)!;
    const section = (await findStandardSet(db, "s175-2026")).sections.find((section) => section.code === code[0])!;
    return { choice: "still-true", isTogether: false, section, earlier, baseRevision: 0, looked: [], dates: [], ...change };
  };
  const confirm = async (...all: Confirming[]) => confirmEarlierAnswers(db, author, otterbrook, { all, datesTogether: false });
  const events = async () =>
    (await db.selectFrom("history").select(["event", "standardCode"]).where("assessmentId", "=", otterbrook).orderBy("id").execute()).map(
      (line) => `${line.standardCode} ${line.event}`,
    );

  test("takes over what is still true with its evidence, and makes a draft of what changed", async () => {
    expect(await confirm(await one("A1"), await one("A2", { choice: "changed" }))).toMatchObject({
      confirmed: ["A1"],
      adapted: ["A2"],
      outOfDate: [],
      stale: [],
      isLocked: false,
    });

    expect(await findAnswer(db, otterbrook, "A1")).toMatchObject({
      rating: "met",
      statement: "What is in place for A1",
      carried: "confirmed",
      carriedBy: "joanne",
      revision: 1,
    });
    expect(await findAnswer(db, otterbrook, "A2")).toMatchObject({ rating: null, statement: "", carried: "adapted" });
    expect(await findDraft(db, otterbrook, "A2", "joanne")).toMatchObject({
      rating: "met",
      statement: "What is in place for A2",
      baseRevision: 1,
    });
    expect((await listEvidence(db, otterbrook)).map((item) => item.carriedFrom).sort()).toEqual([
      `${otterbrookThen}-A1`,
      `${otterbrookThen}-A2`,
    ]);
    expect(await events()).toEqual(["A1 answer-confirmed", "A2 answer-adapted"]);
    expect((await checkSummaries(db, { mend: false })).differences).toEqual([]);
  });

  test("writes when the evidence was checked again, and says so in the history", async () => {
    await confirm(await one("A3", { looked: [`${otterbrookThen}-A3`] }), await one("A1"));

    expect((await listEvidence(db, otterbrook)).toSorted((a, b) => a.title.localeCompare(b.title))).toMatchObject([
      { title: "Record for A1", checkedOn: "2025-12-02", checkedTogether: null },
      { title: "Record for A3", checkedOn: "2026-11-22", reviewBy: null, checkedBy: "joanne", checkedTogether: null },
    ]);
    const line = await db
      .selectFrom("history")
      .selectAll()
      .where("event", "=", "evidence-looked-at")
      .where("assessmentId", "=", otterbrook)
      .executeTakeFirstOrThrow();
    expect(JSON.parse(line.before!)).toMatchObject({ reviewBy: "2026-10-31" });
    expect(JSON.parse(line.after!)).toMatchObject({ checkedOn: "2026-11-22", reviewBy: null });
    expect((await db.selectFrom("evidence").selectAll().where("id", "=", `${otterbrookThen}-A3`).executeTakeFirstOrThrow()).reviewBy).toBe(
      "2026-10-31",
    );
  });

  test("brings no action that was done since, and an open one as it goes now", async () => {
    const then = (await listActions(db, otterbrookThen)).filter((action) => ["then-A6", "then-D2"].includes(action.id));
    const [a6, d2] = [then.find((one) => one.id === "then-A6")!, then.find((one) => one.id === "then-D2")!];
    await updateActionProgress(db, author, a6, { progress: "done", note: "" });
    await updateActionProgress(db, author, d2, { progress: "at-risk", note: "" });

    await confirm(await one("A6"), await one("D2", { choice: "changed" }));

    expect(await listActions(db, otterbrook)).toMatchObject([{ standardCode: "D2", carriedFrom: "then-D2", progress: "at-risk" }]);
    await updateActionProgress(db, author, a6, { progress: a6.progress, note: "" });
    await updateActionProgress(db, author, d2, { progress: d2.progress, note: "" });
  });

  test("brings an action with its newest date, and the first one beside it", async () => {
    const d2 = (await listActions(db, otterbrookThen)).find((one) => one.id === "then-D2")!;
    await updateActionProgress(db, author, d2, { progress: "at-risk", note: "New staff came", dueOn: "2027-02-26" });
    await confirm(await one("D2"));
    expect(await listActions(db, otterbrook)).toMatchObject([
      { carriedFrom: "then-D2", dueOn: "2027-02-26", firstDueOn: "2026-01-31", dueAgreedOn: "2026-11-22", progress: "at-risk" },
    ]);
    await db
      .updateTable("actions")
      .set({ dueOn: d2.dueOn, firstDueOn: null, dueAgreedOn: null, progress: d2.progress, revision: d2.revision })
      .where("id", "=", "then-D2")
      .execute();
  });

  test("agrees a new date of an action in the same step, with its reason, and keeps the first", async () => {
    const dates = [{ id: "then-A6", dueOn: "2027-03-31", reason: "The survey was late" }];
    expect(await confirm(await one("A6", { dates }))).toMatchObject({ newDates: 1 });
    const [action] = await listActions(db, otterbrook);
    expect(action).toMatchObject({ dueOn: "2027-03-31", firstDueOn: "2026-03-31", dueAgreedOn: "2026-11-22" });
    expect(await listActionUpdates(db, action!.id)).toMatchObject([
      { note: "The survey was late", dueOn: "2027-03-31", name: "Joanne Tull" },
    ]);
    await updateActionProgress(db, author, action!, { progress: "on-track", note: "Again", dueOn: "2027-05-31" });
    expect(await listActions(db, otterbrook)).toMatchObject([{ dueOn: "2027-05-31", firstDueOn: "2026-03-31" }]);
  });

  test("keeps who called an answer out of date, until it is saved", async () => {
    expect(await confirm(await one("A5", { choice: "out-of-date" }))).toMatchObject({ outOfDate: ["A5"] });
    expect(await findAnswer(db, otterbrook, "A5")).toMatchObject({ rating: null, marked: "out-of-date", markedBy: "joanne", revision: 1 });
    expect(await listMarks(db, otterbrook)).toEqual([{ standardCode: "A5", marked: "out-of-date", by: "Joanne Tull", at: author.at }]);
    const { section } = await one("A5");
    const text = { rating: "met" as const, statement: "Anew", notApplicableReason: "", noActionReason: "" };
    await saveAnswer(db, author, { assessmentId: otterbrook, section, standardCode: "A5", text, baseRevision: 1 });
    expect(await listMarks(db, otterbrook)).toEqual([]);
  });

  test("counts what one press confirmed, and no longer once it is changed", async () => {
    const together = { isTogether: true, looked: [`${otterbrookThen}-A1`, `${otterbrookThen}-A2`] };
    const all = [await one("A1", together), await one("A2", together), await one("A6")];
    const result = await confirmEarlierAnswers(db, author, otterbrook, { all, section: "A. Leadership", datesTogether: true });
    expect(result).toMatchObject({ together: 2, confirmed: ["A1", "A2", "A6"] });
    expect(result.dated).toHaveLength(2);
    const inWords = async () => togetherInWords(await readReturn(db, await viewOf(db, "joanne", otterbrook)));
    expect(await inWords()).toBe("2 of 3 answers and 2 of 3 items of evidence were confirmed together, no word changed");
    const line = await db.selectFrom("history").selectAll().where("event", "=", "section-confirmed").executeTakeFirstOrThrow();
    expect(JSON.parse(line.after!)).toEqual({ section: "A. Leadership", answers: 2, items: 2 });

    const { section } = await one("A1");
    const text = { rating: "met" as const, statement: "Another word", notApplicableReason: "", noActionReason: "" };
    await saveAnswer(db, author, { assessmentId: otterbrook, section, standardCode: "A1", text, baseRevision: 1 });
    expect(await inWords()).toBe("1 of 3 answers and 2 of 3 items of evidence were confirmed together, no word changed");
  });

  test("leaves what somebody answered meanwhile as it is, and saves the others", async () => {
    const { section } = await one("A1");
    const text = { rating: "not-met" as const, statement: "Kofi’s words", notApplicableReason: "", noActionReason: "Soon" };
    await saveAnswer(db, { ...author, by: "kofi" }, { assessmentId: otterbrook, section, standardCode: "A1", text, baseRevision: 0 });

    expect(await confirm(await one("A1"), await one("A2"))).toMatchObject({ confirmed: ["A2"], stale: ["A1"] });
    expect(await findAnswer(db, otterbrook, "A1")).toMatchObject({
      rating: "not-met",
      statement: "Kofi’s words",
      revision: 1,
      savedBy: "kofi",
    });
  });

  test("does nothing when the same page is sent again", async () => {
    const all = [
      await one("A1"),
      await one("A2", { choice: "changed" as const }),
      await one("A3", { looked: [`${otterbrookThen}-A3`] }),
      await one("A5", { choice: "out-of-date" as const }),
    ];
    const first = await confirm(...all);
    const before = await events();
    expect(await confirm(...all)).toEqual({ ...first, dated: [] });
    expect(await events()).toEqual(before);
    expect(await findAnswer(db, otterbrook, "A1")).toMatchObject({ revision: 1 });
    expect(await listEvidence(db, otterbrook)).toHaveLength(3);
  });

  test("changes nothing at all once the return may not be changed", async () => {
    await db.updateTable("assessments").set({ state: "awaiting-sign-off" }).where("id", "=", otterbrook).execute();
    expect(await confirm(await one("A1"), await one("A2"))).toMatchObject({ confirmed: [], adapted: [], stale: [], isLocked: true });
    expect(await events()).toEqual([]);
    expect(await listEvidence(db, otterbrook)).toEqual([]);
  });

  test("keeps all or nothing when something fails on the way", async () => {
    const broken = await one("A2");
    await expect(
      confirm(await one("A1"), { ...broken, earlier: { ...broken.earlier, statement: null as unknown as string } }),
    ).rejects.toThrow(/null/i);
    expect(await findAnswer(db, otterbrook, "A1")).toBeUndefined();
  });
});
