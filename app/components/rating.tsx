import { type Rating, ratingLabel } from "#domain/assessments/rating.ts";

/** A rating as a word, with its colour as a second signal. */
export function RatingWord({ rating }: { rating: Rating | null }) {
  return <span className={`app-rating app-rating--${rating ?? "not-answered"}`}>{ratingLabel(rating)}</span>;
}
