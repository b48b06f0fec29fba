import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { assessmentStates } from "#domain/assessments/assessment-state.ts";
import type { StandardOfReturn } from "#domain/assessments/return-document.ts";
import { addAction, listActions, removeAction } from "#db/assessments/actions.ts";
import { findAnswer, saveAnswer } from "#db/assessments/answers.ts";
import { findDraft, keepDraft, listDrafts, setDraftAside } from "#db/assessments/drafts.ts";
import { type AnswerText, blankAnswer, textOf } from "#domain/assessments/answer-text.ts";
import { adaptEarlierAnswer, confirmEarlierAnswer } from "#db/assessments/carry-forward.ts";
import type { Db } from "#db/connection.server.ts";
import { addEvidence, listEvidence, removeEvidence, useEvidence as serveStandard } from "#db/assessments/evidence.ts";
import { listHistory } from "#db/history.ts";
import { listSummaries } from "#db/assessments/section-summaries.ts";
import { checkSummaries } from "#db/figures/summary-check.ts";
import { findStandardSet } from "#db/standard-sets.ts";
import type { Section } from "#standards/schema.ts";
import { changeAudit, clearAudit, databases, morning, priya, someAction, withOneAudit } from "#tests/support/assessment-fixtures.ts";

const assessmentId = "riverbend-2026";
const chidi = { by: "chidi", at: "2026-11-22T09:05:00.000Z" };
const met: AnswerText = { ...blankAnswer, rating: "met", statement: "Every team does this." };
const partly: AnswerText = { ...blankAnswer, rating: "partially-met", statement: "Most teams do this." };

