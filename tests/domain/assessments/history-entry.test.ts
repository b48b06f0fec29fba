import { expect, test } from "vitest";
import { historyLine } from "#domain/assessments/history-entry.ts";

const row = {
  id: "h",
  at: "2026-11-22T14:41:00.000Z",
  standardCode: "9.1",
  event: "answer-saved",
  before: null,
  after: null,
  person: "Priya Raman",
};

test("names each text that changed and leaves out those that did not", () => {
  const { changes } = historyLine({
    ...row,
    before: { rating: "met", statement: "Same", noActionReason: "" },
    after: { rating: "not-met", statement: "Same", noActionReason: "Too soon" },
  });

  expect(changes).toEqual([
    {
      label: "Rating",
      parts: [
        { value: "Met", removed: true },
        { value: " Not met", added: true },
      ],
    },
    { label: "Why there is no action", parts: [{ value: "Too soon", added: true }] },
  ]);
});

test("keeps the whole text on both sides of a difference", () => {
  const before = "Every member of staff has been briefed about the policy this year.";
  const after = "Nearly every member of staff has been briefed about the new policy.";

  const parts = historyLine({ ...row, before: { statement: before }, after: { statement: after } }).changes[0]!.parts;

  const side = (gone: "added" | "removed") =>
    parts
      .filter((part) => !part[gone])
      .map((part) => part.value)
      .join("");
  expect(side("added")).toBe(before);
  expect(side("removed")).toBe(after);
});

test("shows a first text as it is, and a removed one as removed", () => {
  const added = historyLine({ ...row, event: "evidence-added", after: { title: "Policy", checkedOn: "2026-10-05", reviewBy: null } });
  const removed = historyLine({ ...row, event: "evidence-removed", before: { title: "Policy" } });

  expect(added.title).toBe("Evidence added");
  expect(added.changes).toEqual([
    { label: "Evidence", parts: [{ value: "Policy" }] },
    { label: "Checked", parts: [{ value: "5 October 2026" }] },
  ]);
  expect(removed.changes).toEqual([{ label: "Evidence", parts: [{ value: "Policy", removed: true }] }]);
});

test("says which section was given, though the section did not change", () => {
  const { changes } = historyLine({
    ...row,
    event: "section-given",
    before: { section: "8", person: null },
    after: { section: "8", person: "Chidi Nwosu" },
  });

  expect(changes).toEqual([
    { label: "Section", parts: [{ value: "8" }] },
    { label: "Person", parts: [{ value: "Chidi Nwosu", added: true }] },
  ]);
});

test("says which part was handed over, and what the one before is from then on", () => {
  const before = { part: "champion", person: "Priya Raman" };
  const { changes } = historyLine({
    ...row,
    event: "part-handed-over",
    before,
    after: { ...before, person: "Ada Holm", afterwards: "nothing" },
  });

  expect(changes.map(({ label, parts }) => [label, parts.map(({ value }) => value).join("")])).toEqual([
    ["Person", "Priya Raman Ada Holm"],
    ["Part", "champion"],
    ["What the one before is from then on", "No part"],
  ]);
});
