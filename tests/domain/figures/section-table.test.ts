import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assessmentStates } from "#domain/assessments/assessment-state.ts";
import { type Rating, ratings } from "#domain/assessments/rating.ts";
import { agenciesOf, type CycleSummary, ratingTable, sectionTable } from "#domain/figures/section-table.ts";
import { sectionOutcome } from "#domain/assessments/section-summary.ts";
import { agencyRows, publishedMet, publishedRows, setOf } from "#tests/support/cycle-rows.ts";

const set = setOf(9);

describe("the figures MSCP published for 2024-25", () => {
  const table = sectionTable(set, agenciesOf(publishedRows()));

  test("has each count with its right percentage of 24", () => {
    expect(table.sections.map((row) => row.met)).toEqual(publishedMet);
    expect(table.sections.map((row) => row.metPercent)).toEqual([75, 58, 71, 67, 54, 58, 38, 46, 67]);
    expect(table.sections.every((row) => row.base === 24 && row.partiallyMet === 24 - row.met)).toBe(true);
  });

  test("counts 216 section outcomes together", () => {
    expect(table.total).toMatchObject({ title: "All nine sections together", met: 128, partiallyMet: 88, base: 216 });
    expect([table.total.metPercent, table.total.partiallyMetPercent, table.total.notMetPercent]).toEqual([59, 41, 0]);
  });
});

describe("what is not a rating", () => {
  const agencies = agenciesOf([
    ...agencyRows("a", ["met"]),
    ...agencyRows("b", ["not-met"]),
    ...agencyRows("c", ["not-applicable"]),
    ...agencyRows("d", [null]),
    ...agencyRows("e", ["met"], { state: "awaiting-sign-off" }),
    ...agencyRows("f", ["met"], { state: "in-progress", hasSubmission: true, revision: 2 }),
    ...agencyRows("g", [], { state: "invited" }),
    ...agencyRows("h", ["met"], { withdrawnOn: "2026-11-02" }),
  ]);

  test("tells not met, not applicable, not answered and not returned apart, and leaves out the withdrawn", () => {
    const table = sectionTable(setOf(1), agencies);
    expect(table).toMatchObject({ agencies: 7, returned: 5, openAgain: 1 });
    expect(table.sections[0]).toMatchObject({
      met: 2,
      partiallyMet: 0,
      notMet: 1,
      notApplicable: 1,
      notAnswered: 1,
      notReturned: 2,
      base: 3,
      metPercent: 67,
    });
  });

  test("has no percentage where nothing can be taken a share of", () => {
    const [row] = sectionTable(setOf(1), agenciesOf(agencyRows("g", [], { state: "invited" }))).sections;
    expect(row).toMatchObject({ base: 0, metPercent: null, partiallyMetPercent: null, notMetPercent: null });
  });
});

const outcome = fc.option(fc.constantFrom(...ratings), { nil: null });
const agency = fc.record({
  id: fc.uuid(),
  state: fc.constantFrom(...assessmentStates),
  withdrawn: fc.boolean(),
  // Two standards in each of three sections
  answers: fc.array(outcome, { minLength: 6, maxLength: 6 }),
  copies: fc.integer({ min: 1, max: 2 }),
});

describe("any cycle", () => {
  test("counts as someone would who goes through the answers one by one", () => {
    fc.assert(
      fc.property(fc.uniqueArray(agency, { selector: (one) => one.id, maxLength: 12 }), (drawn) => {
        const rows = drawn.flatMap((one) => Array.from({ length: one.copies }, () => rowsOf(one)).flat());
        const agencies = agenciesOf(rows);
        const [sections, standards] = [sectionTable(setOf(3, 2), agencies), ratingTable(setOf(3, 2), agencies)];
        const there = drawn.filter((one) => !one.withdrawn);
        const returned = there.filter((one) => ["submitted", "in-review", "response-sent", "closed"].includes(one.state));

        for (const at of [0, 1, 2]) {
          const pairs = returned.map((one) => one.answers.slice(at * 2, at * 2 + 2));
          const judged = pairs.map(bruteOutcome);
          expectCounts(sections.sections[at], judged, there.length - returned.length);
          expectCounts(standards.sections[at], pairs.flat(), 2 * (there.length - returned.length));
        }
        for (const table of [sections, standards]) {
          for (const key of ["met", "partiallyMet", "notMet", "notApplicable", "notAnswered", "notReturned", "base"] as const) {
            expect(table.total[key]).toBe(table.sections.reduce((sum, row) => sum + row[key], 0));
          }
        }
      }),
    );
  });
});

function expectCounts(row: ReturnType<typeof sectionTable>["total"] | undefined, values: (Rating | null)[], notReturned: number) {
  const count = (value: Rating | null) => values.filter((one) => one === value).length;
  const base = count("met") + count("partially-met") + count("not-met");
  expect(row).toMatchObject({
    met: count("met"),
    partiallyMet: count("partially-met"),
    notMet: count("not-met"),
    notApplicable: count("not-applicable"),
    notAnswered: count(null),
    notReturned,
    base,
  });
  if (base > 0) expect(Math.abs((row?.metPercent ?? -1) - (100 * count("met")) / base)).toBeLessThanOrEqual(0.5);
}

function bruteOutcome(pair: (Rating | null)[]): Rating | null {
  if (pair.includes(null)) return null;
  if (pair.includes("not-met")) return "not-met";
  if (pair.includes("partially-met")) return "partially-met";
  return pair.includes("met") ? "met" : "not-applicable";
}

function rowsOf({
  id,
  state,
  withdrawn,
  answers,
}: {
  id: string;
  state: CycleSummary["state"];
  withdrawn: boolean;
  answers: (Rating | null)[];
}): CycleSummary[] {
  return [0, 1, 2].map((at) => {
    const pair = answers.slice(at * 2, at * 2 + 2);
    const count = (value: Rating) => pair.filter((one) => one === value).length;
    const counts = {
      standards: 2,
      answered: pair.filter((one) => one !== null).length,
      met: count("met"),
      partiallyMet: count("partially-met"),
      notMet: count("not-met"),
      notApplicable: count("not-applicable"),
    };
    return {
      assessmentId: id,
      organisation: { id, name: id, kind: "Health" },
      state,
      withdrawnOn: withdrawn ? "2026-11-02" : null,
      revision: 1,
      hasSubmission: false,
      section: { sectionCode: String(at + 1), ...counts, outcome: sectionOutcome(counts) },
    };
  });
}
