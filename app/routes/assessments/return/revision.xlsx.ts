import { download } from "#app/files/formats/download.ts";
import { returnWorkbook } from "#app/files/assessments/return-workbook.ts";
import type { Route } from "./+types/revision.xlsx.ts";
import { requireSubmission } from "./require-submission.ts";

/** A submitted revision as it was frozen. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { submission, cycle, organisation } = await requireSubmission({ request, context, params });
  const { document, receipt, submittedAt, revision } = submission;
  const workbook = await returnWorkbook(document, { receipt, madeAt: submittedAt });
  return download(workbook, `${cycle.title} ${organisation.shortName} revision ${revision} submitted`, "xlsx");
}
