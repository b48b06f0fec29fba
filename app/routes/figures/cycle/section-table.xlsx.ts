import { download } from "#app/files/formats/download.ts";
import { createWorkbook } from "#app/files/writing/workbook.ts";
import { sectionColumns, sectionRows } from "#app/tables/figures/section-table.ts";
import type { Route } from "./+types/section-table.xlsx.ts";
import { aboutWorkbook, fileNameOf, readFigures } from "./figures.ts";
import { requireCycle } from "#app/routes/cycles/requirements.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireCycle({ request, context, params }, "see-figures");
  const { narrowed, table, ratings, sections, standards } = await readFigures(view);
  const workbook = await createWorkbook({
    ...aboutWorkbook(view, narrowed.inTitle),
    sheets: [
      {
        name: "Table_1_Agencies_by_outcome",
        title: sections.title,
        statements: [sections.unit, ...sections.notes],
        columns: sectionColumns(table),
        rows: sectionRows(table),
      },
      {
        name: "Table_3_Ratings_by_section",
        title: standards.title,
        statements: [standards.unit, ...standards.notes],
        columns: sectionColumns(ratings),
        rows: sectionRows(ratings),
      },
    ],
  });
  return download(workbook, fileNameOf(view, "section table", narrowed.inTitle), "xlsx");
}
