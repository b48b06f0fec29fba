import { data } from "react-router";
import type { ScrutinyAct } from "#domain/scrutiny/permissions.ts";
import { findSubmission } from "#db/assessments/returns.ts";
import { listVisits } from "#db/scrutiny/visits.ts";
import { requireReview } from "#app/routes/scrutiny/review/requirements.ts";
import type { Asked } from "#app/routes/require-person.ts";

/** The return about which there is a visit, with the standards that were asked in it. */
export async function requireVisits(request: Asked<{ assessmentId: string }>, act: ScrutinyAct = "visit") {
  const view = await requireReview(request, act);
  const submission = await findSubmission(view.db, view.assessment.id);
  const standards = (submission?.document.sections ?? []).flatMap((section) => section.standards);
  return { ...view, codes: standards.filter(({ byProfile }) => !byProfile).map(({ code, short }) => ({ code, short })) };
}

/** The visit named in the address. */
export async function requireVisit(request: Asked<{ assessmentId: string; visitId: string }>, act?: ScrutinyAct) {
  const view = await requireVisits(request, act);
  const visit = (await listVisits(view.db, view.assessment.id)).find(({ id }) => id === request.params.visitId);
  if (!visit) throw data("Page not found", 404);
  return { ...view, visit };
}
