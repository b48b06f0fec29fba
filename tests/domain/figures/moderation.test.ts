import { expect, test } from "vitest";
import { agreedThatCount } from "#domain/figures/moderation.ts";

test("a rating agreed on a standard that does not apply by the profile does not count", () => {
  const agreed = [
    { standardCode: "C6", rating: "met" as const },
    { standardCode: "C7", rating: "not-met" as const },
  ];
  expect(agreedThatCount(agreed, new Set(["C7"]))).toEqual({ C6: "met" });
  expect(agreedThatCount(agreed)).toEqual({ C6: "met", C7: "not-met" });
});
