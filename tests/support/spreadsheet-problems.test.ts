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
  sheet.getCell("B6").value = "Merged";
  sheet.getCell("A7").value = "18 December 2026";
  sheet.getCell("A8").value = "Much longer than the whole of the table is wide ".repeat(20);
  for (const [address, text] of [
    ["A9", "Inconsequentiality"],
    ["A10", "Much longer than the row is tall"],
  ] as const) {
    sheet.getCell(address).value = text;
    sheet.getCell(address).alignment = { wrapText: true };
  }
  sheet.getColumn(1).width = 10;
  sheet.getRow(10).height = 12;
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
    "Figures: paperSize is",
    "Figures: orientation is portrait",
    "its headings do not repeat on each page",
    "A7 holds a date as text",
    "A8 is cut",
    "A9 is broken",
    "row 10 is 12 points tall and needs",
  ]) {
    expect(problems).toContain(problem);
  }
});
