import { data } from "react-router";
import { notYoursBecause, type ScrutinyAct } from "#domain/scrutiny/permissions.ts";
import { findAssessment } from "#db/assessments/assessments.ts";
import { type Asked, asked, refuse } from "#app/routes/require-person.ts";

/** The return named in the address, if this is for this person to do at any time; otherwise sign-in, 404 or 403. The moment is asked apart. */
export async function requireReview({ request, context, params }: Asked<{ assessmentId: string }>, act: ScrutinyAct) {
  const by = asked(context, request);
  const view = await findAssessment(by.db, params.assessmentId, by.person);
  if (!view) throw data("Page not found", 404);
  refuse(notYoursBecause(act, view.part, view.facts));
  return { ...view, ...by };
}

export type RequiredReview = Awaited<ReturnType<typeof requireReview>>;
