import { type AssessmentState, isReturned } from "#domain/assessments/assessment-state.ts";
import { dayInWords } from "#domain/dates.ts";

/** Why nothing is expected of an organisation any more. */
export const waysNotExpected = ["withdrawn", "exempt", "assured"] as const;
export type NotExpected = (typeof waysNotExpected)[number];

export const notExpectedLabels: Record<NotExpected, { label: string; hint: string }> = {
  withdrawn: { label: "Withdrawn", hint: "It has left the audit, or should never have been in it. It is not counted" },
  exempt: { label: "Exempt", hint: "The partnership does not ask it this time. It is not counted" },
  assured: {
    label: "Assured by other means",
    hint: "The partnership is satisfied by something else, such as an inspection. It is counted apart",
  },
};

interface Facts {
  state: AssessmentState;
  hasSubmission: boolean;
  withdrawnOn: string | null;
}

/** Why an organisation cannot be taken out of what is expected now, or null. What was returned stands. */
export function endingExpectationRefusedBecause(facts: Facts): string | null {
  if (facts.withdrawnOn) return "Nothing is expected of it any more already.";
  return isReturned(facts) ? "It has returned. What was returned stands, so it stays in the audit." : null;
}

/** "Exempt since 3 March 2027: “…”". */
export function notExpectedInWords(facts: {
  withdrawnOn: string;
  withdrawnAs: NotExpected | null;
  withdrawnReason: string | null;
}): string {
  const { label } = notExpectedLabels[facts.withdrawnAs ?? "withdrawn"];
  return `${label} since ${dayInWords(facts.withdrawnOn)}${facts.withdrawnReason ? `: “${facts.withdrawnReason}”` : ""}`;
}
