import { readFile } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import { missingForSigning, unsavedTyping } from "#domain/assessments/check.ts";
import { compareReturns } from "#domain/assessments/comparison.ts";
import type { AnswerFacts } from "#domain/assessments/completeness.ts";
import { declarationsFor } from "#domain/signing/declaration.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import { type ReturnDocument, type ReturnParts, returnDocument } from "#domain/assessments/return-document.ts";
import { earlierInWords, signingSummary } from "#domain/signing/signing.ts";
import { parseStandardSet } from "#standards/parse.ts";
import type { StandardSet } from "#standards/schema.ts";

let set2024: StandardSet;
let set2026: StandardSet;
beforeAll(async () => {
  set2024 = parseStandardSet(await readFile("standards/s11/2024.yaml", "utf8"));
  set2026 = parseStandardSet(await readFile("standards/s11/2026.yaml", "utf8"));
});

const today = "2026-12-09";
const cycle = { opensOn: "2026-09-07" };
const text = { statement: "Words", notApplicableReason: "", noActionReason: "" };
const codes = () => set2026.sections.flatMap((section) => section.standards.map((standard) => standard.code));
const facts = (over: Record<string, Partial<AnswerFacts>> = {}): AnswerFacts[] =>
  codes().map((standardCode) => ({ standardCode, ...text, rating: "met", evidence: 1, actions: 0, ...over[standardCode] }));

function document(set: StandardSet, ratings: Record<string, Rating | null>, given: Partial<ReturnParts> = {}): ReturnDocument {
  return returnDocument({
    organisation: { id: "riverbend", name: "Riverbend Housing Association" },
    cycle: { id: set.version, title: `Section 11 audit ${set.version}` },
    revision: 1,
    set,
    answers: set.sections
      .flatMap((section) => section.standards)
      .map(({ code }) => ({
        standardCode: code,
        ...text,
        rating: ratings[code] === undefined ? "met" : ratings[code],
        savedBy: "priya",
        savedAt: "2026-12-01T09:00:00Z",
      })),
    evidence: [],
    actions: [],
    names: new Map(),
    ...given,
  });
}

const action = (id: string, standardCode: string, over = {}) => ({
  id,
  standardCode,
  what: "Brief staff",
  gap: "",
  owner: "Head",
  dueOn: "2027-01-29",
  successMeasure: "All briefed",
  progress: "not-started" as const,
  agreedOn: "2026-11-01",
  carriedFrom: null,
  ...over,
});
const item = (id: string, standards: string[], checkedOn: string | null) => ({
  id,
  title: id,
  shows: "",
  kept: "",
  checkedOn,
  reviewBy: null,
  standards,
});

test("nothing is missing from a complete return", () => {
  expect(missingForSigning({ set: set2026, answers: facts() })).toEqual([]);
});

test("names what is missing in the order of the standards, with the reason", () => {
  const answers = facts({
    "3.2": { evidence: 0 },
    "3.3": { rating: "not-applicable", notApplicableReason: "We hold no contracts and give no grants" },
    "4.3": { rating: null },
    "6.2": { rating: "partially-met", statement: " " },
    "8.2": { rating: "not-applicable" },
  });

  const missing = missingForSigning({ set: set2026, answers });

  expect(missing.map(({ code, words }) => `${code}: ${words}`)).toEqual([
    "3.2: rated met, with no evidence",
    "3.3: not applicable, with a reason of fewer than 10 words",
    "4.3: not answered",
    "6.2: partially met, with no statement",
    "6.2: partially met, with no action",
    "8.2: not applicable, with no reason",
  ]);
});

test("unsaved typing names whose it is and whether the answer has moved on", () => {
  const draft = { keptAt: "2026-12-09T09:00:00Z", isStale: false };

  const typing = unsavedTyping(
    [
      { ...draft, standardCode: "10.1", personId: "chidi", name: "Chidi Nwosu" },
      { ...draft, standardCode: "9.1", personId: "priya", name: "Priya Raman", isStale: true },
    ],
    "priya",
  );

  expect(typing.map(({ code, isMine, isStale }) => [code, isMine, isStale])).toEqual([
    ["9.1", true, true],
    ["10.1", false, false],
  ]);
});

test("puts each standard into one list of what changed, and counts like for like", () => {
  const earlier = document(set2024, {
    "3.2": "partially-met",
    "8.3": "partially-met",
    "9.3": "not-applicable",
    "1.1": null,
    "5.2": "not-met",
  });
  const now = document(set2026, { "8.3": "not-met", "9.1": "partially-met", "8.2": "not-applicable" });

  const comparison = compareReturns(now, earlier, set2026);

  const listed = (changes: { code: string }[]) => changes.map((change) => change.code);
  expect(listed(comparison.better)).toEqual(["3.2", "5.2"]);
  expect(listed(comparison.worse)).toEqual(["8.3"]);
  expect(listed(comparison.reworded)).toEqual(["4.4", "6.3", "7.2", "8.6", "9.1", "9.2"]);
  expect(listed(comparison.notApplicable)).toEqual(["8.2"]);
  expect(listed(comparison.notRated)).toEqual(["1.1", "9.3"]);
  expect(comparison.likeForLike).toEqual({ base: 25, metNow: 24, metBefore: 22 });
  const all = (["better", "worse", "same", "reworded", "isNew", "notApplicable", "notRated"] as const).flatMap((key) => comparison[key]);
  expect(all).toHaveLength(34);
});

