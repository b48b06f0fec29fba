/** Which table of a snapshot a figure stands in. */
export type TableId = "sections" | "standards" | "ratings" | "completion" | "actions" | "agreement";

export type RatingMeasure = "met" | "partiallyMet" | "notMet";

/** What a figure counts: the columns of all tables that a draft is held against. */
export type Measure =
  | RatingMeasure
  | "notApplicable"
  | "notAnswered"
  | "notReturned"
  | "base"
  | "returned"
  | "withdrawn"
  | "not-started"
  | "on-track"
  | "at-risk"
  | "done"
  | "overdue"
  | "new"
  | "quarter"
  | "halfYear"
  | "year"
  | "same"
  | "higher"
  | "lower"
  | "otherwise"
  | "recorded";

export const measureWords: Record<Measure, string> = {
  met: "Met",
  partiallyMet: "Partially met",
  notMet: "Not met",
  notApplicable: "Not applicable",
  notAnswered: "Not answered",
  notReturned: "Not returned",
  base: "Base",
  returned: "Returned",
  withdrawn: "Withdrawn",
  "not-started": "Not started",
  "on-track": "On track",
  "at-risk": "At risk",
  done: "Done",
  overdue: "Overdue",
  new: "Up to 90 days",
  quarter: "91 to 180 days",
  halfYear: "181 to 365 days",
  year: "Over 365 days",
  same: "Left as it was",
  higher: "Higher",
  lower: "Lower",
  otherwise: "To or from not applicable",
  recorded: "Recorded by a panel",
};

const ofRatings: readonly Measure[] = ["met", "partiallyMet", "notMet"];

/** The measures of each table that have a percentage of its base. */
export const shares: Record<TableId, readonly Measure[]> = {
  sections: ofRatings,
  standards: ofRatings,
  ratings: ofRatings,
  completion: ["returned", "notReturned"],
  actions: ["not-started", "on-track", "at-risk", "done", "overdue", "new", "quarter", "halfYear", "year"],
  agreement: ["same", "higher", "lower", "otherwise", "recorded"],
};
