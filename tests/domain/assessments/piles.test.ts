import { expect, test } from "vitest";
import type { StandardSet } from "#standards/schema.ts";
import { rewordingInWords } from "#domain/assessments/comparison.ts";
import { pileBySection, pileDone, pilesInWords, pilesOf, sectionsLeft } from "#domain/assessments/piles.ts";
import type { ReturnDocument, StandardOfReturn } from "#domain/assessments/return-document.ts";

type Standard = StandardSet["sections"][number]["standards"][number];

const standard = (code: string, change: Standard["change"] = { kind: "unchanged" }) =>
  ({ code, short: `About ${code}`, sentence: `What ${code} asks`, met: ["It is done"], change }) as Standard;
const offeringNotApplicable = (code: string) => ({ ...standard(code), may_be_not_applicable: true as const });
const reworded = { kind: "reworded" as const, comparable: true, check: "look at it" };

// Only what the piles read of a set
const set = (sections: Record<string, Standard[]>, version = "2026") =>
  ({
    key: "s175",
    version,
    compared_with: "2025",
    sections: Object.entries(sections).map(([code, standards]) => ({ code, standards })),
  }) as unknown as StandardSet;

const then = (code: string, answer: Partial<StandardOfReturn> = {}) =>
  ({ code, sentence: `What ${code} asks`, met: ["It is done"], rating: "met", evidence: [], ...answer }) as unknown as StandardOfReturn;
const past = { evidence: [{ checkedOn: "2026-11-01", reviewBy: "2026-11-21" }] } as unknown as Partial<StandardOfReturn>;
const earlier = (standards: StandardOfReturn[], version = "2025", key = "s175") =>
  ({ set: { key, version }, sections: [{ standards }], signature: null }) as unknown as ReturnDocument;

const list = (asked: StandardSet, done: string[] = [], looks: string[] = []) =>
  ({
    sections: asked.sections.map(({ code, standards }) => ({
      code,
      standards: standards.map((one) => ({
        code: one.code,
        status: done.includes(one.code) ? ("completed" as const) : ("in-progress" as const),
        look: looks.includes(one.code) ? "its check was due" : "",
      })),
    })),
  }) as unknown as Parameters<typeof pilesOf>[2];

const today = "2026-11-22";
const rule = { today, oldest: "2025-11-22", isSetting: true };
const codesOf = (piles: ReturnType<typeof pilesOf>) =>
  piles &&
  Object.fromEntries((["changed", "evidence", "unchanged"] as const).map((name) => [name, piles[name].standards.map((one) => one.code)]));

test("puts every standard that is asked into exactly one pile, by last year's answer", () => {
  const asked = set({
    A: [standard("A1"), standard("A2", reworded), standard("A3"), standard("A4", { kind: "new", check: "new" })],
    B: [standard("B1"), standard("B2"), offeringNotApplicable("B3"), standard("B4", reworded), standard("B5")],
  });
  const piles = pilesOf(
    asked,
    earlier([
      then("A1"),
      then("A2"),
      then("A3", past),
      then("A4"),
      then("B1", { rating: null }),
      then("B2", { rating: "not-applicable", byProfile: true }),
      then("B3", { rating: "not-applicable", ...past }),
      then("B4", past),
    ]),
    list(asked),
    rule,
  );

  // B5 was not there at all, and the wording comes before the evidence
  expect(codesOf(piles)).toEqual({ changed: ["A2", "A4", "B1", "B2", "B4", "B5"], evidence: ["A3"], unchanged: ["A1", "B3"] });
  expect(piles?.withoutEarlier).toBe(4);
});

