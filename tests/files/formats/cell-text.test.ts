import { describe, expect, test } from "vitest";
import { cellText, sheetName } from "#app/files/formats/cell-text.ts";

describe("cellText", () => {
  test("cuts what is longer than a cell, and says so", () => {
    const cut = cellText("é".repeat(40_000));
    expect(cut).toHaveLength(32_767);
    expect(cut.endsWith("[cut here: a cell holds no more]")).toBe(true);
    expect(cellText("x".repeat(32_767))).toBe("x".repeat(32_767));
  });

  test("never cuts through a character", () => {
    for (const start of ["", "a"]) expect(cellText(start + "😀".repeat(20_000)).isWellFormed()).toBe(true);
  });
});

describe("sheetName", () => {
  test("leaves out what Excel does not take", () => {
    expect(sheetName("'Met: 1/2 [x]?*\\'")).toBe("Met 1 2 x");
    expect(sheetName("History")).toBe("Table History");
    expect(sheetName("  ")).toBe("Table");
  });

  test("is at most 31 characters and unlike every other, whatever the case", () => {
    const long = "Agencies by section outcome, self-rating";
    const first = sheetName(long);
    expect(first).toBe("Agencies by section outcome, se");
    expect(sheetName(long, [first.toUpperCase()])).toBe("Agencies by section outcome, 2");
    expect(sheetName(long, [first, "Agencies by section outcome, 2"])).toBe("Agencies by section outcome, 3");
  });
});
