import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findStandardOfReturn } from "#domain/assessments/return-document.ts";
import { findAnswer, saveAnswer } from "#db/assessments/answers.ts";
import { confirmEarlierAnswer } from "#db/assessments/carry-forward.ts";
import { findDraft, keepDraft } from "#db/assessments/drafts.ts";
import { takeDraftOver } from "#db/assessments/earlier-words.ts";
import { listEvidence } from "#db/assessments/evidence.ts";
import { findSubmission } from "#db/assessments/returns.ts";
import { undoCarry } from "#db/assessments/undo-carry.ts";
import type { Db } from "#db/connection.server.ts";
import { checkSummaries } from "#db/figures/summary-check.ts";
import { listHistory } from "#db/history.ts";
import { takeBack } from "#db/signing/take-back.ts";
import { findStandardSet } from "#db/standard-sets.ts";
import { databases } from "#tests/support/assessment-fixtures.ts";
import { publicUrl, setAssessment, viewOf } from "#tests/support/return-fixtures.ts";
import { otterbrook, otterbrookThen, withSchools } from "#tests/support/school-fixtures.ts";

const joanne = { by: "joanne", at: "2026-11-22T09:00:00.000Z" };
const later = { by: "joanne", at: "2026-11-22T09:05:00.000Z" };
const words = { rating: "met" as const, statement: "Kofi’s words", notApplicableReason: "", noActionReason: "", ratingReason: "It is new" };

describe.each(databases)("what can be undone, on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withSchools(open());
  });
  afterAll(() => db.destroy());
  beforeEach(async () => {
    for (const table of ["history", "answerDrafts", "sectionSummaries"] as const)
      await db.deleteFrom(table).where("assessmentId", "=", otterbrook).execute();
    await db.deleteFrom("messages").execute();
    const own = db.selectFrom("evidence").select("id").where("assessmentId", "=", otterbrook);
    await db.deleteFrom("evidenceStandards").where("evidenceId", "in", own).execute();
    await db.deleteFrom("evidence").where("assessmentId", "=", otterbrook).execute();
    await db.deleteFrom("answers").where("assessmentId", "=", otterbrook).execute();
    await setAssessment(db, { state: "in-progress" }, otterbrook);
  });

  const place = async () => ({
    assessmentId: otterbrook,
    standardCode: "A1",
    section: (await findStandardSet(db, "s175-2026")).sections.find(({ code }) => code === "A")!,
  });
  const events = async () => (await listHistory(db, otterbrook)).map(({ event }) => event).sort();

  test("“Still true” is undone with the evidence that came, until something is saved after it", async () => {
    const earlier = findStandardOfReturn((await findSubmission(db, otterbrookThen))!.document, "A1")!;
    const earlierEvidence = earlier.evidence.map(({ id }) => id);
    await confirmEarlierAnswer(db, joanne, { ...(await place()), earlier, baseRevision: 0 });
    expect(await listEvidence(db, otterbrook)).toHaveLength(1);

    expect(await undoCarry(db, later, { ...(await place()), baseRevision: 1, earlierEvidence })).toBe("saved");
    expect(await findAnswer(db, otterbrook, "A1")).toMatchObject({ rating: null, statement: "", carried: null, revision: 2 });
    expect(await listEvidence(db, otterbrook)).toEqual([]);
    expect(await undoCarry(db, later, { ...(await place()), baseRevision: 1, earlierEvidence })).toBe("stale");

    await confirmEarlierAnswer(db, later, { ...(await place()), earlier, baseRevision: 2 });
    await saveAnswer(db, { by: "kofi", at: "2026-11-22T09:10:00.000Z" }, { ...(await place()), text: words, baseRevision: 3 });
    expect(await undoCarry(db, later, { ...(await place()), baseRevision: 4, earlierEvidence })).toBe("stale");
    expect(await findAnswer(db, otterbrook, "A1")).toMatchObject({ statement: "Kofi’s words", ratingReason: "It is new" });
    expect((await checkSummaries(db, { mend: false })).differences).toEqual([]);
  });

  test("a colleague’s draft is taken over once, whole, and leaves a line; one’s own draft goes to the history", async () => {
    await keepDraft(db, { ...joanne, by: "kofi" }, { ...(await place()), text: words, baseRevision: 0 });
    await keepDraft(db, joanne, { ...(await place()), text: { ...words, statement: "Mine" }, baseRevision: 0 });
    const take = async () => takeDraftOver(db, later, { assessmentId: otterbrook, standardCode: "A1", from: "kofi" });

    expect((await Promise.all([take(), take()])).sort()).toEqual([false, true]);
    expect(await findDraft(db, otterbrook, "A1", "joanne")).toMatchObject({ statement: "Kofi’s words", ratingReason: "It is new" });
    expect(await findDraft(db, otterbrook, "A1", "kofi")).toBeUndefined();
    expect(await events()).toEqual(["answer-version-set-aside", "draft-taken-over"]);
  });

  test("what was sent is taken back by its lead alone, once, and the head is told", async () => {
    await setAssessment(db, { state: "awaiting-sign-off", sentForSignOffAt: joanne.at }, otterbrook);
    const back = async (by: string) => takeBack(db, { by, at: later.at }, await viewOf(db, by, otterbrook), publicUrl);

    expect(await back("kofi")).toBe("locked");
    const view = await viewOf(db, "joanne", otterbrook);
    const both = await Promise.all([takeBack(db, later, view, publicUrl), takeBack(db, later, view, publicUrl)]);
    expect(both.sort()).toEqual(["locked", "taken-back"]);
    expect(await db.selectFrom("messages").select("toEmail").execute()).toEqual([{ toEmail: "marcus@otterbrook.example" }]);
    expect(await events()).toEqual(["taken-back"]);
  });
});
