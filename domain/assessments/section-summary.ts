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
  return {
    sectionCode: section.code,
    complete: own.filter((answer) => missingFrom(answer).length === 0).length,
    ...countRatings(own.map((answer) => answer?.rating ?? null)),
  };
}

type Counts = Pick<SectionSummary, "standards" | "answered" | "met" | "partiallyMet" | "notMet" | "notApplicable">;

/** By which name each rating is counted, here and in every table. */
export const counters = {
  met: "met",
  "partially-met": "partiallyMet",
  "not-met": "notMet",
  "not-applicable": "notApplicable",
} as const satisfies Record<Rating, keyof Counts>;

/** The ratings of the standards of a section counted, and what comes of the section; null is not answered. */
export function countRatings(given: (Rating | null)[]): Counts & Pick<SectionSummary, "outcome"> {
  const counts = { standards: given.length, answered: 0, met: 0, partiallyMet: 0, notMet: 0, notApplicable: 0 };
  for (const rating of given) {
    if (rating === null) continue;
    counts.answered++;
    counts[counters[rating]]++;
  }
  return { ...counts, outcome: sectionOutcome(counts) };
}

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
