import type { Rating, Standard, StandardSet } from "#standards/schema.ts";

export type { Rating };

/** Ratings from best to worst, then the one that leaves the denominator. */
export const ratings: readonly Rating[] = ["met", "partially-met", "not-met", "not-applicable"];

/** The ratings that can be chosen for a standard: not applicable only where the set says that it may be. */
export function ratingsOffered({ ratings }: Pick<StandardSet, "ratings">, standard: Pick<Standard, "may_be_not_applicable">) {
  return ratings.filter(({ value }) => value !== "not-applicable" || standard.may_be_not_applicable);
}

/** Whether an agency has to say what it will do about a standard with this rating. */
export function needsAction(rating: Rating | null): boolean {
  return rating === "partially-met" || rating === "not-met";
}

/** The one wording of each rating; "Not answered" is the absence of one. */
export const ratingLabels: Record<Rating, string> = {
  met: "Met",
  "partially-met": "Partially met",
  "not-met": "Not met",
  "not-applicable": "Not applicable",
};

export function ratingLabel(rating: Rating | null): string {
  return rating ? ratingLabels[rating] : "Not answered";
}
