import { findStandard } from "#standards/find-standard.ts";
import { data, href, redirect } from "react-router";
import type { Act } from "#domain/assessments/permissions.ts";
import { allow, requireAssessment } from "#app/routes/assessments/requirements.ts";
import type { Deed } from "#domain/assessments/what-was-done.ts";
import { afterDoing, standardHref } from "#app/routes/assessments/what-was-done.ts";
import { findAction } from "#db/assessments/actions.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import type { Asked } from "#app/routes/require-person.ts";

/** The action named in the address, with its standard. The act is asked of the standard's section. */
export async function requireAction(request: Asked<{ assessmentId: string; actionId: string }>, act: Act) {
  const view = await requireAssessment(request, "read-return");
  const [set, action] = await Promise.all([
    findCycleSet(view.db, view.cycle),
    findAction(view.db, view.assessment.id, request.params.actionId),
  ]);
  const found = action && findStandard(set, action.standardCode);
  if (!action || !found) throw data("Page not found", 404);
  allow(view, act, found.section.code);
  const place = { assessmentId: view.assessment.id, section: found.section, standardCode: action.standardCode };
  return { ...view, ...found, action, place };
}

/** Where a page about an action leads back to: the standard it was opened from, as that was opened, or the action plan. */
export function wayBack(request: Request, assessmentId: string, code: string) {
  return fromOf(request) !== ""
    ? { href: standardHref(request, { assessmentId, code }), label: `Standard ${code}` }
    : { href: href("/assessments/:assessmentId/action-plan", { assessmentId }), label: "Action plan" };
}

/** Where a form about an action leads once it is saved, and what is said there. */
export function leadBack(request: Request, { assessmentId, standardCode }: { assessmentId: string; standardCode: string }, deed: Deed) {
  const place = fromOf(request) === "" ? "main" : "actions";
  return redirect(afterDoing(wayBack(request, assessmentId, standardCode).href, { deed, code: standardCode }, place));
}

/** Keeps what a page was opened from when it leads to another page about an action. */
export function fromOf(request: Request): string {
  const from = new URL(request.url).searchParams.get("from");
  return from === "standard" || from === "check" ? `?from=${from}` : "";
}
