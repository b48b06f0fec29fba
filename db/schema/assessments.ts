import type { AssessmentState } from "#domain/assessments/assessment-state.ts";
import type { Progress } from "#domain/assessments/progress.ts";
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
}
