import { expect, test } from "vitest";
import { askingRefusedBecause, untilRefusedBecause } from "#domain/cycles/extensions.ts";
import { wordsByKind } from "#domain/organisations/words-by-kind.ts";

const open = { isOutstanding: true, withdrawnOn: null, extensions: [], allowed: 1, words: wordsByKind.agency };
const asked = (answer: "given" | "refused" | null) => ({ answer, wantedUntil: "2027-01-15" });

test("more time can be asked for while it is out, and as often as the cycle allows", () => {
  expect(askingRefusedBecause(open)).toBeNull();
  expect(askingRefusedBecause({ ...open, extensions: [asked("refused")] })).toBeNull();
  expect(askingRefusedBecause({ ...open, extensions: [asked(null)] })).toContain("has not answered yet");
  expect(askingRefusedBecause({ ...open, extensions: [asked("given")] })).toContain("as often as this cycle allows");
  expect(askingRefusedBecause({ ...open, allowed: 2, extensions: [asked("given")] })).toBeNull();
  expect(askingRefusedBecause({ ...open, allowed: 0 })).toContain("gives no more time");
  expect(askingRefusedBecause({ ...open, isOutstanding: false })).toContain("has been submitted");
  expect(askingRefusedBecause({ ...open, withdrawnOn: "2026-12-01" })).toContain("has been withdrawn");
});

test("the day lies after the due date and in the future", () => {
  const dates = { dueOn: "2026-12-18", today: "2026-12-20" };
  expect(untilRefusedBecause("2026-12-21", dates)).toBeNull();
  expect(untilRefusedBecause("2026-12-20", dates)).toBe("The day must be in the future");
  expect(untilRefusedBecause("2026-12-18", { ...dates, today: "2026-11-20" })).toContain("after 18 December");
});
