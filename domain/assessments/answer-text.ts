import { needsAction, type Rating } from "./rating.ts";

/** What a person writes about one standard. */
export interface AnswerText {
  rating: Rating | null;
  statement: string;
  notApplicableReason: string;
  noActionReason: string;
  /** Why the rating is right although the profile speaks against it. Words written before this was asked have none. */
  ratingReason?: string;
}

/** The ratings against which a profile may speak. */
export const doubtable: readonly Rating[] = ["met", "partially-met"];

/** An answer nobody has written yet. */
export const blankAnswer: AnswerText = { rating: null, statement: "", notApplicableReason: "", noActionReason: "" };

/** The text without a reason that its rating does not ask for. While nothing is rated, nothing is decided. */
export function withOwnReasons(answer: AnswerText, inDoubt: readonly Rating[] = doubtable): AnswerText {
  const { rating, statement, notApplicableReason, noActionReason, ratingReason = "" } = answer;
  if (rating === null) return textOf(answer);
  return textOf({
    rating,
    statement,
    notApplicableReason: rating === "not-applicable" ? notApplicableReason : "",
    noActionReason: needsAction(rating) ? noActionReason : "",
    ratingReason: inDoubt.includes(rating) ? ratingReason : "",
  });
}

/** Last cycle's answer as it is carried over: why its rating was right against last year's profile stays with last year. */
export function textToCarry(answer: AnswerText): AnswerText {
  return textOf({ ...answer, ratingReason: "" });
}

export function isSameText(a: AnswerText, b: AnswerText): boolean {
  return JSON.stringify(textOf(a)) === JSON.stringify(textOf(b));
}

/** Whether two texts give other reasons, whatever they say besides. */
export function haveOtherReasons(a: AnswerText, b: AnswerText): boolean {
  const alike = { rating: null, statement: "" };
  return !isSameText({ ...a, ...alike }, { ...b, ...alike });
}

/** Whether an answer holds all of what was typed, as it does when typing went on. */
export function beginsWith(answer: AnswerText, typed: AnswerText): boolean {
  const isHeld = (name: Exclude<keyof AnswerText, "rating">) => (answer[name] ?? "").startsWith(typed[name] ?? "");
  return (
    (typed.rating === null || typed.rating === answer.rating) &&
    isHeld("statement") &&
    isHeld("notApplicableReason") &&
    isHeld("noActionReason") &&
    isHeld("ratingReason")
  );
}

export function textOf(answer: AnswerText): AnswerText {
  const { rating, statement, notApplicableReason, noActionReason, ratingReason } = answer;
  return { rating, statement, notApplicableReason, noActionReason, ...(ratingReason && { ratingReason }) };
}
