import { data } from "react-router";
import { sectionChart } from "#app/exports/chart.ts";
import { download } from "#app/exports/download.ts";
import type { Route } from "./+types/chart.svg.ts";
import { chosenIn, fileNameOf, readTables } from "./figures.ts";
import { requireSnapshot } from "./requirements.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireSnapshot({ request, context, params });
  const chosen = chosenIn(view, request);
  const { chart, withheld } = readTables(view, chosen);
  if (!chart) throw data(withheld, 403);
  return download(sectionChart(chart.table, chart.title, chart.subtitle), fileNameOf(view, chosen, "chart"), "svg");
}
