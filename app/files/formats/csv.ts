import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { type Column, columnTitle, notAvailable } from "#app/tables/column.ts";
import { cellText } from "./cell-text.ts";

/** A table as CSV (RFC 4180, UTF-8 with the mark by which Excel knows it), with the headings of the workbook. */
export function toCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const headings = columns.map((column) => field(columnTitle(column)));
  const lines = rows.map((row) => columns.map((column) => field(column.value(row))));
  return `\uFEFF${[headings, ...lines].map((line) => `${line.join(",")}\r\n`).join("")}`;
}

/** A table as CSV in parts, for tables too long to be held or to be made in one go. */
export function csvStream<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): ReadableStream<Uint8Array> {
  return Readable.toWeb(Readable.from(csvParts(columns, rows), { objectMode: false })) as ReadableStream<Uint8Array>;
}

const rowsAtATime = 200;

async function* csvParts<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): AsyncGenerator<string> {
  let part = toCsv(columns, []);
  let waiting = 0;
  for (const row of rows) {
    part += `${columns.map((column) => field(column.value(row))).join(",")}\r\n`;
    waiting++;
    if (waiting < rowsAtATime) continue;
    yield part;
    // Others are answered between two parts
    await setImmediate();
    part = "";
    waiting = 0;
  }
  yield part;
}

/** A field whose text is not shortened or tidied: what has no value is empty. */
export function exactField(value: string | number | null): string {
  return typeof value === "string" ? quoted(notFormula(value.toWellFormed())) : String(value ?? "");
}

function field(value: string | number | null): string {
  if (typeof value === "number") return String(value);
  return quoted(notFormula(cellText(value ?? "").trim() || notAvailable));
}

function quoted(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

// A spreadsheet runs what starts like a formula; an apostrophe makes it text
function notFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
