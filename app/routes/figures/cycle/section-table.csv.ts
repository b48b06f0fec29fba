import { toCsv } from "#app/files/formats/csv.ts";
import { download } from "#app/files/formats/download.ts";
import { sectionColumns, sectionRows } from "#app/tables/figures/section-table.ts";
import type { Route } from "./+types/section-table.csv.ts";
import { fileNameOf, readFigures } from "./figures.ts";
import { requireCycle } from "#app/routes/cycles/requirements.ts";

/** Table 1, or Table 3 with ?table=ratings: a CSV holds one table. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireCycle({ request, context, params }, "see-figures");
  const figures = await readFigures(view);
  const isRatings = new URL(request.url).searchParams.get("table") === "ratings";
  const table = isRatings ? figures.ratings : figures.table;
  return download(
    toCsv(sectionColumns(table), sectionRows(table)),
    fileNameOf(view, isRatings ? "ratings by section" : "section table", figures.narrowed.inTitle),
    "csv",
  );
}
