import { describe, expect, test } from "vitest";
import { clockInWords, minutesEach, rowOf, slotsRefused } from "#domain/scrutiny/slots.ts";

const at = (time: string) => `2027-02-04T${time}:00.000Z`;
const meeting = { startsAt: at("10:00"), minutes: 120 };
const slot = (name: string, time: string, minutes: number) => ({ name, startsAt: at(time), minutes });

describe("slots of a meeting", () => {
  test.each([
    ["fit with room before and after", [slot("A", "10:10", 35), slot("B", "10:45", 35)], []],
    ["may fill it to its ends", [slot("A", "10:00", 120)], []],
    ["may not begin before it", [slot("A", "09:55", 35)], ["A starts before the meeting, which begins at 10am"]],
    ["may not end after it", [slot("A", "11:40", 35)], ["A ends after the meeting, which ends at 12pm"]],
    ["may not overlap", [slot("A", "10:10", 35), slot("B", "10:44", 35)], ["B overlaps A, which is from 10:10am to 10:45am"]],
  ])("%s", (_, slots, reasons) => {
    expect(slotsRefused(meeting, slots).map(({ because }) => because)).toEqual(reasons);
  });

  test("are a row with what lies before, between and after them", () => {
    const row = rowOf(meeting, [slot("B", "11:20", 30), slot("A", "10:10", 35)], at("10:20"));
    expect(row.map(({ name, minutes, state }) => [name, minutes, state])).toEqual([
      ["Welcome", 10, "done"],
      ["A", 35, "now"],
      ["Break", 35, "later"],
      ["B", 30, "later"],
      ["Close", 10, "later"],
    ]);
    expect(rowOf(meeting, [], at("09:00")).map(({ name }) => name)).toEqual(["Meeting"]);
  });
});

describe("the clock of a slot", () => {
  const own = slot("A", "10:10", 35);
  test.each([
    ["09:00", "Starts at 10:10am"],
    ["10:10", "35 minutes"],
    ["10:24", "21 minutes"],
    ["10:44", "1 minute"],
    ["10:45", "0 minutes"],
    ["10:49", "4 minutes over"],
  ])("says at %s: %s", (now, words) => expect(clockInWords(own, at(now))).toBe(words));

  test("says the day where it is another", () => {
    expect(clockInWords(own, "2027-02-01T10:24:00.000Z")).toBe("Starts 4 February");
  });

  test("parts what is left among the items that are left", () => {
    expect(minutesEach(own, at("10:24"), 4)).toBe(5);
    expect(minutesEach(own, at("10:44"), 4)).toBe(1);
    expect(minutesEach(own, at("09:00"), 5)).toBe(7);
    expect(minutesEach(own, at("10:50"), 4)).toBeNull();
    expect(minutesEach(own, at("10:24"), 0)).toBeNull();
  });
});
