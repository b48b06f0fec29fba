import { data } from "react-router";
import { removedInWords } from "#domain/organisations/redaction.ts";
import { findSubmission } from "#db/assessments/returns.ts";
import { listRedactionsOf } from "#db/organisations/redactions/redactions.ts";
import { requireAssessment } from "#app/routes/assessments/requirements.ts";
import type { Asked } from "#app/routes/require-person.ts";

/** One submitted revision and what was removed from it, if this person may read what was submitted. */
export async function requireSubmission(request: Asked<{ assessmentId: string; revision: string }>) {
  const view = await requireAssessment(request, "read-submission");
  const isRevision = /^[1-9]\d{0,4}$/.test(request.params.revision);
  const submission = isRevision && (await findSubmission(view.db, view.assessment.id, Number(request.params.revision)));
  if (!submission) throw data("There is no such submission", 404);
  const removed = (await listRedactionsOf(view.db, submission.id)).map(removedInWords);
  return { ...view, submission, removed };
}
