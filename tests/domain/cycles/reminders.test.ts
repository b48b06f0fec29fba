import { describe, expect, test } from "vitest";
import { reminderDue, usualReminders } from "#domain/cycles/reminders.ts";

const due = (today: string, openedOn = "2026-09-14", reminders = usualReminders) =>
  reminderDue(reminders, { dueOn: "2026-12-18", openedOn, today });

describe("which reminder is due", () => {
  test.each([
    ["2026-11-19", null],
    ["2026-11-20", "2026-12-18:-28"],
    ["2026-12-03", "2026-12-18:-28"],
    ["2026-12-04", "2026-12-18:-14"],
    ["2026-12-11", "2026-12-18:-7"],
    ["2026-12-16", "2026-12-18:-2"],
    ["2026-12-18", "2026-12-18:-2"],
  ])("on %s: %s", (today, key) => {
    expect(due(today)?.key ?? null).toBe(key);
  });

  test("after the due date only what is for after it", () => {
    expect(due("2026-12-19")).toEqual({ key: "2026-12-18:1", isLate: true });
    expect(due("2027-01-30")).toEqual({ key: "2026-12-18:1", isLate: true });
    expect(due("2026-12-19", "2026-09-14", { before: [7], after: [] })).toBeNull();
  });

  test("nothing whose day was before the audit opened", () => {
    expect(due("2026-12-12", "2026-12-12")).toBeNull();
    expect(due("2026-12-16", "2026-12-12")?.key).toBe("2026-12-18:-2");
  });

  test("another due date makes other reminders", () => {
    expect(reminderDue(usualReminders, { dueOn: "2027-01-15", openedOn: "2026-09-14", today: "2027-01-08" })?.key).toBe("2027-01-15:-7");
  });
});
