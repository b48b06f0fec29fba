import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Db, inTransaction } from "#db/connection.server.ts";
import { listStrengthsToTick } from "#db/responses/strengths.ts";
import { setRecommendation } from "#db/scrutiny/recommendations.ts";
import { listActions, updateActionProgress } from "#db/assessments/actions.ts";
import { checkSummaries } from "#db/figures/summary-check.ts";
import { listHistory } from "#db/history.ts";
import { closeAction } from "#db/scrutiny/closure.ts";
import { answerCorrection, listCorrections, makeCorrection } from "#db/responses/corrections.ts";
import { agreeRating, listModeratedRatings } from "#db/scrutiny/moderated-ratings.ts";
import { answerRecommendation } from "#db/responses/recommendation-answers.ts";
import { answerApproval, askApproval, type DraftWords, saveDraft } from "#db/responses/response-draft.ts";
import { composeDraft } from "#db/responses/draft-letter.ts";
import { findDraft, listSent } from "#db/scrutiny/responses.ts";
import { sendResponse } from "#db/responses/send-response.ts";
import { askForUpdates } from "#db/scrutiny/update-requests.ts";
import { hashOf, reopen, sendForSignOff, signAndSubmit } from "#db/signing/sign-off.ts";
import { databases, morning, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { letRewrite } from "#tests/support/write-once.ts";
import { publicUrl, returnOf, viewOf, withCompleteReturn, withoutReturns } from "#tests/support/return-fixtures.ts";

const id = "riverbend-2026";
const later = "2027-03-19T11:00:00.000Z";
const rhian = { by: "rhian", at: later };
const leila = { by: "leila", at: later };
const priya = { by: "priya", at: "2027-03-22T09:00:00.000Z" };

const words: DraftWords = {
  outcome: "assured-with-actions",
  opening: "Thank you for a frank return.",
  strengths: [{ key: "own:1", code: null, words: "Induction", source: "" }],
  closing: "We wish you well.",
  answersDueOn: "2027-04-30",
  plainer: [],
};

describe.each(databases)("the response, on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withOneAudit(open());
    await db
      .insertInto("people")
      .values({ id: "rhian", name: "Rhian Colbourne", email: "rhian@panel.example", jobTitle: "Adviser" })
      .execute();
    await db
      .insertInto("roles")
      .values({
        id: "rhian-reviewer",
        personId: "rhian",
        role: "reviewer",
        organisationId: null,
        partnershipId: "estmere",
        since: "2026-09-01",
        endedOn: null,
      })
      .execute();
  });
  beforeEach(async () => {
    await letRewrite(db);
    for (const table of [
      "corrections",
      "responseReadings",
      "recommendations",
      "responses",
      "keyLines",
      "panelSubmissions",
      "panels",
      "moderatedRatings",
    ] as const)
      await db.deleteFrom(table).execute();
    await withCompleteReturn(await withoutReturns(db));
    await db.updateTable("assessments").set({ responseSentOn: null }).where("id", "=", id).execute();
    await submit();
    await checkSummaries(db, { mend: true });
    await agree("1.1", "partially-met");
    await recommend("rec", "recommendation");
  });
  afterAll(() => db.destroy());

  async function submit() {
    await sendForSignOff(db, { by: "priya", at: morning }, await viewOf(db, "priya"), { note: "", publicUrl });
    const { document } = await returnOf(db);
    const signing = { declarations: [], hash: hashOf(document), publicUrl };
    expect(await signAndSubmit(db, { by: "helen", at: morning }, await viewOf(db, "helen"), signing)).toBe("submitted");
  }
  const agree = async (standardCode: string, rating: "partially-met") =>
    expect(
      await agreeRating(
        db,
        { by: "rhian", at: "2027-02-04T11:00:00.000Z" },
        { assessmentId: id, standardCode, rating, reason: "No minute" },
      ),
    ).toBe("agreed");
  const recommend = (recommendation: string, kind: "recommendation" | "agreed-action", standardCode: string | null = "1.1") =>
    db
      .insertInto("recommendations")
      .values({
        id: recommendation,
        assessmentId: id,
        revision: 1,
        standardCode,
        kind,
        words: "Minute it",
        owner: "Board clerk",
        madeBy: "rhian",
        madeAt: morning,
      })
      .execute();
  const save = async (by = rhian, base = 0, given: Partial<DraftWords> = {}) =>
    saveDraft(db, by, await viewOf(db, by.by), { ...words, ...given }, base);
  const seenBy = async (by: typeof rhian) => {
    const draft = await findDraft(db, id, 1);
    return (draft && (await composeDraft(db, await viewOf(db, by.by), draft, by))?.hash) ?? "";
  };
  const send = async (by = rhian, base = 1, isSaidOpen = false) => sendSeen(await seenBy(by), by, base, isSaidOpen);
  const sendSeen = async (seen: string, by = rhian, base = 1, isSaidOpen = false) =>
    sendResponse(db, by, await viewOf(db, by.by), { base, seen, isSaidOpen, isSentAllTheSame: false, publicUrl });
  const answerAsked = async (isApproved: boolean, { by = leila, base = 1, seen = null as string | null } = {}) =>
    answerApproval(db, by, await viewOf(db, by.by), {
      isApproved,
      words: isApproved ? "" : "Say more",
      base,
      seen: seen ?? (await seenBy(by)),
    });
  const sent = async () => (await listSent(db, id))[0] ?? expect.fail("nothing was sent");
  const messages = () =>
    db.selectFrom("messages").select(["toEmail", "subject"]).where("kind", "=", "response").orderBy("toEmail").execute();

  test("is saved against the edition that was opened, so that nobody overwrites a colleague", async () => {
    expect(await save()).toBe("saved");
    expect(await save(leila, 0)).toBe("stale");
    expect(await save(leila, 1, { opening: "Hers" })).toBe("saved");
    const { opening, writtenBy, savedBy } = await db.selectFrom("responses").selectAll().executeTakeFirstOrThrow();
    expect({ opening, writtenBy, savedBy }).toEqual({ opening: "Hers", writtenBy: "rhian", savedBy: "leila" });
  });

  test("keeps the words in which a recommendation was made beside plainer ones", async () => {
    await save(rhian, 0, { plainer: [{ id: "rec", words: "Write it down each time", made: 1 }] });
    await send();
    const row = await db.selectFrom("recommendations").select(["words", "letterWords"]).executeTakeFirstOrThrow();
    expect(row).toEqual({ words: "Minute it", letterWords: "Write it down each time" });
    expect((await sent()).letter.recommendations[0]?.words).toBe("Write it down each time");
  });

  test("does not bring back a recommendation that was made in other words since it was opened", async () => {
    await inTransaction(db, (trx) =>
      setRecommendation(trx, rhian, {
        assessmentId: id,
        revision: 1,
        standardCode: "1.1",
        kind: "recommendation",
        words: "Minute it each month",
        panelId: null,
      }),
    );
    expect(await save(rhian, 0, { plainer: [{ id: "rec", words: "Minute it", made: 1 }] })).toEqual({ remade: ["rec"] });
    expect(await findDraft(db, id, 1)).toBeUndefined();
    expect(await save(rhian, 0, { plainer: [{ id: "rec", words: null, made: 2 }] })).toBe("saved");
    await send();
    expect((await sent()).letter.recommendations[0]?.words).toBe("Minute it each month");
  });

  test("is not changed by whoever is asked to approve it, who gives it back instead", async () => {
    await save();
    await askApproval(db, rhian, await viewOf(db, "rhian"), "leila", 1);
    expect(await save(leila, 1, { opening: "Hers" })).toMatchObject({ refused: expect.stringContaining("Give it back with words") });
    expect(await answerAsked(true)).toBe("done");
    expect(await save(leila, 1, { opening: "Hers" })).toBe("saved");
    expect(await findDraft(db, id, 1)).toMatchObject({ savedBy: "leila", approverId: null, approvedBy: null });
  });

  test("offers nothing that somebody of a panel noted, and drops what an earlier draft took from it", async () => {
    await db
      .insertInto("scrutinyNotes")
      .values({
        id: "note",
        assessmentId: id,
        standardCode: "1.1",
        words: "I doubt their chair",
        kind: "said",
        personId: "rhian",
        madeAt: morning,
      })
      .execute();
    const { document } = await returnOf(db);
    expect(JSON.stringify(await listStrengthsToTick(db, await viewOf(db, "rhian"), document))).not.toContain("I doubt");
    await save(rhian, 0, { strengths: [{ key: "note:note", code: "1.1", words: "I doubt their chair", source: "From Rhian’s note" }] });
    await send();
    expect((await sent()).letter.strengths).toEqual([]);
    await db.deleteFrom("scrutinyNotes").execute();
  });

  test("waits for whoever was asked to approve it, who did not write it; what is changed is approved no more", async () => {
    await save();
    expect(await askApproval(db, rhian, await viewOf(db, "rhian"), "rhian", 1)).toMatchObject({
      refused: expect.stringContaining("changed it last"),
    });
    expect(await askApproval(db, rhian, await viewOf(db, "rhian"), "leila", 1)).toBe("done");
    expect(await send()).toEqual({ refused: "It waits to be approved" });
    expect(await answerAsked(true, { by: rhian })).toMatchObject({ refused: expect.any(String) });
    expect(await answerAsked(true)).toBe("done");
    expect(await save(rhian, 1, { opening: "Other words" })).toBe("saved");
    expect(await send(rhian, 2)).toEqual({ refused: "It waits to be approved" });
    expect(await answerAsked(false, { base: 2 })).toBe("done");
    expect(await send(rhian, 2)).toBe("sent");
    const told = await db
      .selectFrom("dailyLines")
      .select(["personId", "words"])
      .where("kind", "=", "response")
      .orderBy("personId")
      .execute();
    expect(told.map(({ personId }) => personId)).toEqual(["leila", "rhian"]);
  });

  test("is sent and approved only as it was seen: ratings and recommendations are of the letter too", async () => {
    await save();
    await askApproval(db, rhian, await viewOf(db, "rhian"), "leila", 1);
    const seen = await seenBy(leila);
    await recommend("more", "agreed-action", "3.3");
    expect(await answerAsked(true, { seen })).toEqual({ changed: ["the agreed actions"] });
    expect(await answerAsked(true)).toBe("done");
    await db.updateTable("moderatedRatings").set({ rating: "not-met" }).where("assessmentId", "=", id).execute();
    await db.updateTable("recommendations").set({ words: "Stop it" }).where("id", "=", "rec").execute();
    expect(await send()).toEqual({
      refused: "Changed after it was approved: the ratings and the recommendations. It has to be approved again",
    });
    expect(await answerAsked(true)).toBe("done");
    const read = await seenBy(rhian);
    await db.updateTable("recommendations").set({ words: "Go on" }).where("id", "=", "rec").execute();
    expect(await sendSeen(read)).toEqual({ changed: ["the recommendations"] });
    expect(await answerAsked(true)).toBe("done");
    expect(await send()).toBe("sent");
    expect((await sent()).letter.approvedBy).toBe("Leila Haddad");
  });

  test("is given back no more once it is approved, and names nobody who gave it back", async () => {
    await save();
    await askApproval(db, rhian, await viewOf(db, "rhian"), "leila", 1);
    expect(await answerAsked(true)).toBe("done");
    expect(await answerAsked(true)).toMatchObject({ refused: expect.stringContaining("approved already") });
    expect(await answerAsked(false)).toMatchObject({ refused: expect.stringContaining("approved already") });
    await db.updateTable("recommendations").set({ words: "Stop it" }).where("id", "=", "rec").execute();
    expect(await answerAsked(false)).toBe("done");
    const { approverId, approvedBy, approvedAt, approvedHash } = (await findDraft(db, id, 1)) ?? expect.fail("no draft");
    expect([approverId, approvedBy, approvedAt, approvedHash]).toEqual([null, null, null, null]);
    expect(await send()).toBe("sent");
    expect((await sent()).letter.approvedBy).toBeNull();
  });

  test("is sent once, however many send it: one letter, one mail each, one step", async () => {
    await save();
    const results = await Promise.all([send(), send(leila), send()]);
    expect(results.toSorted()).toEqual(["locked", "locked", "sent"]);
    expect((await listSent(db, id)).length).toBe(1);
    expect(await messages()).toEqual([
      { toEmail: "helen@riverbend.example", subject: "Section 11 audit 2026: the response to Riverbend Housing Association" },
      { toEmail: "priya@riverbend.example", subject: "Section 11 audit 2026: the response to Riverbend Housing Association" },
    ]);
    const { state, responseSentOn } = await db.selectFrom("assessments").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
    expect({ state, responseSentOn }).toEqual({ state: "response-sent", responseSentOn: "2027-03-19" });
    expect((await listHistory(db, id)).filter(({ event }) => event === "response-sent").length).toBe(1);
    expect((await listHistory(db, id)).map(({ event }) => event)).not.toContain("response-saved");
  });

  test("alone tells what was settled: not a reopening before it; and what it told stays told", async () => {
    const settle = async (rating: "met" | "not-met", reason: string, at: string) =>
      agreeRating(db, { by: "rhian", at }, { assessmentId: id, standardCode: "1.2", rating, reason });
    const ask = (asked: string) =>
      inTransaction(db, (trx) =>
        setRecommendation(
          trx,
          { by: "rhian", at: "2027-02-06T11:00:00.000Z" },
          {
            assessmentId: id,
            revision: 1,
            standardCode: "1.2",
            kind: "recommendation",
            words: asked,
            panelId: null,
          },
        ),
      );
    const told = async () =>
      (await listHistory(db, id)).filter(({ event }) => event === "rating-agreed" || event === "recommendation-made").toReversed();
    await settle("not-met", "A first thought", "2027-02-05T11:00:00.000Z");
    await settle("met", "", "2027-02-05T12:00:00.000Z");
    await ask("A first wording");
    await ask("Minute the lead's report");
    await reopen(db, leila, await viewOf(db, "leila"), { reason: "A mistake", publicUrl });
    expect(await told()).toEqual([]);
    await db.updateTable("assessments").set({ state: "in-review", revision: 1, submittedAt: morning }).where("id", "=", id).execute();
    expect(await told()).toEqual([]);

    await save();
    expect(await send()).toBe("sent");
    const afterwards = await told();
    expect(afterwards.map(({ event, standardCode, before, after }) => ({ event, standardCode, before, after }))).toEqual([
      {
        event: "rating-agreed",
        standardCode: "1.1",
        before: { rating: "met" },
        after: { rating: "partially-met", reason: "No minute", revision: 1 },
      },
      { event: "rating-agreed", standardCode: "1.2", before: { rating: "met" }, after: { rating: "met", reason: "", revision: 1 } },
      { event: "recommendation-made", standardCode: "1.2", before: null, after: { asked: "Minute the lead's report" } },
    ]);
    await reopen(db, { ...leila, at: "2027-03-20T11:00:00.000Z" }, await viewOf(db, "leila"), { reason: "Once more", publicUrl });
    expect(await told()).toEqual(afterwards);
  });

  test("freezes own and agreed ratings, and the day until which facts can be corrected leaves out bank holidays", async () => {
    await save();
    await send();
    const { letter } = await sent();
    expect(letter.own).toEqual({ met: 29, partiallyMet: 3, notMet: 1, notApplicable: 1 });
    expect(letter.agreed).toEqual({ met: 28, partiallyMet: 4, notMet: 1, notApplicable: 1 });
    expect(letter.settled).toMatchObject([{ code: "1.1", own: "met", agreed: "partially-met", reason: "No minute" }]);
    // Good Friday and Easter Monday of 2027 lie between
    expect(letter.correctionsUntil).toBe("2027-04-06");
  });

  test("leaves out what a panel did not come to only where that is said", async () => {
    await withPanel();
    await save();
    expect(await send()).toMatchObject({ refused: expect.stringContaining("not discussed") });
    expect(await send(rhian, 1, true)).toBe("sent");
    expect((await sent()).letter.notDiscussed).toContainEqual({ code: "3.2", short: expect.any(String) });
    expect((await sent()).letter.panel).toBe("the panel of 4 February 2027");
  });

  async function withPanel() {
    await db
      .insertInto("panels")
      .values({
        id: "panel",
        cycleId: "2026",
        startsAt: "2027-02-04T10:00:00.000Z",
        minutes: 60,
        place: "",
        link: "",
        chairId: "rhian",
        madeBy: "leila",
        madeAt: morning,
      })
      .execute();
    await db
      .insertInto("panelSubmissions")
      .values({ panelId: "panel", assessmentId: id, startsAt: "2027-02-04T10:00:00.000Z", minutes: 30, addedBy: "leila", addedAt: morning })
      .execute();
    await db
      .insertInto("keyLines")
      .values({ id: "line", assessmentId: id, standardCode: "3.2", question: "Who?", writtenBy: "rhian", writtenAt: morning })
      .execute();
  }

  test("makes agreed actions actions of the return, and summaries stay as they are counted", async () => {
    await recommend("agreed", "agreed-action", "3.3");
    await save();
    await send();
    const action = (await listActions(db, id)).find(({ recommendationId }) => recommendationId === "agreed");
    expect(action).toMatchObject({
      standardCode: "3.3",
      what: "Minute it",
      owner: "Board clerk",
      dueOn: "2027-06-19",
      agreedOn: "2027-03-19",
    });
    expect(await checkSummaries(db, { mend: false })).toMatchObject({ differences: [] });
  });

  test("puts what was agreed about the whole return into the plan too, at the first standard that applies", async () => {
    await recommend("whole", "agreed-action", null);
    await save();
    await send();
    expect((await listActions(db, id)).filter(({ recommendationId }) => recommendationId === "whole")).toMatchObject([
      { standardCode: "1.1", what: "Minute it", owner: "Board clerk" },
    ]);
    expect((await sent()).letter.agreedActions).toMatchObject([{ id: "whole", code: null }]);
    expect(await checkSummaries(db, { mend: false })).toMatchObject({ differences: [] });
  });

  describe("is answered", () => {
    beforeEach(async () => {
      await save();
      await send();
    });
    const action = {
      answer: "action" as const,
      action: { what: "A standing item", owner: "Clerk", dueOn: "2027-05-31" },
      standardCode: "1.1",
    };
    const answer = async (
      given: Parameters<typeof answerRecommendation>[3]["given"],
      { at = priya.at, base = null as string | null } = {},
    ) => answerRecommendation(db, { by: "priya", at }, await viewOf(db, "priya"), { recommendationId: "rec", base, given });
    const actions = async () => (await listActions(db, id)).filter(({ recommendationId }) => recommendationId === "rec");

    test("with an action that goes into the plan, or a reason in its place, until answers are due", async () => {
      expect(await answer(action)).toBe("answered");
      expect(await actions()).toMatchObject([{ what: "A standing item", gap: "Minute it", owner: "Clerk", dueOn: "2027-05-31" }]);
      expect(await answer({ answer: "reason", reason: "We merge in May" })).toBe("stale");
      expect(await answer({ answer: "reason", reason: "We merge in May" }, { base: priya.at })).toBe("answered");
      expect(await actions()).toEqual([]);
      expect(await answer(action, { base: priya.at, at: "2027-05-01T09:00:00.000Z" })).toMatchObject({
        refused: expect.stringContaining("30 April 2027"),
      });
      expect(await checkSummaries(db, { mend: false })).toMatchObject({ differences: [] });
    });

    test("by whoever comes first of two, the other sees it", async () => {
      const results = await Promise.all([answer(action), answer({ answer: "reason", reason: "No" })]);
      expect(results.toSorted()).toEqual(["answered", "stale"]);
    });

    test("late rather than never", async () => {
      expect(await answer(action, { at: "2027-05-20T09:00:00.000Z" })).toBe("answered");
    });

    test("and the action is asked about after 3, 6 and 12 months, once each, while any is open", async () => {
      await answer(action);
      const asked = async (day: string) => askForUpdates(db, new Date(`${day}T10:00:00.000Z`));
      expect(await asked("2027-06-18")).toBe(0);
      expect([await asked("2027-06-19"), await asked("2027-06-20")]).toEqual([1, 0]);
      expect(await asked("2027-09-19")).toBe(1);
      await db.updateTable("actions").set({ progress: "done", closedOn: "2027-10-01" }).where("assessmentId", "=", id).execute();
      expect(await asked("2028-03-19")).toBe(0);
    });

    test("and the action is closed by the partnership once it is done, or more is asked for", async () => {
      await answer(action);
      const close = async (isClosed: boolean) => {
        const [held] = await actions();
        return closeAction(db, { by: "rhian", at: "2027-09-01T10:00:00.000Z" }, await viewOf(db, "rhian"), held?.id ?? "", {
          isClosed,
          words: "Minutes of three boards",
          base: held?.revision ?? 0,
        });
      };
      const done = async () => {
        const [held] = await actions();
        if (held) await updateActionProgress(db, priya, held, { progress: "done", note: "", shows: "Minutes of May" });
      };
      expect(await close(true)).toMatchObject({ refused: expect.stringContaining("not done yet") });
      await done();
      expect(await close(false)).toBe("done");
      expect(await actions()).toMatchObject([{ progress: "on-track", closedOn: null, closureAt: null }]);
      await done();
      expect((await Promise.all([close(true), close(true)])).filter((one) => one === "done").length).toBe(1);
      expect(await actions()).toMatchObject([{ closureBy: "rhian", closureBecause: "Minutes of three boards" }]);
      expect((await listHistory(db, id)).map(({ event }) => event)).toEqual(expect.arrayContaining(["action-closed", "action-asked-more"]));
    });

    test("or called wrong in time, once for the same words, and answered once", async () => {
      const make = async (at: string) =>
        makeCorrection(db, { by: "priya", at }, await viewOf(db, "priya"), await sent(), {
          kind: "fact",
          standardCode: null,
          words: "It was May",
        });
      expect([await make(priya.at), await make(priya.at)]).toEqual(["made", "made"]);
      expect((await listCorrections(db, (await sent()).id)).length).toBe(1);
      expect(await make("2027-04-06T22:59:00.000Z")).toBe("made");
      expect(await make("2027-04-06T23:01:00.000Z")).toMatchObject({ refused: expect.stringContaining("6 April 2027") });
      const [correction] = await listCorrections(db, (await sent()).id);
      const answerIt = async () =>
        answerCorrection(db, rhian, await viewOf(db, "rhian"), await sent(), {
          correctionId: correction?.id ?? "",
          answer: "stands",
          words: "It says June",
          rating: null,
        });
      expect((await Promise.all([answerIt(), answerIt()])).toSorted()).toEqual(["answered", "stale"]);
    });

    test("and a disagreement that is agreed to changes the rating and the figures, and not the letter", async () => {
      await makeCorrection(db, priya, await viewOf(db, "priya"), await sent(), {
        kind: "disagreement",
        standardCode: "1.1",
        words: "It is minuted",
      });
      const before = (await sent()).letter;
      const [correction] = await listCorrections(db, (await sent()).id);
      const answered = await answerCorrection(db, rhian, await viewOf(db, "rhian"), await sent(), {
        correctionId: correction?.id ?? "",
        answer: "changed",
        words: "You showed us the minutes",
        rating: "met",
      });
      expect(answered).toBe("answered");
      expect(await listModeratedRatings(db, id, 1)).toMatchObject([
        { standardCode: "1.1", rating: "met", reason: "You showed us the minutes" },
      ]);
      expect((await sent()).letter).toEqual(before);
      expect(await checkSummaries(db, { mend: false })).toMatchObject({ differences: [] });
    });

    test("and a disagreement about a letter that is agreed to holds for the revision signed since, unless that was settled", async () => {
      const disagree = (words: string, standardCode: string) => async () =>
        makeCorrection(db, priya, await viewOf(db, "priya"), await sent(), { kind: "disagreement", standardCode, words });
      await disagree("It is minuted", "1.1")();
      await disagree("It is done", "3.2")();
      const first = await sent();
      await reopen(db, leila, await viewOf(db, "leila"), { reason: "A fact", publicUrl });
      await submit();
      await agree("3.2", "partially-met");
      for (const correction of await listCorrections(db, first.id))
        expect(
          await answerCorrection(db, rhian, await viewOf(db, "rhian"), first, {
            correctionId: correction.id,
            answer: "changed",
            words: "You showed us",
            rating: "met",
          }),
        ).toBe("answered");
      const agreed = async (revision: number) =>
        (await listModeratedRatings(db, id, revision)).map(({ standardCode, rating }) => `${standardCode} ${rating}`);
      expect(await agreed(1)).toEqual(["1.1 met", "3.2 met"]);
      expect(await agreed(2)).toEqual(["1.1 met", "3.2 partially-met"]);
      expect(await checkSummaries(db, { mend: false })).toMatchObject({ differences: [] });
    });

    test("while it waits to be signed again, without taking out or changing an action that is to be signed", async () => {
      expect(await answer(action)).toBe("answered");
      await reopen(db, leila, await viewOf(db, "leila"), { reason: "A fact", publicUrl });
      await sendForSignOff(db, { by: "priya", at: morning }, await viewOf(db, "priya"), { note: "", publicUrl });
      const waits = { refused: expect.stringContaining("waits to be signed") };
      expect(await answer({ answer: "reason", reason: "We merge in May" }, { base: priya.at })).toMatchObject(waits);
      expect(await answer({ ...action, action: { ...action.action, what: "Other" } }, { base: priya.at })).toMatchObject(waits);
      expect(await actions()).toMatchObject([{ what: "A standing item" }]);
    });

    test("and a revision that is signed again gets a response of its own, beside the first", async () => {
      expect(await reopen(db, leila, await viewOf(db, "leila"), { reason: "A fact", publicUrl })).toBe("reopened");
      expect((await listSent(db, id)).map(({ revision }) => revision)).toEqual([1]);
      expect(await save(rhian, 0)).toBe("locked");
      await submit();
      expect(await save(rhian, 0)).toBe("saved");
      expect(await send()).toBe("sent");
      expect((await listSent(db, id)).map(({ revision }) => revision)).toEqual([2, 1]);
    });
  });
});