test("counts as changed what was not applicable and can no longer be, because it needs a rating", () => {
  const asked = set({ A: [standard("A1"), standard("A2", reworded), standard("A3")] });
  const notApplicable = { rating: "not-applicable" as const };
  const piles = pilesOf(asked, earlier([then("A1", notApplicable), then("A2", notApplicable), then("A3")]), list(asked), rule);

  expect(codesOf(piles)).toEqual({ changed: ["A1", "A2"], evidence: [], unchanged: ["A3"] });
  expect(piles).toMatchObject({ withoutEarlier: 0, withoutRating: 1 });
  expect(piles && pilesInWords(piles)).toBe(
    "1 of 3 standards is unchanged since last year. 1 changed with the new guidance, and 1 can no longer be not applicable.",
  );
});

test("counts evidence as in time on the day of its check", () => {
  const asked = set({ A: [standard("A1")] });
  const of = (reviewBy: string | null, checkedOn: string | null = "2026-11-01") =>
    codesOf(
      pilesOf(asked, earlier([then("A1", { evidence: [{ checkedOn, reviewBy }] } as unknown as StandardOfReturn)]), list(asked), rule),
    );
  expect(of(today)).toMatchObject({ evidence: [], unchanged: ["A1"] });
  expect(of("2026-11-21")).toMatchObject({ evidence: ["A1"], unchanged: [] });
  // As it is counted everywhere else: undated, or older than the standard's own interval
  expect(of(null, null)).toMatchObject({ evidence: ["A1"] });
  expect(of("2027-03-01", "2025-11-21")).toMatchObject({ evidence: ["A1"] });
  expect(of(null, "2025-11-22")).toMatchObject({ unchanged: ["A1"] });
});

test("keeps a standard in its pile when it is done, and names what is left", () => {
  const asked = set({ A: [standard("A1"), standard("A2")], B: [standard("B1")] });
  const piles = pilesOf(asked, earlier([then("A1"), then("A2"), then("B1")]), list(asked, ["A1", "B1"]), rule);
  expect(piles?.unchanged).toMatchObject({ count: 3, done: 2, left: [{ code: "A2", sectionCode: "A" }] });
});

test("has no piles in a first year, nor from another audit", () => {
  const asked = set({ A: [standard("A1")] });
  expect(pilesOf(asked, undefined, list(asked), rule)).toBeNull();
  expect(pilesOf(asked, earlier([then("A1")], "2025", "s11"), list(asked), rule)).toBeNull();
});

test("compares with a return that is older than the version before by its words, and with one of this version not at all", () => {
  const asked = set({ A: [standard("A1"), standard("A2"), standard("A3", reworded)] });
  const standards = [then("A1"), then("A2", { sentence: "What it asked long ago" }), then("A3")];
  expect(codesOf(pilesOf(asked, earlier(standards, "2024"), list(asked), rule))).toMatchObject({
    changed: ["A2", "A3"],
    unchanged: ["A1"],
  });
  expect(codesOf(pilesOf(asked, earlier(standards, "2026"), list(asked), rule))).toMatchObject({
    changed: [],
    unchanged: ["A1", "A2", "A3"],
  });
});

const many = (from: number, to: number, isDone: (index: number) => boolean = () => false, section = "A") =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    code: `${section}${from + index}`,
    short: "",
    sectionCode: section,
    isDone: isDone(from + index),
    isToLookAt: false,
  }));
const pile = (standards: ReturnType<typeof many>) => {
  const left = standards.filter((one) => !one.isDone);
  return {
    standards,
    count: standards.length,
    done: standards.length - left.length,
    left,
    toLookAt: standards.filter((one) => one.isToLookAt).length,
  };
};

test("says the three piles in one sentence", () => {
  const piles = {
    changed: pile(many(1, 9)),
    evidence: pile(many(1, 13)),
    unchanged: pile(many(1, 62)),
    withoutEarlier: 0,
    withoutRating: 0,
  };
  expect(pilesInWords(piles)).toBe(
    "62 of 84 standards are unchanged since last year, and their evidence is in date. 9 changed with the new guidance, and 13 need their evidence looked at.",
  );
  expect(pilesInWords({ ...piles, evidence: pile([]), changed: pile([]) })).toBe("62 of 62 standards are unchanged since last year.");
  expect(pilesInWords({ ...piles, evidence: pile(many(1, 1)), changed: pile([]) })).toBe(
    "62 of 63 standards are unchanged since last year, and their evidence is in date. 1 needs its evidence looked at.",
  );
  expect(pilesInWords({ ...piles, withoutEarlier: 2 })).toContain(
    "7 changed with the new guidance, 2 have no answer from last year, and 13 need",
  );
});

