import { type Act, notNowBecause, notYoursBecause } from "#domain/assessments/permissions.ts";
import type { AssessmentView } from "#db/assessments/assessments.ts";
import { refuse } from "#app/routes/require-person.ts";

type StepAct = Extract<Act, "send-for-sign-off" | "take-back" | "sign" | "return-to-champion" | "reopen" | "sign-as-governor">;

/**
 * Why a step cannot be taken at this stage, or null when it can. The wrong person gets 403; the wrong moment is for the
 * page to say, because the page has to show what it is now and keep what was typed.
 */
export function stepRefused({ part, facts }: AssessmentView, act: StepAct): string | null {
  refuse(notYoursBecause(act, part, facts));
  return notNowBecause(act, facts);
}
