import { type AssessmentState, type Standing, underReviewStates, withdrawnBecause } from "#domain/assessments/assessment-state.ts";
import { wordsFor } from "#domain/organisations/words-by-kind.ts";
import type { Part } from "#domain/assessments/permissions.ts";

const otherwise: Partial<Record<AssessmentState, string>> = {
  "response-sent": "The response has been sent, so its ratings stand. Reopen the return if one has to change.",
  closed: "This return is closed, so its ratings stand.",
};

/**
 * Why this person may not agree a rating of this return, in words for them, or null when they may: the chair of the panel
 * that has it settles; where none has it, a reviewer or a chair.
 */
export function agreementRefusedBecause(part: Part, { state, withdrawnOn, kind }: Standing): string | null {
  const { organisation } = wordsFor({ kind });
  if (part.inOrganisation.length > 0) return `You belong to this ${organisation}. Nobody agrees ratings of their own organisation.`;
  if (!settles(part))
    return part.panel ? "Only the chair of its panel settles ratings." : "Only a reviewer or the chair of a panel can agree ratings.";
  if (withdrawnOn) return withdrawnBecause({ withdrawnOn, kind });
  if (underReviewStates.includes(state)) return null;
  return otherwise[state] ?? "It has not been submitted, so there is nothing to agree yet.";
}

/** Why this person may not change a rating that was agreed and sent, because the organisation disagrees with it; null when they may. */
export function changesRatingRefusedBecause(part: Part): string | null {
  return part.inPartnership.some((role) => role === "reviewer" || role === "panel-chair")
    ? null
    : "Only a reviewer or the chair of a panel changes an agreed rating.";
}

function settles({ inPartnership, panel }: Part): boolean {
  if (panel) return panel.chairs && inPartnership.some((role) => role === "panel-chair" || role === "scrutineer");
  return inPartnership.some((role) => role === "reviewer" || role === "panel-chair");
}
