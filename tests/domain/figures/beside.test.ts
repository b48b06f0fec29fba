import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { besideOf } from "#domain/figures/beside.ts";
import type { SnapshotContent } from "#domain/figures/snapshot.ts";
import { anyCycle, contentOf, returnOf } from "#tests/support/snapshot-content.ts";

const agencies = contentOf([1, 1, 1, 1], [returnOf("police", { ratings: { "1.1": "met", "2.1": "met", "3.1": "not-met", "4.1": "met" } })]);

/** Sections 1 to 3 of any cycle as those of a schools' audit: 1 asks what section 1 asks, but 1.3 what 4 asks; 2 nothing; 3 what 2 asks. */
function schoolsOf(content: SnapshotContent): SnapshotContent {
  const matches: Record<string, string> = { "1.1": "1", "1.2": "1", "1.3": "4", "3.1": "2", "3.2": "2" };
  return {
    ...content,
    set: {
      ...content.set,
      key: "s175",
      sections: content.set.sections.map((section) => ({
        ...section,
        standards: section.standards.map((standard) => ({
          ...standard,
          ...(matches[standard.code] && { matches: matches[standard.code] }),
        })),
      })),
    },
  };
}

describe("two audits side by side", () => {
  test("count schools that met all that matches and applies, as somebody counts who goes through them one by one", () => {
    fc.assert(
      fc.property(anyCycle, (content) => {
        const beside = besideOf(agencies, schoolsOf(content));
        const there = content.returns.filter(
          (one) => !one.withdrawnOn && ["submitted", "in-review", "response-sent", "closed"].includes(one.state),
        );
        for (const [at, codes] of [["1.1", "1.2"], ["3.1", "3.2"], [], ["1.3"]].entries()) {
          const row = beside?.rows[at]?.second;
          if (codes.length === 0) {
            expect(row).toBeNull();
            continue;
          }
          const given = there.map((one) => codes.map((code) => one.ratings[code] ?? null));
          const rated = given.filter((ratings) => !ratings.includes(null) && ratings.some((rating) => rating !== "not-applicable"));
          const met = rated.filter((ratings) => ratings.every((rating) => rating === "met" || rating === "not-applicable"));
          expect([row?.met, row?.base]).toEqual([met.length, rated.length]);
        }
      }),
    );
  });

  const schools = schoolsOf(
    contentOf([3, 1, 2], [returnOf("school", { ratings: { "1.1": "met", "1.2": "met", "1.3": "met", "3.1": "met", "3.2": "not-met" } })]),
  );

  test("are the same whichever is looked at first", () => {
    expect(besideOf(schools, agencies)).toEqual(besideOf(agencies, schools));
    expect(besideOf(agencies, schools)?.first.set.key).toBe("s11");
  });

  test("name what each row is made of, and what stands alone", () => {
    const beside = besideOf(agencies, schools);
    expect(beside?.rows.map((row) => row.madeOf)).toEqual(["1 Title 1, without 1.3", "3 Title 3", "", "1.3"]);
    expect(beside?.alone.map(({ code }) => code)).toEqual(["2"]);
  });

  test("are not there for audits of the same kind, or where nothing matches", () => {
    expect(besideOf(agencies, agencies)).toBeUndefined();
    expect(besideOf(agencies, { ...agencies, set: { ...agencies.set, key: "other" } })).toBeUndefined();
  });
});
