import type { Generated } from "kysely";
import type { AssessmentState } from "#domain/assessments/assessment-state.ts";
import type { Progress } from "#domain/assessments/actions/progress.ts";
import type { SectionSummary } from "#domain/assessments/section-summary.ts";
import type { AnswerText } from "#domain/assessments/answer-text.ts";

export interface ReturnTables {
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
    /** Why nothing is expected of it any more; null is withdrawn. */
    withdrawnAs: "exempt" | "assured" | null;
    /** While set, no mail about it goes out. */
    mailHeldAt: string | null;
    mailHeldBy: string | null;
    /** The ladder takes no step before this day. */
    ladderHeldUntil: string | null;
    ladderHeldBecause: string | null;
    /** When its people were written to after the launch. */
    invitedAt: string | null;
    reopenedOn: string | null;
    firstSubmittedAt: string | null;
    submittedAt: string | null;
    responseSentOn: string | null;
    changedAt: string;
    /** JSON list of the flags its profile raises, which decide what it is asked; null raises none. */
    flags: string | null;
  };
  assignments: { assessmentId: string; sectionCode: string; personId: string; since: string };
  answers: AnswerText & {
    assessmentId: string;
    standardCode: string;
    carried: "confirmed" | "adapted" | null;
    carriedBy: string | null;
    carriedAt: string | null;
    /** What was said of last cycle's answer and still has to be followed up. */
    marked: "to-change" | "out-of-date" | null;
    markedBy: string | null;
    markedAt: string | null;
    /** Confirmed by one press together with the rest of its section. */
    confirmedTogether: "section" | null;
    revision: number;
    savedBy: string;
    savedAt: string;
  };
  answerDrafts: AnswerText & {
    assessmentId: string;
    standardCode: string;
    personId: string;
    baseRevision: number;
    startedAt: string;
    keptAt: string;
  };
  sectionSummaries: SectionSummary & { assessmentId: string; judgedBy: "self" | "moderated" };
  evidence: {
    id: string;
    assessmentId: string;
    title: string;
    shows: string;
    kept: string;
    checkedOn: string | null;
    reviewBy: string | null;
    /** Who looked at it on that day; null where that is not known. */
    checkedBy: string | null;
    /** Dated by one press together with the rest of its section. */
    checkedTogether: "section" | null;
    /** The trust that keeps it for its settings. */
    fromTrustId: string | null;
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
    /** The date first agreed, where it has slipped since, and the day on which the present one was agreed. */
    firstDueOn: string | null;
    dueAgreedOn: string | null;
    closedOn: string | null;
    /** When the partnership agreed that it is at an end, whoever of it, and why: being done is the organisation's own word. */
    closureAt: string | null;
    closureBy: string | null;
    closureBecause: string | null;
    /** What it answers. */
    recommendationId: string | null;
    revision: number;
    savedBy: string;
    savedAt: string;
  };
  actionUpdates: {
    id: string;
    actionId: string;
    progress: Progress;
    note: string;
    /** Of one that is done: what shows it. */
    shows: Generated<string>;
    /** The new date agreed with this update. */
    dueOn: string | null;
    personId: string;
    madeAt: string;
  };
}
