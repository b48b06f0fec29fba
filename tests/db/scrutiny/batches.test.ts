import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Db } from "#db/connection.server.ts";
import { findAssessment } from "#db/assessments/assessments.ts";
import { findPersonById } from "#db/people/people.ts";
import { listBatchReturns } from "#db/responses/batch-returns.ts";
import { listAnswering } from "#db/responses/answering.ts";
import {
  countBatchLetters,
  findOpenBatch,
  type GroupCounts,
  readyIn,
  saveBatch,
  sendBatchLetters,
  startBatch,
} from "#db/responses/batches.ts";
import { saveDraft } from "#db/responses/response-draft.ts";
import { sendResponse } from "#db/responses/send-response.ts";
import { listReaders } from "#db/scrutiny/readers.ts";
import { listOpenActions } from "#db/scrutiny/themes.ts";
import { listSent } from "#db/scrutiny/responses.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { aloneBecause, batchSentence, readInWords, toReadBecause } from "#domain/responses/batch.ts";
import { lawStandards } from "#domain/figures/law-not-met.ts";
import { type GroupOutcomes, groupsIn } from "#domain/responses/batch-groups.ts";
import { addConversation } from "#tests/support/conversation-fixtures.ts";
import { findStandard } from "#standards/find-standard.ts";
import { databases } from "#tests/support/assessment-fixtures.ts";
import { addReturnedSchool } from "#tests/support/returned-schools.ts";
import { withSchools } from "#tests/support/school-fixtures.ts";

const cycleId = "s175-2026";
const signedAt = "2026-12-14T10:00:00.000Z";
const now = new Date("2027-02-10T10:00:00.000Z");
const leila = { by: "leila", at: now.toISOString() };
const publicUrl = "https://audit.example";
const count = 100;

