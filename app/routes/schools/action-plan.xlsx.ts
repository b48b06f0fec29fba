import { actionPlanWorkbook } from "#app/files/assessments/action-plan-files.ts";
import { download } from "#app/files/formats/download.ts";
import type { Route } from "./+types/action-plan.xlsx.ts";
import { readPlan, requireSchoolReturn } from "./files.server.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireSchoolReturn({ request, context, params });
  return download(await actionPlanWorkbook(await readPlan(view)), `${view.cycle.title} ${view.organisation.shortName} action plan`, "xlsx");
}
