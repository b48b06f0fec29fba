import { expect, test } from "vitest";
import type { StandardSet } from "#standards/schema.ts";
import { codesInWords } from "#domain/assessments/codes-in-words.ts";
import { lookRule } from "#domain/assessments/evidence/to-look-at.ts";
import { type StandardFacts, taskList, type TaskFacts } from "#domain/assessments/task-list.ts";

const section = (code: string, title: string, shorts: string[]) => ({
  code,
  title,
  short: title,
  standards: shorts.map((short, index) => ({ code: `${code}.${index + 1}`, short })),
});

// Only what the list reads of a set
const set = {
  sections: [
    section("3", "Accountability", ["Lead person", "Lines", "Contracts"]),
    section("6", "Supervision", ["Policy", "Takes place", "Whistleblowing", "Trust in speaking up"]),
    section("8", "Working together", ["Meetings", "Early help", "Plans", "Referrals"]),
  ],
} as unknown as StandardSet;

const answer = (standardCode: string, facts: Partial<StandardFacts> = {}): StandardFacts => ({
  standardCode,
  rating: "met",
  statement: "We do this.",
  notApplicableReason: "",
  noActionReason: "",
  evidence: 1,
  checks: [{ checkedOn: "2026-10-05", reviewBy: null }],
  actions: 0,
  ...facts,
});

const rule = lookRule({}, { opensOn: "2026-09-07" }, "2026-11-22");
const blank: TaskFacts = { answers: [], drafts: [], assignments: [], rule };
const draft = { standardCode: "6.4", personId: "chidi", name: "Chidi Nwosu", isStale: true };

test("counts standards that have everything, section by section and altogether", () => {
  const list = taskList(set, { ...blank, answers: [answer("3.1"), answer("3.2"), answer("3.3"), answer("6.1")] });

  expect(list).toMatchObject({ standards: 11, complete: 4 });
  expect(list.sections.map((one) => [one.left, one.status])).toEqual([
    ["3 of 3 complete", "completed"],
    ["1 of 4 complete, 3 not answered", "in-progress"],
    ["0 of 4 complete", "not-yet-started"],
  ]);
});

test("names what each standard still wants, in the order of the set", () => {
  const list = taskList(set, {
    ...blank,
    answers: [
      answer("3.1"),
      answer("3.2", { rating: null, statement: "", evidence: 0 }),
      answer("3.3", { evidence: 0 }),
      answer("6.1", { rating: "not-applicable", statement: "" }),
      answer("6.2", { rating: "partially-met" }),
      answer("6.3", { statement: " ", evidence: 0 }),
      answer("6.4"),
    ],
    drafts: [draft],
    assignments: [{ sectionCode: "8", personId: "tomasz", name: "Tomasz Zielinski" }],
  });

  expect(list.missing.map((item) => `${item.label}: ${item.because}`)).toEqual([
    "3.2 Lines: not answered",
    "3.3 Contracts: rated met, with no evidence",
    "6.1 Policy: not applicable, with no reason",
    "6.2 Takes place: partially met, with no action",
    "6.3 Whistleblowing: rated met, with no statement and no evidence",
    "8.1 to 8.4 Working together: not answered",
  ]);
});

test("joins a section nobody has touched, and says when nobody has it", () => {
  const list = taskList(set, { ...blank, answers: [answer("3.1"), answer("6.1")] });

  const last = list.missing.at(-1);
  expect(last).toMatchObject({
    sectionCode: "8",
    code: "8.1",
    label: "8.1 to 8.4 Working together",
    because: "not answered, and nobody has the section",
    needsPerson: true,
  });
  expect(list.missing.slice(0, 2).map((item) => item.label)).toEqual(["3.2 Lines", "3.3 Contracts"]);
});

test("counts standards by what they want, and says which have two versions", () => {
  const { sections } = taskList(set, {
    ...blank,
    answers: [answer("6.1"), answer("6.2", { rating: "not-met" }), answer("6.3", { rating: "partially-met" }), answer("6.4")],
    drafts: [draft],
  });

  expect(sections[1]?.left).toBe("2 of 4 complete, 2 need an action. 1 to look at");
});

