import { AlignmentType, type FileChild, HeightRule, Paragraph, Table, TableCell, TableLayoutType, TableRow } from "docx";
import { type Column, columnTitle } from "#app/tables/column.ts";
import { longestLine, longestWord, sharedOut, sumOf } from "./text-width.ts";
import { keptWithNext, runs } from "./word-runs.ts";
import { cellMargins, cellSize, noLines, rule } from "./word-styles.ts";

export interface WordTable {
  caption: string;
  columns: Column<unknown>[];
  rows: readonly unknown[];
  hasTotal?: boolean;
  /** In the columns to fill in, rows are at least as high, in centimetres. */
  rowHeight?: number;
}

/** A table with its caption, across a page so wide. */
export function drawnTable({ caption, columns, rows, hasTotal, rowHeight }: WordTable, width: number): FileChild[] {
  // Word asks for a row in every table
  if (rows.length === 0) return [];
  const cells = rows.map((row) => columns.map((column) => shown(column, row)));
  const { size, widths } = fitted(columns, cells, width);
  const last = rows.length - 1;
  const isKeptWhole = rows.length <= shortTable && rows.length * (rowHeight ?? 0) < tallTable;
  const cell = (text: string, at: number, isBold: boolean, keepNext: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: "dxa" },
      children: [
        new Paragraph({
          style: "Cell",
          keepNext,
          alignment: isFigure(columns[at]) ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: runs(text, isBold, false, size),
        }),
      ],
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, at) => cell(columnTitle(column), at, true, true)),
  });
  const body = cells.map((texts, number) => {
    const isTotal = hasTotal === true && number === last;
    // No last row stands alone on a page, least of all a total without a row that it adds up
    const keepNext = number < last && (isKeptWhole || number === last - 1);
    const height = rowHeight === undefined ? {} : { height: { value: Math.round(rowHeight * 567), rule: HeightRule.ATLEAST } };
    return new TableRow({
      cantSplit: true,
      ...height,
      children: texts.map((text, at) => cell(text, at, isTotal || at === 0, keepNext)),
    });
  });
  return [
    // Without a line between them, Word makes one table of two
    new Paragraph({ style: "Caption", children: keptWithNext(runs(caption)) }),
    new Table({
      width: { size: width, type: "dxa" },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: {
        top: rule,
        bottom: rule,
        insideHorizontal: rule,
        ...(rowHeight === undefined ? noLines : { left: rule, right: rule, insideVertical: rule }),
      },
      margins: cellMargins,
      tableLook: { firstRow: true, firstColumn: true, lastRow: hasTotal === true, lastColumn: false, noHBand: true, noVBand: true },
      rows: [head, ...body],
    }),
  ];
}

function shown(column: Column<unknown>, row: unknown): string {
  if (column.isToFill) return "";
  const value = column.value(row);
  if (typeof value === "number") return `${value.toLocaleString("en-GB")}${column.kind === "percent" ? "%" : ""}`;
  return value?.trim() || "Not given";
}

function isFigure(column: Column<unknown> | undefined): boolean {
  return column?.kind === "number" || column?.kind === "percent";
}

/** Tables of so few rows are not parted between two pages. */
const shortTable = 4;
/** Unless they are as tall as this, in centimetres, before anything is filled in. */
const tallTable = 10;
/** The sizes in which a table is tried, in half points: that of its cells, then smaller. */
const tableSizes = [cellSize, 17, 15, 13];
const twips = 20;
const besideWords = cellMargins.left + cellMargins.right + 20;
/** No single word, an address of the web for instance, takes more of the page. */
const longestShare = 0.3;

/** Columns so wide that no word is broken inside; where the page is too narrow for that, in smaller letters. */
function fitted(columns: Column<unknown>[], cells: string[][], width: number): { size: number; widths: number[] } {
  const needs = (halfPoints: number) => {
    const of = (measure: typeof longestWord, text: string, isBold: boolean) => measure(text, { size: halfPoints / 2, isBold }) * twips;
    return columns.map((column, at) => {
      const most = (measure: typeof longestWord) =>
        Math.max(of(measure, columnTitle(column), true), ...cells.map((row) => of(measure, row[at] ?? "", at === 0)));
      return { word: Math.min(most(longestWord), width * longestShare) + besideWords, line: most(longestLine) + besideWords };
    });
  };
  const size = tableSizes.find((one) => sumOf(needs(one).map(({ word }) => word)) <= width) ?? Math.min(...tableSizes);
  const found = needs(size);
  const wished = columns.map((column) => column.width ?? (isFigure(column) ? 14 : 30));
  const wanted = wished.map((one, at) => Math.min((width * one) / sumOf(wished), columns[at]?.isToFill ? width : (found[at]?.line ?? 0)));
  const least = found.map(({ word }) => word);
  return { size, widths: grown(sharedOut(wanted, least, width), found, columns, width).map(Math.floor) };
}

// What is left goes to the columns that would be broken into lines, else to those of words
function grown(widths: number[], needs: { line: number }[], columns: Column<unknown>[], width: number): number[] {
  const left = width - sumOf(widths);
  if (left <= 0) return widths;
  const short = widths.map((one, at) => Math.max(0, (needs[at]?.line ?? 0) - one));
  const given = widths.map((one, at) => one + (sumOf(short) > 0 ? Math.min(1, left / sumOf(short)) * (short[at] ?? 0) : 0));
  const rest = width - sumOf(given);
  const texts = given.map((one, at) => (isFigure(columns[at]) ? 0 : one));
  return given.map((one, at) => one + (sumOf(texts) > 0 ? (rest * (texts[at] ?? 0)) / sumOf(texts) : rest / given.length));
}
