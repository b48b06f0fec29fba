import { data } from "react-router";
import { download } from "#app/exports/download.ts";
import { createWorkbook } from "#app/exports/workbook.ts";
import { sheetOf } from "#app/tables/printed.ts";
import { dictionaryTable } from "#app/tables/tidy.ts";
import type { Route } from "./+types/workbook.xlsx.ts";
import { aboutSnapshot, chosenIn, fileNameOf, notesOn, readTables, tidySource } from "./figures.ts";
import { requireSnapshot } from "./requirements.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireSnapshot({ request, context, params });
  const chosen = chosenIn(view, request);
  const { tables, withheld } = readTables(view, chosen);
  if (withheld) throw data(withheld, 403);
  const workbook = await createWorkbook({
    ...aboutSnapshot(view, chosen),
    notes: notesOn(view, chosen),
    sheets: [...tables, dictionaryTable(tidySource(view, chosen))].map(sheetOf),
  });
  return download(workbook, fileNameOf(view, chosen, "figures"), "xlsx");
}
