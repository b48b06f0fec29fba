import { csvStream } from "#app/files/formats/csv.ts";
import { download } from "#app/files/formats/download.ts";
import { gridColumns } from "#app/tables/figures/agency-grid.ts";
import type { Route } from "./+types/agency-grid.csv.ts";
import { readAgencies } from "./agency-rows.ts";
import { fileNameOf, readFigures } from "./figures.ts";
import { requireCycle } from "#app/routes/cycles/requirements.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireCycle({ request, context, params }, "see-agencies");
  const figures = await readFigures(view);
  const { seen } = await readAgencies(view, figures);
  const rows = seen.map(({ agency }) => agency);
  return download(csvStream(gridColumns(figures.set, view.called), rows), fileNameOf(view, "agency grid", figures.narrowed.inTitle), "csv");
}