test("does not compare across a version the set says nothing about", () => {
  const earlier = { ...document(set2024, {}), set: { key: "s11", version: "2022", title: "" } };

  const comparison = compareReturns(document(set2026, {}), earlier, set2026);

  expect(comparison.reworded).toHaveLength(34);
  expect(comparison.likeForLike.base).toBe(0);
});

test("lists what is weak, not met first, with its action and what it was", () => {
  const now = document(
    set2026,
    { "3.3": "partially-met", "8.3": "not-met", "9.1": "partially-met", "6.2": "partially-met" },
    { actions: [action("a", "8.3")] },
  );
  const earlier = document(set2024, { "3.3": "partially-met", "8.3": "partially-met" });

  const { weak } = signingSummary({ document: now, earlier, set: set2026, cycle, confirmed: 0, today });

  expect(weak.map((one) => `${one.code} ${earlierInWords(one)}`)).toEqual([
    "8.3 Was partially met in 2024.",
    "3.3 Was partially met in 2024 too.",
    "6.2 Was met in 2024.",
    "9.1 Was met in 2024, under the old wording.",
  ]);
  expect(weak[0]?.actions.map((one) => one.what)).toEqual(["Brief staff"]);
});

test("counts evidence once, however many standards it serves, and asks about what is old", () => {
  const evidence = [
    item("a", ["1.1", "1.2"], "2026-10-05"),
    item("b", ["1.4"], "2025-12-09"),
    item("c", ["2.2"], "2025-12-08"),
    item("d", ["2.1"], null),
  ];

  const summary = signingSummary({
    document: document(set2026, {}, { evidence }),
    earlier: undefined,
    set: set2026,
    cycle,
    confirmed: 0,
    today,
  });

  expect(summary.evidence).toEqual({ total: 4, checkedThisYear: 2 });
  expect(summary.questions).toContain(
    "2 items of evidence were not checked in the last 12 months. Would we be content to show them to the panel?",
  );
});

test("asks questions from facts only", () => {
  const now = document(
    set2026,
    { "8.3": "not-met", "9.1": "partially-met" },
    {
      actions: [
        action("a", "8.3"),
        action("b", "5.1", { carriedFrom: "old", dueOn: "2026-12-08" }),
        action("c", "5.2", { carriedFrom: "older", progress: "done" }),
      ],
    },
  );
  const earlier = document(set2024, { "8.3": "partially-met" });

  const { questions, actions } = signingSummary({ document: now, earlier, set: set2026, cycle, confirmed: 12, today });

  expect(actions).toEqual({ total: 3, carriedOver: 1, overdue: 1 });
  expect(questions).toEqual([
    expect.stringMatching(/^8\.3 .* is not met\. What keeps children safe until 29 January 2027\?$/),
    expect.stringMatching(/^9\.1 .* has no action\. Are we content with the reason given\?$/),
    "1 standard is weaker than in 2024. Do we know why?",
    "1 action is from 2024. What has stopped it?",
    "1 action is past its date. Who will put that right?",
    "12 answers were confirmed as in 2024. How do we know they are still true?",
  ]);
});

test("asks about a return that is met everywhere", () => {
  const { questions, weak } = signingSummary({
    document: document(set2026, {}),
    earlier: undefined,
    set: set2026,
    cycle,
    confirmed: 0,
    today,
  });

  expect(weak).toEqual([]);
  expect(questions).toEqual(["Every standard that applies is rated met. Would our staff say the same?"]);
});

test("declares for the actions only where there are any", () => {
  expect(declarationsFor("Riverbend", { actions: 0, isSetting: false }).map((one) => one.value)).toEqual(["read", "true", "children"]);
  expect(declarationsFor("Riverbend", { actions: 0, isSetting: false }).map(({ text }) => text)).toEqual([
    "I have read this page and could read the whole audit",
    "To the best of my knowledge the ratings and statements are true",
    "The audit does not name a child, a family or a member of staff under investigation",
  ]);
  expect(declarationsFor("Otterbrook", { actions: 0, isSetting: true })[0]?.text).toBe(
    "I have read this page and could read the whole return",
  );
  expect(declarationsFor("Riverbend", { actions: 1, isSetting: false }).at(-1)?.text).toBe(
    "Riverbend will carry out the action, and I answer for it",
  );
  expect(declarationsFor("Riverbend", { actions: 9, isSetting: false }).at(-1)?.text).toBe(
    "Riverbend will carry out the 9 actions, and I answer for them",
  );
});

test("lists what does not apply with its reason, what the organisation says apart from what its profile says", () => {
  const byProfile = { ...set2026, sections: set2026.sections.map((section) => ({ ...section })) };
  const [first] = byProfile.sections;
  if (first) first.standards = first.standards.map((one, at) => (at === 0 ? { ...one, applies: { if_any: ["in_trust"] } } : one));
  const now = document(byProfile, { "3.3": "not-applicable" });

  const { notApplicable, questions } = signingSummary({ document: now, earlier: undefined, set: byProfile, cycle, confirmed: 0, today });

  expect(notApplicable.byChoice.map(({ code }) => code)).toEqual(["3.3"]);
  expect(notApplicable.byProfile.map(({ code, notApplicableReason }) => [code, notApplicableReason])).toEqual([
    ["1.1", "The profile says no to: in_trust"],
  ]);
  expect(questions).toContain("1 standard does not apply, by our account. Would the panel agree about it?");
  // The profile's reason is short, and nobody has to write more
  expect(now.sections[0]?.summary.complete).toBe(1);
});
