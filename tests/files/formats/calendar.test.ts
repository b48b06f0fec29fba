import { describe, expect, test } from "vitest";
import { type CalendarEvent, calendarFile } from "#app/files/formats/calendar.ts";

const event: CalendarEvent = {
  uid: "panel-1@audit.example",
  sequence: 3,
  writtenAt: "2026-11-22T09:00:00.000Z",
  startsAt: "2027-02-04T10:00:00.000Z",
  endsAt: "2027-02-04T12:00:00.000Z",
  title: "Scrutiny panel, Section 11 audit 2026; first",
  description: `Fenlow \\ Homes\n${"Ä safeguarding pånel for every child ".repeat(6)}\u0007`,
  place: "Room 3, Town Hall",
  link: "https://meet.example/a",
  isCancelled: false,
};

/** Reads a calendar as RFC 5545 says it is read: folded lines put together, then names apart from values, escapes undone. */
function parsed(file: string) {
  const lines = file.replace(/\r\n[ \t]/g, "").split("\r\n");
  expect(lines.pop()).toBe("");
  return lines.map((line) => {
    const [, name = "", value = ""] = /^([A-Z-]+):(.*)$/s.exec(line) ?? [];
    return [name, value.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === "n" ? "\n" : sign))];
  });
}

describe("a calendar file", () => {
  test("comes back as it was put in", () => {
    const lines = parsed(calendarFile([event]));
    const of = (name: string) => lines.filter(([one]) => one === name).map(([, value]) => value);

    expect(lines.map(([name]) => name)).toEqual([
      ..."BEGIN VERSION PRODID CALSCALE METHOD".split(" "),
      ..."BEGIN UID SEQUENCE DTSTAMP DTSTART DTEND SUMMARY DESCRIPTION LOCATION URL STATUS END END".split(" "),
    ]);
    expect(of("METHOD")).toEqual(["PUBLISH"]);
    expect(of("UID")).toEqual(["panel-1@audit.example"]);
    expect(of("SEQUENCE")).toEqual(["3"]);
    expect([of("DTSTAMP"), of("DTSTART"), of("DTEND")]).toEqual([["20261122T090000Z"], ["20270204T100000Z"], ["20270204T120000Z"]]);
    expect(of("SUMMARY")).toEqual([event.title]);
    expect(of("DESCRIPTION")).toEqual([event.description.replace("\u0007", "")]);
    expect(of("LOCATION")).toEqual(["Room 3, Town Hall"]);
    expect(of("STATUS")).toEqual(["CONFIRMED"]);
  });

  test("has no line of more than 75 bytes, and cuts no letter in two", () => {
    const file = calendarFile([event]);
    for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(file).not.toContain("\uFFFD");
    expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  test("says that a meeting is cancelled, under the same name", () => {
    const lines = parsed(calendarFile([{ ...event, sequence: 4, isCancelled: true }]));
    expect(lines).toContainEqual(["STATUS", "CANCELLED"]);
    expect(lines).toContainEqual(["UID", event.uid]);
    expect(lines).toContainEqual(["SEQUENCE", "4"]);
  });
});
