import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Db, openDatabase } from "#db/connection.server.ts";
import { migrate } from "#db/migrate.ts";
import { checkedInWords } from "#domain/assessments/return-words.ts";
import { changeEvidence, evidenceTextOf, listEvidence } from "#db/assessments/evidence.ts";
import { findStandard } from "#standards/find-standard.ts";
import { listOffers, saveTrustAnswer, takeTrustAnswers } from "#db/schools/trust-answers.ts";
import { declineTrustAnswer, listTrustReplies } from "#db/schools/trust-replies.ts";
import { findTrustCycle, listTrustCycles, listTrustSettings, trustProfiles, trustSettings } from "#db/schools/trusts.ts";
import { databases, morning } from "#tests/support/assessment-fixtures.ts";
import { viewOf } from "#tests/support/return-fixtures.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";
import { answerStandards } from "#tests/support/school-answers.ts";
import { findCycleSet } from "#db/standard-sets.ts";

const thea = { by: "thea", at: morning };
const joanne = { by: "joanne", at: morning };
const place = { trustId: "hartsmoor", cycleId: "s175-2026", standardCode: "H7" };
const text = {
  rating: "met",
  statement: "Checked each term",
  evidenceTitle: "Record check",
  evidenceKept: "Trust office",
  evidenceCheckedOn: "2026-11-09",
} as const;

describe.each(databases)("a trust, on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withSchools(open());
    await answerStandards(db, "pellow-2026", { A1: "partially-met", A2: "not-met" });
  });
  afterAll(() => db.destroy());

  const settings = async () => {
    const found = await findTrustCycle(db, "hartsmoor", "s175-2026");
    return found ? listTrustSettings(db, "hartsmoor", found.cycle, new Date("2026-12-20T12:00:00Z")) : [];
  };

  test("counts what each setting is asked and has done, and says who is late", async () => {
    expect(await settings()).toMatchObject([
      { name: "Otterbrook Primary School", applicable: 83, complete: 0, met: 0, isOverdue: true },
      { name: "Pellow Secondary School", applicable: 83, complete: 83, met: 81, partiallyMet: 1, notMet: 1, isOverdue: true },
    ]);
  });

  test("finds its cycles, the newest first", async () => {
    expect(await listTrustCycles(db, ["hartsmoor"])).toMatchObject([
      { id: "s175-2026", settings: 2, returned: 0, isOpen: true },
      { id: "s175-2025", settings: 1, returned: 1, isOpen: false },
    ]);
    expect(await findTrustCycle(db, "otterbrook", "s175-2026")).toBeUndefined();
  });

  test("saves one of two texts written at once", async () => {
    expect(await saveTrustAnswer(db, thea, place, text, 0)).toBe("saved");
    expect(await saveTrustAnswer(db, thea, place, { ...text, statement: "Another" }, 0)).toBe("stale");
    expect(await saveTrustAnswer(db, thea, place, { ...text, statement: "Better" }, 1)).toBe("saved");
  });

  test("is taken once, however often it is sent", async () => {
    const view = await viewOf(db, "joanne", otterbrook);
    const set = await findCycleSet(db, view.cycle);
    const [first] = await listOffers(db, view.organisation, view.assessment);
    if (!first) throw new Error("nothing is offered");
    const chosen = [{ offer: first.offer, baseRevision: 0 }];

    expect(await takeTrustAnswers(db, joanne, { assessmentId: otterbrook, set, chosen })).toEqual({
      taken: ["H7"],
      stale: [],
      isLocked: false,
    });
    expect(await takeTrustAnswers(db, joanne, { assessmentId: otterbrook, set, chosen })).toEqual({
      taken: [],
      stale: [],
      isLocked: false,
    });
    expect(await listTrustReplies(db, [otterbrook])).toMatchObject([{ standardCode: "H7", choice: "used", personName: "Joanne Tull" }]);
    expect((await settings())[0]).toMatchObject({ complete: 1, met: 1 });
    // Whoever uses the trust's words has not looked at its evidence: the one who did is named, with the trust
    expect(await listEvidence(db, otterbrook)).toMatchObject([
      { title: "Record check", checkedOn: "2026-11-09", checkedBy: "thea", fromTrustId: "hartsmoor", savedBy: "joanne" },
    ]);
    const [evidence] = await listEvidence(db, otterbrook);
    expect(evidence && checkedInWords(evidence)).toBe("9 November 2026 by Thea Lindqvist, Hartsmoor Learning Trust");
  });

  test("are sorted as British English sorts names, on both databases", async () => {
    await db.updateTable("organisations").set({ name: "Élan Academy" }).where("id", "=", "otterbrook").execute();
    await db.updateTable("organisations").set({ name: "de Lacy Primary School" }).where("id", "=", "pellow").execute();
    expect((await settings()).map(({ name }) => name)).toEqual(["de Lacy Primary School", "Élan Academy"]);
  });
});

describe.each(databases)("who looked at evidence, on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withSchools(open());
    await answerStandards(db, otterbrook);
  });
  afterAll(() => db.destroy());

  test("is who gives a date, not who mends the words under somebody else’s", async () => {
    const set = await findCycleSet(db, (await viewOf(db, "joanne", otterbrook)).cycle);
    const found = findStandard(set, "A1");
    if (!found) throw new Error("A1 is not asked");
    const here = { assessmentId: otterbrook, section: found.section, standardCode: "A1" };
    const item = async () => (await listEvidence(db, otterbrook)).find((one) => one.standards.includes("A1"));
    const change = async (by: string, given: object) => {
      const before = await item();
      if (before) await changeEvidence(db, { by, at: morning }, here, before, { ...evidenceTextOf(before), ...given }, before.savedAt);
      return item();
    };

    expect(await item()).toMatchObject({ checkedBy: null, checkedByName: null });
    expect(await change("kofi", { checkedOn: "2026-11-21" })).toMatchObject({ checkedBy: "kofi" });
    expect(await change("joanne", { title: "Another title" })).toMatchObject({
      checkedBy: "kofi",
      checkedOn: "2026-11-21",
      savedBy: "joanne",
    });
    expect(await change("joanne", { checkedOn: null })).toMatchObject({ checkedBy: null });
  });

  test("keeps the last reply of a setting to an offer, and none once its return is with the head", async () => {
    const decline = (reason: string) => declineTrustAnswer(db, joanne, { assessmentId: otterbrook, standardCode: "H7", reason });
    expect(await decline("First")).toBe("declined");
    expect(await decline("We do it ourselves")).toBe("declined");
    await db.updateTable("assessments").set({ state: "awaiting-sign-off" }).where("id", "=", otterbrook).execute();
    expect(await decline("Too late")).toBe("locked");
    expect(await listTrustReplies(db, [otterbrook])).toMatchObject([{ choice: "declined", reason: "We do it ourselves" }]);
  });
});

test.each([trustSettings, trustProfiles])(
  "a trust’s settings are found one by one, not among all that take part in the cycle: $name",
  async (find) => {
    const db = openDatabase(":memory:");
    await migrate(db);
    const query = find(db, "one", "two").compile();
    const plan = await sql<{ detail: string }>`explain query plan ${sql.raw(query.sql.replaceAll("?", "'x'"))}`.execute(db);
    await db.destroy();

    const steps = plan.rows.map((row) => row.detail).join("\n");
    expect(steps).toMatch(/USING .*INDEX organisations_trust \(trust_id=\?\)/);
    expect(steps).toMatch(/assessments USING .*INDEX \S+ \(cycle_id=\? AND organisation_id=\?\)/);
  },
);
