import { data } from "react-router";
import { returnsIn } from "#domain/figures/figures.ts";
import { csvStream, toCsv } from "#app/files/formats/csv.ts";
import { download } from "#app/files/formats/download.ts";
import { toPng } from "#app/files/formats/png.ts";
import { createAnnualReport } from "#app/files/writing/annual-report.ts";
import { createWorkbook } from "#app/files/writing/workbook.ts";
import { agencyRatings } from "#app/tables/figures/agency-ratings.ts";
import { columnsOf, type PrintedTable, tidyRows } from "#app/tables/printed.ts";
import { dictionaryTable, tidyColumns } from "#app/tables/figures/tidy.ts";
import { readTables } from "./figures.server.ts";
import { aboutSnapshot, fileNameOf, notesOn, tidySource } from "./about.ts";
import type { Chosen } from "./chosen.ts";
import type { RequiredSnapshot } from "./requirements.ts";
import type { Workbook } from "./workbooks.server.ts";

/** A section of an annual report in Word. */
export async function annualReportFile(view: RequiredSnapshot, chosen: Chosen): Promise<Response> {
  const figures = await readTables(view, chosen);
  const word = await createAnnualReport(figures, { ...aboutSnapshot(view, chosen), notes: notesOn(view, chosen) });
  return download(word, fileNameOf(view, chosen, "annual report section"), "docx");
}

/** One table; all figures, one a row (tidy); or all ratings by agency, one a row (agency-ratings), which are never public. */
export async function tableFile(view: RequiredSnapshot, chosen: Chosen, name: string): Promise<Response> {
  const { tables } = await readTables(view, chosen);
  const source = tidySource(view, chosen);
  if (name === "tidy") return download(csvStream(tidyColumns(source), tidyRows(tables)), fileNameOf(view, chosen, "tidy"), "csv");
  if (name === "agency-ratings" && !chosen.isPublic) {
    const ratings = agencyRatings(view.content, returnsIn(view.content, chosen.filter), view.snapshot.name);
    return download(csvStream(ratings.columns, ratings.rows), fileNameOf(view, chosen, `ratings by ${source.called.one}`), "csv");
  }
  const table = [...tables, dictionaryTable(source)].find((one) => one.id === name);
  if (!table) throw data("This snapshot has no such table", 404);
  return download(toCsv(columnsOf(table), table.cells), fileNameOf(view, chosen, `${table.number} ${table.sheet}`), "csv");
}

/** Two audits side by side, as CSV. */
export function besideFile({ names, table }: { names: { first: string; second: string }; table: PrintedTable }): Response {
  return download(toCsv(columnsOf(table), table.cells), `${names.first} beside ${names.second}`, "csv");
}

export async function workbookFile({ contents, name }: Workbook, extension: string): Promise<Response> {
  if (extension !== "xlsx" && extension !== "ods") throw data("Page not found", 404);
  return download(await createWorkbook(contents, extension), name, extension);
}

export async function pictureFile({ svg, name }: { svg: string; name: string }, extension: string): Promise<Response> {
  if (extension === "png") return download(await toPng(svg), name, "png");
  if (extension === "svg") return download(svg, name, "svg");
  throw data("Page not found", 404);
}
