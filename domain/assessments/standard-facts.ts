import { type AnswerText, blankAnswer } from "./answer-text.ts";
import type { EvidenceDates } from "./evidence/to-look-at.ts";
import type { StandardFacts } from "./task-list.ts";

interface WrittenSoFar {
  answers: readonly (AnswerText & { standardCode: string })[];
  evidence: readonly (EvidenceDates & { standards: readonly string[] })[];
  actions: readonly { standardCode: string }[];
}

/** What completeness asks about each answer, with the dates of its evidence; standards nobody has touched are left out. */
export function standardFacts({ answers, evidence, actions }: WrittenSoFar): StandardFacts[] {
  const known = new Map<string, StandardFacts>();
  const factsOf = (code: string) => {
    const facts = known.get(code) ?? { standardCode: code, ...blankAnswer, evidence: 0, checks: [], actions: 0 };
    known.set(code, facts);
    return facts;
  };
  for (const { standardCode, rating, statement, notApplicableReason, noActionReason } of answers)
    Object.assign(factsOf(standardCode), { rating, statement, notApplicableReason, noActionReason });
  for (const { standards, checkedOn, reviewBy } of evidence)
    for (const code of standards) {
      const facts = factsOf(code);
      facts.evidence++;
      facts.checks.push({ checkedOn, reviewBy });
    }
  for (const { standardCode } of actions) factsOf(standardCode).actions++;
  return [...known.values()];
}
