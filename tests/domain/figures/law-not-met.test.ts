import { describe, expect, test } from "vitest";
import { lawNotMet, lawNotMetSentence, lawStandards, type SubmittedRating } from "#domain/figures/law-not-met.ts";
import { settingWords } from "#domain/organisations/organisation-words.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import type { StandardSet } from "#standards/schema.ts";

const standard = (code: string, more: object) => ({ code, short: `About ${code}`, ...more });
const set = {
  sections: [
    { standards: [standard("A1", { basis: "law", applies: "all" }), standard("A2", { basis: "guidance", applies: "all" })] },
    {
      standards: [
        standard("K13", { basis: "law", applies: { if_any: ["eyfs"] } }),
        standard("K15", { basis: { law: { if_any: ["maintained", "academy"] }, otherwise: "guidance" } }),
      ],
    },
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
  test("are those of the set that are law for anybody", () => {
    expect(lawStandards(set).map((one) => one.code)).toEqual(["A1", "K13", "K15"]);
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

    expect(rows.map(({ code, base, notMet: { count, percent } }) => ({ code, base, count, percent }))).toEqual([
      { code: "A1", count: 2, base: 3, percent: 67 },
      { code: "K13", count: 1, base: 1, percent: 100 },
      { code: "K15", count: 0, base: 0, percent: null },
    ]);
    expect(rows[0]?.notMet.settings.map((one) => one.assessmentId)).toEqual(["a", "b"]);
    expect(lawNotMetSentence(rows, settingWords)).toBe(
      "2 of 3 standards that are law were rated not met, by 2 schools and colleges: A1 and K13. Most often A1, about A1: 2 of 3. None was rated partially met.",
    );
  });

  test("count only the returns for which they are law, and what is partially met apart from what is not met", () => {
    const rows = lawNotMet(set, [
      rated("a", "K15", "not-met", ["maintained"]),
      rated("b", "K15", "partially-met", ["academy"]),
      rated("c", "K15", "met", ["academy"]),
      // Guidance for a college and an independent school, whatever they say
      rated("d", "K15", "not-met", ["p16"]),
      rated("e", "K15", "partially-met", ["independent"]),
      rated("e", "A1", "partially-met", ["independent"]),
      rated("b", "A1", "partially-met", ["academy"]),
    ]);

    expect(rows.map(({ code, base, notMet, partiallyMet }) => [code, base, notMet.count, partiallyMet.count])).toEqual([
      ["A1", 2, 0, 2],
      ["K13", 0, 0, 0],
      ["K15", 3, 1, 1],
    ]);
    expect(rows[2]?.partiallyMet).toMatchObject({ percent: 33, settings: [{ assessmentId: "b" }] });
    expect(lawNotMetSentence(rows, settingWords)).toBe(
      "One of 3 standards that are law was rated not met, by one school or college: K15. 2 were rated partially met, by 2 schools and colleges: A1 and K15.",
    );
  });

  test("are said to be none where there are none, or none yet", () => {
    expect(lawNotMetSentence(lawNotMet(set, []), settingWords)).toBe("No school or college has returned yet.");
    expect(lawNotMetSentence(lawNotMet(set, [rated("a", "A1", "met")]), settingWords)).toBe(
      "None of the 3 standards that are law was rated not met by any school or college. None was rated partially met.",
    );
  });
});
