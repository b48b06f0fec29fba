import { type AssessmentState, underReviewStates } from "#domain/assessments/assessment-state.ts";
import type { Part } from "#domain/assessments/permissions.ts";

const agrees = ["reviewer", "panel-member", "panel-chair"];

const otherwise: Partial<Record<AssessmentState, string>> = {
  "response-sent": "The response has been sent, so its ratings stand. Reopen the return if one has to change.",
  closed: "This return is closed, so its ratings stand.",
};

/** Why this person may not agree a rating of this return, in words for them, or null when they may. */
export function agreementRefusedBecause(
  part: Part,
  { state, withdrawnOn }: { state: AssessmentState; withdrawnOn: string | null },
): string | null {
  if (part.inOrganisation.length > 0) return "You belong to this agency. Nobody agrees ratings of an agency they belong to.";
  if (!part.inPartnership.some((role) => agrees.includes(role))) return "Only a reviewer or a member of a panel can agree ratings.";
  if (withdrawnOn) return "This agency has been withdrawn from the cycle.";
  if (underReviewStates.includes(state)) return null;
  return otherwise[state] ?? "It has not been submitted, so there is nothing to agree yet.";
}
