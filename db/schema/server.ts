export interface ServerTables {
  /** Which process does what, and until when others leave it alone. */
  leases: { name: string; holder: string; until: string; takenAt: string };
  /** Each try to make a backup, and each time the database was brought back from one. */
  backups: {
    id: string;
    /** Of one that was restored: when it had been made. */
    beganAt: string;
    /** Null while it is being made, and for good where whoever made it was stopped. */
    endedAt: string | null;
    /** Without its folder, which is nobody's business who reads the page. */
    fileName: string;
    kilobytes: number | null;
    rowCount: number | null;
    outcome: "good" | "failed" | "restored" | null;
    why: string | null;
  };
  /** One row, in a demonstration alone. */
  demonstration: {
    id: "this";
    writtenOn: string;
    /** When somebody asked for it anew, until it is. */
    askedAt: string | null;
    /** When it could not be written anew. */
    failedAt: string | null;
  };
}