describe.each(databases)("on %s", (_name, open) => {
  let db: Db;
  let sections: Section[];

  beforeAll(async () => {
    db = await withOneAudit(open());
    sections = (await findStandardSet(db, "s11-2026")).sections;
  });
  afterAll(() => db.destroy());
  beforeEach(() => clearAudit(db));

  const section = (code: string) => sections.find((one) => one.code === code) as Section;
  const place = (standardCode = "9.1") => ({ assessmentId, section: section(standardCode.split(".")[0] as string), standardCode });
  const save = (text: AnswerText, baseRevision: number, author = priya) => saveAnswer(db, author, { ...place(), text, baseRevision });
  const answer = () => findAnswer(db, assessmentId, "9.1");
  const draftOf = (personId: string) => findDraft(db, assessmentId, "9.1", personId);
  const lines = async (event: string) => (await listHistory(db, assessmentId, { limit: 500 })).filter((line) => line.event === event);
  const setAside = async () => (await lines("answer-version-set-aside")).map((line) => line.after?.statement);

  describe("saving", () => {
    test("writes the answer, its history and its section's summary, and begins the audit", async () => {
      await changeAudit(db, { state: "invited" });

      expect(await save(met, 0)).toBe("saved");

      expect(await answer()).toMatchObject({ ...met, revision: 1, savedBy: "priya", savedAt: morning });
      const [line] = await lines("answer-saved");
      expect(line).toMatchObject({ standardCode: "9.1", person: "Priya Raman", before: null });
      expect(line?.after).toEqual(met);
      expect(await listSummaries(db, assessmentId)).toMatchObject([{ sectionCode: "9", answered: 1, met: 1, complete: 0 }]);
      const { state } = await db.selectFrom("assessments").select("state").where("id", "=", assessmentId).executeTakeFirstOrThrow();
      expect(state).toBe("in-progress");
    });

    test("counts one revision on, and keeps what was there before in the history", async () => {
      await save(met, 0);

      expect(await save(partly, 1, chidi)).toBe("saved");

      expect(await answer()).toMatchObject({ ...partly, revision: 2, savedBy: "chidi" });
      const [line] = await lines("answer-saved");
      expect([line?.before, line?.after]).toEqual([met, partly]);
    });

    test("tells whose answer a colleague replaced, once a day and standard, by a link and without its words", async () => {
      const told = () =>
        db.selectFrom("dailyLines").select(["personId", "kind", "words", "path"]).where("kind", "=", "answer-replaced").execute();
      await save(met, 0);
      await save({ ...met, statement: "Mine again." }, 1);
      expect(await told()).toEqual([]);

      await save(partly, 2, chidi);
      await save(met, 3);
      await save(partly, 4, chidi);
      expect(await told()).toEqual([
        {
          personId: "priya",
          kind: "answer-replaced",
          words:
            "Section 11 audit 2026 of Riverbend Housing Association, standard 9.1: Chidi Nwosu replaced your answer. Yours is among the earlier versions there",
          path: "/assessments/riverbend-2026/standards/9.1",
        },
        expect.objectContaining({ personId: "chidi" }),
      ]);

      await save(met, 5, { ...priya, at: "2026-11-23T09:00:00.000Z" });
      await db
        .updateTable("roles")
        .set({ endedOn: "2026-11-22" })
        .where("personId", "=", "priya")
        .where("organisationId", "=", "riverbend")
        .execute();
      await save(partly, 6, { ...chidi, at: "2026-11-23T10:00:00.000Z" });
      expect((await told()).map(({ personId }) => personId)).toEqual(["priya", "chidi", "chidi"]);
      await db
        .updateTable("roles")
        .set({ endedOn: null })
        .where("personId", "=", "priya")
        .where("organisationId", "=", "riverbend")
        .execute();
    });

    test("the same words again leave no trace and no draft", async () => {
      await save(met, 0);
      await keepDraft(db, priya, { ...place(), text: met, baseRevision: 1 });

      expect(await save(met, 1)).toBe("saved");

      expect(await answer()).toMatchObject({ revision: 1 });
      expect(await lines("answer-saved")).toHaveLength(1);
      expect(await draftOf("priya")).toBeUndefined();
    });

    test.each([0, 1, 3, 9])(
      "from revision %i when there are two is stale: nothing changes, and the words are kept as a draft",
      async (base) => {
        await save(met, 0);
        await save(partly, 1);

        expect(await save({ ...met, statement: "Too late" }, base, chidi)).toBe("stale");

        expect(await answer()).toMatchObject({ ...partly, revision: 2 });
        expect(await draftOf("chidi")).toMatchObject({ statement: "Too late", baseRevision: base });
        expect(await lines("answer-saved")).toHaveLength(2);
      },
    );

    test.each([...assessmentStates.filter((state) => !["invited", "in-progress"].includes(state)), "withdrawn"])(
      "in a return that is %s is locked: nothing changes, and the words are kept as a draft",
      async (state) => {
        await save(met, 0);
        const before = await listSummaries(db, assessmentId);
        await changeAudit(db, state === "withdrawn" ? { withdrawnOn: "2026-11-01" } : { state: state as "closed" });

        expect(await save(partly, 1)).toBe("locked");

        expect(await answer()).toMatchObject({ ...met, revision: 1 });
        expect(await draftOf("priya")).toMatchObject({ ...partly, baseRevision: 1 });
        expect(await listSummaries(db, assessmentId)).toEqual(before);
        expect(await lines("answer-saved")).toHaveLength(1);
      },
    );

    test("twenty at once from the same revision: one is saved, and no word of the others is lost", async () => {
      const texts = Array.from({ length: 20 }, (_, n) => `Version ${n}`);

      const results = await Promise.all(texts.map((statement) => save({ ...met, statement }, 0)));

      expect(results.filter((result) => result === "saved")).toHaveLength(1);
      expect(results.filter((result) => result === "stale")).toHaveLength(19);
      const kept = [(await answer())?.statement, (await draftOf("priya"))?.statement, ...(await setAside())];
      expect(kept.sort()).toEqual(texts.sort());
    });
  });

  describe("a draft", () => {
    const type = (statement: string, baseRevision: number, author = priya) =>
      keepDraft(db, author, { ...place(), text: { ...blankAnswer, statement }, baseRevision });

    test("grows with the typing and is nobody else's", async () => {
      await type("Every", 0);
      await type("Every team", 0, { by: "priya", at: "2026-11-22T09:01:00.000Z" });
      await type("Mine", 0, chidi);

      expect(await draftOf("priya")).toMatchObject({ statement: "Every team", startedAt: morning, keptAt: "2026-11-22T09:01:00.000Z" });
      expect(await draftOf("chidi")).toMatchObject({ statement: "Mine" });
      expect(await answer()).toBeUndefined();
      expect(await lines("answer-version-set-aside")).toEqual([]);
    });

    test("goes when it is saved; a colleague's stays and is known to be behind", async () => {
      await type("Every", 0);
      await type("Mine", 0, chidi);

      await save(met, 0);

      expect(await draftOf("priya")).toBeUndefined();
      expect(await listDrafts(db, assessmentId)).toMatchObject([{ personId: "chidi", isStale: true }]);
      expect(await setAside()).toEqual([]);
    });

    test("begun from another revision goes to the history before another takes its place", async () => {
      await type("From before", 0);
      await save(partly, 0, chidi);

      await type("From after", 1);

      expect(await draftOf("priya")).toMatchObject({ statement: "From after", baseRevision: 1 });
      expect(await setAside()).toEqual(["From before"]);
    });

    test("begun from another revision goes to the history when something else is saved", async () => {
      await type("From before", 0);
      await save(partly, 0, chidi);

      await save(met, 1);

      expect(await draftOf("priya")).toBeUndefined();
      expect(await setAside()).toEqual(["From before"]);
    });

    test("set aside goes to the history, once", async () => {
      await type("Not this", 0);

      await setDraftAside(db, priya, assessmentId, "9.1");
      await setDraftAside(db, priya, assessmentId, "9.1");

      expect(await draftOf("priya")).toBeUndefined();
      expect(await setAside()).toEqual(["Not this"]);
    });
  });

  describe("last cycle's answer", () => {
    const earlier = {
      code: "9.1",
      ...met,
      statement: "As in 2024",
      evidence: [],
      actions: [],
    } as unknown as StandardOfReturn;
    const carry = (baseRevision: number) => ({ ...place(), earlier, baseRevision });

    test.each([
      ["confirmed", confirmEarlierAnswer],
      ["adapted", adaptEarlierAnswer],
    ] as const)("%s: what was typed goes to the history", async (_how, take) => {
      await keepDraft(db, priya, { ...place(), text: partly, baseRevision: 0 });

      expect(await take(db, priya, carry(0))).toBe("saved");

      expect(await setAside()).toEqual([partly.statement]);
    });

    test.each([
      ["confirmed", confirmEarlierAnswer],
      ["adapted", adaptEarlierAnswer],
    ] as const)("%s too late stands beside what was saved, and what was typed goes to the history", async (_how, take) => {
      await keepDraft(db, priya, { ...place(), text: partly, baseRevision: 0 });
      await save(met, 0, chidi);

      expect(await take(db, priya, carry(0))).toBe("stale");
      await changeAudit(db, { state: "awaiting-sign-off" });
      expect(await take(db, priya, carry(1))).toBe("locked");

      expect(textOf((await answer())!)).toEqual(met);
      expect(await draftOf("priya")).toMatchObject({ statement: "As in 2024", baseRevision: 0 });
      expect(await setAside()).toEqual([partly.statement]);
    });
  });

  describe("summaries", () => {
    const codes = ["6.2", "6.3", "9.1", "9.2", "9.3"];
    const edit = fc.record({
      kind: fc.constantFrom("answer", "answer", "answer", "add evidence", "use evidence", "remove evidence", "add action", "remove action"),
      code: fc.constantFrom(...codes),
      rating: fc.constantFrom("met", "partially-met", "not-met", "not-applicable", null),
      words: fc.constantFrom("", " ", "Some words"),
      reason: fc.constantFrom("", "A reason"),
      pick: fc.nat(20),
    });
    type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never;

    async function make({ kind, code, rating, words, reason, pick }: Edit) {
      const here = place(code);
      const evidence = await listEvidence(db, assessmentId);
      const item = evidence[pick % Math.max(evidence.length, 1)];
      const actions = await listActions(db, assessmentId);
      const action = actions[pick % Math.max(actions.length, 1)];
      const { what, gap, owner, dueOn, successMeasure } = someAction("any");
      if (kind === "answer") {
        const base = (await findAnswer(db, assessmentId, code))?.revision ?? 0;
        await saveAnswer(db, priya, {
          ...here,
          text: { rating, statement: words, notApplicableReason: reason, noActionReason: reason },
          baseRevision: pick === 0 ? base + 1 : base,
        });
      } else if (kind === "add evidence") {
        await addEvidence(db, priya, here, { title: "Policy", shows: "", kept: "", checkedOn: null, reviewBy: null });
      } else if (kind === "use evidence" && item) {
        await serveStandard(db, priya, here, [item]);
      } else if (kind === "remove evidence" && item?.standards[0]) {
        await removeEvidence(db, priya, place(item.standards[0]), item);
      } else if (kind === "add action") {
        await addAction(db, priya, here, { what, gap, owner, dueOn, successMeasure });
      } else if (kind === "remove action" && action) {
        await removeAction(db, priya, place(action.standardCode), action);
      }
    }

    test("agree with everything counted again, whatever was changed in whatever order", async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 25 }), async (edits) => {
          await clearAudit(db);

          for (const one of edits) await make(one);

          expect((await checkSummaries(db, { mend: false })).differences).toEqual([]);
        }),
        { numRuns: 25 },
      );
    }, 60_000);
  });
});
