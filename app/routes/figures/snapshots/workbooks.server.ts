import { data } from "react-router";
import { partnershipsInWords } from "#domain/organisations/partnership-names.ts";
import type { Contents } from "#app/files/writing/workbook.ts";
import { type PrintedTable, sheetOf } from "#app/tables/printed.ts";
import { dictionaryTable } from "#app/tables/figures/tidy.ts";
import { readBeside } from "./beside.server.ts";
import { readTables } from "./figures.server.ts";
import { aboutSnapshot, fileNameOf, notesOn, tidySource } from "./about.ts";
import type { Chosen } from "./chosen.ts";
import type { RequiredSnapshot } from "./requirements.ts";
import { readTrend } from "./trend-tables.server.ts";

export interface Workbook {
  contents: Contents<PrintedTable["cells"][number][]>;
  name: string;
}

/** All tables of a snapshot as the address asks for them, whatever format they are written in. */
export async function readWorkbook(view: RequiredSnapshot, chosen: Chosen): Promise<Workbook> {
  const { tables } = await readTables(view, chosen);
  const sheets = [...tables, dictionaryTable(tidySource(view, chosen))].map(sheetOf);
  return { contents: { ...aboutSnapshot(view, chosen), notes: notesOn(view, chosen), sheets }, name: fileNameOf(view, chosen, "figures") };
}

/** The comparison with earlier figures that the address asks for. */
export async function readTrendWorkbook(view: RequiredSnapshot, request: Request): Promise<Workbook> {
  const { chosen } = await readTrend(view, request);
  if (!chosen) throw data("Say which figures to compare with", 404);
  const title = `What moved between ${chosen.before} and ${chosen.now}`;
  const creator = partnershipsInWords(view.partnerships.map((one) => one.name));
  return {
    contents: { title, creator, about: [chosen.sentence], notes: chosen.notes, sheets: chosen.tables.map(sheetOf) },
    name: `${view.content.cycle.title} ${title}`,
  };
}

/** The table of two audits side by side that the address asks for. */
export async function readBesideWorkbook(view: RequiredSnapshot, request: Request): Promise<Workbook> {
  const { chosen } = await readBeside(view, request);
  if (!chosen) throw data("Say which figures to set beside these", 404);
  const title = `${chosen.names.first} beside ${chosen.names.second}`;
  const creator = partnershipsInWords(view.partnerships.map((one) => one.name));
  return { contents: { title, creator, about: [chosen.sentence], notes: chosen.notes, sheets: [sheetOf(chosen.table)] }, name: title };
}
