import { type Column, columnTitle } from "./column.ts";

type Cell = string | number | null;

/** A table with its cells worked out: page, workbook and CSV are all made from this one thing, so they cannot differ. */
export interface PrintedTable {
  id: string;
  /** "Table 1" */
  number: string;
  /** What its worksheet is called after the number. */
  sheet: string;
  /** What, who, when, with what it is narrowed to. */
  title: string;
  unit: string;
  notes: string[];
  columns: Omit<Column<never>, "value">[];
  cells: Cell[][];
  /** The days that cells tell in words, for files that can hold them as dates. */
  dates?: (string | null)[][];
  hasTotal: boolean;
}

export interface Unprinted<Row> extends Omit<PrintedTable, "columns" | "cells" | "dates"> {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}

export function printed<Row>({ columns, rows, ...table }: Unprinted<Row>): PrintedTable {
  return {
    ...table,
    columns: columns.map(({ key, heading, group, kind, width }) => ({ key, heading, group, kind, width })),
    cells: rows.map((row) => columns.map((column) => column.value(row))),
    ...(columns.some(({ date }) => date) && { dates: rows.map((row) => columns.map((column) => column.date?.(row) ?? null)) }),
  };
}

/** The columns of a printed table, for whatever shows or writes it. */
export function columnsOf({ columns, cells, dates }: PrintedTable): Column<Cell[]>[] {
  const datesOf = new Map(dates?.map((row, at) => [cells[at], row]));
  return columns.map((column, at) => ({
    ...column,
    value: (row) => row[at] ?? null,
    ...(dates?.some((row) => row[at] !== null) && { date: (row: Cell[]) => datesOf.get(row)?.[at] ?? null }),
  }));
}

export function captionOf({ number, title }: Pick<PrintedTable, "number" | "title">): string {
  return `${number}: ${title}`;
}

/** One figure a row, for tools that draw their own tables. */
export interface TidyRow {
  table: PrintedTable;
  row: string;
  measure: string;
  value: Cell;
}

export function tidyRows(tables: PrintedTable[]): TidyRow[] {
  return tables.flatMap((table) =>
    table.cells.flatMap((cells) =>
      table.columns.flatMap((column, at) =>
        column.kind === "number" || column.kind === "percent"
          ? [{ table, row: String(cells[0]), measure: columnTitle(column), value: cells[at] ?? null }]
          : [],
      ),
    ),
  );
}

/** A printed table as a worksheet holds it. */
export function sheetOf(table: PrintedTable) {
  return {
    name: `${table.number.replaceAll(" ", "_")}_${table.sheet}`,
    title: captionOf(table),
    statements: [table.unit, ...table.notes],
    columns: columnsOf(table),
    rows: table.cells,
  };
}
