import { data } from "react-router";
import { findSubmission } from "#db/assessments/returns.ts";
import { requireAssessment } from "#app/routes/assessments/requirements.ts";

type Given = Parameters<typeof requireAssessment>[0] & { params: { revision: string } };

/** One submitted revision, if this person may read what was submitted. */
export async function requireSubmission(given: Given) {
  const view = await requireAssessment(given, "read-submission");
  const isRevision = /^[1-9]\d{0,4}$/.test(given.params.revision);
  const submission = isRevision && (await findSubmission(view.db, view.assessment.id, Number(given.params.revision)));
  if (!submission) throw data("There is no such submission", 404);
  return { ...view, submission };
}
