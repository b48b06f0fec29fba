import { actionPlanWord } from "#app/exports/action-plan-files.ts";
import { download } from "#app/exports/download.ts";
import type { Route } from "./+types/action-plan-word.ts";
import { readPlan, requireSchoolReturn } from "./school-files.server.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireSchoolReturn({ request, context, params });
  return download(await actionPlanWord(await readPlan(view)), `${view.cycle.title} ${view.organisation.shortName} action plan`, "docx");
}
