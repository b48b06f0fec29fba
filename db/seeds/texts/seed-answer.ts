import type { SeedAction } from "./actions.ts";
import type { Rating } from "#standards/schema.ts";

export type SeedAnswer = {
  statement: string;
  notApplicableReason?: string;
  /** Why a gap has no action yet. */
  noActionReason?: string;
  evidence: readonly SeedEvidence[];
  action?: SeedAction;
};

export type SeedEvidence = {
  /** The same id under two standards is one item used twice. */
  id: string;
  title: string;
  shows: string;
  kept: string;
  checkedOn: string;
  checkedBy: string;
  reviewBy: string;
};

export type OpenAnswer = {
  code: string;
  rating: Rating;
  /** A started answer has words but not everything it needs. */
  state: "complete" | "started";
  /** The 2024 answer was confirmed as it stands. Never where the standard was worded anew. */
  confirmedFrom2024: boolean;
  answer: SeedAnswer;
};
