import { data } from "react-router";
import { toCsv } from "#app/exports/csv.ts";
import { download } from "#app/exports/download.ts";
import { columnsOf, tidyRows } from "#app/tables/printed.ts";
import { dictionaryTable, tidyColumns } from "#app/tables/tidy.ts";
import type { Route } from "./+types/table.csv.ts";
import { chosenIn, fileNameOf, readTables, tidySource } from "./figures.ts";
import { requireSnapshot } from "./requirements.ts";

/** One table, or all figures one a row (tidy). */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireSnapshot({ request, context, params });
  const chosen = chosenIn(view, request);
  const { tables, withheld } = readTables(view, chosen);
  if (withheld) throw data(withheld, 403);
  const source = tidySource(view, chosen);
  if (params.table === "tidy") return download(toCsv(tidyColumns(source), tidyRows(tables)), fileNameOf(view, chosen, "tidy"), "csv");
  const table = [...tables, dictionaryTable(source)].find((one) => one.id === params.table);
  if (!table) throw data("This snapshot has no such table", 404);
  return download(toCsv(columnsOf(table), table.cells), fileNameOf(view, chosen, `${table.number} ${table.sheet}`), "csv");
}
