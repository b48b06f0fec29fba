import { describe, expect, test } from "vitest";
import { askingAnAgency, assessmentRows } from "./asking-an-agency.ts";
import { statesToAskIn } from "./states-to-ask-in.ts";

const { answersIn, expectedIn } = askingAnAgency();

describe("an assessment", () => {
  test.each(assessmentRows)("$name", async (row) => {
    for (const state of statesToAskIn(row)) expect(await answersIn(row, state)).toEqual(expectedIn(row, state));
  });
});
