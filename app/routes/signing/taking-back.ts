import { data, href, redirect } from "react-router";
import { environmentContext } from "#app/context.ts";
import { openStates } from "#domain/assessments/assessment-state.ts";
import { requireAssessment } from "#app/routes/assessments/requirements.ts";
import { takeBack } from "#db/signing/take-back.ts";
import type { Route } from "./+types/taking-back.ts";
import { stepRefused } from "./step-refused.ts";

const overtaken = "It has been signed or returned already, since you opened the page.";

/** The champion takes the audit back until it is signed. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const view = await requireAssessment({ request, context, params }, "read-return");
  const locked = stepRefused(view, "take-back");
  const home = `${href("/assessments/:assessmentId", params)}?done=taken-back`;
  // The second of two presses
  if (openStates.includes(view.assessment.state) && view.assessment.withdrawnOn === null) return redirect(home);
  if (locked) throw data(locked, 409);
  const result = await takeBack(view.db, view.author, view, context.get(environmentContext).PUBLIC_URL);
  if (result === "locked") throw data(overtaken, 409);
  return redirect(home);
}
