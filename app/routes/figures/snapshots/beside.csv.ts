import { data } from "react-router";
import { toCsv } from "#app/files/formats/csv.ts";
import { download } from "#app/files/formats/download.ts";
import { columnsOf } from "#app/tables/printed.ts";
import type { Route } from "./+types/beside.csv.ts";
import { readBeside } from "./beside.server.ts";
import { requireSnapshot } from "./requirements.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { chosen } = await readBeside(await requireSnapshot({ request, context, params }, "see-agencies"), request);
  if (!chosen) throw data("Say which figures to set beside these", 404);
  return download(toCsv(columnsOf(chosen.table), chosen.table.cells), `${chosen.names.first} beside ${chosen.names.second}`, "csv");
}
