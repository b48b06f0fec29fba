import { sectionChart } from "#app/files/figures/chart.ts";
import { download } from "#app/files/formats/download.ts";
import type { Route } from "./+types/chart.svg.ts";
import { readFigures } from "./figures.server.ts";
import { fileNameOf } from "#app/routes/cycles/about.ts";
import { requireCycle } from "#app/routes/cycles/requirements.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireCycle({ request, context, params }, "see-figures");
  const { narrowed, table, chart } = await readFigures(view);
  return download(sectionChart(table, `Chart 1: ${chart.title}`, chart.subtitle), fileNameOf(view, "chart", narrowed.inTitle), "svg");
}
