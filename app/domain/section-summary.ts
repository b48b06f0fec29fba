import type { Section } from "#standards/schema.ts";
import { missingFrom, type AnswerFacts } from "./completeness.ts";
import type { Rating } from "./rating.ts";

export interface SectionSummary {
  sectionCode: string;
  /** Standards the section holds. */
  standards: number;
  answered: number;
  /** Standards that have all that signing asks of them, whatever the date. */
  complete: number;
  met: number;
  partiallyMet: number;
  notMet: number;
  notApplicable: number;
  outcome: Rating | null;
}

/** One section of one assessment, counted. The only way any summary is made, whether one answer was saved or all are recomputed. */
export function summariseSection(section: Pick<Section, "code" | "standards">, answers: AnswerFacts[]): SectionSummary {
  const byCode = new Map(answers.map((answer) => [answer.standardCode, answer]));
  const own = section.standards.map((standard) => byCode.get(standard.code));
  const count = (rating: Rating) => own.filter((answer) => answer?.rating === rating).length;
  const counts = {
    standards: own.length,
    answered: own.filter((answer) => answer?.rating).length,
    complete: own.filter((answer) => missingFrom(answer).length === 0).length,
    met: count("met"),
    partiallyMet: count("partially-met"),
    notMet: count("not-met"),
    notApplicable: count("not-applicable"),
  };
  return { sectionCode: section.code, ...counts, outcome: sectionOutcome(counts) };
}

type Counts = Pick<SectionSummary, "standards" | "answered" | "met" | "partiallyMet" | "notMet" | "notApplicable">;

/**
 * Met when every applicable standard is met, not met when any is not met, otherwise partially met;
 * null while a standard is unanswered, not applicable when none applies.
 */
export function sectionOutcome(counts: Counts): Rating | null {
  if (counts.answered < counts.standards) return null;
  if (counts.notApplicable === counts.standards) return "not-applicable";
  if (counts.notMet > 0) return "not-met";
  return counts.partiallyMet > 0 ? "partially-met" : "met";
}
