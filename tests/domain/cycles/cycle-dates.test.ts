import { describe, expect, test } from "vitest";
import { type CycleDays, daysInLine, daysRefused, daysToKnow, proposedDays } from "#domain/cycles/cycle-dates.ts";
import { remindersInWords } from "#domain/cycles/reminder-days.ts";
import { usualReminders } from "#domain/cycles/reminders.ts";
import { clockOf, instantOf } from "#domain/dates.ts";

const days: CycleDays = {
  opensOn: "2026-09-14",
  signOffBy: "2026-12-04",
  dueOn: "2026-12-18",
  dueTime: "17:00",
  finalDueOn: "2027-01-15",
  panelsFrom: "2027-02-01",
  panelsTo: "2027-02-26",
  responseBy: "2027-03-26",
  governorSignsBy: null,
  statisticsOpenOn: null,
  statisticsDueOn: null,
};

test("an hour in the United Kingdom is an instant, in summer and winter", () => {
  expect(instantOf("2026-12-18", "17:00")).toBe("2026-12-18T17:00:00.000Z");
  expect(instantOf("2026-06-18", "17:00")).toBe("2026-06-18T16:00:00.000Z");
  expect(instantOf("2026-06-18", "00:30")).toBe("2026-06-17T23:30:00.000Z");
  expect(clockOf("2026-06-18T16:00:00.000Z")).toBe("2026-06-18T17:00");
});

describe("days of a cycle", () => {
  test("in order are not refused", () => {
    expect(daysRefused(days)).toEqual([]);
    expect(daysRefused({ ...days, signOffBy: days.dueOn, panelsFrom: days.panelsTo })).toEqual([]);
  });

  test.each([
    [{ signOffBy: "2026-09-14" }, "signOffBy", "The day to sign by must be after the opening day"],
    [{ dueOn: "2026-12-03" }, "dueOn", "The due date must not be before the day to sign by"],
    [{ finalDueOn: "2026-12-18" }, "finalDueOn", "The final date must be after the due date"],
    [{ panelsFrom: "2027-01-15" }, "panelsFrom", "Panels must begin after the final date"],
    [{ panelsTo: "2027-01-31" }, "panelsTo", "The last day of panels must not be before the first"],
    [{ responseBy: "2027-02-26" }, "responseBy", "The response must be owed after the panels"],
    [{ governorSignsBy: "2026-09-01" }, "governorSignsBy", "Governors must sign after the opening day"],
    [{ statisticsOpenOn: "2027-01-02", statisticsDueOn: "2027-01-01" }, "statisticsDueOn", "Statistics must be due after they open"],
  ])("with %j say what is wrong", (change, field, message) => {
    expect(daysRefused({ ...days, ...change })).toEqual([{ field, message }]);
  });

  test("say on which of them nobody may be at work, and which lie beyond the bank holidays known", () => {
    expect(daysToKnow({ ...days, dueOn: "2026-12-19", panelsTo: "2029-02-26" }, { isForSettings: false })).toEqual([
      { field: "dueOn", text: "Due 19 December 2026: that is a Saturday" },
      { field: "panelsTo", text: "Panels to 26 February 2029: bank holidays are known only up to 2028" },
      { field: "responseBy", text: "Response by 26 March 2027: that is Good Friday" },
    ]);
  });

  test("read as one line", () => {
    expect(daysInLine(days)).toBe(
      "Opens 14 September 2026, due 5pm on 18 December 2026, final date 15 January 2027, panels 1 February to 26 February 2027, response by 26 March 2027",
    );
  });
});

describe("proposed days", () => {
  test("are those of the last cycle two years on, on the same days of the week", () => {
    expect(proposedDays("2028-06-01", days, { months: 24, isForSettings: false })).toEqual({
      opensOn: "2028-09-11",
      signOffBy: "2028-12-01",
      dueOn: "2028-12-15",
      dueTime: "17:00",
      finalDueOn: "2029-01-12",
      panelsFrom: "2029-01-29",
      panelsTo: "2029-02-23",
      responseBy: "2029-03-23",
      governorSignsBy: null,
      statisticsOpenOn: null,
      statisticsDueOn: null,
    });
  });

  test("begin two weeks from now where there is no last cycle or its day has passed, always in order and on working days", () => {
    for (const last of [null, { ...days, dueTime: "12:00" }]) {
      const proposed = proposedDays("2026-12-18", last, { months: 1, isForSettings: true });
      expect(proposed.opensOn).toBe("2027-01-04");
      expect(proposed.dueTime).toBe(last ? "12:00" : "17:00");
      expect(daysRefused(proposed)).toEqual([]);
      expect(daysToKnow(proposed, { isForSettings: true })).toEqual([]);
    }
  });

  test("lie after New Year and not in school holidays, and in order where that moves them together", () => {
    const late = {
      ...days,
      signOffBy: "2025-12-19",
      dueOn: "2025-12-23",
      finalDueOn: "2025-12-30",
      panelsFrom: "2026-01-05",
      panelsTo: "2026-01-05",
    };
    const last = { ...late, opensOn: "2025-08-29", governorSignsBy: "2026-02-17", responseBy: "2026-01-28" };
    for (const isForSettings of [true, false]) {
      const proposed = proposedDays("2026-06-01", last, { months: 12, isForSettings });
      expect([daysRefused(proposed), daysToKnow(proposed, { isForSettings })]).toEqual([[], []]);
    }
    expect(proposedDays("2026-06-01", last, { months: 12, isForSettings: true })).toMatchObject({
      opensOn: "2026-09-01",
      signOffBy: "2026-12-18",
      dueOn: "2027-01-04",
      finalDueOn: "2027-01-05",
      panelsFrom: "2027-01-06",
      governorSignsBy: "2027-02-22",
    });
    expect(proposedDays("2026-06-01", last, { months: 12, isForSettings: false })).toMatchObject({
      opensOn: "2026-08-28",
      dueOn: "2026-12-22",
      finalDueOn: "2027-01-04",
    });
  });

  test("between the years and in school holidays are said, to schools what is theirs alone", () => {
    const quiet = { ...days, dueOn: "2026-12-23", finalDueOn: "2026-12-30", panelsFrom: "2027-02-16" };
    const said = (isForSettings: boolean) => daysToKnow(quiet, { isForSettings }).map(({ text }) => text);
    const final = "Final date 30 December 2026: that is between Christmas Eve and New Year";
    const friday = "Response by 26 March 2027: that is Good Friday";
    expect(said(false)).toEqual([final, friday]);
    expect(said(true)).toEqual(["Due 23 December 2026: that is in the Christmas holidays of most schools", final, friday]);
  });
});

test("reminders in words", () => {
  expect(remindersInWords(usualReminders)).toBe("28, 14, 7 and 2 days before the due date, and 1 day after");
  expect(remindersInWords({ before: [7], after: [] })).toBe("7 days before the due date");
  expect(remindersInWords({ before: [], after: [3, 1] })).toBe("1 and 3 days after the due date");
  expect(remindersInWords({ before: [], after: [] })).toBe("Nobody is reminded");
});
