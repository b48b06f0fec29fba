import { expect, test } from "vitest";
import { isProvisional } from "#domain/figures/snapshot.ts";
import { returnOf } from "#tests/support/snapshot-content.ts";

const closed = returnOf("a");
const missing = returnOf("b", { state: "in-progress", isReturned: false });

test("is provisional while a review, or a return to an open audit, is still to come", () => {
  expect(isProvisional([closed, returnOf("c", { state: "response-sent" })], true)).toBe(false);
  expect(isProvisional([closed, returnOf("c", { state: "submitted" })], false)).toBe(true);
  expect(isProvisional([closed, returnOf("c", { state: "in-review", withdrawnOn: "2026-10-01" })], false)).toBe(false);
  expect(isProvisional([closed, missing], true)).toBe(true);
  expect(isProvisional([closed, missing], false)).toBe(false);
  expect(isProvisional([], true)).toBe(false);
});
