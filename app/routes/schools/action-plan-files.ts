import { actionPlanWord, actionPlanWorkbook } from "#app/files/assessments/action-plan-files.ts";
import { download, fileAsked } from "#app/files/formats/download.ts";
import type { Route } from "./+types/action-plan-files.ts";
import { readPlan, requireSchoolReturn } from "./files.server.ts";

/** The action plan as Word or as a workbook. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireSchoolReturn({ request, context, params });
  const plan = await readPlan(view);
  const name = `${view.cycle.title} ${view.organisation.shortName} action plan`;
  return fileAsked(request).extension === "docx"
    ? download(await actionPlanWord(plan), name, "docx")
    : download(await actionPlanWorkbook(plan), name, "xlsx");
}
