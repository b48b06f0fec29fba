import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figureSentences } from "#domain/figures/figure-sentences.ts";
import { figuresOf } from "#domain/figures/figures.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import { anyCycle, contentOf, returnOf } from "#tests/support/snapshot-content.ts";

const day = "2026-12-20";
const ratings = (...given: (Rating | null)[]) => Object.fromEntries(["1.1", "1.2", "2.1"].map((code, at) => [code, given[at] ?? null]));
const sentences = (returns: ReturnType<typeof returnOf>[]) => figureSentences(figuresOf(contentOf([2, 1], returns), {}, day), false);

describe("the sentence of a table", () => {
  const twelve = Array.from({ length: 12 }, (_, at) =>
    returnOf(String(at), { ratings: ratings("met", at < 9 ? "met" : "not-met", at < 9 ? "met" : "not-applicable") }),
  );

  test("names the standards met most and least often, with equal shares of other bases", () => {
    expect(sentences(twelve).standards).toBe(
      "Standards 1.1 and 2.1 were met most often, by every agency to which they apply. Standard 1.2 Standard 1.2 was met least often, by 9 of 12 (75%).",
    );
  });

  test("counts all ratings, and apart from them what is not in the base", () => {
    expect(sentences(twelve).ratings).toBe(
      "Of 33 ratings, 30 (91%) were met, none partially met and 3 (9%) not met. Beside these, 3 were not applicable.",
    );
    expect(sentences([returnOf("a", { ratings: ratings("met", "not-met") })]).ratings).toBe(
      "Of 2 ratings, one was met, none partially met and one not met. Beside these, one was not answered.",
    );
  });

  test("says who returned, and what becomes of actions", () => {
    const overdue = { standard: "1.1", dueOn: "2026-12-01", progress: "at-risk" as const, agreedOn: "2026-10-01" };
    const one = returnOf("a", { ratings: ratings("met"), actions: [overdue, { ...overdue, progress: "done" as const }] });
    expect(sentences([one, returnOf("b", { withdrawnOn: "2026-10-01" })]).completion).toBe(
      "The one agency returned. One agency was withdrawn and is not counted.",
    );
    expect(sentences([one]).actions).toBe("Of 2 actions, one is at risk and one is done. One is overdue.");
    expect(sentences([{ ...one, actions: [overdue] }]).actions).toBe("The one action is at risk. It is overdue.");
    expect(sentences([]).actions).toBe("No actions were agreed.");
  });

  test("gives no percentage of few, and says none and all once", () => {
    const given = (...all: (Rating | null)[][]) => sentences(all.map((one, at) => returnOf(String(at), { ratings: ratings(...one) })));
    expect(given(["not-met", "not-met", "not-met"]).standards).toBe("No standard was met by any agency.");
    expect(given(["met", "met", "met"]).standards).toBe("Every standard was met by the one agency.");
    expect(given(["met", "met", "met"], ["met", "met", "not-applicable"]).standards).toBe(
      "Every standard was met by every agency to which it applies.",
    );
    expect(given(["met", "not-met", "not-met"], ["met", "not-met", "not-applicable"]).standards).toBe(
      "Standard 1.1 Standard 1.1 was met most often, by both. Standards 1.2 and 2.1 were met by no agency to which they apply.",
    );
    expect(given(["met", "met", null]).ratings).toBe("Both ratings were met. Beside these, one was not answered.");
    expect(given(["partially-met", null, null]).ratings).toBe("The one rating was partially met. Beside these, 2 were not answered.");
    expect(given(["not-met", "not-met", "not-met"]).ratings).toBe("Of 3 ratings, none was met, none partially met and 3 not met.");
  });

  test("tells an equal share of different bases once", () => {
    const half = Array.from({ length: 4 }, (_, at) =>
      returnOf(String(at), {
        ratings: ratings(at % 2 === 0 ? "met" : "not-met", at > 1 ? "not-applicable" : at === 0 ? "met" : "not-met", "met"),
      }),
    );
    expect(sentences(half).standards).toBe(
      "Standard 2.1 Standard 2.1 was met most often, by all 4. Standards 1.1 and 1.2 were met least often, each by the same share of agencies to which it applies.",
    );
  });

  test("says of actions that all are alike", () => {
    const action = { standard: "1.1", dueOn: "2026-12-01", progress: "at-risk" as const, agreedOn: "2026-10-01" };
    const said = (count: number) =>
      sentences([returnOf("a", { ratings: ratings("met"), actions: Array.from({ length: count }, () => action) })]);
    expect(said(2).actions).toBe("Both actions are at risk. Both are overdue.");
    expect(said(3).actions).toBe("All 3 actions are at risk. All are overdue.");
  });

  test("holds no figure that its table does not hold", () => {
    fc.assert(
      fc.property(anyCycle, (content) => {
        const figures = figuresOf(content, {}, day);
        const { met, partiallyMet, notMet, notApplicable, notAnswered, base, metPercent, partiallyMetPercent, notMetPercent } =
          figures.ratings.total;
        const held = new Set([met, partiallyMet, notMet, notApplicable, notAnswered, base, metPercent, partiallyMetPercent, notMetPercent]);
        const told = figureSentences(figures, false).ratings?.match(/\d+/g) ?? [];
        expect(told.filter((number) => !held.has(Number(number)))).toEqual([]);
      }),
    );
  });
});
