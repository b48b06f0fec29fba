import { toCsv } from "#app/files/formats/csv.ts";
import { download } from "#app/files/formats/download.ts";
import { createWorkbook } from "#app/files/writing/workbook.ts";
import { sectionColumns, sectionRows } from "#app/tables/figures/section-table.ts";
import { fileNameOf } from "#app/routes/cycles/about.ts";
import { type CycleRequest, requireCycle } from "#app/routes/cycles/requirements.ts";
import type { SectionTable } from "#domain/figures/section-table.ts";
import { aboutWorkbook, readFigures } from "./figures.server.ts";

interface Printed {
  title: string;
  unit: string;
  notes: string[];
}

export const sectionTableFiles = {
  /** Table 1, or Table 3 with ?table=ratings: a CSV holds one table. */
  async csv(request: CycleRequest) {
    const view = await requireCycle(request, "see-figures");
    const { narrowed, table, ratings } = await readFigures(view);
    const isRatings = view.search.get("table") === "ratings";
    const wanted = isRatings ? ratings : table;
    return download(
      toCsv(sectionColumns(wanted), sectionRows(wanted)),
      fileNameOf(view, isRatings ? "ratings by section" : "section table", narrowed.inTitle),
      "csv",
    );
  },
  async xlsx(request: CycleRequest) {
    const view = await requireCycle(request, "see-figures");
    const { narrowed, table, ratings, sections, standards } = await readFigures(view);
    const sheet = (name: string, { title, unit, notes }: Printed, of: SectionTable) => ({
      name,
      title,
      statements: [unit, ...notes],
      columns: sectionColumns(of),
      rows: sectionRows(of),
    });
    const sheets = [sheet("Table_1_Agencies_by_outcome", sections, table), sheet("Table_3_Ratings_by_section", standards, ratings)];
    return download(
      await createWorkbook({ ...aboutWorkbook(view, narrowed.inTitle), sheets }),
      fileNameOf(view, "section table", narrowed.inTitle),
      "xlsx",
    );
  },
};
