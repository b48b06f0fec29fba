import { type Column, columnTitle, notAvailable } from "#app/tables/column.ts";
import { cellText } from "./cell-text.ts";

/** A table as CSV (RFC 4180, UTF-8 with the mark by which Excel knows it), with the headings of the workbook. */
export function toCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const headings = columns.map((column) => field(columnTitle(column)));
  const lines = rows.map((row) => columns.map((column) => field(column.value(row))));
  return `\uFEFF${[headings, ...lines].map((line) => `${line.join(",")}\r\n`).join("")}`;
}

function field(value: string | number | null): string {
  if (typeof value === "number") return String(value);
  const text = notFormula(cellText(value ?? "").trim() || notAvailable);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

// A spreadsheet runs what starts like a formula; an apostrophe makes it text
function notFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
