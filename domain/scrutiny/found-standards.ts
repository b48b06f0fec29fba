import type { StandardSet } from "#standards/schema.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import { findStandardOfReturn, type ReturnDocument } from "#domain/assessments/return-document.ts";
import { type FindingKind, findingKinds, listedFrom, strongFrom, weights } from "./finding-kinds.ts";
import { type Finding, isComparable } from "./findings.ts";

/** A standard with all that was found at it. */
export interface FoundStandard {
  code: string;
  short: string;
  before: Rating | null;
  now: Rating | null;
  /** Whether the rating of last time may be set beside it. */
  isComparable: boolean;
  findings: Finding[];
  weight: number;
}

interface Given {
  set: StandardSet;
  document: ReturnDocument;
  earlier: ReturnDocument | undefined;
}

/** The standards at which anything was found, the strongest first; of one weight in the order of the set. */
export function foundStandards(findings: Finding[], { set, document, earlier }: Given): FoundStandard[] {
  return [...Map.groupBy(findings, ({ standardCode }) => standardCode)]
    .map(([code, own]) => {
      const now = findStandardOfReturn(document, code);
      const before = earlier && findStandardOfReturn(earlier, code);
      return {
        code,
        short: now?.short ?? "",
        before: before?.rating ?? null,
        now: now?.rating ?? null,
        isComparable: isComparable(code, { set, earlier }),
        findings: own,
        weight: own.reduce((sum, { kind }) => sum + weights[kind], 0),
      };
    })
    .sort((a, b) => b.weight - a.weight);
}

/** Whether a standard is listed without being asked for. */
export function isListed({ weight }: Pick<FoundStandard, "weight">): boolean {
  return weight >= listedFrom;
}

/** Whether one finding alone is reason enough for the panel to talk about the standard. */
export function isStrong({ kind }: Pick<Finding, "kind">): boolean {
  return weights[kind] >= strongFrom;
}

/** At how many standards each kind was found; what found nothing is 0. */
export function countKinds(found: FoundStandard[]): { kind: FindingKind; count: number }[] {
  return findingKinds.map((kind) => ({ kind, count: found.filter(({ findings }) => findings.some((one) => one.kind === kind)).length }));
}
