export interface CycleTables {
  cycles: {
    id: string;
    title: string;
    standardSetId: string;
    previousCycleId: string | null;
    state: "preparing" | "open" | "closed";
    opensOn: string;
    signOffBy: string;
    dueAt: string;
    panelsFrom: string;
    panelsTo: string;
    responseBy: string;
    /** Null is full: a core year asks only the standards marked core. */
    extent: "core" | null;
    /** The last moment that counts as returned in time by extension. */
    finalDueAt: string | null;
    /** Null where one signature is enough. */
    governorSignsBy: string | null;
    statisticsOpenOn: string | null;
    statisticsDueOn: string | null;
    /** JSON list of periods; null where there is no statistics return. */
    statisticsPeriods: string | null;
  };
  cyclePartnerships: { cycleId: string; partnershipId: string };
}
