export interface FigureTables {
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
