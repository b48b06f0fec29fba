import { download } from "#app/files/formats/download.ts";
import { returnWorkbook } from "#app/files/assessments/return-workbook.ts";
import { requireAssessment } from "#app/routes/assessments/requirements.ts";
import { readReturn } from "#db/assessments/returns.ts";
import type { Route } from "./+types/return.xlsx.ts";

/** The return as it stands, at any time, for those of the organisation. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireAssessment({ request, context, params }, "read-return");
  const document = await readReturn(view.db, view);
  const workbook = await returnWorkbook(document, { madeAt: view.author.at, wasSubmitted: view.assessment.submittedAt !== null });
  return download(workbook, `${view.cycle.title} ${view.organisation.shortName} revision ${document.revision}`, "xlsx");
}
