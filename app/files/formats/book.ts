import { type Column, columnTitle, notAvailable } from "#app/tables/column.ts";
import { cellText, sheetName } from "./cell-text.ts";

export type Cell = string | number | null;

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

/** A worksheet as it is written, whatever the format: lines from A1 down, and below them at most one table. */
export interface Worksheet {
  name: string;
  lines: string[];
  widths: number[];
  table: null | {
    name: string;
    headings: string[];
    /** Whether a column holds figures, which stand at the right. */
    figures: boolean[];
    rows: (string | number)[][];
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
  return { name: "Cover", lines: above.map(cellText), widths: [90], table: null };
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
  return {
    name,
    lines: [title, rows.length > 0 ? "This worksheet contains one table." : nothing, ...above].map(cellText),
    widths: columns.map(({ width }, at) => width ?? (figures[at] ? 14 : 30)),
    // Excel repairs, and so distrusts, a table without rows
    table: rows.length > 0 ? { name: asTableName(name), headings, figures, rows, isContents } : null,
  };
}

const nothing = "This worksheet contains no tables, because there is nothing to list yet.";

function cellValue(value: Cell): string | number {
  if (typeof value === "number") return value;
  return cellText(value ?? "").trim() || notAvailable;
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
