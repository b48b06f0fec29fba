import { describe, expect, test } from "vitest";
import { agenciesOf, ratingTable, sectionTable } from "#domain/figures/section-table.ts";
import { columnTitle } from "#app/tables/column.ts";
import { gridColumns } from "#app/tables/figures/agency-grid.ts";
import { sectionColumns, sectionRows } from "#app/tables/figures/section-table.ts";
import { agencyRows, publishedRows, setOf } from "#tests/support/cycle-rows.ts";

const titles = (table: ReturnType<typeof sectionTable>) => sectionColumns(table).map(columnTitle);

describe("sectionColumns", () => {
  const table = sectionTable(setOf(9), agenciesOf(publishedRows()));

  test("gives each count with its percentage and the base", () => {
    expect(titles(table)).toEqual([
      "Section",
      "Met: number",
      "Met: percentage",
      "Partially met: number",
      "Partially met: percentage",
      "Not met: number",
      "Not met: percentage",
      "Not applicable",
      "Not returned",
      "Base",
    ]);
    const rows = sectionRows(table).map((row) => sectionColumns(table).map((column) => column.value(row)));
    expect(rows[6]).toEqual(["7. Safer recruitment and managing allegations", 9, 38, 15, 63, 0, 0, 0, 0, 24]);
    expect(rows[9]).toEqual(["All nine sections together", 128, 59, 88, 41, 0, 0, 0, 0, 216]);
  });

  test("marks a percentage of nothing, and never writes it as 0", () => {
    const none = sectionTable(setOf(1), agenciesOf(agencyRows("a", [], { state: "invited" })));
    const [row] = sectionRows(none);
    expect(row && sectionColumns(none).map((column) => column.value(row))).toEqual([
      "1. Senior management commitment",
      0,
      "[x]",
      0,
      "[x]",
      0,
      "[x]",
      0,
      1,
      0,
    ]);
  });

  test("shows what was not answered only where something was not", () => {
    const table = sectionTable(setOf(1), agenciesOf(agencyRows("a", [null])));
    expect(titles(table)).toContain("Not answered");
  });

  test("names the unit of the base where it is ratings", () => {
    expect(titles(ratingTable(setOf(1), [])).at(-1)).toBe("Base (ratings)");
  });
});

describe("gridColumns", () => {
  test("has one column a section, with a word in every cell", () => {
    const [agency] = agenciesOf(agencyRows("a", ["met", null]));
    const columns = gridColumns(setOf(2));
    expect(columns.map((column) => column.heading)).toEqual(["Kind of agency", "Agency", "1 Senior", "2 Statement"]);
    expect(agency && columns.map((column) => column.value(agency))).toEqual(["Health", "Agency a", "Met", "Not answered"]);
  });
});
