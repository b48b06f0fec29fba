import { data } from "react-router";
import { returnsIn } from "#domain/figures/figures.ts";
import { csvStream, toCsv } from "#app/files/formats/csv.ts";
import { download } from "#app/files/formats/download.ts";
import { agencyRatings } from "#app/tables/figures/agency-ratings.ts";
import { columnsOf, tidyRows } from "#app/tables/printed.ts";
import { dictionaryTable, tidyColumns } from "#app/tables/figures/tidy.ts";
import type { Route } from "./+types/table.csv.ts";
import { type Chosen, chosenIn, fileNameOf, readTables, tidySource } from "./figures.ts";
import { type RequiredSnapshot, requireSnapshot } from "./requirements.ts";

/** One table; all figures, one a row (tidy); or all ratings by agency, one a row (agency-ratings). */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireSnapshot({ request, context, params });
  const chosen = chosenIn(view, request);
  const { tables, withheld } = await readTables(view, chosen);
  if (withheld) throw data(withheld, 403);
  const source = tidySource(view, chosen);
  if (params.table === "tidy") return download(csvStream(tidyColumns(source), tidyRows(tables)), fileNameOf(view, chosen, "tidy"), "csv");
  if (params.table === "agency-ratings") {
    const ratings = readAgencyRatings(view, chosen);
    return download(csvStream(ratings.columns, ratings.rows), fileNameOf(view, chosen, `ratings by ${source.called.one}`), "csv");
  }
  const table = [...tables, dictionaryTable(source)].find((one) => one.id === params.table);
  if (!table) throw data("This snapshot has no such table", 404);
  return download(toCsv(columnsOf(table), table.cells), fileNameOf(view, chosen, `${table.number} ${table.sheet}`), "csv");
}

function readAgencyRatings(view: RequiredSnapshot, chosen: Chosen) {
  if (chosen.isPublic) throw data(chosen.publicBecause ?? `The public version names no ${view.called.one}`, 403);
  const returns = returnsIn(view.content, chosen.filter);
  return agencyRatings(view.content, returns, view.snapshot.name);
}
