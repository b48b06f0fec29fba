import { describe, expect, test } from "vitest";
import { lawNotMet, lawNotMetSentence, lawStandards, type SubmittedRating } from "#domain/figures/law-not-met.ts";
import { settingWords } from "#domain/organisations/organisation-words.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import type { StandardSet } from "#standards/schema.ts";

const standard = (code: string, more: object) => ({ code, short: `About ${code}`, ...more });
const set = {
  sections: [
    { standards: [standard("A1", { basis: "law", applies: "all" }), standard("A2", { basis: "guidance", applies: "all" })] },
    { standards: [standard("K13", { basis: "law", applies: { if_any: ["eyfs"] } })] },
  ],
} as unknown as Pick<StandardSet, "sections">;

const rated = (name: string, standardCode: string, rating: Rating | null, flags: string[] | null = []): SubmittedRating => ({
  assessmentId: name,
  organisation: { id: name, name, kind: "Academy or free school" },
  flags,
  revision: 1,
  standardCode,
  rating,
});

describe("standards that are law and not met", () => {
  test("are those of the set that say so", () => {
    expect(lawStandards(set).map((one) => one.code)).toEqual(["A1", "K13"]);
  });

  test("leave out of the base what does not apply, by rating or by profile, and what has no rating", () => {
    const rows = lawNotMet(set, [
      rated("b", "A1", "not-met"),
      rated("a", "A1", "not-met"),
      rated("c", "A1", "met"),
      rated("d", "A1", "not-applicable"),
      rated("e", "A1", null),
      rated("a", "K13", "not-met", ["eyfs"]),
      // Answered before the profile said no: it counts no longer
      rated("b", "K13", "not-met", []),
      rated("c", "K13", "not-met", null),
      rated("a", "A2", "not-met"),
    ]);

    expect(rows.map(({ code, notMet, base, percent }) => ({ code, notMet, base, percent }))).toEqual([
      { code: "A1", notMet: 2, base: 3, percent: 67 },
      { code: "K13", notMet: 1, base: 1, percent: 100 },
    ]);
    expect(rows[0]?.settings.map((one) => one.assessmentId)).toEqual(["a", "b"]);
    expect(lawNotMetSentence(rows, settingWords)).toBe(
      "2 of 2 standards that are law were rated not met, by 2 schools and colleges: A1 and K13. Most often A1, about A1: 2 of 3 (67%).",
    );
  });

  test("are said to be none where there are none, or none yet", () => {
    expect(lawNotMetSentence(lawNotMet(set, []), settingWords)).toBe("No school or college has returned yet.");
    expect(lawNotMetSentence(lawNotMet(set, [rated("a", "A1", "met")]), settingWords)).toBe(
      "None of the 2 standards that are law was rated not met by any school or college.",
    );
  });
});
