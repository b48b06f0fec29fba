import { download } from "#app/files/formats/download.ts";
import { createWorkbook } from "#app/files/writing/workbook.ts";
import { gridColumns } from "#app/tables/figures/agency-grid.ts";
import type { Route } from "./+types/agency-grid.xlsx.ts";
import { readAgencies } from "./agency-rows.ts";
import { aboutWorkbook, fileNameOf, readFigures } from "./figures.ts";
import { requireCycle } from "#app/routes/cycles/requirements.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireCycle({ request, context, params }, "see-agencies");
  const figures = await readFigures(view);
  const { seen, notes } = await readAgencies(view, figures);
  const workbook = await createWorkbook({
    ...aboutWorkbook(view, figures.narrowed.inTitle),
    sheets: [
      {
        name: "Table_2_Outcomes_by_agency",
        title: figures.grid.title,
        statements: [figures.grid.unit, ...notes],
        columns: gridColumns(figures.set, view.called),
        rows: seen.map(({ agency }) => agency),
      },
    ],
  });
  return download(workbook, fileNameOf(view, "agency grid", figures.narrowed.inTitle), "xlsx");
}
