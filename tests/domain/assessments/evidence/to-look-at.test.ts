import { expect, test } from "vitest";
import { lookAt, lookRule, looksInWords, looksOf } from "#domain/assessments/evidence/to-look-at.ts";

const agency = lookRule({}, { opensOn: "2026-09-07" }, "2026-11-22");
const school = lookRule({ profile: [] }, { opensOn: "2026-09-07" }, "2026-11-22");

test.each([
  ["checked this month, no date given to check again", "2026-11-01", null, null, null],
  ["its own date is today", "2026-11-01", "2026-11-22", null, null],
  ["its own date was yesterday", "2026-11-01", "2026-11-21", "past", "past"],
  ["no date at all: leaving them blank is no way out", null, null, "undated", "undated"],
  ["no date checked, though one to check again", null, "2027-05-01", "undated", "undated"],
  ["a year ago to the day", "2025-11-22", null, null, null],
  ["a year and a day ago: too old for a school, not for an agency", "2025-11-21", null, "old", null],
  ["older than a year, whatever later date it says", "2025-11-21", "2027-11-21", "old", null],
  ["two years before the audit opened", "2024-09-07", null, "old", null],
  ["a day more", "2024-09-06", null, "old", "old"],
] as const)("%s", (_name, checkedOn, reviewBy, inSchool, inAgency) => {
  expect(lookAt({ checkedOn, reviewBy }, school)).toBe(inSchool);
  expect(lookAt({ checkedOn, reviewBy }, agency)).toBe(inAgency);
});

test("says each reason once for a standard, and two versions with them", () => {
  const checks = [
    { checkedOn: null, reviewBy: null },
    { checkedOn: "2025-01-01", reviewBy: null },
    { checkedOn: null, reviewBy: null },
  ];
  const looks = looksOf({ rating: "met", checks, hasVersions: true }, school);

  expect(looksInWords(looks, school)).toBe(
    "evidence with no date checked, evidence not checked for a year and two versions to bring together",
  );
  expect(looksOf({ rating: "not-applicable", checks }, school)).toEqual([]);
});
