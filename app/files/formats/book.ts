import { type Column, columnTitle, notAvailable } from "#app/tables/column.ts";
import { clockOf, dayInWords } from "#domain/dates.ts";
import { cellText, sheetName } from "./cell-text.ts";
import { coverLayout, type Layout, layoutOf, tallestRow } from "./print-layout.ts";

/** A day, or a moment of one, that a spreadsheet can sort by and reckon with. */
export interface DateCell {
  date: string;
}

export type Cell = string | number | DateCell | null;

/** One worksheet with one table, its cells worked out. Statements stand above it: what a reader needs before the figures. */
interface PlainSheet {
  name: string;
  title: string;
  statements: string[];
  columns: Pick<Column<never>, "heading" | "group" | "kind" | "width">[];
  cells: Cell[][];
}

export interface PlainContents {
  title: string;
  creator: string;
  about: string[];
  notes: string[];
  sheets: PlainSheet[];
}

export type Format = "xlsx" | "ods";

/** A workbook goes to where it is written without its cells, then the cells in parts, so that sending never takes long. */
export type WorkbookPart = { begin: PlainContents; format: Format } | { sheet: number; cells: Cell[][] };

/** A worksheet as it is written, whatever the format: lines from A1 down, and below them at most one table. */
export interface Worksheet extends Layout {
  name: string;
  table: null | {
    name: string;
    headings: string[];
    /** Whether a column holds figures, which stand at the right. */
    figures: boolean[];
    rows: (string | number | DateCell)[][];
    /** Whether the first column names worksheets and leads to them. */
    isContents: boolean;
  };
}

export interface Book {
  title: string;
  creator: string;
  worksheets: Worksheet[];
}

/**
 * A workbook that follows the Government Analysis Function's checklist by how it is built: cover, contents, notes,
 * then one real table a sheet, everything from A1 down without gaps.
 */
export function bookOf({ title, creator, about, notes, sheets }: PlainContents): Book {
  const names: string[] = ["Cover", "Contents", "Notes"];
  for (const sheet of sheets) names.push(sheetName(sheet.name, names));
  const named = sheets.map((sheet, at) => ({ ...sheet, name: names[at + 3] as string }));
  const worksheets = [
    coverOf(title, [`Published by ${creator}.`, ...about]),
    worksheetOf(contentsOf(title, named, notes.length > 0), true),
    ...(notes.length > 0 ? [worksheetOf(notesOf(notes))] : []),
    ...named.map((sheet) => worksheetOf({ ...sheet, statements: [...sheet.statements, ...notesNamed(sheet, sheets, notes)] })),
  ];
  nameTables(worksheets);
  return { title: cellText(title), creator: cellText(creator), worksheets };
}

function coverOf(title: string, lines: string[]): Worksheet {
  const above = [title, "This worksheet contains no tables. The next one, Contents, lists those that follow.", ...lines];
  return { name: "Cover", ...coverLayout(above.map(cellText)), table: null };
}

// An empty value becomes [x], which is then explained above the table
function worksheetOf({ name, title, statements, columns, cells }: PlainSheet, isContents = false): Worksheet {
  const headings = columns.map((column) => cellText(columnTitle(column)));
  if (new Set(headings).size < headings.length) throw new Error(`Two columns of "${name}" have the same heading`);
  const rows = cells.map((row) => row.map(cellValue));
  const above = [...statements];
  const marked = rows.some((row) => row.includes(notAvailable));
  if (marked && !above.some((text) => text.includes(notAvailable))) above.push(`${notAvailable} means not available or not given.`);
  const figures = columns.map(({ kind }) => kind === "number" || kind === "percent");
  const lines = [title, rows.length > 0 ? "This worksheet contains one table." : nothing, ...above].map(cellText);
  const wished = columns.map(({ width }, at) => width ?? (figures[at] ? 14 : 30));
  const isEmpty = rows.length === 0;
  const shown = rows.map((row) => row.map(inWords));
  const layout = (more: string[] = []) =>
    layoutOf({ lines: [...lines, ...more], wished, headings: isEmpty ? [] : headings, isFigure: figures, rows: shown });
  const laid = layout();
  return {
    name,
    ...(laid.heights.some((height) => height >= tallestRow) ? layout([tooTall]) : laid),
    // Excel repairs, and so distrusts, a table without rows
    table: isEmpty ? null : { name: asTableName(name), headings, figures, rows, isContents },
  };
}