describe.each(databases)("responses to many schools, on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withSchools(open());
    for (let number = 1; number <= count; number++) await addReturn(`primary-${number}`, "Primary");
    await addReturn("second-1", "Secondary");
    await addReturn("second-2", "Secondary");
  }, 240_000);
  afterAll(() => db.destroy());

  const addReturn = (id: string, phase: string) => addReturnedSchool(db, id, phase);
  async function asked() {
    const cycle = await db.selectFrom("cycles").selectAll().where("id", "=", cycleId).executeTakeFirstOrThrow();
    return { cycle, set: await findCycleSet(db, cycle) };
  }
  async function returns() {
    const { cycle, set } = await asked();
    const person = await findPersonById(db, "leila");
    return listBatchReturns(db, cycle, set, person ?? null, now);
  }
  const one = async (id: string) => (await returns()).find(({ assessmentId }) => assessmentId === id) ?? expect.fail(`no ${id}`);
  const groupsNow = async () =>
    Object.fromEntries(groupsIn(readyIn(await returns())).map(({ group, returns: some }) => [group, some.length]));
  const start = async (base: number, seen?: GroupCounts) =>
    startBatch(db, leila, { ...(await asked()), base, seen: seen ?? (await groupsNow()) });
  const outcomes: GroupOutcomes = { partiallyMet: "assured-with-actions" };

  test("leave out what a person has to read first, and what is answered alone, each with its reason", async () => {
    const { set } = await asked();
    const law = lawStandards(set).find(({ basis, applies }) => basis === "law" && (applies === undefined || applies === "all"));
    await db
      .insertInto("answers")
      .values({
        assessmentId: "primary-1",
        standardCode: law?.code ?? "",
        rating: "not-met",
        statement: "",
        notApplicableReason: "",
        noActionReason: "",
        revision: 1,
        savedBy: "dsl-primary-1",
        savedAt: signedAt,
      })
      .execute();
    await db
      .updateTable("signOffs")
      .set({ lookedAt: JSON.stringify(["A6"]) })
      .where("id", "=", "head-primary-2")
      .execute();
    await db.updateTable("roles").set({ endedOn: "2027-01-01" }).where("id", "=", "dsl-primary-3").execute();
    await db.deleteFrom("signOffs").where("id", "=", "governor-primary-4").execute();
    await db.insertInto("reviews").values({ assessmentId: "primary-5", sampled: "random" }).execute();
    await db
      .insertInto("conflicts")
      .values({ assessmentId: "primary-6", personId: "leila", reason: "My brother is its head", declaredBy: "leila", declaredAt: signedAt })
      .execute();

    expect(toReadBecause(await one("primary-1"))).toEqual([`The law is not met: ${law?.code} ${law?.short}`]);
    expect(toReadBecause(await one("primary-2"))).toEqual([
      `The profile contradicts the rating of A6 ${findStandard(set, "A6")?.standard.short}`,
    ]);
    expect(toReadBecause(await one("primary-3"))).toEqual(["Nobody is named as designated safeguarding lead"]);
    expect(toReadBecause(await one("primary-4"))).toEqual(["The second signature is missing"]);
    expect(aloneBecause(await one("primary-5"))).toBe("It is in the sample");
    expect(aloneBecause(await one("primary-6"))).toContain("somebody else answers it");
    expect(readyIn(await returns()).length).toBe(count - 6 + 2);

    await db
      .insertInto("reviews")
      .values({ assessmentId: "primary-4", readRevision: 1, readBy: "rhian", readAt: "2027-01-20T10:00:00.000Z" })
      .execute();
    expect(toReadBecause(await one("primary-4"))).toEqual([]);
  });

  test("leave out what somebody marked: a key line, an open question, what was agreed or recommended", async () => {
    const review = { writtenBy: "rhian", writtenAt: signedAt };
    await db
      .insertInto("keyLines")
      .values([
        { id: "line", assessmentId: "primary-20", standardCode: "A1", question: "How?", ...review },
        { id: "gone", assessmentId: "primary-21", standardCode: "A1", question: "How?", ...review, removedAt: signedAt },
      ])
      .execute();
    const question = { readers: "partnership", by: "rhian", side: "partnership", dueOn: "2027-02-20" } as const;
    await addConversation(db, "open", { ...question, assessmentId: "primary-22" });
    await addConversation(db, "closed", { ...question, assessmentId: "primary-23", answeredAt: signedAt });
    await db
      .insertInto("recommendations")
      .values({
        id: "made",
        assessmentId: "primary-24",
        revision: 1,
        standardCode: "A1",
        kind: "recommendation",
        words: "Do it",
        madeBy: "rhian",
        madeAt: signedAt,
      })
      .execute();
    const said = async (number: number) => aloneBecause(await one(`primary-${number}`));
    expect(await said(20)).toBe("A key line of enquiry was written on A1 Strategic responsibility");
    expect(await said(22)).toBe("1 question to it is still open");
    expect(await said(24)).toBe("Something was agreed or recommended about it");
    expect([await said(21), await said(23)]).toEqual([null, null]);
    await db.deleteFrom("keyLines").execute();
    await db.deleteFrom("recommendations").execute();
    await db.deleteFrom("conversationEntries").execute();
    await db.deleteFrom("conversations").execute();
  });

  test("and all that is read for the partnership keep apart who leads the trust of a school", async () => {
    const both = [
      { id: "thea-reviews", personId: "thea", role: "reviewer" as const, organisationId: null, partnershipId: "estmere" },
      { id: "ada-reviews", personId: "dsl-primary-8", role: "reviewer" as const, organisationId: null, partnershipId: "estmere" },
    ];
    await db
      .insertInto("roles")
      .values(both.map((role) => ({ ...role, since: "2026-09-01", endedOn: null })))
      .execute();
    await db.updateTable("organisations").set({ trustId: "hartsmoor" }).where("id", "in", ["primary-7"]).execute();
    await db
      .insertInto("actions")
      .values(
        ["primary-7", "primary-8", "primary-9"].map((assessmentId) => ({
          id: `action-${assessmentId}`,
          assessmentId,
          standardCode: "A1",
          what: "Train the governors",
          gap: "",
          owner: "Ada",
          dueOn: "2027-06-01",
          successMeasure: "",
          progress: "not-started" as const,
          carriedFrom: null,
          agreedOn: "2026-12-01",
          firstDueOn: null,
          dueAgreedOn: null,
          closedOn: null,
          closureAt: null,
          closureBy: null,
          closureBecause: null,
          recommendationId: null,
          revision: 1,
          savedBy: "leila",
          savedAt: signedAt,
        })),
      )
      .execute();
    const { cycle, set } = await asked();
    const apart = async (id: string) => {
      const person = (await findPersonById(db, id)) ?? expect.fail(`no ${id}`);
      const all = await listBatchReturns(db, cycle, set, person, now);
      return {
        answers: all.filter(({ isApart }) => isApart).map(({ assessmentId }) => assessmentId),
        follows: (await listOpenActions(db, cycleId, person)).map(({ assessmentId }) => assessmentId).toSorted(),
      };
    };
    expect(await apart("thea")).toEqual({ answers: ["primary-7"], follows: ["primary-8", "primary-9"] });
    expect(await apart("dsl-primary-8")).toEqual({ answers: ["primary-8"], follows: ["primary-7", "primary-9"] });
    const people = async (id: string) => {
      const view = (await findAssessment(db, id, { id: "leila", roles: [] })) ?? expect.fail(`no ${id}`);
      return [await listAnswering(db, view), await listReaders(db, view)].map((some) => some.map((person) => person.id).includes("thea"));
    };
    expect(await people("primary-7")).toEqual([false, false]);
    expect(await people("primary-9")).toEqual([true, true]);
    await db.deleteFrom("actions").where("standardCode", "=", "A1").where("what", "=", "Train the governors").execute();
  });

  test("are written once by one at a time", async () => {
    const texts = { opening: "Dear {lead} of {organisation}", closing: "Until {due}" };
    expect(await saveBatch(db, leila, cycleId, { ...texts, outcomes: {}, base: 0 })).toBe("saved");
    expect(await saveBatch(db, leila, cycleId, { ...texts, outcomes, base: 0 })).toBe("stale");
    expect(await start(1)).toBe("undecided");
    expect(await saveBatch(db, leila, cycleId, { ...texts, outcomes, base: 1 })).toBe("saved");
    expect(await start(2, { partiallyMet: 3 })).toBe("stale");
    expect(await countBatchLetters(db, cycleId)).toEqual({ all: 0, sent: 0 });
    expect((await findOpenBatch(db, cycleId))?.revision).toBe(2);
  });

  test("go out once each, though they are given over twice and sent by two processes", async () => {
    const ready = count - 5 + 2;
    const started = await Promise.all([start(2), start(2)]);
    expect(started.map(String).toSorted()).toEqual([String(ready), "stale"].toSorted());
    expect(await countBatchLetters(db, cycleId)).toEqual({ all: ready, sent: 0 });
    // They wait for their turn, with the others, and nobody sends or changes one by itself
    const waiting = await one("primary-7");
    expect([waiting.isGivenOver, aloneBecause(waiting)]).toEqual([true, null]);
    expect(readyIn(await returns())).toEqual([]);
    const view = (await findAssessment(db, "primary-7", { id: "leila", roles: [] })) ?? expect.fail("no return");
    const alone = { refused: expect.stringContaining("sent together") };
    expect(await sendResponse(db, leila, view, { base: 1, seen: "", isSaidOpen: true, isSentAllTheSame: true, publicUrl })).toMatchObject(
      alone,
    );
    const words = { outcome: "assured" as const, opening: "By hand", closing: "", strengths: [], answersDueOn: null, plainer: [] };
    expect(await saveDraft(db, leila, view, words, 1)).toMatchObject(alone);
    let sent = 0;
    for (let portion = 0; portion < 8 && sent < ready; portion++) {
      const [first, second] = await Promise.all([sendBatchLetters(db, now, publicUrl), sendBatchLetters(db, now, publicUrl)]);
      expect(first + second).toBeGreaterThan(0);
      sent += first + second;
      expect(await countBatchLetters(db, cycleId)).toEqual({ all: ready, sent });
    }
    expect(sent).toBe(ready);
    const mails = await db.selectFrom("messages").select(["toEmail"]).where("kind", "=", "response").execute();
    expect(new Set(mails.map(({ toEmail }) => toEmail)).size).toBe(ready);
    expect(mails.length).toBe(ready);
  }, 240_000);

  test("are each a setting's own, beside its phase where enough others returned, and never beside one neighbour", async () => {
    const letterOf = async (id: string) => (await listSent(db, id))[0]?.letter ?? expect.fail(`no letter to ${id}`);
    const primary = await letterOf("primary-7");
    expect(primary.opening).toBe("Dear Ada primary-7 of School primary-7");
    expect(primary.closing).toBe("Until 24 February 2027");
    expect(primary.outcome).toBe("assured-with-actions");
    expect(primary.personal?.figures).toMatchObject({
      own: { met: 8 },
      phase: { name: "Primary", returns: count, counts: { met: 8 * count } },
    });
    expect(primary.personal?.noticed).toContain("A governor signed it too, on 14 December 2026");
    expect(primary.readBy).toEqual([
      expect.stringContaining("Nobody read it word by word, since your setting was not in this year’s sample"),
    ]);
    expect(readInWords({ ...(await one("primary-5")), hasSample: false })).toBe(
      "The service compared your return with your profile, the law and your plan. Nobody read it word by word",
    );
    expect(batchSentence({ ready: 0, toRead: 1, alone: 0, givenOver: 2 })).toBe(
      "1 return has to be read first. 2 letters are being sent together now.",
    );
    expect(batchSentence({ ready: 30, toRead: 2, alone: 1, givenOver: 0 })).toBe(
      "30 returns can be answered together, 2 have to be read first and 1 is answered one by one.",
    );
    expect(batchSentence({ ready: 0, toRead: 0, alone: 0, givenOver: 0 })).toBe("No return waits for an answer.");
    expect((await letterOf("primary-4")).readBy).toEqual(["Rhian Colbourne read all of revision 1 on 20 January 2027"]);
    expect((await letterOf("second-1")).personal?.figures).toMatchObject({ phase: null, threshold: 5 });
  });

  test("show the same figures when more are sent later: a later return cannot be worked out from two letters", async () => {
    await addReturn("primary-late", "Primary");
    await saveBatch(db, leila, cycleId, { opening: "Dear all", closing: "", outcomes, base: 0 });
    expect(await start(1)).toBe(1);
    expect(await sendBatchLetters(db, new Date("2027-02-20T10:00:00.000Z"), publicUrl)).toBe(1);
    const [late] = await listSent(db, "primary-late");
    expect(late?.letter.personal?.figures).toMatchObject({ on: "2027-02-10", phase: { returns: count } });
  });

  test("take back one whose return was opened again before its turn", async () => {
    await addReturn("primary-back", "Primary");
    await saveBatch(db, leila, cycleId, { opening: "Dear all", closing: "", outcomes, base: 0 });
    expect(await start(1)).toBe(1);
    await db
      .updateTable("assessments")
      .set({ state: "in-progress", revision: 2, submittedAt: null })
      .where("id", "=", "primary-back")
      .execute();
    expect(await sendBatchLetters(db, now, publicUrl)).toBe(0);
    expect(await db.selectFrom("responses").select("id").where("assessmentId", "=", "primary-back").execute()).toEqual([]);
  });
});