test("says which sections are done and what is left", () => {
  const done = () => true;
  const standards = [
    ...many(1, 3, done),
    ...many(1, 2, done, "B"),
    ...many(1, 3, done, "C"),
    ...many(1, 4, (index) => index < 3, "D"),
    ...many(1, 5, undefined, "E"),
  ];
  expect(pileBySection(pile(standards))).toBe("10 complete: sections A to C and 2 of D. 7 left");
  expect(pileBySection(pile([...many(1, 2, done), ...many(1, 2, undefined, "B"), ...many(1, 2, done, "C")]))).toBe(
    "4 complete: sections A and C. 2 left",
  );
  expect(pileBySection(pile([...many(1, 2, done), ...many(1, 2, undefined, "B")]))).toBe("2 complete: section A. 2 left");
  const begun = [...many(1, 2, done), ...["B", "C", "D"].flatMap((section) => many(1, 2, (index) => index === 1, section))];
  expect(pileBySection(pile(begun))).toBe("5 complete: section A and parts of B, C and D. 3 left");
  expect(pileBySection(pile(many(1, 2)))).toBe("2 left");
  expect(pileBySection(pile(many(1, 2, done)))).toBe("All 2 complete");
});

test("counts apart what is complete and what is to look at, so that the piles add up to the task list", () => {
  const looked = (standards: ReturnType<typeof many>, ...codes: string[]) =>
    pile(standards.map((one) => ({ ...one, isToLookAt: codes.includes(one.code) })));
  const done = () => true;
  expect(pileBySection(looked(many(1, 3, done), "A2"))).toBe("All 3 complete, 1 to look at");
  expect(pileBySection(looked([...many(1, 2, done), ...many(1, 2, undefined, "B")], "A1", "A2"))).toBe(
    "2 complete: section A. 2 left, 2 to look at",
  );
  expect(pileDone(looked(many(1, 1, done), "A1"))).toBe("Complete, 1 to look at");

  const asked = set({ A: [standard("A1"), standard("A2"), standard("A3", reworded)] });
  const piles = pilesOf(asked, earlier([then("A1"), then("A2", past), then("A3")]), list(asked, ["A1", "A2"], ["A2", "A3"]), rule);
  expect([piles?.unchanged.toLookAt, piles?.evidence.toLookAt, piles?.changed.toLookAt]).toEqual([0, 1, 1]);
});

test("goes on with the first section that a person may change", () => {
  const left = pile([...many(1, 2, () => true), ...many(1, 2, undefined, "B"), ...many(1, 2, undefined, "C")]);
  expect(
    sectionsLeft(left, [
      { code: "A", mayEdit: true },
      { code: "B", mayEdit: false },
      { code: "C", mayEdit: true },
    ]),
  ).toEqual(["C"]);
});

test("the numbers that changed and that are not compared are explained together", () => {
  const other = { ...reworded, comparable: false };
  const asked = set({ A: [standard("A1", reworded), standard("A2", other), standard("A3", other), standard("A4")] });
  const before = earlier(["A1", "A2", "A3", "A4"].map((code) => then(code)));

  expect(rewordingInWords(asked, before)).toBe(
    "3 standards were reworded. 2 of them ask for something else now, so they are not compared with last time; the other 1 asks the same in other words, and is compared.",
  );
  expect(rewordingInWords(set({ A: [standard("A1")] }), before)).toBeNull();
  expect(rewordingInWords(asked, undefined)).toBeNull();
});
