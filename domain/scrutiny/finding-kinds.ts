/** What a comparison can find at a standard, the weightiest first. */
export const findingKinds = [
  "law-not-met",
  "profile",
  "no-evidence",
  "rose-unshown",
  "alone",
  "overdue-action",
  "fell-unplanned",
  "not-applicable",
  "old-evidence",
  "thin-evidence",
  "partially-twice",
  "word-for-word",
  "rose",
  "fell",
  "together",
] as const;

export type FindingKind = (typeof findingKinds)[number];

/**
 * How much each says that a panel should ask. Below the line that is listed stand what is told when somebody asks for it:
 * that a rating rose with new evidence, or that an answer of last time was confirmed, is how it should be.
 */
export const weights: Record<FindingKind, number> = {
  "law-not-met": 6,
  profile: 5,
  "no-evidence": 5,
  "rose-unshown": 4,
  alone: 3,
  "overdue-action": 3,
  "fell-unplanned": 3,
  "not-applicable": 2,
  "old-evidence": 2,
  "thin-evidence": 2,
  "partially-twice": 2,
  "word-for-word": 1,
  rose: 0,
  fell: 0,
  together: 0,
};

/** From this weight on a standard is listed. */
export const listedFrom = 2;
/** From this weight on one finding alone is a reason for the panel to talk about it. */
export const strongFrom = 3;

/** The kinds as counts that narrow the list; the year is that of the last return. */
export function kindLabel(kind: FindingKind, then: string): string {
  return {
    "law-not-met": "Law not met",
    profile: "Profile says otherwise",
    "no-evidence": "Met without evidence",
    "rose-unshown": `Rose since ${then}, nothing new`,
    alone: "Alone among its kind",
    "overdue-action": "Actions past their date",
    "fell-unplanned": `Fell since ${then}, no action`,
    "not-applicable": "Not applicable",
    "old-evidence": "Old evidence",
    "thin-evidence": "Thin evidence",
    "partially-twice": "Partially met twice running",
    "word-for-word": `Word for word as in ${then}`,
    rose: `Rose since ${then}`,
    fell: `Fell since ${then}`,
    together: "Confirmed or dated together",
  }[kind];
}
