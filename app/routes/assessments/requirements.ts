import { data, type RouterContextProvider } from "react-router";
import { clockContext, databaseContext } from "#app/context.ts";
import { flagsRaised, notAskedBecause } from "#domain/assessments/applicability.ts";
import { type Act, refusedBecause } from "#domain/assessments/permissions.ts";
import { requirePerson } from "#app/routes/require-person.ts";
import { type AssessmentView, findAssessment } from "#db/assessments/assessments.ts";
import { findStandard } from "#standards/find-standard.ts";
import { findCycleSet } from "#db/standard-sets.ts";

type Request = { request: globalThis.Request; context: Readonly<RouterContextProvider>; params: { assessmentId: string } };

/** The assessment named in the address, if this person may do this to it; otherwise sign-in, 404 or 403. */
export async function requireAssessment(given: Request, act: Act, section?: string) {
  const view = await requireVisible(given);
  allow(view, act, section);
  return view;
}

/** As requireAssessment, with the standard named in the address and its section. The act is asked of that section. */
export async function requireStandard(given: Request & { params: { code: string } }, act: Act) {
  const view = await requireVisible(given);
  const set = await findCycleSet(view.db, view.cycle);
  const found = findStandard(set, given.params.code);
  if (!found) throw data("There is no such standard in this audit", 404);
  const { section, standard } = found;
  allow(view, act, section.code);
  const notAsked = notAskedBecause(set, standard, flagsRaised(view.assessment));
  return { ...view, set, section, standard, notAsked };
}

/** As requireStandard, for what only makes sense where the standard is asked. */
export async function requireAskedStandard(given: Request & { params: { code: string } }, act: Act) {
  const view = await requireStandard(given, act);
  if (view.notAsked) throw data(`This standard does not apply. ${view.notAsked}.`, 403);
  return view;
}

/** Answers 403 with the reason, or 404 where the person must not know that there is anything. */
export function allow(view: AssessmentView, act: Act, section?: string) {
  const reason = refusedBecause(act, view.part, view.facts, section);
  if (reason === "not-there") throw data("Page not found", 404);
  if (reason) throw data(reason, 403);
}

async function requireVisible({ request, context, params }: Request) {
  const person = requirePerson(context, request);
  const db = context.get(databaseContext);
  const view = await findAssessment(db, params.assessmentId, person);
  if (!view) throw data("Page not found", 404);
  const now = context.get(clockContext)();
  return { ...view, db, person, now, author: { by: person.id, at: now.toISOString() } };
}
