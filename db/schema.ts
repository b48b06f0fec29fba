import type { Rating } from "#domain/assessments/rating.ts";
import type { MessageKind } from "#mail/message.ts";
import type { AssessmentState } from "#domain/assessments/assessment-state.ts";
import type { Progress } from "#domain/assessments/progress.ts";
import type { Role } from "#domain/people/roles.ts";

export type StatisticsPeriod = "year" | "autumn" | "spring" | "summer";

/** Days are "2026-12-18", instants ISO UTC. JSON is text, parsed where it is read. */
export interface Database {
  partnerships: { id: string; name: string; shortName: string; contactEmail: string };
  organisations: {
    id: string;
    name: string;
    shortName: string;
    kind: string;
    basis: string;
    aliases: string;
    /** Null is an agency. */
    category: "setting" | "trust" | null;
    urn: string | null;
    dfeNumber: string | null;
    ukprn: string | null;
    phase: string | null;
    governance: string | null;
    trustId: string | null;
    /** What the national register says of a setting, as it was imported last: JSON, column heading to value. */
    register: string | null;
    closedOn: string | null;
  };
  memberships: { partnershipId: string; organisationId: string };
  people: { id: string; name: string; email: string; jobTitle: string };
  roles: {
    id: string;
    personId: string;
    role: Role;
    organisationId: string | null;
    partnershipId: string | null;
    since: string;
    endedOn: string | null;
  };
  signInCodes: {
    id: string;
    email: string;
    personId: string | null;
    codeHash: string;
    createdAt: string;
    expiresAt: string;
    attempts: number;
    usedAt: string | null;
  };
  sessions: { id: string; personId: string; createdAt: string; expiresAt: string };
  standardSets: {
    id: string;
    key: string;
    version: string;
    title: string;
    content: string;
    contentHash: string;
    registeredAt: string;
  };
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
  assessments: {
    id: string;
    cycleId: string;
    organisationId: string;
    previousAssessmentId: string | null;
    state: AssessmentState;
    revision: number;
    championNote: string | null;
    returnedNote: string | null;
    sentForSignOffAt: string | null;
    extendedTo: string | null;
    withdrawnOn: string | null;
    withdrawnReason: string | null;
    reopenedOn: string | null;
    firstSubmittedAt: string | null;
    submittedAt: string | null;
    responseSentOn: string | null;
    changedAt: string;
    /** JSON list of the flags its profile raises, which decide what it is asked; null raises none. */
    flags: string | null;
  };
  assignments: { assessmentId: string; sectionCode: string; personId: string; since: string };
  answers: {
    assessmentId: string;
    standardCode: string;
    rating: Rating | null;
    statement: string;
    notApplicableReason: string;
    noActionReason: string;
    carried: "confirmed" | "adapted" | null;
    carriedBy: string | null;
    carriedAt: string | null;
    revision: number;
    savedBy: string;
    savedAt: string;
  };
  answerDrafts: {
    assessmentId: string;
    standardCode: string;
    personId: string;
    rating: Rating | null;
    statement: string;
    notApplicableReason: string;
    noActionReason: string;
    baseRevision: number;
    startedAt: string;
    keptAt: string;
  };
  sectionSummaries: {
    assessmentId: string;
    sectionCode: string;
    judgedBy: "self" | "moderated";
    standards: number;
    answered: number;
    complete: number;
    met: number;
    partiallyMet: number;
    notMet: number;
    notApplicable: number;
    outcome: Rating | null;
  };
  evidence: {
    id: string;
    assessmentId: string;
    title: string;
    shows: string;
    kept: string;
    checkedOn: string | null;
    reviewBy: string | null;
    carriedFrom: string | null;
    savedBy: string;
    savedAt: string;
  };
  evidenceStandards: { evidenceId: string; standardCode: string };
  actions: {
    id: string;
    assessmentId: string;
    standardCode: string;
    what: string;
    gap: string;
    owner: string;
    dueOn: string;
    successMeasure: string;
    progress: Progress;
    carriedFrom: string | null;
    agreedOn: string;
    closedOn: string | null;
    revision: number;
    savedBy: string;
    savedAt: string;
  };
  actionUpdates: { id: string; actionId: string; progress: Progress; note: string; personId: string; madeAt: string };
  submissions: {
    id: string;
    assessmentId: string;
    revision: number;
    receipt: string;
    content: string;
    contentHash: string;
    submittedAt: string;
  };
  signOffs: {
    id: string;
    assessmentId: string;
    revision: number;
    personId: string;
    personName: string;
    jobTitle: string;
    declarations: string;
    signedAt: string;
    /** Null signs for the organisation. */
    capacity: "governor" | null;
    meetingOn: string | null;
    minuteReference: string | null;
  };
  profiles: {
    assessmentId: string;
    /** JSON, field code to value; a group that repeats is a list under the group's code. */
    fields: string;
    /** JSON, flag code to what the setting says of it. */
    flags: string;
    revision: number;
    confirmedBy: string | null;
    confirmedAt: string | null;
    savedBy: string;
    savedAt: string;
  };
  localAnswers: { assessmentId: string; questionCode: string; answer: string; savedBy: string; savedAt: string };
  statisticsReturns: {
    assessmentId: string;
    period: StatisticsPeriod;
    fields: string;
    revision: number;
    submittedBy: string | null;
    submittedAt: string | null;
    savedBy: string;
    savedAt: string;
  };
  comments: {
    id: string;
    assessmentId: string;
    standardCode: string | null;
    personId: string;
    /** The part in which it was said, in words: "safeguarding governor". */
    capacity: string;
    words: string;
    madeAt: string;
  };
  trustAnswers: {
    trustId: string;
    cycleId: string;
    standardCode: string;
    rating: Exclude<Rating, "not-applicable">;
    statement: string;
    evidenceTitle: string;
    evidenceKept: string;
    evidenceCheckedOn: string | null;
    revision: number;
    savedBy: string;
    savedAt: string;
  };
  registerImports: {
    id: string;
    partnershipId: string;
    fileName: string;
    content: string;
    readBy: string;
    readAt: string;
    acceptedBy: string | null;
    acceptedAt: string | null;
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
  messages: {
    id: string;
    kind: MessageKind;
    toEmail: string;
    subject: string;
    body: string;
    createdAt: string;
    nextAttemptAt: string | null;
    attempts: number;
    sentAt: string | null;
    lastError: string | null;
  };
  history: {
    id: string;
    at: string;
    assessmentId: string | null;
    standardCode: string | null;
    personId: string | null;
    event: string;
    before: string | null;
    after: string | null;
  };
}
