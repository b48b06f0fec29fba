import { download } from "#app/files/formats/download.ts";
import type { Route } from "./+types/chart.svg.ts";
import { readChart } from "./charts.ts";
import { requireSnapshot } from "./requirements.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { svg, name } = await readChart(await requireSnapshot({ request, context, params }), request, params.chart);
  return download(svg, name, "svg");
}
