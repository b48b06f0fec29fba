import { actionPlanWord, actionPlanWorkbook } from "#app/files/assessments/action-plan-files.ts";
import { download, fileAsked } from "#app/files/formats/download.ts";
import { requireAssessment } from "#app/routes/assessments/requirements.ts";
import type { Route } from "./+types/action-plan-files.ts";
import { readPlan } from "./action-plan-files.server.ts";

/** The action plan as Word or as a workbook. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireAssessment({ request, context, params }, "read-return");
  const plan = await readPlan(view);
  const name = `${view.cycle.title} ${view.organisation.shortName} action plan`;
  return fileAsked(request).extension === "docx"
    ? download(await actionPlanWord(plan), name, "docx")
    : download(await actionPlanWorkbook(plan), name, "xlsx");
}
