import { data } from "react-router";
import { type Asked, asked, refuse } from "#app/routes/require-person.ts";
import { findAssessment } from "#db/assessments/assessments.ts";
import { listSent } from "#db/scrutiny/responses.ts";
import { notYoursBecause, type ScrutinyAct } from "#domain/scrutiny/permissions.ts";

/** The return named in the address, if this act of scrutiny is for this person at any time; whether it is the moment is asked apart. */
export async function requireScrutiny({ request, context, params }: Asked<{ assessmentId: string }>, act: ScrutinyAct) {
  const by = asked(context, request);
  const view = await findAssessment(by.db, params.assessmentId, by.person);
  if (!view) throw data("Page not found", 404);
  refuse(notYoursBecause(act, view.part, view.facts));
  return { ...view, ...by };
}

export type RequiredScrutiny = Awaited<ReturnType<typeof requireScrutiny>>;

/** The same with its response as it was sent, the newest or the one of the revision that is asked for. */
export async function requireResponse(request: Asked<{ assessmentId: string }>, act: ScrutinyAct) {
  const view = await requireScrutiny(request, act);
  const sent = await listSent(view.db, view.assessment.id);
  const wanted = new URL(request.request.url).searchParams.get("revision");
  const response = wanted ? sent.find(({ revision }) => String(revision) === wanted) : sent[0];
  return { view, sent, response, wanted };
}
