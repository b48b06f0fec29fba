import { csvStream } from "#app/files/formats/csv.ts";
import { download } from "#app/files/formats/download.ts";
import { createWorkbook } from "#app/files/writing/workbook.ts";
import { gridColumns } from "#app/tables/figures/agency-grid.ts";
import { fileNameOf } from "#app/routes/cycles/about.ts";
import { type CycleRequest, requireCycle } from "#app/routes/cycles/requirements.ts";
import { readAgencies } from "./agency-rows.server.ts";
import { aboutWorkbook, readFigures } from "./figures.server.ts";

/** Each agency by name, so only for those who may see agencies. */
async function readGrid(request: CycleRequest) {
  const view = await requireCycle(request, "see-agencies");
  const figures = await readFigures(view);
  const { seen, notes } = await readAgencies(view, figures);
  return {
    view,
    figures,
    notes,
    columns: gridColumns(figures.set, view.called),
    rows: seen.map(({ agency }) => agency),
    name: fileNameOf(view, "agency grid", figures.narrowed.inTitle),
  };
}

export const agencyGrid = {
  async csv(request: CycleRequest) {
    const { columns, rows, name } = await readGrid(request);
    return download(csvStream(columns, rows), name, "csv");
  },
  async xlsx(request: CycleRequest) {
    const { view, figures, notes, columns, rows, name } = await readGrid(request);
    const { title, unit } = figures.grid;
    const sheet = { name: "Table_2_Outcomes_by_agency", title, statements: [unit, ...notes], columns, rows };
    return download(await createWorkbook({ ...aboutWorkbook(view, figures.narrowed.inTitle), sheets: [sheet] }), name, "xlsx");
  },
};
