import type { Rating } from "./rating.ts";

/** What a person writes about one standard. */
export interface AnswerText {
  rating: Rating | null;
  statement: string;
  notApplicableReason: string;
  noActionReason: string;
}

/** An answer nobody has written yet. */
export const blankAnswer: AnswerText = { rating: null, statement: "", notApplicableReason: "", noActionReason: "" };

export function isSameText(a: AnswerText, b: AnswerText): boolean {
  return JSON.stringify(textOf(a)) === JSON.stringify(textOf(b));
}

export function textOf(answer: AnswerText): AnswerText {
  const { rating, statement, notApplicableReason, noActionReason } = answer;
  return { rating, statement, notApplicableReason, noActionReason };
}
