import { reviewedStates } from "#domain/assessments/assessment-state.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import type { SnapshotReturn } from "./snapshot.ts";

/**
 * Whether the partnership's reading of a return has ended. Until then it is in no moderated figure, even where some of its
 * ratings are agreed: the others are neither agreed nor left standing, and half a return would be compared with whole ones.
 */
export function isReviewed({ state, isReturned, withdrawnOn }: Pick<SnapshotReturn, "state" | "isReturned" | "withdrawnOn">): boolean {
  return isReturned && withdrawnOn === null && reviewedStates.includes(state);
}

/** The agreed ratings that count, by standard: none of a standard that does not apply by the profile. */
export function agreedThatCount(
  agreed: { standardCode: string; rating: Rating }[],
  notAsked: Pick<ReadonlySet<string>, "has"> = new Set(),
): Record<string, Rating> {
  return Object.fromEntries(
    agreed.filter(({ standardCode }) => !notAsked.has(standardCode)).map(({ standardCode, rating }) => [standardCode, rating]),
  );
}

/** The ratings as the review left them: the agreed one where there is one; the others stand as the agency gave them. */
export function moderatedRatings({
  ratings,
  moderated = {},
}: Pick<SnapshotReturn, "ratings" | "moderated">): Record<string, Rating | null> {
  return { ...ratings, ...moderated };
}

/** Whether anybody agreed a rating at all. Where nobody did, moderated figures would only say the self-rating again. */
export function hasModeration(returns: SnapshotReturn[]): boolean {
  return returns.some((one) => isReviewed(one) && Object.keys(one.moderated ?? {}).length > 0);
}
