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
}
