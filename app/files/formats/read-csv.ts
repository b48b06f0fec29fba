import { isUtf8 } from "node:buffer";
import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { listed } from "#domain/words.ts";

export interface CsvRow {
  /** As a spreadsheet program counts it: the headings are row 1. */
  row: number;
  /** What stands under each heading that was asked for, without white space around it; empty where nothing does. */
  values: Record<string, string>;
  /** What is wrong with the row itself: it ends in the middle, or has cells under no heading. */
  problem: string | null;
}

interface Columns {
  /** Without these the file is another one. */
  needed: readonly string[];
  optional?: readonly string[];
  /** What to do about a file that lacks a column. */
  advice: string;
}

/** More columns than any of our templates and what people add to them. */
const mostColumns = 200;

/** Why a file as a whole cannot be read, in a sentence for whoever sent it. */
export class CsvProblem extends Error {}

/**
 * The rows of a CSV file as spreadsheet programs write it: with commas, semicolons or tabs, in UTF-8, UTF-16 or the Windows
 * code page. Columns are found by their headings, whatever their order, their capitals, and what else there is.
 */
export async function* csvRows(bytes: Uint8Array, columns: Columns): AsyncGenerator<CsvRow> {
  const encoding = encodingOf(bytes);
  // The file of a whole country is never held as one text
  const parser = parse({
    bom: true,
    delimiter: delimiterIn(new TextDecoder(encoding).decode(bytes.subarray(0, 20_000), { stream: true })),
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: 200_000,
  });
  const isWhole = endsWithLine(bytes);
  let row = 0;
  let places: [string, number][] = [];
  let width = 0;
  let waiting: { cells: string[]; row: number } | null = null;
  const made = ({ cells, row: number }: { cells: string[]; row: number }, isLast: boolean): CsvRow => ({
    row: number,
    values: Object.fromEntries(places.map(([name, at]) => [name, (cells[at] ?? "").trim()])),
    problem: problemOf(cells, width, isLast && !isWhole),
  });
  try {
    for await (const cells of Readable.from(pieces(bytes, encoding)).pipe(parser) as AsyncIterable<string[]>) {
      row += 1;
      if (row === 1) {
        if (cells.length > mostColumns)
          throw new CsvProblem("The file has more than 200 columns. Take out those that the template does not have");
        places = placesOf(cells, columns);
        width = cells.length;
        continue;
      }
      if (cells.every((cell) => cell.trim() === "")) continue;
      if (waiting) yield made(waiting, false);
      waiting = { cells, row };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const read = Number((error as CsvError & { records?: number }).records ?? row);
    throw new CsvProblem(`The file cannot be read as CSV after row ${Math.max(read, row)}: look for a quotation mark that is not closed`);
  }
  if (waiting) yield made(waiting, true);
  if (row === 0) throw new CsvProblem("The file is empty");
}

/** All rows of a file that one person made, or why it cannot be read. */
export async function readCsv(bytes: Uint8Array, columns: Columns, most: number): Promise<{ rows: CsvRow[] } | { problem: string }> {
  const rows: CsvRow[] = [];
  try {
    for await (const row of csvRows(bytes, columns)) {
      rows.push(row);
      if (rows.length > most) return { problem: `The file has more than ${most.toLocaleString("en-GB")} rows. Divide it` };
    }
  } catch (error) {
    if (error instanceof CsvProblem) return { problem: error.message };
    throw error;
  }
  return rows.length === 0 ? { problem: "The file has headings, and no row below them" } : { rows };
}

const notText: [number[], string][] = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    "This is a workbook or another zip file, whatever its name says. Open it and save the sheet as “CSV (comma delimited)”",
  ],
  [[0xd0, 0xcf, 0x11, 0xe0], "This is an Excel workbook, whatever its name says. Open it and save the sheet as “CSV (comma delimited)”"],
  [[0x25, 0x50, 0x44, 0x46], "This is a PDF, whatever its name says. Select the CSV file"],
];

function encodingOf(bytes: Uint8Array): "utf-16le" | "utf-16be" | "utf-8" | "windows-1252" {
  if (bytes.length === 0) throw new CsvProblem("The file is empty");
  const other = notText.find(([beginning]) => beginning.every((byte, at) => bytes[at] === byte));
  if (other) throw new CsvProblem(other[1]);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes.subarray(0, 65_536).includes(0)) throw new CsvProblem("This is not a text file, whatever its name says. Select the CSV file");
  return isUtf8(bytes) ? "utf-8" : "windows-1252";
}

// Where commas are for decimals, spreadsheet programs put semicolons between cells
function delimiterIn(beginning: string): string {
  const [headings = ""] = beginning.split(/[\r\n]/);
  const count = (mark: string) => headings.split(mark).length - 1;
  return [";", "\t"].find((mark) => count(mark) > count(",")) ?? ",";
}

const alike = (heading: string) => heading.trim().replace(/\s+/g, " ").toLowerCase();

function placesOf(headings: string[], { needed, optional = [], advice }: Columns): [string, number][] {
  const found = headings.map(alike);
  const all = [...needed, ...optional];
  const twice = all.filter((name) => found.filter((heading) => heading === alike(name)).length > 1);
  if (twice.length > 0)
    throw new CsvProblem(`The file has the ${columnsNamed(twice)} twice. Leave one of them, so that it is plain which counts`);
  const missing = needed.filter((name) => !found.includes(alike(name)));
  if (missing.length > 0) throw new CsvProblem(`The file has no ${columnsNamed(missing)}. ${advice}`);
  return all.flatMap((name): [string, number][] => (found.includes(alike(name)) ? [[name, found.indexOf(alike(name))]] : []));
}

function columnsNamed(names: readonly string[]): string {
  return `${names.length === 1 ? "column" : "columns"} ${listed(names.map((name) => `“${name}”`))}`;
}

function problemOf(cells: string[], width: number, mayBeCutOff: boolean): string | null {
  if (cells.slice(width).some((cell) => cell.trim() !== ""))
    return "has more cells than there are headings: put a text with commas in quotation marks";
  return mayBeCutOff && cells.length < width ? "ends in the middle: the file is cut off" : null;
}

function endsWithLine(bytes: Uint8Array): boolean {
  return bytes.subarray(-2).some((byte) => byte === 0x0a || byte === 0x0d);
}

function* pieces(bytes: Uint8Array, encoding: string) {
  const decoder = new TextDecoder(encoding);
  const size = 256 * 1024;
  for (let at = 0; at < bytes.length; at += size) yield decoder.decode(bytes.subarray(at, at + size), { stream: true });
  yield decoder.decode();
}
