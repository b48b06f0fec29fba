export interface ServerTables {
  /** Which process does what, and until when others leave it alone. */
  leases: { name: string; holder: string; until: string; takenAt: string };
}
