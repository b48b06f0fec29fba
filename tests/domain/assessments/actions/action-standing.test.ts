import { describe, expect, test } from "vitest";
import {
  actionsInWords,
  isAgreedDate,
  newDateRefusedBecause,
  slips,
  slippedInWords,
  standingOf,
} from "#domain/assessments/actions/action-standing.ts";

const today = "2026-11-22";
const action = { progress: "on-track" as const, dueOn: "2026-11-22", isCarriedOver: false };

describe("where an action stands", () => {
  test.each([
    ["on its last day", action, "open"],
    ["the day after", { ...action, dueOn: "2026-11-21" }, "overdue"],
    ["carried over, however late", { ...action, dueOn: "2025-01-01", isCarriedOver: true }, "carried-over"],
    ["done, though late and carried over", { progress: "done" as const, dueOn: "2025-01-01", isCarriedOver: true }, "done"],
  ])("%s", (_, given, standing) => {
    expect(standingOf(given, today)).toBe(standing);
  });

  test("is counted in the same words everywhere", () => {
    const late = { ...action, dueOn: "2026-01-31" };
    const done = { ...action, progress: "done" as const };
    expect(actionsInWords([done, done, done, { ...late, isCarriedOver: true }, { ...late, isCarriedOver: true }], today)).toBe(
      "5 actions: 3 done, 2 carried over",
    );
    expect(actionsInWords([late, action], today)).toBe("2 actions: 1 overdue, 1 open");
    expect(actionsInWords([], today)).toBe("No actions");
  });
});

test("a date slips where it is later, and had been agreed with whoever signed", () => {
  expect(slips({ dueOn: today, isAgreed: true }, "2026-11-23")).toBe(true);
  expect(slips({ dueOn: today, isAgreed: true }, "2026-11-21")).toBe(false);
  expect(slips({ dueOn: today, isAgreed: false }, "2026-11-23")).toBe(false);
  expect(isAgreedDate({ carriedFrom: "then" }, { hasSubmission: false })).toBe(true);
  expect(isAgreedDate({ carriedFrom: null }, { hasSubmission: true })).toBe(true);
  expect(isAgreedDate({ carriedFrom: null }, { hasSubmission: false })).toBe(false);
});

test("a date that slipped is told with the first, and a new one is not in the past", () => {
  expect(slippedInWords({ firstDueOn: "2025-05-30", dueAgreedOn: "2025-11-03" })).toBe(
    "First due 30 May 2025, agreed anew on 3 November 2025",
  );
  expect(slippedInWords({ firstDueOn: null, dueAgreedOn: null })).toBe("");
  expect(newDateRefusedBecause({ dueOn: "2026-11-21", today })).toBe("New due date must be today or in the future");
  expect(newDateRefusedBecause({ dueOn: today, today })).toBeNull();
});
