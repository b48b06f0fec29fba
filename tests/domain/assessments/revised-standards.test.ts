import { describe, expect, test } from "vitest";
import { revisedStandards } from "#domain/assessments/revised-standards.ts";
import type { ReturnDocument, StandardOfReturn } from "#domain/assessments/return-document.ts";

const item = { id: "one", title: "Audit", shows: "", location: "", checkedOn: "2026-10-01", checkAgainOn: null, checkedBy: null };
const standard = (given: Partial<StandardOfReturn> = {}): StandardOfReturn => ({
  code: "1.1",
  short: "Named lead",
  sentence: "",
  met: [],
  rating: "met",
  statement: "In place.",
  notApplicableReason: "",
  noActionReason: "",
  savedBy: "Priya",
  savedAt: "2026-10-01T09:00:00.000Z",
  evidence: [item] as unknown as StandardOfReturn["evidence"],
  actions: [],
  ...given,
});
const revision = (...standards: StandardOfReturn[]) =>
  ({ sections: [{ code: "1", title: "", short: "", standards }] }) as unknown as ReturnDocument;
const wordsOf = (now: Partial<StandardOfReturn>) =>
  revisedStandards(revision(standard()), revision(standard(now))).map(({ words }) => words);

describe("a later revision", () => {
  test.each<[string, Partial<StandardOfReturn>, string[]]>([
    ["saved again by somebody else is no difference", { savedBy: "Chidi", savedAt: "2026-11-01T09:00:00.000Z" }, []],
    ["another rating", { rating: "partially-met" }, ["Rated Partially met, before Met"]],
    [
      "another rating and its reason",
      { rating: "not-met", noActionReason: "None needed" },
      ["Rated Not met, before Met and another reason"],
    ],
    ["other words and evidence", { statement: "Named.", evidence: [] }, ["Another statement and other evidence"]],
    ["a reason that was not there and is empty", { ratingReason: "" }, []],
  ])("%s", (_, now, words) => expect(wordsOf(now)).toEqual(words));

  test("that asks more says so", () => {
    const found = revisedStandards(revision(standard()), revision(standard(), standard({ code: "1.2", short: "Board" })));
    expect(found).toEqual([{ code: "1.2", short: "Board", words: "Not asked before" }]);
  });
});
