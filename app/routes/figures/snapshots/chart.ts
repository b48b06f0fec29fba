import { data } from "react-router";
import { download, fileAsked } from "#app/files/formats/download.ts";
import { toPng } from "#app/files/formats/png.ts";
import type { Route } from "./+types/chart.ts";
import { readChart } from "./charts.server.ts";
import { requireSnapshot } from "./requirements.ts";
import { readTrendChart } from "./trend-tables.server.ts";

/** The charts of a snapshot as SVG or PNG: its own, or the comparison with earlier figures. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { name: wanted, extension } = fileAsked(request);
  const isTrend = wanted === "trend-chart";
  const view = await requireSnapshot({ request, context, params }, isTrend ? "see-agencies" : "see-figures");
  const { svg, name } = isTrend ? await readTrendChart(view, request) : await readChart(view, request, wanted);
  if (extension === "png") return download(await toPng(svg), name, "png");
  if (extension === "svg") return download(svg, name, "svg");
  throw data("Page not found", 404);
}
