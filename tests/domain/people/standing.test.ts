import { expect, test } from "vitest";
import { heldAfterRestore, standingOf } from "#domain/people/standing.ts";

const held = {
  createdAt: "2026-11-20T09:00:00.000Z",
  failure: "held" as const,
  failedAt: "2026-11-22T09:00:00.000Z",
  lastError: heldAfterRestore,
  isTrying: false,
};
const person = { isYou: false, signedInAt: null, told: held, since: null };

test("an invitation that was held after a restore may have arrived, and is no fault of the address", () => {
  expect(standingOf(person, "2026-11-23")).toEqual({
    needs: true,
    title: "Perhaps not delivered",
    more: "Held after the data came back from a backup, because it may have been sent before.",
  });
});

test("who has signed in since needs it no more", () => {
  expect(standingOf({ ...person, signedInAt: "2026-11-23T10:00:00.000Z" }, "2026-11-23").needs).toBe(false);
});
