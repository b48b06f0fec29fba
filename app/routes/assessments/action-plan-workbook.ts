import { actionPlanWorkbook } from "#app/exports/action-plan-files.ts";
import { download } from "#app/exports/download.ts";
import type { Route } from "./+types/action-plan-workbook.ts";
import { readPlan, requireSchoolReturn } from "./school-files.server.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireSchoolReturn({ request, context, params });
  return download(await actionPlanWorkbook(await readPlan(view)), `${view.cycle.title} ${view.organisation.shortName} action plan`, "xlsx");
}
