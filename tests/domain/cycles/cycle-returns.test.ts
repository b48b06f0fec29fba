import { describe, expect, test } from "vitest";
import { type CycleReturn, returnGroups, returnRows, returnsSentence } from "#domain/cycles/cycle-returns.ts";

const cycle = { dueAt: "2026-12-18T17:00:00.000Z" };

function one(given: Partial<CycleReturn> = {}): CycleReturn {
  return {
    assessmentId: "a",
    organisation: { id: "a", name: "Agency", kind: "Health" },
    state: "in-progress",
    extendedTo: null,
    withdrawnOn: null,
    reopenedOn: null,
    sentForSignOffAt: null,
    hasSubmission: false,
    submittedAt: null,
    responseSentOn: null,
    revision: 1,
    changedAt: "2026-11-20T10:00:00.000Z",
    complete: 20,
    asked: null,
    champions: ["Priya Raman"],
    ...given,
  };
}

const standing = (given: Partial<CycleReturn>, now: string) => returnRows(cycle, [one(given)], new Date(now))[0];

describe("when a return is overdue", () => {
  test("is overdue from the very moment it was due", () => {
    expect(standing({}, "2026-12-18T17:00:00Z")).toMatchObject({ isOverdue: false, standing: "Due today" });
    expect(standing({}, "2026-12-18T17:00:01Z")).toMatchObject({ isOverdue: true, standing: "Overdue since today" });
    expect(standing({}, "2026-12-19T09:00:00Z")).toMatchObject({ standing: "Overdue by 1 day" });
  });

  test("has until the end of the day to which it was extended", () => {
    const extended = { extendedTo: "2027-01-08" };
    expect(standing(extended, "2027-01-08T23:00:00Z")).toMatchObject({ isOverdue: false, isExtended: true });
    expect(standing(extended, "2027-01-09T00:00:00Z")).toMatchObject({ isOverdue: true });
  });

  test("is never overdue once returned or withdrawn", () => {
    expect(standing({ state: "submitted", submittedAt: "2026-12-20T10:00:00.000Z" }, "2027-02-01T09:00:00Z")).toMatchObject({
      isOverdue: false,
      standing: "Returned 20 December 2026",
    });
    expect(standing({ withdrawnOn: "2026-11-02" }, "2027-02-01T09:00:00Z")).toMatchObject({
      isOverdue: false,
      standing: "Withdrawn 2 November 2026",
    });
  });
});

describe("returnsSentence", () => {
  const say = (...given: Partial<CycleReturn>[]) => returnsSentence(returnRows(cycle, given.map(one), new Date("2026-11-22T09:00:00Z")));

  test("counts what is returned and what is still open", () => {
    expect(say({ state: "submitted" }, { state: "awaiting-sign-off" }, {}, {}, { state: "invited", champions: [] })).toBe(
      "One of 5 agencies has returned. One is waiting for a signature, 2 are in progress and one has not started. One agency has no champion.",
    );
    expect(say({ state: "closed" }, { state: "submitted" }, { withdrawnOn: "2026-11-02" })).toBe("Both agencies have returned.");
    expect(say()).toBe("No agency has been invited yet.");
  });
});

describe("returnGroups", () => {
  test("goes from what has not started to what is closed, then those withdrawn", () => {
    const rows = returnRows(
      cycle,
      [one({ state: "closed" }), one({ state: "invited" }), one({ state: "invited", withdrawnOn: "2026-11-02" })],
      new Date(),
    );
    expect(returnGroups(rows).map((group) => group.title)).toEqual(["Not yet started", "Closed", "Withdrawn"]);
  });
});
