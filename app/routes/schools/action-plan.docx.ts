import { actionPlanWord } from "#app/files/assessments/action-plan-files.ts";
import { download } from "#app/files/formats/download.ts";
import type { Route } from "./+types/action-plan.docx.ts";
import { readPlan, requireSchoolReturn } from "./files.server.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireSchoolReturn({ request, context, params });
  return download(await actionPlanWord(await readPlan(view)), `${view.cycle.title} ${view.organisation.shortName} action plan`, "docx");
}
