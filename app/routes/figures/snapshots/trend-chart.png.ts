import { download } from "#app/files/formats/download.ts";
import { toPng } from "#app/files/formats/png.ts";
import type { Route } from "./+types/trend-chart.png.ts";
import { requireSnapshot } from "./requirements.ts";
import { readTrendChart } from "./trend-tables.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { svg, name } = await readTrendChart(await requireSnapshot({ request, context, params }, "see-agencies"), request);
  return download(await toPng(svg), name, "png");
}
