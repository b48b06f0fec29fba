import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Db } from "#db/connection.server.ts";
import { findSnapshot, freezeCycle } from "#db/figures/snapshots.ts";
import { checkSummaries } from "#db/figures/summary-check.ts";
import { agreeRating, listModeratedRatings } from "#db/scrutiny/moderated-ratings.ts";
import { databases } from "#tests/support/assessment-fixtures.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";
import { changeOtterbrook, submitOtterbrook } from "#tests/support/school-submission.ts";
import { answerStandards, refreshSummaries } from "#tests/support/school-answers.ts";

const rhian = { by: "rhian", at: "2027-01-20T11:00:00.000Z" };

describe.each(databases)("a standard that a school is not asked by its profile, on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withSchools(open());
    await changeOtterbrook(db, { flags: JSON.stringify(["in_trust", "academy"]) });
    await answerStandards(db, otterbrook);
    await refreshSummaries(db, otterbrook);
    await submitOtterbrook(db);
  });
  afterAll(() => db.destroy());

  // Of premises that are let: Otterbrook lets none
  const agree = (standardCode: string) =>
    agreeRating(db, rhian, { assessmentId: otterbrook, standardCode, rating: "not-met", reason: "Nothing shows it" });
  const moderated = (sectionCode: string) =>
    db
      .selectFrom("sectionSummaries")
      .selectAll()
      .where("assessmentId", "=", otterbrook)
      .where("judgedBy", "=", "moderated")
      .where("sectionCode", "=", sectionCode)
      .executeTakeFirst();

  test("is given no agreed rating", async () => {
    expect(await agree("C7")).toEqual({
      refused: "The profile of this return says that C7 does not apply to it, so there is no rating to agree.",
    });
    expect(await listModeratedRatings(db, otterbrook, 1)).toEqual([]);
  });

  test("counts nowhere where one was agreed all the same: repair and snapshot say alike", async () => {
    expect(await agree("C1")).toBe("agreed");
    const [kept] = await listModeratedRatings(db, otterbrook, 1);
    if (!kept) throw new Error("One was agreed");
    await db
      .insertInto("moderatedRatings")
      .values({ ...kept, standardCode: "C7" })
      .execute();
    await checkSummaries(db, { mend: true });
    expect((await checkSummaries(db, { mend: false })).differences).toEqual([]);
    const row = await moderated("C");
    const own = await db
      .selectFrom("sectionSummaries")
      .selectAll()
      .where("assessmentId", "=", otterbrook)
      .where("judgedBy", "=", "self")
      .where("sectionCode", "=", "C")
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ met: own.met - 1, notMet: own.notMet + 1, notApplicable: own.notApplicable, outcome: "not-met" });

    await changeOtterbrook(db, { state: "response-sent", responseSentOn: "2027-02-01" });
    const frozen = await freezeCycle(db, { by: "leila", at: rhian.at }, "s175-2026", { name: "After the panel", note: "" });
    const view = await findSnapshot(db, "id" in frozen ? frozen.id : "", { id: "leila" });
    const one = view?.content.returns.find(({ assessmentId }) => assessmentId === otterbrook);
    expect(one?.moderated).toEqual({ C1: "not-met" });
    expect(one?.ratings["C7"]).toBe("not-applicable");
  });
});
