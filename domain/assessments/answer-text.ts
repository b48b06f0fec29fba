import { needsAction, type Rating } from "./rating.ts";

/** What a person writes about one standard. */
export interface AnswerText {
  rating: Rating | null;
  statement: string;
  notApplicableReason: string;
  noActionReason: string;
}

/** An answer nobody has written yet. */
export const blankAnswer: AnswerText = { rating: null, statement: "", notApplicableReason: "", noActionReason: "" };

/** The text without a reason that its rating does not ask for. While nothing is rated, nothing is decided. */
export function withOwnReasons(answer: AnswerText): AnswerText {
  const text = textOf(answer);
  if (text.rating === null) return text;
  return {
    ...text,
    notApplicableReason: text.rating === "not-applicable" ? text.notApplicableReason : "",
    noActionReason: needsAction(text.rating) ? text.noActionReason : "",
  };
}

export function isSameText(a: AnswerText, b: AnswerText): boolean {
  return JSON.stringify(textOf(a)) === JSON.stringify(textOf(b));
}

/** Whether an answer holds all of what was typed, as it does when typing went on. */
export function beginsWith(answer: AnswerText, typed: AnswerText): boolean {
  const isHeld = (name: "statement" | "notApplicableReason" | "noActionReason") => answer[name].startsWith(typed[name]);
  return (
    (typed.rating === null || typed.rating === answer.rating) &&
    isHeld("statement") &&
    isHeld("notApplicableReason") &&
    isHeld("noActionReason")
  );
}

export function textOf(answer: AnswerText): AnswerText {
  const { rating, statement, notApplicableReason, noActionReason } = answer;
  return { rating, statement, notApplicableReason, noActionReason };
}
