import { type AssessmentState, isOpenFor } from "#domain/assessments/assessment-state.ts";

interface SecondSignatureFacts {
  assessment: { state: AssessmentState; withdrawnOn: string | null };
  cycle: { state: string; governorSignsBy: string | null };
  hasSecondSignature: boolean;
}

/** The day by which the governors still owe their signature under what is submitted; null where they owe none, or the cycle is over. */
export function secondSignatureOwedBy({ assessment, cycle, hasSecondSignature }: SecondSignatureFacts): string | null {
  if (hasSecondSignature || cycle.state === "closed" || !isOpenFor("sign-as-governor", assessment)) return null;
  return cycle.governorSignsBy;
}
