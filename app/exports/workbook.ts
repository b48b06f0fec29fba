import ExcelJS from "exceljs";
import { type Column, columnTitle, notAvailable } from "#app/tables/column.ts";
import { rewriteParts } from "./accessible-xml.ts";
import { cellText, sheetName } from "./cell-text.ts";

/** One worksheet with one table. Statements stand above it: what a reader needs before the figures. */
export interface Sheet<Row> {
  name: string;
  title: string;
  statements: string[];
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}

interface Contents<Rows extends unknown[]> {
  title: string;
  /** The organisation that publishes the workbook. */
  creator: string;
  /** What the cover says below the title. */
  about?: string[];
  /** Numbered from 1 on their own worksheet. A note that no sheet marks with "[note 1]" is named above every table. */
  notes: string[];
  sheets: [...{ [Index in keyof Rows]: Sheet<Rows[Index]> }];
}

const bodySize = 12;
const headingSize = 16;
const plain: Partial<ExcelJS.Font> = { name: "Arial", size: bodySize };
const bold: Partial<ExcelJS.Font> = { ...plain, bold: true };
const heading: Partial<ExcelJS.Font> = { ...bold, size: headingSize };
const linked: Partial<ExcelJS.Font> = { ...plain, underline: true, color: { argb: "FF274B9F" } };

/**
 * A workbook that follows the Government Analysis Function's checklist by how it is built: cover, contents, notes,
 * then one real table a sheet, everything from A1 down without gaps, no filters, frozen panes, fills or merged cells.
 */
export async function createWorkbook<Rows extends unknown[]>({
  title,
  creator,
  about = [],
  notes,
  sheets,
}: Contents<Rows>): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  Object.assign(workbook, { title: cellText(title), creator: cellText(creator), lastModifiedBy: cellText(creator), language: "en-GB" });

  const tables = sheets as Sheet<unknown>[];
  const names: string[] = ["Cover", "Contents", "Notes"];
  for (const sheet of tables) names.push(sheetName(sheet.name, names));
  const named = tables.map((sheet, at) => ({ ...sheet, name: names[at + 3] as string }));

  addCover(workbook, title, [`Published by ${creator}.`, ...about]);
  addTable(workbook, contentsOf(title, named, notes.length > 0));
  if (notes.length > 0) addTable(workbook, notesOf(notes));
  for (const sheet of named) {
    addTable(workbook, { ...sheet, statements: [...sheet.statements, ...notesNamed(sheet, tables, notes)] });
  }
  linkContents(workbook);

  return rewriteParts(await workbook.xlsx.writeBuffer(), headingSize);
}

/** Adds one worksheet with one table. An empty value becomes [x], which is then explained above the table. */
export function addTable<Row>(workbook: ExcelJS.Workbook, { name, title, statements, columns, rows }: Sheet<Row>) {
  const sheet = addSheet(workbook, name);
  const headings = columns.map((column) => cellText(columnTitle(column)));
  if (new Set(headings).size < headings.length) throw new Error(`Two columns of "${name}" have the same heading`);
  const cells = rows.map((row) => columns.map((column) => cellValue(column.value(row))));
  const above = [...statements];
  const marked = cells.some((row) => row.includes(notAvailable));
  if (marked && !above.some((text) => text.includes(notAvailable))) {
    above.push(`${notAvailable} means not available or not given.`);
  }
  addAbove(sheet, [title, cells.length > 0 ? "This worksheet contains one table." : nothing, ...above]);
  setColumns(sheet, columns);
  // Excel repairs, and so distrusts, a table without rows
  if (cells.length === 0) return;

  const start = sheet.rowCount + 1;
  sheet.addTable({
    name: tableName(name, workbook),
    ref: `A${start}`,
    headerRow: true,
    columns: headings.map((text) => ({ name: text })),
    rows: cells,
  });
  styleTable(sheet, start, columns);
}

const nothing = "This worksheet contains no tables, because there is nothing to list yet.";

function addSheet(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  return workbook.addWorksheet(name, { views: [{ state: "normal", activeCell: "A1" }] });
}

function addAbove(sheet: ExcelJS.Worksheet, lines: string[]) {
  for (const [at, line] of lines.entries()) {
    const cell = sheet.addRow([escaped(cellText(line))]).getCell(1);
    cell.font = at === 0 ? heading : plain;
  }
}