test("old evidence is to look at from the day after its date, and takes nothing from what is complete", () => {
  const on = (reviewBy: string) =>
    taskList(set, { ...blank, answers: [answer("3.1", { checks: [{ checkedOn: "2026-10-05", reviewBy }] })] });

  expect(on("2026-11-21").sections[0]).toMatchObject({ complete: 1, toLookAt: 1, left: "1 of 3 complete, 2 not answered. 1 to look at" });
  expect(on("2026-11-21").sections[0]?.standards[0]).toMatchObject({
    status: "completed",
    because: "",
    look: "evidence past its check date",
  });
  expect(on("2026-11-22").toLookAt).toEqual([]);
});

test("does not ask to look at evidence of a standard that does not apply", () => {
  const facts = answer("3.1", {
    rating: "not-applicable",
    notApplicableReason: "We hold no contracts for work with children and fund none.",
    checks: [{ checkedOn: null, reviewBy: "2020-01-01" }],
  });

  expect(taskList(set, { ...blank, answers: [facts] }).toLookAt).toEqual([]);
});

test("everything complete can be sent, whatever is to look at", () => {
  const old = { checks: [{ checkedOn: null, reviewBy: null }] };
  const codes = set.sections.flatMap((one) => one.standards.map((standard) => standard.code));
  const list = taskList(set, { ...blank, answers: codes.map((code) => answer(code, old)) });

  expect(list).toMatchObject({ complete: 11, standards: 11, missing: [], canBeSent: true });
  expect(list.toLookAt).toHaveLength(11);
  expect(list.sections.map((one) => [one.left, one.status])).toEqual([
    ["3 of 3 complete. 3 to look at", "completed"],
    ["4 of 4 complete. 4 to look at", "completed"],
    ["4 of 4 complete. 4 to look at", "completed"],
  ]);
});

test("takes typing that is not saved as a start, never as an answer", () => {
  const list = taskList(set, { ...blank, drafts: [{ ...draft, standardCode: "8.2", isStale: false }] });

  const second = list.sections[2]?.standards[1];
  expect(second).toMatchObject({ status: "in-progress", because: "not answered", typedBy: [{ name: "Chidi Nwosu" }] });
  expect(list.complete).toBe(0);
});

test("opens a section at its first standard that is not complete, or at its first", () => {
  const list = taskList(set, { ...blank, answers: [answer("3.1"), answer("3.2"), answer("3.3"), answer("6.1")] });

  expect(list.sections.map((one) => one.next)).toEqual(["3.1", "6.2", "8.1"]);
});

test("two versions want another look, and neither take from the count nor keep the audit from being sent", () => {
  const codes = set.sections.flatMap((one) => one.standards.map((standard) => standard.code));
  const complete = { ...blank, answers: codes.map((code) => answer(code)) };
  const list = taskList(set, { ...complete, drafts: [draft] });

  expect(list).toMatchObject({ complete: 11, standards: 11, canBeSent: true });
  expect(list.toLookAt).toMatchObject([
    { code: "6.4", because: "two versions to bring together", typedBy: [{ personId: "chidi", name: "Chidi Nwosu" }] },
  ]);
  expect(taskList(set, { ...complete, answers: complete.answers.slice(1) }).canBeSent).toBe(false);
});

test("spans no codes that are not there", () => {
  const gap = { ...section("1", "Leadership", ["One", "Two", "Four"]) };
  gap.standards[2]!.code = "1.4";
  const { missing } = taskList({ sections: [gap] } as unknown as StandardSet, blank);

  expect(missing.map(({ label }) => label)).toEqual(["1.1, 1.2 and 1.4 Leadership"]);
  expect(codesInWords(["A1", "A2", "A3", "A6", "A7"])).toBe("A1 to A3, A6 and A7");
});
