import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Rating } from "#domain/assessments/rating.ts";
import type { SnapshotContent, SnapshotStandard } from "#domain/figures/snapshot.ts";
import { trendSentence, trendTitle } from "#domain/figures/trend-sentences.ts";
import { trendOf } from "#domain/figures/trend.ts";
import { anyCycle, contentOf, returnOf } from "#tests/support/snapshot-content.ts";

const changes: Record<string, SnapshotStandard["change"]> = {
  "1.1": { kind: "unchanged", comparable: true },
  "1.2": { kind: "reworded", comparable: true },
  "1.3": { kind: "reworded", comparable: false },
  "2.1": { kind: "new", comparable: false },
  "3.1": { kind: "unchanged", comparable: true },
  "3.2": null,
};

function changed(content: SnapshotContent): SnapshotContent {
  const sections = content.set.sections.map((section) => ({
    ...section,
    standards: section.standards.map((standard) => ({ ...standard, change: changes[standard.code] ?? null })),
  }));
  return { ...content, set: { ...content.set, sections } };
}

function earlierOf(content: SnapshotContent, facts: Partial<SnapshotContent["set"]> = {}): SnapshotContent {
  return { ...content, set: { ...content.set, version: "2024", comparedWith: null, ...facts } };
}

const given = (...ratings: (Rating | null)[]) =>
  Object.fromEntries(["1.1", "1.2", "1.3", "2.1", "3.1", "3.2"].map((code, at) => [code, ratings[at] ?? null]));

describe("a trend", () => {
  const now = changed(
    contentOf(
      [3, 1, 2],
      [
        returnOf("a", { ratings: given("met", "partially-met", "met", "met", "not-applicable", "met") }),
        returnOf("b", { ratings: given("partially-met", "met", "met", "met", "met", "met") }),
        returnOf("new", { ratings: given("met", "met", "met", "met", "met", "met") }),
        returnOf("gone", { withdrawnOn: "2026-10-01" }),
      ],
    ),
  );
  const before = earlierOf(
    contentOf(
      [3, 1, 2],
      [
        returnOf("a", { ratings: given("not-met", "met", "met", "met", "met", "met") }),
        returnOf("b", { ratings: given("partially-met", "partially-met", "met", "met", null, "met") }),
        returnOf("old", { ratings: given("met") }),
        returnOf("gone", { ratings: given("met") }),
      ],
    ),
  );
  const trend = trendOf(now, before);

  test("compares only what the set declares comparable, and says what is left out and why", () => {
    expect(trend?.comparable.map((one) => one.code)).toEqual(["1.1", "1.2", "3.1"]);
    expect(trend?.leftOut.map(({ code, why }) => [code, why])).toEqual([
      ["1.3", "reworded"],
      ["2.1", "new"],
      ["3.2", "not-declared"],
    ]);
  });

  test("counts only ratings of the same agency in both", () => {
    expect(trend).toMatchObject({ agencies: 2, onlyNow: 1, onlyBefore: 2 });
    expect(trend?.total).toMatchObject({ base: 4, metBefore: 1, metNow: 2, better: 2, worse: 1, same: 1, metNowPercent: 50 });
    expect(trend?.organisations.map(({ title, better, worse, same }) => [title, better, worse, same])).toEqual([
      ["Agency a", 1, 1, 0],
      ["Agency b", 1, 0, 1],
    ]);
    expect(trend?.standards.at(-1)).toMatchObject({ title: "3.1 Standard 3.1", base: 0, metNowPercent: null });
  });

  test("is told in a sentence that names what it leaves out", () => {
    expect(trend && trendSentence(trend, "2024", "2026")).toBe(
      "Of 4 ratings by 2 agencies that can be compared like for like, 2 of 4 were met in 2026, and one of 4 in 2024. 2 ratings moved up, one moved down and one stayed the same. 3 standards are compared; 1.3, 2.1 and 3.2 are left out [b].",
    );
  });

  test("speaks of one rating, of none and of all as a person does", () => {
    const told = (before: Rating[], after: Rating[]) => {
      const returns = (ratings: Rating[]) => ratings.map((rating, at) => returnOf(String(at), { ratings: given(rating) }));
      const moved = trendOf({ ...now, returns: returns(after) }, { ...earlier(), returns: returns(before) });
      return moved && [trendSentence(moved, "2024", "2026").replace(/ 3 standards .*/, ""), trendTitle(moved, "2024", "2026")];
    };
    const earlier = () => before;
    expect(told(["not-met"], ["met"])).toEqual([
      "Only one rating can be compared like for like between 2024 and 2026: it was met in 2026 and not in 2024. It moved up.",
      "Only one rating can be compared between 2024 and 2026",
    ]);
    expect(told(["met"], ["met"])?.[0]).toContain("it was met in both. It stayed the same.");
    expect(told(["met", "met"], ["not-met", "not-met"])).toEqual([
      "Of 2 ratings by 2 agencies that can be compared like for like, neither was met in 2026, and both in 2024. No rating moved up, 2 moved down and none stayed the same.",
      "Fewer ratings were met in 2026, neither, than in 2024, both",
    ]);
    expect(told(["not-met", "not-met", "met"], ["met", "met", "met"])?.[0]).toBe(
      "Of 3 ratings by 3 agencies that can be compared like for like, all 3 were met in 2026, and one of 3 in 2024. 2 ratings moved up, none moved down and one stayed the same.",
    );
  });

  test("names standards that are no longer asked", () => {
    const [first, ...others] = now.set.sections;
    const shorter = { ...now, set: { ...now.set, sections: first ? [first, ...others.slice(0, 1)] : [] } };
    expect(
      trendOf(shorter, before)
        ?.leftOut.filter((one) => one.why === "no-longer-asked")
        .map((one) => one.code),
    ).toEqual(["3.1", "3.2"]);
  });

  test("compares all of one version, nothing of versions nobody compared, and never two kinds of audit", () => {
    expect(trendOf(now, earlierOf(before, { version: "2026" }))?.leftOut).toEqual([]);
    const far = trendOf(now, earlierOf(before, { version: "2020" }));
    expect(far?.comparable).toEqual([]);
    expect(far && trendSentence(far, "2020", "2026")).toBe("No standard can be compared between 2020 and 2026.");
    expect(trendOf(now, earlierOf(before, { key: "s175" }))).toBeUndefined();
  });
});

