import { data } from "react-router";
import { type Act, notNowBecause, notYoursBecause } from "#domain/assessments/permissions.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { allow, requireAssessment, type RequiredAssessment } from "#app/routes/assessments/requirements.ts";
import { type Asked, refuse } from "#app/routes/require-person.ts";

type SchoolRequest = Asked<{ assessmentId: string }>;

/** As requireAssessment, for pages that only the return of a school or college has: elsewhere they are not there. */
export async function requireSchool(request: SchoolRequest, act: Act) {
  const view = await requireAssessment(request, act);
  const set = await findCycleSet(view.db, view.cycle);
  if (!set.profile) throw data("Page not found", 404);
  return { ...view, set };
}

export type SchoolView = Awaited<ReturnType<typeof requireSchool>>;

/** For what stays between the school or college, its governors and its trust, also once it has submitted. */
export async function requireOwnSchool(request: SchoolRequest) {
  const view = await requireSchool(request, "see-assessment");
  if (view.part.inOrganisation.length === 0)
    throw data(
      `This page is for the ${view.words.organisation}, its ${view.words.governors} and its trust. The partnership reads what is submitted.`,
      403,
    );
  return view;
}

/** For what those of the school or college read at any time, and the partnership once a revision was submitted. */
export async function requireSchoolReader(request: SchoolRequest) {
  return readable(await requireSchool(request, "see-assessment"));
}

/** The same for what agencies are asked as well. */
export async function requireReader(request: SchoolRequest) {
  return readable(await withSet(await requireAssessment(request, "see-assessment")));
}

function readable<View extends RequiredAssessment>(view: View): View {
  if (view.part.inOrganisation.length === 0) allow(view, "read-submission");
  return view;
}

async function withSet(view: RequiredAssessment) {
  return { ...view, set: await findCycleSet(view.db, view.cycle) };
}

/**
 * For a form of the designated safeguarding lead: the wrong person gets 403. The wrong moment is for the page to say,
 * because it has to keep what was typed.
 */
export async function requireSchoolEditor(request: SchoolRequest, act: "edit-profile" | "edit-statistics") {
  return editable(await requireSchool(request, "see-assessment"), act);
}

/** The same for what agencies are asked as well: whoever leads the audit there. */
export async function requireEditor(request: SchoolRequest, act: "edit-profile") {
  return editable(await withSet(await requireAssessment(request, "see-assessment")), act);
}

function editable<View extends RequiredAssessment>(view: View, act: "edit-profile" | "edit-statistics") {
  refuse(notYoursBecause(act, view.part, view.facts));
  return { ...view, locked: notNowBecause(act, view.facts) };
}
