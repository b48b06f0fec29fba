import type { SnapshotContent } from "./snapshot.ts";

/** Nothing is published about fewer organisations than this; a partnership may choose the smaller one. */
export const thresholds = [5, 3] as const;
export type Threshold = (typeof thresholds)[number];

/** What the public may have of a snapshot: made when it was frozen, and all that a public page or file is made from. */
export interface PublicVersion {
  format: 1;
  threshold: Threshold;
  /** The day on which ages of actions are counted. */
  day: string;
  /** Without names, with groups for kinds. One group means that there is no figure by kind. */
  content: SnapshotContent;
  /** Where too few changed since an earlier public version: its name, and the assessments whose news are left out. */
  over: { name: string; late: string[] } | null;
}
