import type { AssessmentState } from "#domain/assessments/assessment-state.ts";
import type { Part } from "#domain/assessments/permissions.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import type { SnapshotReturn } from "./snapshot.ts";

const agrees = ["reviewer", "panel-member", "panel-chair"];

const otherwise: Partial<Record<AssessmentState, string>> = {
  "response-sent": "The response has been sent, so its ratings stand. Reopen the return if one has to change.",
  closed: "This return is closed, so its ratings stand.",
};

/** Why this person may not agree a rating of this return, in words for them, or null when they may. */
export function agreementRefusedBecause(part: Part, { state, withdrawnOn }: { state: AssessmentState; withdrawnOn: string | null }): string | null {
  if (part.inOrganisation.length > 0) return "You belong to this agency. Nobody agrees ratings of an agency they belong to.";
  if (!part.inPartnership.some((role) => agrees.includes(role))) return "Only a reviewer or a member of a panel can agree ratings.";
  if (withdrawnOn) return "This agency has been withdrawn from the cycle.";
  if (state === "submitted" || state === "in-review") return null;
  return otherwise[state] ?? "It has not been submitted, so there is nothing to agree yet.";
}

/**
 * Whether the partnership's reading of a return has ended. Until then it is in no moderated figure, even where some of its
 * ratings are agreed: the others are neither agreed nor left standing, and half a return would be compared with whole ones.
 */
export function isReviewed({ state, isReturned, withdrawnOn }: Pick<SnapshotReturn, "state" | "isReturned" | "withdrawnOn">): boolean {
  return isReturned && withdrawnOn === null && (state === "response-sent" || state === "closed");
}

/** The ratings as the review left them: the agreed one where there is one; the others stand as the agency gave them. */
export function moderatedRatings({ ratings, moderated = {} }: Pick<SnapshotReturn, "ratings" | "moderated">): Record<string, Rating | null> {
  return { ...ratings, ...moderated };
}

/** Whether anybody agreed a rating at all. Where nobody did, moderated figures would only say the self-rating again. */
export function hasModeration(returns: SnapshotReturn[]): boolean {
  return returns.some((one) => isReviewed(one) && Object.keys(one.moderated ?? {}).length > 0);
}
