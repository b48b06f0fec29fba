import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  groupForPeriod,
  isLate,
  missingNumbers,
  periodsOf,
  type StatisticsPeriod,
  statisticsInShort,
  statisticsStateInWords,
  windowInWords,
  windowOf,
} from "#domain/schools/statistics.ts";
import { parseStandardSet } from "#standards/parse.ts";

const groups = parseStandardSet(readFileSync("standards/s175/2026.yaml", "utf8")).statistics ?? [];
const cycle = {
  statisticsOpenOn: "2026-11-01",
  statisticsDueOn: "2027-07-16",
  statisticsPeriods: ["summer", "autumn"] as StatisticsPeriod[],
};

test("the periods come in the order of the year, and none where none is asked", () => {
  expect(periodsOf(cycle)).toEqual(["autumn", "summer"]);
  expect(periodsOf({ statisticsPeriods: null })).toEqual([]);
});

test("the window opens on its day and never closes", () => {
  expect(["2026-10-31", "2026-11-01", "2027-07-16", "2027-07-17"].map((day) => windowOf(cycle, day))).toEqual([
    "not-open",
    "open",
    "open",
    "past-due",
  ]);
  expect(windowInWords(cycle, "2026-10-31")).toBe("Opens 1 November 2026, due 16 July 2027");
  expect(windowInWords(cycle, "2026-11-01")).toBe("Open since 1 November 2026, due 16 July 2027");
  expect(windowInWords(cycle, "2027-07-17")).toBe("Opened 1 November 2026, was due 16 July 2027");
  expect(windowInWords({ ...cycle, statisticsOpenOn: null }, "2026-11-01")).toBe("Due 16 July 2027");
});

test("what is sent after the day it was due is late, by UK time", () => {
  expect(isLate(cycle, "2027-07-16T22:59:00.000Z")).toBe(false);
  expect(isLate(cycle, "2027-07-16T23:00:00.000Z")).toBe(true);
  expect(
    [undefined, { submittedAt: null }, { submittedAt: "2026-12-01T09:00:00.000Z" }, { submittedAt: "2027-09-01T09:00:00.000Z" }].map(
      (given) => statisticsStateInWords(cycle, given),
    ),
  ).toEqual(["Not started", "Draft saved", "Sent", "Sent late"]);
});

test("sending asks for the totals, and takes a nought", () => {
  expect(missingNumbers(groups, { contacts: "0" }).map((one) => one.code)).toEqual(["pupils_on_census_day"]);
  expect(missingNumbers(groups, {}).map((one) => one.message)[0]).toBe(
    "Enter “Contacts and referrals to the local front door”. If there were none, enter 0",
  );
});

test("a term's form does not speak of the school year", () => {
  const [first] = groups;
  expect(first && groupForPeriod(first, "year").hint).toMatch(/^Totals of the last full school year\./);
  expect(first && groupForPeriod(first, "autumn").hint).toMatch(/^Never a name\./);
});

test("says in a few words how many periods are sent, and when they are or were due", () => {
  const given = { periods: 3, sent: 0, dueOn: "2027-07-16" };
  expect(statisticsInShort(given, "2027-07-16")).toBe("Due 16 July 2027");
  expect(statisticsInShort(given, "2027-07-17")).toBe("Was due 16 July 2027");
  expect(statisticsInShort({ ...given, sent: 1 }, "2027-07-16")).toBe("1 of 3 sent, due 16 July 2027");
  expect(statisticsInShort({ ...given, sent: 3 }, "2027-08-01")).toBe("Sent");
});
