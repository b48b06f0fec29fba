import { findStandard } from "#standards/find-standard.ts";
import { data, type RouterContextProvider } from "react-router";
import type { Act } from "#domain/assessments/permissions.ts";
import { allow, requireAssessment } from "#app/routes/assessments/requirements.ts";
import { findAction } from "#db/assessments/actions.ts";
import { findCycleSet } from "#db/standard-sets.ts";

interface Given<Params> {
  request: Request;
  context: Readonly<RouterContextProvider>;
  params: Params;
}

/** The action named in the address, with its standard. The act is asked of the standard's section. */
export async function requireAction(given: Given<{ assessmentId: string; actionId: string }>, act: Act) {
  const view = await requireAssessment(given, "read-return");
  const [set, action] = await Promise.all([
    findCycleSet(view.db, view.cycle),
    findAction(view.db, view.assessment.id, given.params.actionId),
  ]);
  const found = action && findStandard(set, action.standardCode);
  if (!action || !found) throw data("Page not found", 404);
  allow(view, act, found.section.code);
  const place = { assessmentId: view.assessment.id, section: found.section, standardCode: action.standardCode };
  return { ...view, ...found, action, place };
}

/** Where a page about an action leads back to: the standard it was opened from, or the action plan. */
export function wayBack(request: Request, assessmentId: string, code: string) {
  return new URL(request.url).searchParams.get("from") === "standard"
    ? { href: `/assessments/${assessmentId}/standards/${code}`, label: `Standard ${code}` }
    : { href: `/assessments/${assessmentId}/action-plan`, label: "Action plan" };
}

/** Keeps what a page was opened from when it leads to another page about an action. */
export function fromOf(request: Request): string {
  return new URL(request.url).searchParams.get("from") === "standard" ? "?from=standard" : "";
}
