import { describe, expect, test } from "vitest";
import { ladderFor, nextStep, nextStepInWords } from "#domain/cycles/ladder.ts";

const agencies = ladderFor(false);
const late = { dueOn: "2026-12-18", isLate: true, done: [], requestedUntil: null, promisedFor: null, heldUntil: null, today: "2027-01-05" };
const next = (given: Partial<Parameters<typeof nextStep>[1]> = {}) => nextStep(agencies, { ...late, ...given });

describe("what comes next for a return that has not come", () => {
  test("the mail of the first working day after, by the service", () => {
    expect(next()).toMatchObject({ is: "step", step: { code: "reminder", isByService: true }, on: "2026-12-21", isDue: true });
  });

  test("then the letter, ten working days after, with Christmas and New Year left out", () => {
    // 21 to 24 December are four, 29 to 31 three, 4 to 6 January three
    expect(next({ done: ["reminder"] })).toMatchObject({ is: "step", step: { code: "chief-officer" }, on: "2027-01-06", isDue: false });
    expect(next({ done: ["reminder"], today: "2027-01-06" })).toMatchObject({ isDue: true });
  });

  test("a later step that was taken goes past the earlier ones", () => {
    expect(next({ done: ["exceptions"] })).toMatchObject({ step: { code: "executive" } });
    expect(next({ done: ["executive"] })).toMatchObject({ is: "none", title: "Every step has been taken" });
  });

  test("it waits for the partnership’s own answer first, then for a promise, then for a hold", () => {
    expect(next({ requestedUntil: "2027-01-22", promisedFor: "2027-01-14" })).toMatchObject({
      is: "answer",
      title: "You owe an answer",
      text: "They ask for time until 22 January 2027",
    });
    expect(next({ done: ["reminder"], promisedFor: "2027-01-14" })).toMatchObject({
      is: "held",
      title: "On hold until 14 January 2027",
      text: "Then: Letter to the chief officer",
    });
    expect(next({ promisedFor: "2027-01-04", heldUntil: "2027-01-05" }).is).toBe("held");
    expect(next({ promisedFor: "2027-01-04", heldUntil: "2027-01-04" }).is).toBe("step");
  });

  test("nothing while it is not late", () => {
    expect(nextStepInWords(next({ isLate: false }))).toBe("Nothing yet. Due 18 December 2026");
  });

  test.each([true, false])("steps come one after the other (of settings: %s)", (isSettings) => {
    const days = ladderFor(isSettings).map(({ workingDays }) => workingDays);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    expect(new Set(days).size).toBe(days.length);
  });
});
