import { expect, test } from "vitest";
import { priorityOf, startInWords, statusInWords } from "#domain/assessments/actions/planned-actions.ts";

test.each([
  ["law", "partially-met", "high"],
  ["law", null, "high"],
  ["guidance", "not-met", "high"],
  ["guidance", "partially-met", "normal"],
  ["local", "met", "normal"],
] as const)("a standard by %s that is rated %s has priority %s", (basis, rating, priority) => {
  expect(priorityOf(basis, rating)).toBe(priority);
});

test("a set that does not say what its standards rest on has no priorities", () => {
  expect(priorityOf(undefined, "not-met")).toBeNull();
});

test("an action is overdue from the day after it was due until it is done", () => {
  const action = { progress: "at-risk", dueOn: "2026-11-22", closedOn: null } as const;

  expect(statusInWords(action, "2026-11-22")).toBe("At risk");
  expect(statusInWords(action, "2026-11-23")).toBe("Overdue, at risk");
  // In the words of work page, home and plan
  expect(statusInWords({ ...action, isCarriedOver: true }, "2026-11-23")).toBe("Carried over");
  expect(statusInWords({ ...action, progress: "done", closedOn: "2026-11-30" }, "2026-12-01")).toBe("Done on 30 November 2026");
});

test("an action that was carried over starts on the day it was first agreed", () => {
  expect(startInWords("2025-12-01", null)).toBe("1 December 2025");
  expect(startInWords("2025-12-01", "2025")).toBe("1 December 2025, carried over from 2025");
});
