import ExcelJS from "exceljs";
import JSZip from "jszip";
import { describe, expect, test } from "vitest";
import { createWorkbook } from "#app/files/writing/workbook.ts";
import type { Column } from "#app/tables/column.ts";
import { problemsOf } from "#tests/support/spreadsheet-problems.ts";

interface Row {
  name: string;
  met: number;
  share: number | null;
}

const columns: Column<Row>[] = [
  { key: "name", heading: "Section", value: (row) => row.name, width: 40 },
  { key: "met", heading: "Number", group: "Met", kind: "number", value: (row) => row.met },
  { key: "share", heading: "%", group: "Met", kind: "percent", value: (row) => row.share },
];
const rows: Row[] = [
  { name: "1. Leadership", met: 18, share: 75 },
  { name: "=1+1", met: 0, share: null },
];
const sheet = { name: "Table 1: Met/not", title: "Table 1: Agencies that met it", statements: ["Unit: agencies."], columns, rows };

async function made(more: Partial<typeof sheet> = {}, notes = ["Percentages are rounded half up."]) {
  const buffer = await createWorkbook({ title: "Section 11 audit 2024", creator: "Estmere", notes, sheets: [{ ...sheet, ...more }] });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(buffer as unknown as ArrayBuffer);
  return { buffer, workbook };
}

function columnA(workbook: ExcelJS.Workbook, name: string): unknown[] {
  const found = workbook.getWorksheet(name);
  return Array.from({ length: found?.rowCount ?? 0 }, (_, at) => found?.getRow(at + 1).getCell(1).text);
}

describe("createWorkbook", () => {
  test("follows every rule of the checklist that a machine can check", async () => {
    expect(await problemsOf((await made()).buffer)).toEqual([]);
    expect(await problemsOf((await made({ rows: [] })).buffer)).toEqual([]);
    expect(await problemsOf((await made({}, [])).buffer)).toEqual([]);
  });

  test("puts cover, contents and notes before the tables", async () => {
    const { workbook } = await made();
    expect(workbook.worksheets.map((one) => one.name)).toEqual(["Cover", "Contents", "Notes", "Table 1 Met not"]);
    expect(columnA(workbook, "Table 1 Met not")).toEqual([
      "Table 1: Agencies that met it",
      "This worksheet contains one table.",
      "Unit: agencies.",
      "Notes on this table are on the worksheet called Notes: [note 1].",
      "[x] means not available or not given.",
      "Section",
      "1. Leadership",
      "=1+1",
    ]);
  });

  test("names both levels of a heading in one row and keeps numbers as numbers", async () => {
    const { workbook } = await made();
    const found = workbook.getWorksheet("Table 1 Met not");
    expect([1, 2, 3].map((at) => found?.getRow(6).getCell(at).value)).toEqual(["Section", "Met: number", "Met: percentage"]);
    expect([2, 3].map((at) => found?.getRow(7).getCell(at).value)).toEqual([18, 75]);
    expect([1, 2, 3].map((at) => found?.getRow(8).getCell(at).value)).toEqual(["=1+1", 0, "[x]"]);
  });

  test("links each name of the contents to its worksheet", async () => {
    const { workbook } = await made();
    expect(workbook.getWorksheet("Contents")?.getCell("A6").value).toMatchObject({
      text: "Table 1 Met not",
      hyperlink: "#'Table 1 Met not'!A1",
    });
  });

  test("names a marked note only where it is marked", async () => {
    const two = { ...sheet, name: "Other", title: "Table 2: Other [note 1]" };
    const buffer = await createWorkbook({ title: "T", creator: "C", notes: ["Only there."], sheets: [sheet, two] });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(buffer as unknown as ArrayBuffer);
    expect(columnA(workbook, "Other").join()).toContain("called Notes: [note 1].");
    expect(columnA(workbook, "Table 1 Met not").join()).not.toContain("[note");
    expect(await problemsOf(buffer)).toEqual([]);
  });

  test("says so where there is nothing to list", async () => {
    const { workbook, buffer } = await made({ rows: [] });
    expect(columnA(workbook, "Table 1 Met not")[1]).toBe("This worksheet contains no tables, because there is nothing to list yet.");
    const zip = await JSZip.loadAsync(buffer);
    expect(Object.keys(zip.files).filter((path) => /^xl.tables.table/.test(path))).toHaveLength(2);
  });

  test("keeps strange text readable", async () => {
    const name = "a\u0000b\u0007\r\nc _x0041_ \uD800 <&>";
    const { workbook } = await made({ rows: [{ name, met: 1, share: 1 }] });
    expect(columnA(workbook, "Table 1 Met not").at(-1)).toBe("ab\nc _x0041_ \uFFFD <&>");
  });

  test("doubles an apostrophe in the name of a worksheet whose headings repeat", async () => {
    const { buffer } = await made({ name: "It's met" });
    const xml = await (await JSZip.loadAsync(buffer)).file("xl/workbook.xml")?.async("string");
    expect(xml).toContain("&apos;It&apos;&apos;s met&apos;!$6:$6");
    expect(await problemsOf(buffer)).toEqual([]);
  });

  test("parts a line that is longer than the table after a sentence, and makes rows as tall as their text", async () => {
    const long = "Percentages are of the base: agencies that returned and to which at least one standard of the section applies.";
    const { workbook, buffer } = await made({
      statements: [`Unit: agencies. ${long} ${long}`],
      rows: [{ name: "A name of many words ".repeat(12).trim(), met: 1, share: 1 }],
    });
    const found = workbook.getWorksheet("Table 1 Met not");
    expect(columnA(workbook, "Table 1 Met not").slice(1, 5)).toEqual(["This worksheet contains one table.", "Unit: agencies.", long, long]);
    expect(found?.lastRow?.height).toBeGreaterThan(60);
    expect(await problemsOf(buffer)).toEqual([]);
  });

  test("says so where a cell holds more than a row can show", async () => {
    const { workbook, buffer } = await made({ rows: [{ name: "Words and words ".repeat(2000).trim(), met: 1, share: 1 }] });
    expect(columnA(workbook, "Table 1 Met not")).toContain(
      "Some cells hold more text than a row of a spreadsheet can show. All of it is in the cell.",
    );
    expect(workbook.getWorksheet("Table 1 Met not")?.lastRow?.height).toBe(409);
    expect(await problemsOf(buffer)).toEqual([]);
  });

  test("holds days and moments as dates that sort, by the clock in the United Kingdom", async () => {
    const dated: Column<Row>[] = [
      { key: "day", heading: "Due", value: () => "In words", date: () => "2026-03-31" },
      { key: "at", heading: "Saved", value: () => "In words", date: () => "2026-07-01T13:05:00.000Z" },
      { key: "none", heading: "Closed", value: () => "Not closed", date: () => null },
    ];
    const buffer = await createWorkbook({
      title: "T",
      creator: "C",
      notes: [],
      sheets: [{ ...sheet, columns: dated, rows: rows.slice(0, 1) }],
    });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(buffer as unknown as ArrayBuffer);
    const row = workbook.getWorksheet("Table 1 Met not")?.lastRow;
    expect([1, 2, 3].map((at) => row?.getCell(at).value)).toEqual([new Date("2026-03-31"), new Date("2026-07-01T14:05:00Z"), "Not closed"]);
    expect([1, 2].map((at) => row?.getCell(at).numFmt)).toEqual(["d mmmm yyyy", "d mmmm yyyy h:mm"]);
    expect(await problemsOf(buffer)).toEqual([]);
  });
});
