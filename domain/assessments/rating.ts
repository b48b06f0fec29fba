import type { Rating } from "#standards/schema.ts";

export type { Rating };

/** Ratings from best to worst, then the one that leaves the denominator. */
export const ratings: readonly Rating[] = ["met", "partially-met", "not-met", "not-applicable"];

/** Whether an agency has to say what it will do about a standard with this rating. */
export function needsAction(rating: Rating | null): boolean {
  return rating === "partially-met" || rating === "not-met";
}
