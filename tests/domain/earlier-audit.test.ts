import { describe, expect, test } from "vitest";
import { dayTyped, earlierAudits, type EarlierRow } from "#domain/assessments/earlier/earlier-audit.ts";

const known = {
  organisations: [
    { id: "fenlow", name: "Fenlow Homes", aliases: ["Fenlow Living"], urn: null },
    { id: "tarn", name: "Tarn School", aliases: [], urn: "900777" },
  ],
  codes: ["9.1", "A1"],
  madeOn: "2024-11-30",
};
const row = (number: number, given: Partial<EarlierRow>): EarlierRow => ({
  row: number,
  organisation: "Fenlow Homes",
  standard: "9.1",
  rating: "",
  words: "",
  action: "",
  owner: "",
  due: "",
  progress: "",
  ...given,
});

describe("the rows of an earlier audit", () => {
  test("make one audit an organisation, found by any name or its URN, with further rows as further actions", () => {
    const { audits, problems } = earlierAudits(
      [
        row(2, { rating: "partially met", words: "Half", action: "Brief all", owner: "Ana", due: "31/3/25", progress: "at risk" }),
        row(3, { organisation: "fenlow living", action: "Check all" }),
        row(4, { organisation: "900777", standard: "a1", rating: "Met", words: "Done" }),
      ],
      known,
    );
    expect(problems).toEqual([]);
    expect(audits).toEqual([
      {
        organisationId: "fenlow",
        name: "Fenlow Homes",
        standards: [
          {
            code: "9.1",
            rating: "partially-met",
            words: "Half",
            actions: [
              { what: "Brief all", owner: "Ana", dueOn: "2025-03-31", progress: "at-risk" },
              { what: "Check all", owner: "Not named", dueOn: "2024-11-30", progress: "not-started" },
            ],
          },
        ],
      },
      { organisationId: "tarn", name: "Tarn School", standards: [{ code: "A1", rating: "met", words: "Done", actions: [] }] },
    ]);
  });

  test.each([
    [{ organisation: "Elsewhere", rating: "Met" }, "Row 3: you hold no organisation “Elsewhere”"],
    [{ standard: "9.9", rating: "Met" }, "Row 3: the set has no standard “9.9”"],
    [{ rating: "Green" }, "Row 3: “Green” is no rating. Use Met, Partially met, Not met, Not applicable"],
    [{ organisation: "Tarn School" }, "Row 3: the rating is missing"],
    [{ rating: "Not met" }, "Row 3: standard 9.1 of Fenlow Homes stands there before"],
    [{ words: "Other words" }, "Row 3: standard 9.1 of Fenlow Homes stands there before"],
    [{ action: "Do it", due: "31/02/2027" }, "Row 3: “31/02/2027” is no date. Write it like 31/03/2027"],
    [{ action: "Do it", progress: "soon" }, "Row 3: “soon” is no progress. Use Not started, On track, At risk, Done"],
  ])("that are wrong are named: %o", (given, problem) => {
    const first = row(2, { rating: "Met", words: "So" });
    const { audits, problems } = earlierAudits([first, row(3, given)], known);
    expect(problems).toEqual([problem]);
    expect(audits.map(({ organisationId }) => organisationId)).toEqual(["fenlow"]);
  });

  test.each([
    ["31/03/2027", "2027-03-31"],
    ["1.4.27", "2027-04-01"],
    ["2027-03-31", "2027-03-31"],
    ["03/31/2027", null],
    ["29/02/2027", null],
    ["March", null],
  ])("the date %s is %s", (text, day) => expect(dayTyped(text)).toBe(day));
});
