import { describe, expect, test } from "vitest";
import type { ReturnDocument, StandardOfReturn } from "#domain/assessments/return-document.ts";
import { type FindingFacts, findingsOf } from "#domain/scrutiny/findings.ts";
import { countKinds, foundStandards, isListed, isStrong } from "#domain/scrutiny/found-standards.ts";
import type { StandardSet } from "#standards/schema.ts";

const item = { id: "e1", title: "Policy", shows: "What staff do", kept: "Intranet", checkedOn: "2026-10-05", reviewBy: null };
const action = {
  id: "a1",
  what: "Check every contract",
  gap: "",
  owner: "Priya",
  dueOn: "2027-03-31",
  successMeasure: "",
  progress: "on-track" as const,
  agreedOn: "2024-12-01",
  carriedOver: true,
};
const long = "Each member of staff is briefed when they begin and again every year, and the board reads who was not.";

function standard(given: Partial<StandardOfReturn> = {}): StandardOfReturn {
  return {
    code: "1.1",
    short: "Senior lead",
    sentence: "There is one",
    met: [],
    rating: "met",
    statement: long,
    notApplicableReason: "",
    noActionReason: "",
    savedBy: "Priya Raman",
    savedAt: "2026-11-01T09:00:00.000Z",
    evidence: [item],
    actions: [],
    ...given,
  };
}

function returnWith(one: StandardOfReturn, year: string, doubts: ReturnDocument["doubts"] = []): ReturnDocument {
  return {
    organisation: { id: "riverbend", name: "Riverbend" },
    cycle: { id: year, title: `Section 11 audit ${year}` },
    set: { key: "s11", version: year, title: "Section 11" },
    revision: 1,
    ratings: [],
    sections: [{ code: "1", title: "Leadership", short: "Leadership", summary: {} as never, standards: [one] }],
    signature: null,
    doubts,
  };
}

const setOf = (change: object) =>
  ({
    key: "s11",
    version: "2026",
    compared_with: "2024",
    sections: [{ code: "1", standards: [{ code: "1.1", change }] }],
  }) as unknown as StandardSet;
const unchanged = setOf({ kind: "unchanged" });

interface Given extends Partial<Omit<FindingFacts, "document" | "earlier">> {
  now?: Partial<StandardOfReturn>;
  then?: Partial<StandardOfReturn> | null;
  doubts?: ReturnDocument["doubts"];
}

function findings({ now, then = null, doubts, ...facts }: Given) {
  return findingsOf({
    set: unchanged,
    document: returnWith(standard(now), "2026", doubts),
    earlier: then ? returnWith(standard({ statement: "Other words", ...then }), "2024") : undefined,
    rule: { today: "2026-12-10", oldest: "2024-09-07", isSetting: false },
    actions: [],
    others: new Map(),
    today: "2027-01-22",
    ...facts,
  });
}

const said = (given: Given) => findings(given).map(({ kind, words }) => `${kind}: ${words}`);

test("finds nothing where a standard is met with evidence that says what it shows", () => {
  expect(said({})).toEqual([]);
});

test("names law that is not met, and says nothing of what the profile rules out", () => {
  expect(said({ now: { rating: "not-met", basis: "law" } })).toEqual([
    "law-not-met: The law asks for this standard, and it is rated Not met.",
  ]);
  expect(said({ now: { rating: "not-met", basis: "guidance" } })).toEqual([]);
  expect(said({ now: { rating: "not-applicable", byProfile: true, notApplicableReason: "The profile says no" } })).toEqual([]);
});

test("repeats what the profile said against a rating, with the reason that was given", () => {
  const doubt = {
    code: "1.1",
    short: "Senior lead",
    rating: "met" as const,
    facts: [{ says: "the lead left in July", metAsks: "a lead" }],
  };

  expect(said({ doubts: [doubt] })).toEqual(["profile: The profile says: the lead left in July. Met asks for a lead. No reason given."]);
  expect(said({ doubts: [{ ...doubt, reason: "A deputy covers", by: "Priya Raman" }] })).toEqual([
    "profile: The profile says: the lead left in July. Met asks for a lead. Priya Raman’s reason: “A deputy covers”.",
  ]);
});

describe("a rating that changed", () => {
  test("rose with evidence that was not there, or with none", () => {
    const then = { rating: "partially-met" as const, evidence: [{ ...item, title: "Minutes" }] };

    expect(said({ then })).toEqual(["rose: Partially met in 2024, Met now. New: “Policy”."]);
    expect(said({ then: { ...then, evidence: [item] } })).toEqual([
      "rose-unshown: Partially met in 2024, Met now. Its evidence is that of 2024.",
    ]);
  });

  test("fell with an action, or without any", () => {
    const now = { rating: "not-met" as const };

    expect(said({ then: {}, now: { ...now, actions: [{ ...action, carriedOver: false }] } })).toEqual([
      "fell: Met in 2024, Not met now. It has 1 action.",
    ]);
    expect(said({ then: {}, now })).toEqual(["fell-unplanned: Met in 2024, Not met now. It has no action and no reason why none."]);
  });

  test("is not compared where the standard asks for something else now", () => {
    const set = setOf({ kind: "reworded", comparable: false, check: "" });

    expect(said({ set, then: { rating: "partially-met", evidence: [] } })).toEqual([]);
  });
});

