import type { Generated } from "kysely";
import type { Rating } from "#domain/assessments/rating.ts";

export interface ScrutinyTables {
  /** How far the partnership is with a return; a return without a line is with nobody yet. */
  reviews: {
    assessmentId: string;
    readerId: string | null;
    readerSince: string | null;
    acknowledgedAt: string | null;
    /** The submission that was read to its end. */
    readRevision: number | null;
    readBy: string | null;
    readAt: string | null;
    /** Why a setting is read one by one; null where it was not sampled. */
    sampled: "random" | "flagged" | "chosen" | null;
    revision: Generated<number>;
  };
  readSections: { assessmentId: string; revision: number; sectionCode: string; personId: string; readAt: string };
  /** Questions for the panel, printed in its pack as they are written. */
  keyLines: {
    id: string;
    assessmentId: string;
    /** Null is about the whole return. */
    standardCode: string | null;
    question: string;
    revision: Generated<number>;
    writtenBy: string;
    writtenAt: string;
    removedAt: string | null;
  };
  samples: {
    id: string;
    cycleId: string;
    seed: string;
    /** JSON, how many of each phase of how many, and which. */
    content: string;
    drawnBy: string;
    drawnAt: string;
  };
  visits: {
    id: string;
    assessmentId: string;
    visitedOn: string;
    people: string;
    seen: string;
    /** JSON, what was seen by standard. */
    byStandard: string;
    revision: Generated<number>;
    savedBy: string;
    savedAt: string;
  };
  panels: {
    id: string;
    cycleId: string;
    startsAt: string;
    minutes: number;
    place: string;
    link: string;
    chairId: string | null;
    /** The day on which its pack goes to the members. */
    packOn: string | null;
    heldAt: string | null;
    cancelledAt: string | null;
    revision: Generated<number>;
    madeBy: string;
    madeAt: string;
  };
  panelMembers: { panelId: string; personId: string; addedBy: string; addedAt: string; removedAt: string | null };
  panelSubmissions: {
    panelId: string;
    assessmentId: string;
    startsAt: string;
    minutes: number;
    /** Who comes for the organisation, in its own words. */
    attending: Generated<string>;
    /** Who chairs this slot, where the chair of the meeting steps out of it. */
    chairId: string | null;
    addedBy: string;
    addedAt: string;
    removedAt: string | null;
  };
  /** Who must have nothing to do with a return of others, whichever panel it comes to. */
  conflicts: {
    assessmentId: string;
    personId: string;
    reason: string;
    declaredBy: string;
    declaredAt: string;
    endedAt: string | null;
  };
  scrutinyNotes: {
    id: string;
    assessmentId: string;
    /** Null is outside a meeting. */
    panelId: string | null;
    standardCode: string | null;
    kind: "said" | "observed" | "disagreed";
    words: string;
    personId: string;
    madeAt: string;
    changedAt: string | null;
    revision: Generated<number>;
  };
  proposals: {
    panelId: string;
    assessmentId: string;
    standardCode: string;
    personId: string;
    rating: Rating;
    reason: string;
    madeAt: string;
  };
  moderatedRatings: {
    assessmentId: string;
    standardCode: string;
    /** Of the submission that was read. */
    revision: number;
    rating: Rating;
    reason: string;
    agreedBy: string;
    agreedAt: string;
    /** Null is outside a meeting. */
    panelId: string | null;
  };
  recommendations: {
    id: string;
    assessmentId: string;
    /** Of the submission that was read. */
    revision: number;
    standardCode: string | null;
    kind: "recommendation" | "agreed-action";
    words: string;
    /** In plainer words for the letter; null is as they were made. */
    letterWords: string | null;
    /** Of an agreed action: who in the organisation does it. */
    owner: Generated<string>;
    dueOn: string | null;
    panelId: string | null;
    madeBy: string;
    madeAt: string;
    removedAt: string | null;
    answer: "action" | "reason" | null;
    answerReason: Generated<string>;
    actionId: string | null;
    answeredBy: string | null;
    answeredAt: string | null;
    edition: Generated<number>;
  };
  responseBatches: {
    id: string;
    cycleId: string;
    opening: string;
    closing: string;
    revision: Generated<number>;
    savedBy: string;
    savedAt: string;
    sentBy: string | null;
    sentAt: string | null;
    /** JSON, the figures by phase as they were when the first of the cycle was sent; null until then. */
    figures: string | null;
    /** JSON, what the letters say of the returns of each group; null until somebody chose. */
    outcomes: string | null;
  };
  responses: {
    id: string;
    assessmentId: string;
    /** Of the submission that it answers. */
    revision: number;
    /** Null was written for this return alone. */
    batchId: string | null;
    outcome: "assured" | "assured-with-actions" | "not-yet-assured" | null;
    opening: Generated<string>;
    /** JSON list of what was strong, each with its standard and where it comes from. */
    strengths: Generated<string>;
    closing: Generated<string>;
    writtenBy: string;
    edition: Generated<number>;
    savedBy: string;
    savedAt: string;
    approverId: string | null;
    approvalAskedAt: string | null;
    approvedBy: string | null;
    approvedAt: string | null;
    /** Of the letter that was approved: another letter was not. */
    approvedHash: string | null;
    /** With which they gave it back. */
    approverWords: Generated<string>;
    sentBy: string | null;
    sentAt: string | null;
    answersDueOn: string | null;
    correctionsUntil: string | null;
    /** JSON, the letter as it was sent; never changed afterwards. */
    content: string | null;
  };
  responseReadings: { responseId: string; personId: string; readAt: string };
  corrections: {
    id: string;
    responseId: string;
    kind: "fact" | "disagreement";
    standardCode: string | null;
    words: string;
    madeBy: string;
    madeAt: string;
    answer: "changed" | "stands" | null;
    answerWords: Generated<string>;
    answeredBy: string | null;
    answeredAt: string | null;
  };
  /** What actions of several organisations have in common. */
  themes: { id: string; partnershipId: string; name: string; madeBy: string; madeAt: string };
  actionThemes: { actionId: string; themeId: string };
  /** What those who took part say of the audit itself. */
  howItWent: {
    cycleId: string;
    personId: string;
    /** In which part they answer: "champion", "panel-member". */
    capacity: string;
    /** JSON. */
    answers: string;
    sentAt: string;
  };
}
