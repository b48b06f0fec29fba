import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Db } from "#db/connection.server.ts";
import { findAssessment } from "#db/assessments/assessments.ts";
import { findSubmission } from "#db/assessments/returns.ts";
import { findCycle, listCyclesOf } from "#db/cycles/cycles.ts";
import { checkSummaries } from "#db/figures/summary-check.ts";
import { acceptEarlierAudit, findBeforeService } from "#db/assessments/earlier-audits.ts";
import { keepImport } from "#db/organisations/imports.ts";
import { listOwnOrganisations } from "#db/work/work.ts";
import { findPersonById } from "#db/people/people.ts";
import { databases, withOneAudit } from "#tests/support/assessment-fixtures.ts";

const leila = { by: "leila", at: "2026-12-02T09:00:00.000Z" };
const action = { what: "Brief all staff", owner: "Alison", dueOn: "2025-03-31", progress: "on-track" as const };
const audit = (organisationId: string, name: string) => ({
  organisationId,
  name,
  standards: [
    { code: "9.1", rating: "partially-met" as const, words: "We train half of them", actions: [action] },
    { code: "8.2", rating: "not-applicable" as const, words: "No volunteers", actions: [] },
  ],
});
const content = {
  title: "Audit of 2024 in a spreadsheet",
  setId: "s11-2024",
  madeOn: "2024-11-30",
  audits: [audit("fenlow", "Fenlow Homes"), audit("riverbend", "Riverbend Housing Association")],
  problems: [],
};

describe.each(databases)("an audit from before this service on %s", (_, open) => {
  let db: Db;
  let results: Awaited<ReturnType<typeof acceptEarlierAudit>>[];
  beforeAll(async () => {
    db = await withOneAudit(open());
    const keep = () => keepImport(db, leila, { partnershipId: "estmere", kind: "earlier-audit", fileName: "2024.csv", content });
    const [first, second] = [await keep(), await keep()];
    const accept = (importId: string) => acceptEarlierAudit(db, leila, { partnershipId: "estmere", importId });
    results = [...(await Promise.all([accept(first), accept(first)])), await accept(second)];
  });
  afterAll(() => db.destroy());

  test("is taken over once, and twice changes nothing", async () => {
    expect(results).toEqual(
      expect.arrayContaining([{ result: "accepted", audits: 2 }, { result: "gone" }, { result: "accepted", audits: 0 }]),
    );
    expect(await db.selectFrom("cycles").select("state").where("origin", "=", "before-service").execute()).toEqual([{ state: "closed" }]);
  });

  test("is offered to confirm where there is none before, and nowhere else", async () => {
    const before = await findBeforeService(db, ["fenlow", "riverbend"], "s11");
    const rows = await db
      .selectFrom("assessments")
      .select(["id", "previousAssessmentId"])
      .where("cycleId", "=", "2026")
      .orderBy("id")
      .execute();
    expect(rows).toEqual([
      { id: "fenlow-2026", previousAssessmentId: before.get("fenlow") },
      { id: "riverbend-2026", previousAssessmentId: "riverbend-2024" },
    ]);
    const { document } = (await findSubmission(db, before.get("fenlow") ?? "")) ?? {};
    expect(document).toMatchObject({ beforeService: true, signature: null, cycle: { title: content.title } });
    const standards = document?.sections.flatMap((section) => section.standards) ?? [];
    expect(standards.find(({ code }) => code === "9.1")).toMatchObject({
      rating: "partially-met",
      statement: "We train half of them",
      savedBy: null,
      actions: [{ what: "Brief all staff", dueOn: "2025-03-31", progress: "on-track" }],
    });
    expect(standards.find(({ code }) => code === "8.2")).toMatchObject({ rating: "not-applicable", notApplicableReason: "No volunteers" });
  });

  test("is in no list of cycles and has no page, and its sums agree", async () => {
    const id = (await findBeforeService(db, ["fenlow"], "s11")).get("fenlow") ?? "";
    const { cycleId } = await db.selectFrom("assessments").select("cycleId").where("id", "=", id).executeTakeFirstOrThrow();
    expect((await listCyclesOf(db, "leila")).map((cycle) => cycle.id)).toEqual(["2026", "2024"]);
    expect(await findCycle(db, cycleId, "leila")).toBeUndefined();
    const alison = await findPersonById(db, "alison");
    if (!alison) throw new Error("Alison is gone");
    expect((await listOwnOrganisations(db, alison)).flatMap(({ audits }) => audits.map(({ cycle }) => cycle.id))).toEqual(["2026"]);
    expect(await findAssessment(db, id, alison)).toBeUndefined();
    expect((await checkSummaries(db, { mend: false })).differences.filter(({ assessmentId }) => assessmentId === id)).toEqual([]);
  });
});
