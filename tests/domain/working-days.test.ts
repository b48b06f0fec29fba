import { describe, expect, test } from "vitest";
import { bankHolidays } from "#domain/bank-holidays.ts";
import { addDays, addWorkingDays, isAfterKnownHolidays, isWorkingDay, notWorkingBecause, workingDayFrom } from "#domain/working-days.ts";

describe("working days", () => {
  test.each([
    // Good Friday and Easter Monday lie between
    ["2027-03-19", 10, "2027-04-06"],
    ["2026-12-24", 1, "2026-12-29"],
    ["2026-12-18", 0, "2026-12-18"],
    ["2026-11-27", 1, "2026-11-30"],
    ["2027-04-06", -10, "2027-03-19"],
    // Over the end of summer time
    ["2026-10-23", 1, "2026-10-26"],
  ])("%s and %i more are %s", (day, count, wanted) => {
    expect(addWorkingDays(day, count)).toBe(wanted);
  });

  test("leave out weekends and bank holidays, and say why", () => {
    expect(["2027-03-26", "2027-03-27", "2027-03-28", "2027-03-29", "2027-03-30"].map(isWorkingDay)).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
    expect(["2027-03-26", "2027-03-27", "2027-03-28", "2027-03-30"].map(notWorkingBecause)).toEqual([
      "Good Friday",
      "a Saturday",
      "a Sunday",
      null,
    ]);
    expect(workingDayFrom("2027-03-26")).toBe("2027-03-30");
    expect(workingDayFrom("2027-03-30")).toBe("2027-03-30");
  });

  test("of days alone, over months and years", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2027-03-01", -1)).toBe("2027-02-28");
  });
});

describe("bank holidays", () => {
  test("are eight a year, all on weekdays, up to the last year known", () => {
    const years = Map.groupBy(bankHolidays.days.keys(), (day) => day.slice(0, 4));
    expect([...years].map(([year, days]) => [year, days.length])).toEqual([
      ["2025", 8],
      ["2026", 8],
      ["2027", 8],
      ["2028", 8],
    ]);
    expect([...bankHolidays.days.keys()].filter((day) => [0, 6].includes(new Date(day).getUTCDay()))).toEqual([]);
    expect(Math.max(...[...years.keys()].map(Number))).toBe(bankHolidays.lastYearKnown);
  });

  test("are not known of a later year, which is said", () => {
    expect(isAfterKnownHolidays("2028-12-31")).toBe(false);
    expect(isAfterKnownHolidays("2029-01-01")).toBe(true);
  });
});
