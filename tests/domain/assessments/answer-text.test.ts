import { expect, test } from "vitest";
import { haveOtherReasons, isSameText, textOf, textToCarry, withOwnReasons } from "#domain/assessments/answer-text.ts";

const met = { rating: "met" as const, statement: "Done", notApplicableReason: "", noActionReason: "", ratingReason: "It is on its way" };

test("why a rating is right belongs to a rating that the profile may speak against", () => {
  expect(withOwnReasons(met).ratingReason).toBe("It is on its way");
  expect(withOwnReasons(met, ["met"]).ratingReason).toBe("It is on its way");
  expect(withOwnReasons({ ...met, rating: "partially-met" }, ["met"])).not.toHaveProperty("ratingReason");
  expect(withOwnReasons({ ...met, rating: "not-met" })).not.toHaveProperty("ratingReason");
});

test("it stays with its year when an answer is carried over", () => {
  expect(textToCarry(met)).toEqual({ rating: "met", statement: "Done", notApplicableReason: "", noActionReason: "" });
});

test("words written before it was asked are the same as words without it", () => {
  const { ratingReason: _, ...before } = met;
  expect(isSameText(before, { ...met, ratingReason: "" })).toBe(true);
  expect(textOf({ ...met, ratingReason: "" })).toEqual(before);
  expect(isSameText(before, met)).toBe(false);
  expect(haveOtherReasons(before, met)).toBe(true);
  expect(haveOtherReasons({ ...before, statement: "Other" }, before)).toBe(false);
});
