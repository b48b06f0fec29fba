import { fileAsked } from "#app/files/formats/download.ts";
import type { Route } from "./+types/chart.ts";
import { readChart } from "./charts.server.ts";
import { requireChosen } from "./chosen.ts";
import { pictureFile } from "./files.server.ts";
import { requireSnapshot } from "./requirements.ts";
import { readTrendChart } from "./trend-tables.server.ts";

/** The charts of a snapshot as SVG or PNG: its own, or the comparison with earlier figures. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { name: wanted, extension } = fileAsked(request);
  const isTrend = wanted === "trend-chart";
  const view = await requireSnapshot({ request, context, params }, isTrend ? "see-agencies" : "see-figures");
  const picture = isTrend ? await readTrendChart(view, request) : await readChart(view, requireChosen(view, request), wanted);
  return pictureFile(picture, extension);
}
