import type { TrustAnswer } from "#domain/schools/trust.ts";
import type { StatisticsPeriod } from "#domain/schools/statistics.ts";

export interface SchoolTables {
  profiles: {
    assessmentId: string;
    /** JSON, field code to value; a group that repeats is a list under the group's code. */
    fields: string;
    /** JSON, flag code to what the setting says of it. */
    flags: string;
    /** JSON, the codes of fields that still hold last year's value; null where none does. */
    carried: string | null;
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
  trustAnswers: TrustAnswer & {
    trustId: string;
    cycleId: string;
    /** Who looked at its evidence on that day. */
    evidenceCheckedBy: string | null;
    revision: number;
    savedBy: string;
    savedAt: string;
  };
  /** What a setting said to its trust's offer. */
  trustAnswerReplies: {
    assessmentId: string;
    standardCode: string;
    choice: "used" | "declined";
    /** Empty where the offer was used. */
    reason: string;
    personId: string;
    madeAt: string;
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
    /** From which day the file is; null where neither its name nor its rows say. */
    madeOn: string | null;
    /** Since when a large file is read; null once it is. */
    readingSince: string | null;
    /** Why it could not be read. */
    problem: string | null;
  };
}
