import type { Generated } from "kysely";

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
    guidance: string | null;
    legalBasis: string | null;
    /** When it starts by itself. */
    launchAt: string | null;
    launchedAt: string | null;
    launchedBy: string | null;
    closedAt: string | null;
    archivedAt: string | null;
    /** How often one organisation can be given more time. */
    extensionsAllowed: Generated<number>;
    /** JSON, the days before and after the due date on which people are reminded; null is the usual ones. */
    reminders: string | null;
    /** JSON, which of the copied and standing texts were read for this cycle, by whom and when. */
    readTexts: string | null;
    /** JSON list, asked beside the standards and not rated; null is what the set asks. */
    localQuestions: string | null;
    /** Kept before this service was there: offered to confirm, never in figures. */
    origin: "before-service" | null;
    revision: Generated<number>;
  };
  cyclePartnerships: { cycleId: string; partnershipId: string };
  /** Who will be invited, until the launch makes assessments of them. */
  cycleOrganisations: { cycleId: string; organisationId: string; addedBy: string; addedAt: string };
  /** More time, asked for and answered; the newest date given stands in the assessment too. */
  extensions: {
    id: string;
    assessmentId: string;
    askedBy: string;
    askedAt: string;
    wantedUntil: string;
    reason: string;
    answer: "given" | "refused" | null;
    givenUntil: string | null;
    answeredBy: string | null;
    answeredAt: string | null;
    words: Generated<string>;
  };
  /** Words with an organisation about its late return, and the steps of the ladder. */
  contacts: {
    id: string;
    assessmentId: string;
    kind: "call" | "mail" | "letter" | "list" | "note";
    /** The step of the ladder, once a round; null is none. */
    step: string | null;
    /** How often more time had been given before. */
    round: Generated<number>;
    /** Null is the service itself. */
    personId: string | null;
    madeAt: string;
    spokenWith: Generated<string>;
    words: Generated<string>;
    /** The day for which the return was promised: the ladder waits until then. */
    promisedFor: string | null;
    /** JSON, the letter as it was written. */
    letter: string | null;
  };
  notices: {
    id: string;
    partnershipId: string;
    words: string;
    /** JSON list of kinds of organisation; null is all. */
    kinds: string | null;
    fromOn: string;
    untilOn: string;
    madeBy: string;
    madeAt: string;
    endedAt: string | null;
  };
  /** Where arrangements differ in the area of one partnership of several. */
  areaNotes: {
    assessmentId: string;
    standardCode: string;
    partnershipId: string;
    words: string;
    revision: Generated<number>;
    savedBy: string;
    savedAt: string;
  };
}
