import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { type Contents, createWorkbook } from "#app/files/writing/workbook.ts";
import { toCsv } from "#app/files/formats/csv.ts";
import type { Column } from "#app/tables/column.ts";
import { readOds, tableInOds } from "#tests/support/ods.ts";
import { parseCsv, tableInWorkbook } from "#tests/support/tables.ts";

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
  { name: '1. Leadership <&> "quoted"', met: 1018, share: 75 },
  { name: "Two  spaces\nand a line", met: 0, share: null },
];
const table = { name: "It's: Table 1", title: "Table 1: Agencies that met it", statements: ["Unit: agencies."], columns, rows };
const contents: Contents<[Row]> = {
  title: "Section 11 audit <2024>",
  creator: "Estmere",
  notes: ["Percentages are rounded half up."],
  sheets: [table],
};
const made = createWorkbook(contents, "ods");

describe("an OpenDocument workbook", () => {
  test("begins with what it is, and says its title, its language and whose it is", async () => {
    const { meta, names, stored } = await readOds(await made);
    expect(names[0]).toBe("mimetype");
    expect(stored).toBe("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
    expect(meta).toContain("<dc:title>Section 11 audit &lt;2024&gt;</dc:title>");
    expect(meta).toContain("<dc:language>en-GB</dc:language>");
    expect(meta).toContain("<dc:creator>Estmere</dc:creator>");
  });

  test("has the same worksheets, titles, statements and cells as the Excel file and the CSV", async () => {
    const xlsx = await createWorkbook(contents);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(xlsx as unknown as ArrayBuffer);
    const { sheets } = await readOds(await made);

    expect(sheets.map((sheet) => sheet.name)).toEqual(workbook.worksheets.map((sheet) => sheet.name));
    for (const [at, sheet] of workbook.worksheets.entries()) {
      const cells = sheet.getSheetValues().slice(1) as ExcelJS.CellValue[][];
      const plain = cells.map((row) =>
        row.slice(1).map((value) => (typeof value === "object" && value && "text" in value ? value.text : value)),
      );
      expect(sheets[at]?.rows).toEqual(plain);
    }
    const name = sheets.at(-1)?.name ?? "";
    const written = await tableInOds((await made) as unknown as ArrayBuffer, name);
    expect(written).toEqual(await tableInWorkbook(xlsx as unknown as ArrayBuffer, name));
    expect(written.map((row) => row.map(String))).toEqual(parseCsv(toCsv(columns, rows)));
    expect(written[1]?.slice(1)).toEqual([1018, 75]);
  });

  test("marks headings as such, and tables as tables", async () => {
    const { sheets, content } = await readOds(await made);
    expect(sheets.map((sheet) => sheet.headingAt)).toEqual([null, 3, 2, 5]);
    expect(content).toContain(`table:target-range-address="'It''s Table 1'.A6:'It''s Table 1'.C8" table:contains-header="true"`);
    expect(content.match(/<table:table-row[^>]*><table:table-cell table:style-name="(?:Wrapped_20_h|H)eading/g)).toHaveLength(4);
    expect(sheets[1]?.links).toEqual(["#'Notes'.A1", "#'It''s Table 1'.A1"]);
    for (const forbidden of ["number-columns-spanned", "covered-table-cell", "draw:", 'visibility="collapse"'])
      expect(content).not.toContain(forbidden);
  });

  test("shows an average with its decimal, and holds days and moments as dates", async () => {
    const dated: Column<{ each: number; day: string; at: string }>[] = [
      { key: "each", heading: "Each", kind: "number", value: (row) => row.each },
      { key: "day", heading: "Due", value: () => "In words", date: (row) => row.day },
      { key: "at", heading: "Saved", value: () => "In words", date: (row) => row.at },
    ];
    const rows = [{ each: 1.6, day: "2026-03-31", at: "2026-07-01T13:05:00.000Z" }];
    const file = await createWorkbook({ title: "T", creator: "C", notes: [], sheets: [{ ...table, columns: dated, rows }] }, "ods");
    const { content } = await readOds(file);

    expect(content).toContain('table:style-name="Decimal" office:value-type="float" office:value="1.6"');
    expect(content).toContain(
      'table:style-name="Indented_20_Day" office:value-type="date" office:date-value="2026-03-31"><text:p>31 March 2026<',
    );
    // By the clock in the United Kingdom
    expect(content).toContain('office:date-value="2026-07-01T14:05:00"><text:p>1 July 2026 14:05<');
  });
});
