import { expect, test } from "vitest";
import type { Change, Comparison } from "#domain/assessments/comparison.ts";
import { changeLines } from "#domain/signing/what-changed.ts";

const none: Comparison = {
  better: [],
  worse: [],
  same: [],
  reworded: [],
  isNew: [],
  notApplicable: [],
  notRated: [],
  likeForLike: { base: 0, metNow: 0, metBefore: 0 },
};
const change = (code: string, before: Change["before"], now: Change["now"]): Change => ({
  code,
  short: `Standard ${code}`,
  before,
  now,
  reason: "",
});
const lines = (notRated: Change[]) => changeLines({ ...none, notRated, cycle: "2025" }).map(({ name, text }) => `${name} ${text}`.trim());

test("tells what has no answer yet from what had none last time", () => {
  expect(
    lines([change("A1", null, "met"), change("A2", "met", null), change("A3", "not-applicable", "met"), change("A4", null, null)]),
  ).toEqual([
    "Not answered yet, so not compared (2): A2 Standard A2 and A4 Standard A4.",
    "Not rated in 2025, so not compared (2): A1 Standard A1 and A3 Standard A3.",
  ]);
});

test("counts what has no answer yet where there is too much of it to name", () => {
  const many = ["A1", "A2", "A3", "A4", "A5", "A6", "A7"].map((code) => change(code, "met", null));

  expect(lines(many)).toEqual(["Not answered yet, so not compared (7)."]);
});
