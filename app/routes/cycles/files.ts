import { data } from "react-router";
import { toCsv } from "#app/files/formats/csv.ts";
import { download } from "#app/files/formats/download.ts";
import { createWorkbook } from "#app/files/writing/workbook.ts";
import { columnsOf, type PrintedTable, sheetOf } from "#app/tables/printed.ts";
import { coverOf, fileNameOf } from "./about.ts";
import type { RequiredCycle } from "./requirements.ts";

/** Tables of a page of the cycle, with what its files are called. */
export interface Tables {
  view: RequiredCycle;
  what: string;
  /** ", phase Primary" */
  narrowedTo?: string;
  tables: PrintedTable[];
  notes?: string[];
}

/** The table that ?table= names, or the first: a CSV holds one. */
export function csvOf({ view, what, narrowedTo, tables }: Tables): Response {
  const wanted = view.search.get("table");
  const table = wanted ? tables.find((one) => one.id === wanted) : tables[0];
  if (!table) throw data("There is no such table", 404);
  const name = table === tables[0] ? what : `${what} ${table.id}`;
  return download(toCsv(columnsOf(table), table.cells), fileNameOf(view, name, narrowedTo), "csv");
}

export async function workbookOf({ view, what, narrowedTo, tables, notes = [] }: Tables): Promise<Response> {
  const workbook = await createWorkbook({ ...coverOf(view, narrowedTo), notes, sheets: tables.map(sheetOf) });
  return download(workbook, fileNameOf(view, what, narrowedTo), "xlsx");
}
