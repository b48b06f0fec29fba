export interface FigureTables {
  /** The findings on the draft that somebody checked last; the draft itself is nowhere. */
  draftChecks: {
    personId: string;
    id: string;
    snapshotId: string;
    /** What was checked: "The text you pasted". */
    name: string;
    /** JSON, as the page showed it. */
    report: string;
    checkedAt: string;
  };
  snapshots: {
    id: string;
    cycleId: string;
    name: string;
    content: string;
    contentHash: string;
    note: string;
    corrects: string | null;
    frozenBy: string;
    frozenAt: string;
  };
  publicVersions: {
    snapshotId: string;
    cycleId: string;
    /** Which public version of the cycle it is, from 1. */
    number: number;
    threshold: number;
    /** What was published, as JSON; null where too few had returned. */
    content: string | null;
  };
}