function addCover(workbook: ExcelJS.Workbook, title: string, lines: string[]) {
  const sheet = addSheet(workbook, "Cover");
  addAbove(sheet, [title, "This worksheet contains no tables. The next one, Contents, lists those that follow.", ...lines]);
  sheet.getColumn(1).width = 90;
  sheet.eachRow((row) => {
    row.getCell(1).alignment = { wrapText: true, vertical: "top" };
  });
}

function contentsOf(title: string, sheets: { name: string; title: string }[], withNotes: boolean): Sheet<string[]> {
  const listed = sheets.map(({ name, title }) => [name, title]);
  return {
    name: "Contents",
    title: `Contents of ${title}`,
    statements: ["Each name links to its worksheet."],
    columns: [
      { key: "worksheet", heading: "Worksheet", value: (row) => row[0] ?? "", width: 36 },
      { key: "holds", heading: "What it holds", value: (row) => row[1] ?? "", width: 90 },
    ],
    rows: withNotes ? [["Notes", "Notes on the tables"], ...listed] : listed,
  };
}

function linkContents(workbook: ExcelJS.Workbook) {
  const sheet = workbook.getWorksheet("Contents");
  sheet?.getColumn(1).eachCell((cell) => {
    const target = workbook.getWorksheet(String(cell.value));
    if (!target || cell.row === "1") return;
    cell.value = { text: target.name, hyperlink: `#'${target.name.replaceAll("'", "''")}'!A1` };
    cell.font = linked;
  });
}

function notesOf(notes: string[]): Sheet<[string, string]> {
  return {
    name: "Notes",
    title: "Notes on the tables",
    statements: [],
    columns: [
      { key: "note", heading: "Note", value: ([mark]) => mark, width: 12 },
      { key: "text", heading: "Text of the note", value: ([, text]) => text, width: 110 },
    ],
    rows: notes.map((text, at) => [`[note ${at + 1}]`, text]),
  };
}

function notesNamed(sheet: Sheet<unknown>, all: Sheet<unknown>[], notes: string[]): string[] {
  const marks = notes.map((_, at) => `[note ${at + 1}]`);
  const shared = marks.filter((mark) => !all.some((one) => mentions(one, mark)));
  const own = marks.filter((mark) => shared.includes(mark) || mentions(sheet, mark));
  return own.length > 0 ? [`Notes on this table are on the worksheet called Notes: ${own.join("")}.`] : [];
}

function mentions({ title, statements, columns }: Sheet<unknown>, mark: string): boolean {
  return [title, ...statements, ...columns.map((column) => column.heading)].some((text) => text.includes(mark));
}

function cellValue(value: string | number | null): string | number {
  if (typeof value === "number") return value;
  return escaped(cellText(value ?? "").trim()) || notAvailable;
}

// A spreadsheet reads _x0041_ as the letter A
function escaped(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

// Two worksheets' names may differ only in what a table's name cannot hold
function tableName(sheet: string, workbook: ExcelJS.Workbook): string {
  const name = asTableName(sheet);
  const alike = workbook.worksheets.filter((one) => asTableName(one.name) === name);
  return alike.length > 1 ? `${name}_${workbook.worksheets.length}` : name;
}

// For formulas and screen readers: letters, digits and underscores, unlike a cell's address
function asTableName(sheet: string): string {
  const words = sheet.replace(/[^A-Za-z0-9]+/g, "_").replace(/^_|_$/g, "");
  return /^Table_/i.test(words) ? words : `Table_${words}`;
}

function setColumns(sheet: ExcelJS.Worksheet, columns: readonly Column<never>[]) {
  for (const [at, { width, kind }] of columns.entries()) {
    sheet.getColumn(at + 1).width = width ?? (kind === undefined || kind === "text" ? 30 : 14);
  }
}

function styleTable(sheet: ExcelJS.Worksheet, start: number, columns: readonly Column<never>[]) {
  for (let number = start; number <= sheet.rowCount; number++) {
    for (const [at, { kind }] of columns.entries()) {
      const cell = sheet.getRow(number).getCell(at + 1);
      cell.font = number === start ? bold : plain;
      const figure = kind === "number" || kind === "percent";
      cell.alignment = { wrapText: true, vertical: "top", horizontal: figure ? "right" : "left" };
      if (typeof cell.value === "number") cell.numFmt = "#,##0";
    }
  }
}
