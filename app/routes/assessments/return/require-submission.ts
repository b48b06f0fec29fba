import { data } from "react-router";
import { findSubmission } from "#db/assessments/returns.ts";
import { requireAssessment } from "#app/routes/assessments/requirements.ts";
import type { Asked } from "#app/routes/require-person.ts";

/** One submitted revision, if this person may read what was submitted. */
export async function requireSubmission(request: Asked<{ assessmentId: string; revision: string }>) {
  const view = await requireAssessment(request, "read-submission");
  const isRevision = /^[1-9]\d{0,4}$/.test(request.params.revision);
  const submission = isRevision && (await findSubmission(view.db, view.assessment.id, Number(request.params.revision)));
  if (!submission) throw data("There is no such submission", 404);
  return { ...view, submission };
}
