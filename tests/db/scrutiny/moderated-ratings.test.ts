import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#db/connection.server.ts";
import { listHistory } from "#db/history.ts";
import { agreeRating, listModeratedRatings } from "#db/scrutiny/moderated-ratings.ts";
import { reopen, sendForSignOff, hashOf, signAndSubmit } from "#db/signing/sign-off.ts";
import { freezeCycle, findSnapshot } from "#db/figures/snapshots.ts";
import { checkSummaries } from "#db/figures/summary-check.ts";
import { databases, morning, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { publicUrl, returnOf, setAssessment, viewOf, withCompleteReturn, withoutReturns } from "#tests/support/return-fixtures.ts";

const rhian = { by: "rhian", at: "2027-02-09T11:00:00.000Z" };
const id = "riverbend-2026";

describe.each(databases)("ratings agreed by a panel, on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withOneAudit(open());
    await addPerson("rhian", [["reviewer", "estmere"]]);
    await addPerson("rosamund", [
      ["reviewer", "estmere"],
      ["reader", "riverbend"],
    ]);
  });
  beforeEach(async () => {
    await db.deleteFrom("moderatedRatings").execute();
    await withCompleteReturn(await withoutReturns(db));
    await submit();
  });
  afterAll(() => db.destroy());

  async function addPerson(person: string, roles: ["panel-member" | "reviewer" | "reader", string][]) {
    await db
      .insertInto("people")
      .values({ id: person, name: person, email: `${person}@panel.example`, jobTitle: "Adviser" })
      .execute();
    for (const [role, place] of roles) {
      const where = place === "estmere" ? { organisationId: null, partnershipId: place } : { organisationId: place, partnershipId: null };
      await db
        .insertInto("roles")
        .values({ id: `${person}-${role}`, personId: person, role, ...where, since: "2026-09-01", endedOn: null })
        .execute();
    }
  }
  async function submit() {
    await sendForSignOff(db, { by: "priya", at: morning }, await viewOf(db, "priya"), { note: "", publicUrl });
    const { document } = await returnOf(db);
    const signed = await signAndSubmit(db, { by: "helen", at: morning }, await viewOf(db, "helen"), {
      declarations: [],
      hash: hashOf(document),
      publicUrl,
    });
    expect(signed).toBe("submitted");
  }
  const agree = (
    standardCode = "1.1",
    rating: "met" | "partially-met" | "not-met" = "partially-met",
    reason = "No minute shows it",
    author = rhian,
  ) => agreeRating(db, author, { assessmentId: id, standardCode, rating, reason });
  const moderatedRow = (sectionCode = "1") =>
    db
      .selectFrom("sectionSummaries")
      .selectAll()
      .where("assessmentId", "=", id)
      .where("judgedBy", "=", "moderated")
      .where("sectionCode", "=", sectionCode)
      .executeTakeFirst();

  test("stand beside the self-rating, with who agreed them, why, and a line in the history", async () => {
    expect(await agree()).toBe("agreed");

    expect(await listModeratedRatings(db, id, 1)).toEqual([
      {
        assessmentId: id,
        standardCode: "1.1",
        revision: 1,
        rating: "partially-met",
        reason: "No minute shows it",
        agreedBy: "rhian",
        agreedAt: rhian.at,
        panelId: null,
      },
    ]);
    const own = await db
      .selectFrom("answers")
      .select("rating")
      .where("assessmentId", "=", id)
      .where("standardCode", "=", "1.1")
      .executeTakeFirst();
    expect(own?.rating).toBe("met");
    const line = await db.selectFrom("history").selectAll().where("event", "=", "rating-agreed").executeTakeFirstOrThrow();
    expect(line).toMatchObject({ assessmentId: id, standardCode: "1.1", personId: "rhian" });
    expect([JSON.parse(line.before ?? ""), JSON.parse(line.after ?? "")]).toEqual([
      { rating: "met" },
      { rating: "partially-met", reason: "No minute shows it", revision: 1 },
    ]);
  });

  test("are told to the agency with the response, not while the panel sits", async () => {
    await agree();
    const events = async () => (await listHistory(db, id)).map((line) => line.event);
    expect(await events()).not.toContain("rating-agreed");
    // Reopened without an answer, nothing was told
    await setAssessment(db, { state: "in-progress" });
    expect(await events()).not.toContain("rating-agreed");
    // Answered before responses were kept
    await setAssessment(db, { state: "response-sent", responseSentOn: "2027-02-10" });
    expect(await events()).toContain("rating-agreed");
    await setAssessment(db, { state: "in-review", responseSentOn: null });
  });

  test("can be agreed anew while the review goes on, with both kept in the history", async () => {
    await agree();
    expect(await agree("1.1", "not-met", "Nor does anything else")).toBe("agreed");
    expect((await listModeratedRatings(db, id, 1)).map((one) => one.rating)).toEqual(["not-met"]);
    expect(await db.selectFrom("history").select("id").where("event", "=", "rating-agreed").execute()).toHaveLength(2);
  });

  test("are counted by section, and any difference is found and mended", async () => {
    await agree();
    const own = await db
      .selectFrom("sectionSummaries")
      .selectAll()
      .where("assessmentId", "=", id)
      .where("judgedBy", "=", "self")
      .where("sectionCode", "=", "1")
      .executeTakeFirstOrThrow();
    expect(await moderatedRow()).toMatchObject({ met: own.met - 1, partiallyMet: own.partiallyMet + 1, outcome: "partially-met" });
    expect(await moderatedRow("2")).toBeUndefined();
    const differences = async () => (await checkSummaries(db, { mend: false })).differences.filter((one) => one.judgedBy === "moderated");
    expect(await differences()).toEqual([]);

    await db.updateTable("sectionSummaries").set({ met: 0 }).where("judgedBy", "=", "moderated").execute();
    expect(await differences()).toMatchObject([{ assessmentId: id, sectionCode: "1", kept: { met: 0 } }]);
    await checkSummaries(db, { mend: true });
    expect(await moderatedRow()).toMatchObject({ met: own.met - 1 });
  });

  test("belong to the revision that was read: the next one starts without any", async () => {
    await agree();
    await reopen(db, { by: "leila", at: rhian.at }, await viewOf(db, "leila"), { reason: "New evidence", publicUrl });
    expect(await agree()).toEqual({ refused: "It has not been submitted, so there is nothing to agree yet." });
    await submit();
    expect(await moderatedRow()).toBeUndefined();
    expect(await listModeratedRatings(db, id, 2)).toEqual([]);
    expect(await listModeratedRatings(db, id, 1)).toHaveLength(1);
  });

  test("are refused, with the reason, where they may not be agreed", async () => {
    const refusal = async (result: ReturnType<typeof agree>) => ((await result) as { refused: string }).refused;
    expect(await refusal(agree("1.1", "not-met", "x", { ...rhian, by: "rosamund" }))).toBe(
      "You belong to this agency. Nobody agrees ratings of their own organisation.",
    );
    expect(await refusal(agree("1.1", "not-met", "x", { ...rhian, by: "leila" }))).toBe(
      "Only a reviewer or the chair of a panel can agree ratings.",
    );
    expect(await refusal(agree("1.1", "not-met", " "))).toBe("Say why the rating differs from the one they gave.");
    expect(await refusal(agree("77.1"))).toBe("This return has no such standard.");
    await setAssessment(db, { state: "response-sent" });
    expect(await refusal(agree())).toContain("The response has been sent");
    await setAssessment(db, { state: "submitted", withdrawnOn: "2027-02-01" });
    expect(await refusal(agree())).toBe("This agency has been withdrawn from the cycle.");
    await setAssessment(db, { withdrawnOn: null, state: "in-progress" });
    expect(await refusal(agree())).toContain("It has not been submitted");
    expect(await listModeratedRatings(db, id, 1)).toEqual([]);
  });

  test("are frozen once the review has ended, and not before", async () => {
    await agree();
    const frozen = async (name: string) => {
      const result = await freezeCycle(db, { by: "leila", at: rhian.at }, "2026", { name, note: "" });
      const view = await findSnapshot(db, "id" in result ? result.id : "", { id: "leila" });
      return view?.content.returns.find((one) => one.assessmentId === id)?.moderated;
    };
    expect(await frozen("Before the response")).toBeUndefined();
    await setAssessment(db, { state: "response-sent" });
    expect(await frozen("After the response")).toEqual({ "1.1": "partially-met" });
    const line = await db
      .selectFrom("history")
      .selectAll()
      .where("event", "=", "figures-frozen")
      .orderBy("id", "desc")
      .executeTakeFirstOrThrow();
    expect(JSON.parse(line.after ?? "")).toMatchObject({ name: "After the response", cycle: "2026" });
  });
});
