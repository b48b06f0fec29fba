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
      "Of 33 ratings, 30 (91%) were met, 0 (0%) partially met and 3 (9%) not met. Beside these, 3 were not applicable.",
    );
    expect(sentences([returnOf("a", { ratings: ratings("met", "not-met") })]).ratings).toBe(
      "Of 2 ratings, 1 was met, 0 partially met and 1 not met. Beside these, 1 was not answered.",
    );
  });

  test("says who returned, and what becomes of actions", () => {
    const overdue = { standard: "1.1", dueOn: "2026-12-01", progress: "at-risk" as const, agreedOn: "2026-10-01" };
    const one = returnOf("a", { ratings: ratings("met"), actions: [overdue, { ...overdue, progress: "done" as const }] });
    expect(sentences([one, returnOf("b", { withdrawnOn: "2026-10-01" })]).completion).toBe(
      "The one agency returned. 1 agency was withdrawn and is not counted.",
    );
    expect(sentences([one]).actions).toBe("Of 2 actions, 1 is at risk and 1 is done. 1 is overdue.");
    expect(sentences([{ ...one, actions: [overdue] }]).actions).toBe("The one action is at risk. 1 is overdue.");
    expect(sentences([]).actions).toBe("No actions were agreed.");
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