describe("any two cycles", () => {
  test("move as somebody counts who lays each agency’s two returns side by side", () => {
    const check = () =>
      fc.assert(
        fc.property(anyCycle, anyCycle, (one, two) => {
          const [now, before] = [changed(one), earlierOf(two)];
          const moved = { base: 0, metBefore: 0, metNow: 0, better: 0, worse: 0, same: 0 };
          const worth = new Map<Rating | null | undefined, number>([
            ["not-met", 0],
            ["partially-met", 1],
            ["met", 2],
          ]);
          for (const mine of now.returns) {
            const theirs = before.returns.find((old) => old.organisation.id === mine.organisation.id);
            if (!theirs || ![mine, theirs].every((done) => done.isReturned && !done.withdrawnOn)) continue;
            for (const code of ["1.1", "1.2", "3.1"]) {
              const [then, today] = [worth.get(theirs.ratings[code]), worth.get(mine.ratings[code])];
              if (then === undefined || today === undefined) continue;
              moved.base++;
              if (then === 2) moved.metBefore++;
              if (today === 2) moved.metNow++;
              moved[today > then ? "better" : today < then ? "worse" : "same"]++;
            }
          }
          const trend = trendOf(now, before);
          expect(trend?.total).toMatchObject(moved);
          for (const parts of [trend?.sections, trend?.standards, trend?.organisations]) {
            expect(parts?.reduce((sum, part) => sum + part.better, 0)).toBe(moved.better);
            expect(parts?.reduce((sum, part) => sum + part.base, 0)).toBe(moved.base);
          }
        }),
        { numRuns: 2000 },
      );

    expect(check).not.toThrow();
  });
});
