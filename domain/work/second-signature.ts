import type { AssessmentState } from "#domain/assessments/assessment-state.ts";
import { owesGovernorSignature } from "#domain/signing/governor-signature.ts";

interface SecondSignatureFacts {
  assessment: { state: AssessmentState; withdrawnOn: string | null };
  cycle: { state: string; governorSignsBy: string | null };
  hasSecondSignature: boolean;
}

/** The day by which the governors still owe their signature under what is submitted; null where they owe none, or the cycle is over. */
export function secondSignatureOwedBy({ assessment, cycle, hasSecondSignature }: SecondSignatureFacts): string | null {
  const isOwed = owesGovernorSignature({ ...assessment, governorSignsBy: cycle.governorSignsBy, isSigned: hasSecondSignature });
  return isOwed && cycle.state !== "closed" ? cycle.governorSignsBy : null;
}
