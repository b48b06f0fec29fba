import { data } from "react-router";
import { partnershipsInWords } from "#app/domain/partnership-names.ts";
import { download } from "#app/exports/download.ts";
import { createWorkbook } from "#app/exports/workbook.ts";
import { sheetOf } from "#app/tables/printed.ts";
import type { Route } from "./+types/beside.xlsx.ts";
import { readBeside } from "./beside.server.ts";
import { requireSnapshot } from "./requirements.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireSnapshot({ request, context, params }, "see-agencies");
  const { chosen } = await readBeside(view, request);
  if (!chosen) throw data("Say which figures to set beside these", 404);
  const title = `${chosen.names.first} beside ${chosen.names.second}`;
  const workbook = await createWorkbook({
    title,
    creator: partnershipsInWords(view.partnerships.map((one) => one.name)),
    about: [chosen.sentence],
    notes: chosen.notes,
    sheets: [sheetOf(chosen.table)],
  });
  return download(workbook, title, "xlsx");
}
