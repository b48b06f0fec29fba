import { describe, expect, test } from "vitest";
import { askingAnAgency, otherRows } from "./asking-an-agency.ts";

const { answersIn, expectedIn } = askingAnAgency();

describe("elsewhere", () => {
  test.each(otherRows)("$name", async (row) => {
    expect(await answersIn(row, "in-progress")).toEqual(expectedIn(row, "in-progress"));
  });
});