describe("evidence of what is met", () => {
  test("that is missing", () => {
    expect(said({ now: { evidence: [] } })).toEqual(["no-evidence: Rated Met, with no evidence."]);
  });

  test("that is old", () => {
    expect(said({ now: { evidence: [{ ...item, checkedOn: "2024-03-04" }] } })).toEqual([
      "old-evidence: 1 item: evidence last checked more than two years before this audit opened, the newest check on 4 March 2024.",
    ]);
  });

  test("that is one item with few words beside it, or that does not say what it shows", () => {
    expect(said({ now: { statement: "We do this." } })).toEqual([
      "thin-evidence: One item of evidence, “Policy”, and a statement of 3 words.",
    ]);
    expect(said({ now: { evidence: [{ ...item, shows: "" }] } })).toEqual([
      "thin-evidence: One item of evidence, “Policy”, which does not say what it shows, and a statement of 20 words.",
    ]);
  });

  test("matters only where the standard is met", () => {
    expect(said({ now: { rating: "partially-met", evidence: [] } })).toEqual([]);
  });
});

test("gives the reason of what does not apply", () => {
  expect(said({ now: { rating: "not-applicable", notApplicableReason: "Nobody here is under 18", evidence: [] } })).toEqual([
    "not-applicable: Reason: “Nobody here is under 18”.",
  ]);
});

describe("among the others", () => {
  const others = new Map([["1.1", { met: 14, "partially-met": 8 }]]);

  test("tells who stands alone, with the other side of it", () => {
    expect(said({ now: { rating: "not-met" }, others })).toEqual([
      "alone: Not met, alone among 23 returns: of the others, 14 are met and 8 partially met. It may be the frankest answer, not the weakest.",
    ]);
    expect(said({ now: { rating: "partially-met" }, others })).toEqual([]);
  });

  test("says nothing where there are too few of them", () => {
    expect(said({ now: { rating: "not-met" }, others: new Map([["1.1", { met: 4 }]]) })).toEqual([]);
  });
});

describe("actions from before", () => {
  const today = { id: "a1", dueOn: "2027-03-31", firstDueOn: "2025-03-31", progress: "at-risk" as const, carriedFrom: "a0" };
  const now = { rating: "partially-met" as const, actions: [action] };

  test("are past the date first agreed, by how they stand today", () => {
    expect(said({ now, then: {}, actions: [today] })).toContain(
      "overdue-action: “Check every contract”, agreed in 2024: first due 31 March 2025, now 31 March 2027.",
    );
    expect(said({ now, then: {}, actions: [{ ...today, progress: "done" }] }).join()).not.toContain("overdue-action");
  });

  test("were due, and nobody carried them on", () => {
    const left = { ...today, id: "a0", dueOn: "2025-06-30", firstDueOn: null, carriedFrom: null };
    const then = { rating: "partially-met" as const, actions: [{ ...action, id: "a0", dueOn: "2025-06-30", carriedOver: false }] };

    expect(said({ then, now: { rating: "partially-met" }, actions: [left] })).toContain(
      "overdue-action: “Check every contract”, agreed in 2024: was due 30 June 2025, is not done and was not carried on.",
    );
    expect(said({ then, now: { rating: "partially-met" }, actions: [left, today] }).join()).not.toContain("overdue-action");
  });
});

test("tells what is as it was: partially met twice, and the same words", () => {
  expect(said({ now: { rating: "partially-met" }, then: { rating: "partially-met", statement: ` ${long}\n` } })).toEqual([
    "partially-twice: Partially met in 2024 as well.",
    "word-for-word: The statement is word for word that of 2024.",
  ]);
});

test("tells what was confirmed and dated by one press", () => {
  const evidence = [
    { ...item, checkedTogether: true as const },
    { ...item, id: "e2", title: "Minutes" },
  ];

  expect(said({ now: { confirmedTogether: true, evidence } })).toEqual([
    "together: The answer was confirmed by one press with the rest of its section. 1 of 2 items of evidence was dated by one press.",
  ]);
});

test("lists the strongest standard first, and below the line what nobody has to ask about", () => {
  const given = { set: unchanged, document: returnWith(standard(), "2026"), earlier: undefined };
  const found = foundStandards(
    [
      { standardCode: "1.1", kind: "word-for-word", words: "" },
      { standardCode: "1.2", kind: "not-applicable", words: "" },
      { standardCode: "1.2", kind: "alone", words: "" },
      { standardCode: "1.3", kind: "no-evidence", words: "" },
      { standardCode: "1.3", kind: "word-for-word", words: "" },
    ],
    given,
  );

  expect(found.map(({ code, weight }) => [code, weight])).toEqual([
    ["1.3", 6],
    ["1.2", 5],
    ["1.1", 1],
  ]);
  expect(found.filter(isListed).map(({ code }) => code)).toEqual(["1.3", "1.2"]);
  expect(isStrong({ kind: "alone" })).toBe(true);
  expect(isStrong({ kind: "not-applicable" })).toBe(false);
  expect(countKinds(found).filter(({ count }) => count > 0)).toEqual([
    { kind: "no-evidence", count: 1 },
    { kind: "alone", count: 1 },
    { kind: "not-applicable", count: 1 },
    { kind: "word-for-word", count: 2 },
  ]);
});
