import { data } from "react-router";
import type { Act } from "#domain/assessments/permissions.ts";
import { requireStandard } from "#app/routes/assessments/requirements.ts";
import { findEvidence } from "#db/assessments/evidence.ts";
import type { Asked } from "#app/routes/require-person.ts";

/** The evidence named in the address, if it serves the standard named there and this person may do this to it. */
export async function requireEvidence(request: Asked<{ assessmentId: string; code: string; evidenceId: string }>, act: Act) {
  const view = await requireStandard(request, act);
  const item = await findEvidence(view.db, view.assessment.id, request.params.evidenceId);
  if (!item?.standards.includes(view.standard.code)) throw data("Page not found", 404);
  return { ...view, item, place: { assessmentId: view.assessment.id, section: view.section, standardCode: view.standard.code } };
}
