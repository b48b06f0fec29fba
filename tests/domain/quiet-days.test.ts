import { expect, test } from "vitest";
import { busyDayFrom, quietBecause, schoolHolidaysOn } from "#domain/quiet-days.ts";

test.each([
  ["2026-12-23", null, "in the Christmas holidays of most schools"],
  ["2026-12-24", "between Christmas Eve and New Year", "between Christmas Eve and New Year"],
  ["2026-12-31", "between Christmas Eve and New Year", "between Christmas Eve and New Year"],
  ["2027-01-04", null, null],
  ["2027-02-12", null, null],
  ["2027-02-15", null, "in the February half-term of most schools"],
  ["2027-02-19", null, "in the February half-term of most schools"],
  ["2027-03-22", null, "in the Easter holidays of most schools"],
  ["2027-04-02", null, "in the Easter holidays of most schools"],
  ["2027-04-05", null, null],
  ["2027-06-01", null, "in the May half-term of most schools"],
  ["2027-07-21", null, null],
  ["2027-08-31", null, "in the summer holidays of most schools"],
  ["2027-09-01", null, null],
  ["2026-10-26", null, "in the October half-term of most schools"],
  ["2026-11-02", null, null],
])("on %s hardly anybody is at work because it is: %s, and in schools: %s", (day, anywhere, inSchools) => {
  expect(quietBecause(day, { inSchools: false })).toBe(anywhere);
  expect(quietBecause(day, { inSchools: true })).toBe(inSchools);
});

test("the next day on which people are at work lies after New Year, and after the holidays of schools", () => {
  expect(busyDayFrom("2026-12-24", { inSchools: false })).toBe("2027-01-04");
  expect(busyDayFrom("2026-12-22", { inSchools: false })).toBe("2026-12-22");
  expect(busyDayFrom("2026-12-22", { inSchools: true })).toBe("2027-01-04");
  expect(busyDayFrom("2027-07-24", { inSchools: false })).toBe("2027-07-26");
  expect(busyDayFrom("2027-07-24", { inSchools: true })).toBe("2027-09-01");
});

test("beyond the bank holidays known, Easter is not guessed", () => {
  expect(schoolHolidaysOn("2035-03-26")).toBeNull();
  expect(schoolHolidaysOn("2035-08-02")).toBe("summer holidays");
});
