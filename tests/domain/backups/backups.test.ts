import { describe, expect, test } from "vitest";
import {
  ageInWords,
  backupConcern,
  generationName,
  generationsToRemove,
  isBackupDue,
  sizeInWords,
  unfinishedOf,
} from "#domain/backups/backups.ts";

const at = (instant: string) => ({ beganAt: instant, endedAt: instant });
const failedAt = (instant: string) => ({ ...at(instant), why: "No room" });
const now = new Date("2026-12-03T12:00:00Z");

test.each([
  ["none was made yet", null, null, true],
  ["the last is younger than a day", at("2026-12-02T12:00:01Z"), null, false],
  ["the last is a day old", at("2026-12-02T12:00:00Z"), null, true],
  ["the first failed half an hour ago", null, failedAt("2026-12-03T11:30:00Z"), false],
  ["the first failed an hour ago", null, failedAt("2026-12-03T11:00:00Z"), true],
  ["a failure was followed by a good one", at("2026-12-03T10:30:00Z"), failedAt("2026-12-03T09:30:00Z"), false],
  ["a good one was followed by a failure long ago", at("2026-12-03T06:00:00Z"), failedAt("2026-12-03T07:00:00Z"), true],
  ["the clock was put back", at("2026-12-09T06:00:00Z"), null, true],
])("a backup every day: %s", (_, good, failed, due) => {
  expect(isBackupDue({ good, failed }, 24, now)).toBe(due);
});

test("generations are named by time, the oldest go first, and nobody else's file is named", () => {
  const names = [0, 1, 2, 3].map((day) => generationName(new Date(now.getTime() - day * 86_400_000)));

  expect(names[0]).toBe("safeguarding-audit-2026-12-03T12-00-00Z.sqlite");
  const others = ["audit.sqlite", "safeguarding-audit-by-hand.sqlite", `${names[3]}.part`, `${names[3]}.partnership`];
  expect(generationsToRemove([...others, ...names], 2)).toEqual([names[2], names[3]]);
  expect(generationsToRemove(names, 14)).toEqual([]);
  expect(unfinishedOf([...others, ...names, "other.sqlite.part"])).toEqual([`${names[3]}.part`]);
});

test.each([
  [640, "640 kB"],
  [45_413, "45.4 MB"],
  [1_400_000, "1.4 GB"],
])("%i kB is %s", (kilobytes, words) => {
  expect(sizeInWords(kilobytes)).toBe(words);
});

test.each([
  ["2026-12-03T11:30:00Z", "within the last hour"],
  ["2026-12-03T07:00:00Z", "5 hours ago"],
  ["2026-11-30T12:00:00Z", "3 days ago"],
])("%s is %s", (instant, words) => {
  expect(ageInWords(instant, now)).toBe(words);
});

describe("what is wrong", () => {
  const usual = { isSetUp: true, isProduction: true, hours: 24 };
  test.each([
    ["nothing", { good: at("2026-12-03T02:00:00Z"), failed: null }, usual, null],
    ["not yet made", { good: null, failed: null }, usual, null],
    [
      "the last failed",
      { good: at("2026-12-02T02:00:00Z"), failed: failedAt("2026-12-03T02:00:00Z") },
      usual,
      "The last backup failed, at 2am on 3 December 2026",
    ],
    ["late", { good: at("2026-11-30T02:00:00Z"), failed: null }, usual, "The last good backup was made 3 days ago"],
    ["none set up", { good: null, failed: null }, { ...usual, isSetUp: false }, "No backup is set up"],
    ["made by hand lately", { good: at("2026-11-30T02:00:00Z"), failed: null }, { ...usual, isSetUp: false }, null],
    [
      "made by hand long ago",
      { good: at("2026-11-20T02:00:00Z"), failed: null },
      { ...usual, isSetUp: false },
      "The last good backup was made 13 days ago",
    ],
    ["a demonstration", { good: null, failed: null }, { isSetUp: false, isProduction: false, hours: 24 }, null],
  ])("%s", (_, last, settings, words) => {
    expect(backupConcern(last, settings, now)).toBe(words);
  });
});
