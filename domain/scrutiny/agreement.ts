import { type AssessmentState, type Standing, underReviewStates, withdrawnBecause } from "#domain/assessments/assessment-state.ts";
import { wordsFor } from "#domain/organisations/words-by-kind.ts";
import type { Part } from "#domain/assessments/permissions.ts";

const agrees = ["reviewer", "panel-member", "panel-chair"];

const otherwise: Partial<Record<AssessmentState, string>> = {
  "response-sent": "The response has been sent, so its ratings stand. Reopen the return if one has to change.",
  closed: "This return is closed, so its ratings stand.",
};

/** Why this person may not agree a rating of this return, in words for them, or null when they may. */
export function agreementRefusedBecause(part: Part, { state, withdrawnOn, kind }: Standing): string | null {
  const { organisation } = wordsFor({ kind });
  if (part.inOrganisation.length > 0) return `You belong to this ${organisation}. Nobody agrees ratings of their own organisation.`;
  if (!part.inPartnership.some((role) => agrees.includes(role))) return "Only a reviewer or a member of a panel can agree ratings.";
  if (withdrawnOn) return withdrawnBecause({ withdrawnOn, kind });
  if (underReviewStates.includes(state)) return null;
  return otherwise[state] ?? "It has not been submitted, so there is nothing to agree yet.";
}
