import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { problemsOf } from "#tests/support/spreadsheet-problems.ts";

test("finds what is wrong with an ordinary workbook", async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Figures", { views: [{ state: "frozen", ySplit: 1 }], headerFooter: { oddFooter: "Page" } });
  sheet.addRow(["Figures"]);
  sheet.addRow([]);
  sheet.addTable({ name: "figures", ref: "B3", headerRow: true, columns: [{ name: "Met" }, { name: "Base" }], rows: [["[c]", ""]] });
  sheet.mergeCells("B6:C6");
  sheet.getCell("B4").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFFF00" } };
  workbook.addWorksheet("Hidden", { state: "hidden" });
  const problems = (await problemsOf(Buffer.from(await workbook.xlsx.writeBuffer()))).join("\n");
  for (const problem of [
    "merged cells",
    "a pane",
    "something hidden",
    "a header or footer",
    "a filter",
    "a totals row",
    "a cell with a fill",
    "properties lack",
    "A1 is not a title",
    'A2 says "" of 1 tables',
    "does not start at the left edge",
    "not in a heading style",
  ]) {
    expect(problems).toContain(problem);
  }
});
