import { data } from "react-router";
import { returnsIn } from "#domain/figures/figures.ts";
import { csvStream, toCsv } from "#app/files/formats/csv.ts";
import { download, fileAsked } from "#app/files/formats/download.ts";
import { agencyRatings } from "#app/tables/figures/agency-ratings.ts";
import { columnsOf, tidyRows } from "#app/tables/printed.ts";
import { dictionaryTable, tidyColumns } from "#app/tables/figures/tidy.ts";
import type { Route } from "./+types/table.ts";
import { readBeside } from "./beside.server.ts";
import { readTables } from "./figures.server.ts";
import { fileNameOf, tidySource } from "./about.ts";
import { type Chosen, chosenIn } from "./chosen.ts";
import { type RequiredSnapshot, requireSnapshot } from "./requirements.ts";

/** One table; all figures, one a row (tidy); or all ratings by agency, one a row (agency-ratings). */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { name } = fileAsked(request);
  if (name === "beside") return besideTable(await requireSnapshot({ request, context, params }, "see-agencies"), request);
  const view = await requireSnapshot({ request, context, params });
  const chosen = chosenIn(view, request);
  const { tables, withheld } = await readTables(view, chosen);
  if (withheld) throw data(withheld, 403);
  const source = tidySource(view, chosen);
  if (name === "tidy") return download(csvStream(tidyColumns(source), tidyRows(tables)), fileNameOf(view, chosen, "tidy"), "csv");
  if (name === "agency-ratings") {
    const ratings = readAgencyRatings(view, chosen);
    return download(csvStream(ratings.columns, ratings.rows), fileNameOf(view, chosen, `ratings by ${source.called.one}`), "csv");
  }
  const table = [...tables, dictionaryTable(source)].find((one) => one.id === name);
  if (!table) throw data("This snapshot has no such table", 404);
  return download(toCsv(columnsOf(table), table.cells), fileNameOf(view, chosen, `${table.number} ${table.sheet}`), "csv");
}

async function besideTable(view: RequiredSnapshot, request: Request): Promise<Response> {
  const { chosen } = await readBeside(view, request);
  if (!chosen) throw data("Say which figures to set beside these", 404);
  return download(toCsv(columnsOf(chosen.table), chosen.table.cells), `${chosen.names.first} beside ${chosen.names.second}`, "csv");
}

function readAgencyRatings(view: RequiredSnapshot, chosen: Chosen) {
  if (chosen.isPublic) throw data(chosen.publicBecause ?? `The public version names no ${view.called.one}`, 403);
  const returns = returnsIn(view.content, chosen.filter);
  return agencyRatings(view.content, returns, view.snapshot.name);
}