const tooTall = "Some cells hold more text than a row of a spreadsheet can show. All of it is in the cell.";
const nothing = "This worksheet contains no tables, because there is nothing to list yet.";

function cellValue(value: Cell): string | number | DateCell {
  if (typeof value === "number" || (typeof value === "object" && value !== null)) return value;
  return cellText(value ?? "").trim() || notAvailable;
}

/** A cell as it is shown, by which its room is reckoned. */
function inWords(value: string | number | DateCell): string {
  if (typeof value === "number") return value.toLocaleString("en-GB");
  if (typeof value === "string") return value;
  const { day, time } = datedAs(value);
  // A spreadsheet breaks no date: it shows crosses where the column is too narrow
  return `${dayInWords(day)}${time ? ` ${time}` : ""}`.replaceAll(" ", "\u00A0");
}

/** Whether it is a day without a time. */
function isDay({ date }: DateCell): boolean {
  return date.length === 10;
}

/** How a date is written for spreadsheets, which know no time zones: the day, or the day and the time of the clock in the United Kingdom. */
export function datedAs(value: DateCell): { day: string; time: string | null } {
  const [day = "", time = null] = (isDay(value) ? value.date : clockOf(value.date)).split("T");
  return { day, time };
}

function contentsOf(title: string, sheets: PlainSheet[], withNotes: boolean): PlainSheet {
  const listed = sheets.map(({ name, title }) => [name, title]);
  return {
    name: "Contents",
    title: `Contents of ${title}`,
    statements: ["Each name links to its worksheet."],
    columns: [
      { heading: "Worksheet", width: 36 },
      { heading: "What it holds", width: 90 },
    ],
    cells: withNotes ? [["Notes", "Notes on the tables"], ...listed] : listed,
  };
}

function notesOf(notes: string[]): PlainSheet {
  return {
    name: "Notes",
    title: "Notes on the tables",
    statements: [],
    columns: [
      { heading: "Note", width: 12 },
      { heading: "Text of the note", width: 110 },
    ],
    cells: notes.map((text, at) => [`[note ${at + 1}]`, text]),
  };
}

function notesNamed(sheet: PlainSheet, all: PlainSheet[], notes: string[]): string[] {
  const marks = notes.map((_, at) => `[note ${at + 1}]`);
  const shared = marks.filter((mark) => !all.some((one) => mentions(one, mark)));
  const own = marks.filter((mark) => shared.includes(mark) || mentions(sheet, mark));
  return own.length > 0 ? [`Notes on this table are on the worksheet called Notes: ${own.join("")}.`] : [];
}

function mentions({ title, statements, columns }: PlainSheet, mark: string): boolean {
  return [title, ...statements, ...columns.map((column) => column.heading)].some((text) => text.includes(mark));
}

// For formulas and screen readers: letters, digits and underscores, unlike a cell's address
function asTableName(sheet: string): string {
  const words = sheet.replace(/[^A-Za-z0-9]+/g, "_").replace(/^_|_$/g, "");
  return /^Table_/i.test(words) ? words : `Table_${words}`;
}

// Two worksheets' names may differ only in what a table's name cannot hold
function nameTables(worksheets: Worksheet[]) {
  for (const [at, { table }] of worksheets.entries()) {
    const isTaken = worksheets.slice(0, at).some((one) => one.table?.name.toLowerCase() === table?.name.toLowerCase());
    if (table && isTaken) table.name = `${table.name}_${at + 1}`;
  }
}
