import { expect, test } from "vitest";
import { workSentence } from "#domain/work/work.ts";

test("names the year of the nearest date where it is not this one", () => {
  expect(workSentence(0, ["2027-01-29", "2026-12-04", "2026-11-01"], "2026-11-22")).toBe(
    "Nothing waits for you now. The nearest date is Friday 4 December.",
  );
  expect(workSentence(1, ["2027-01-29"], "2026-11-22")).toBe("1 thing waits for you. The nearest date is Friday 29 January 2027.");
});
