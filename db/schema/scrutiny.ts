import type { Rating } from "#domain/assessments/rating.ts";

export interface ScrutinyTables {
  moderatedRatings: {
    assessmentId: string;
    standardCode: string;
    /** Of the submission that was read. */
    revision: number;
    rating: Rating;
    reason: string;
    agreedBy: string;
    agreedAt: string;
  };
}
