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
}
