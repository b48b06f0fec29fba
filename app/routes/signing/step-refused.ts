import { data } from "react-router";
import { lockedBecause } from "#domain/assessments/assessment-state.ts";
import { type Act, refusedBecause } from "#domain/assessments/permissions.ts";
import type { AssessmentView } from "#db/assessments/assessments.ts";

type StepAct = Extract<Act, "send-for-sign-off" | "sign" | "return-to-champion" | "reopen" | "sign-as-governor">;

/**
 * Why a step cannot be taken at this stage, or null when it can. The wrong person gets 403; the wrong moment is for the
 * page to say, because the page has to show what it is now and keep what was typed.
 */
export function requireStep(view: AssessmentView, act: StepAct): string | null {
  const refused = refusedBecause(act, view.part, view.facts);
  if (refused === "not-there") throw data("Page not found", 404);
  const locked = lockedBecause(act, view.facts);
  if (refused && refused !== locked) throw data(refused, 403);
  return locked;
}
