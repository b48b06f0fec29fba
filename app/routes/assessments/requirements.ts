import { data } from "react-router";
import { flagsRaised, notAskedBecause } from "#domain/assessments/applicability.ts";
import { type Act, refusedBecause } from "#domain/assessments/permissions.ts";
import { type Asked, asked, refuse } from "#app/routes/require-person.ts";
import { type AssessmentView, findAssessment } from "#db/assessments/assessments.ts";
import { findStandard } from "#standards/find-standard.ts";
import { findCycleSet } from "#db/standard-sets.ts";

/** The assessment named in the address, if this person may do this to it; otherwise sign-in, 404 or 403. */
export async function requireAssessment(request: Asked<{ assessmentId: string }>, act: Act, section?: string) {
  const view = await requireVisible(request);
  allow(view, act, section);
  return view;
}

export type RequiredAssessment = Awaited<ReturnType<typeof requireAssessment>>;

/** As requireAssessment, with the standard named in the address and its section. The act is asked of that section. */
export async function requireStandard(request: Asked<{ assessmentId: string; code: string }>, act: Act) {
  const view = await requireVisible(request);
  const set = await findCycleSet(view.db, view.cycle);
  const found = findStandard(set, request.params.code);
  if (!found) throw data("There is no such standard in this audit", 404);
  const { section, standard } = found;
  allow(view, act, section.code);
  const notAsked = notAskedBecause(set, standard, flagsRaised(view.assessment));
  return { ...view, set, section, standard, notAsked };
}

export type RequiredStandard = Awaited<ReturnType<typeof requireStandard>>;

/** As requireStandard, for what only makes sense where the standard is asked. */
export async function requireAskedStandard(request: Asked<{ assessmentId: string; code: string }>, act: Act) {
  const view = await requireStandard(request, act);
  if (view.notAsked) throw data(`This standard does not apply. ${view.notAsked}.`, 403);
  return view;
}

/** Answers 403 with the reason, or 404 where the person must not know that there is anything. */
export function allow(view: AssessmentView, act: Act, section?: string) {
  refuse(refusedBecause(act, view.part, view.facts, section));
}

async function requireVisible({ request, context, params }: Asked<{ assessmentId: string }>) {
  const by = asked(context, request);
  const view = await findAssessment(by.db, params.assessmentId, by.person);
  if (!view) throw data("Page not found", 404);
  return { ...view, ...by };
}
