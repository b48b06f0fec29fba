import { describe, expect, test } from "vitest";
import { shareInWords } from "#domain/percentage.ts";

const noun = { one: "agency", many: "agencies" };

describe("a share in words", () => {
  test("does not take schools and colleges for two kinds", () => {
    const settings = { one: "school or college", many: "schools and colleges" };
    expect([0, 1, 2].map((count) => shareInWords(count, 2, settings))).toEqual([
      "none of the 2 schools and colleges",
      "one of 2 schools and colleges",
      "the 2 schools and colleges",
    ]);
  });

  test.each([
    [0, 0, "none", "no agency"],
    [0, 1, "none", "not the one agency"],
    [1, 1, "the only one", "the one agency"],
    [0, 2, "neither", "neither agency"],
    [1, 2, "one of 2", "one of 2 agencies"],
    [2, 2, "both", "both agencies"],
    [2, 3, "2 of 3", "2 of 3 agencies"],
    [3, 4, "3 of 4", "3 of 4 agencies"],
    [4, 4, "all 4", "all 4 agencies"],
    [1, 5, "one of 5 (20%)", "one of 5 agencies (20%)"],
    [0, 21, "none of the 21", "none of the 21 agencies"],
    [18, 24, "18 of 24 (75%)", "18 of 24 agencies (75%)"],
    [24, 24, "all 24", "all 24 agencies"],
    [998, 1000, "998 of 1,000 (100%)", "998 of 1,000 agencies (100%)"],
  ])("of %i of %i reads as a person says it", (count, base, bare, named) => {
    expect(shareInWords(count, base)).toBe(bare);
    expect(shareInWords(count, base, noun)).toBe(named);
  });
});
