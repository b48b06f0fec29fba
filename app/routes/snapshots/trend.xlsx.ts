import { data } from "react-router";
import { partnershipsInWords } from "#app/domain/partnership-names.ts";
import { download } from "#app/exports/download.ts";
import { createWorkbook } from "#app/exports/workbook.ts";
import { sheetOf } from "#app/tables/printed.ts";
import type { Route } from "./+types/trend.xlsx.ts";
import { requireSnapshot } from "./requirements.ts";
import { readTrend } from "./trend-tables.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireSnapshot({ request, context, params }, "see-agencies");
  const { chosen } = await readTrend(view, request);
  if (!chosen) throw data("Say which figures to compare with", 404);
  const title = `What moved between ${chosen.before} and ${chosen.now}`;
  const workbook = await createWorkbook({
    title,
    creator: partnershipsInWords(view.partnerships.map((one) => one.name)),
    about: [chosen.sentence],
    notes: chosen.notes,
    sheets: chosen.tables.map(sheetOf),
  });
  return download(workbook, `${view.content.cycle.title} ${title}`, "xlsx");
}
