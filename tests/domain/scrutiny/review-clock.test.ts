import { describe, expect, test } from "vitest";
import { attentionInWords, namesNobody } from "#domain/scrutiny/attention.ts";
import { replyWantedBy, overdueInWords, responseDueOn, reviewStanding } from "#domain/scrutiny/review-clock.ts";

const cycle = { dueAt: "2026-12-18T17:00:00.000Z", responseBy: "2027-03-26" };

describe("the response is owed", () => {
  test.each([
    ["in time", "2026-12-07T10:00:00.000Z", "2027-03-26"],
    ["on the last day, after its hour", "2026-12-18T22:00:00.000Z", "2027-03-26"],
    ["late, and six weeks end before that day", "2027-01-14T10:00:00.000Z", "2027-03-26"],
    ["so late that six weeks end after it", "2027-03-01T10:00:00.000Z", "2027-04-12"],
  ])("by the day of the cycle, or six weeks after what came %s", (_, firstSubmittedAt, day) => {
    expect(responseDueOn({ cycle, firstSubmittedAt })).toBe(day);
  });

  test.each([
    ["submitted", "2027-03-26", "owed"],
    ["in-review", "2027-03-27", "overdue"],
    ["response-sent", "2027-05-01", "sent"],
    ["closed", "2027-05-01", "sent"],
    ["in-progress", "2027-05-01", "open-again"],
    ["awaiting-sign-off", "2027-05-01", "open-again"],
  ] as const)("of a return that is %s on %s: %s", (state, today, standing) => {
    expect(reviewStanding({ cycle, firstSubmittedAt: "2026-12-07T10:00:00.000Z", state, today })).toBe(standing);
  });

  test("says how late it is", () => {
    expect(overdueInWords("2027-03-26", "2027-03-27")).toBe("1 day overdue");
    expect(overdueInWords("2027-03-26", "2027-04-05")).toBe("10 days overdue");
  });
});

test.each([
  ["", true],
  [" - ", true],
  ["Vacant", true],
  ["vacancy, cover by the head", true],
  ["TBC", true],
  ["to be confirmed", true],
  ["N/A", true],
  ["Nobody", true],
  ["Joanne Tull", false],
  ["Vacante Rossi", false],
  ["Nonie Lee", false],
])("reads that %j names nobody: %s", (name, isNobody) => {
  expect(namesNobody(name)).toBe(isNobody);
});

test("says why a return is read first", () => {
  expect(
    attentionInWords({
      lawNotMet: [
        { code: "B1", short: "Policy" },
        { code: "B5", short: "Staff handbook" },
      ],
      isWithoutLead: true,
    }),
  ).toBe("Law not met: B1 Policy and B5 Staff handbook. Nobody is in the designated safeguarding lead’s place");
});

test("a question is to be answered before the pack goes out, and never later than the day before the panel", () => {
  const today = "2027-01-18";

  expect(replyWantedBy({ today, packOn: "2027-02-01", panelOn: "2027-02-04" })).toBe("2027-02-01");
  expect(replyWantedBy({ today, packOn: "2027-01-19", panelOn: "2027-01-22" })).toBe("2027-01-21");
  expect(replyWantedBy({ today, packOn: null, panelOn: "2027-01-19" })).toBe("2027-01-18");
  expect(replyWantedBy({ today, packOn: null, panelOn: "2027-03-04" })).toBe("2027-02-01");
  expect(replyWantedBy({ today, packOn: null, panelOn: null })).toBe("2027-02-01");
});
