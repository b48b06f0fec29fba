import type { AnswerText } from "./answer-text.ts";
import { needsAction, type Rating } from "./rating.ts";

/** What has to be known about an answer to say whether it is complete. */
export interface AnswerFacts extends AnswerText {
  standardCode: string;
  evidence: number;
  actions: number;
}

export type Missing = "rating" | "statement" | "evidence" | "action" | "reason";

/** What signing still asks of one standard, in the order in which it is filled in. Saving never asks for any of it. */
export function missingFrom(answer: AnswerFacts | undefined): Missing[] {
  if (!answer?.rating) return ["rating"];
  const missing: Missing[] = [];
  if (answer.rating === "not-applicable") {
    if (!answer.notApplicableReason.trim()) missing.push("reason");
    return missing;
  }
  if (!answer.statement.trim()) missing.push("statement");
  if (answer.rating === "met" && answer.evidence === 0) missing.push("evidence");
  if (needsAction(answer.rating) && answer.actions === 0 && !answer.noActionReason.trim()) missing.push("action");
  return missing;
}

const wording: Record<Missing, (rated: string) => string> = {
  rating: () => "not answered",
  statement: (rated) => `${rated}, with no statement`,
  evidence: (rated) => `${rated}, with no evidence`,
  action: (rated) => `${rated}, with no action`,
  reason: () => "not applicable, with no reason",
};

const rated: Record<Rating, string> = {
  met: "rated met",
  "partially-met": "partially met",
  "not-met": "not met",
  "not-applicable": "not applicable",
};

/** "rated met, with no evidence", for lists of what is missing. */
export function missingInWords(answer: Pick<AnswerFacts, "rating"> | undefined, missing: Missing): string {
  return wording[missing](answer?.rating ? rated[answer.rating] : "");
}

export type TaskStatus = "not-yet-started" | "in-progress" | "completed";

/** Where one standard stands: started as soon as anything has been written. */
export function standardStatus(answer: AnswerFacts | undefined): TaskStatus {
  if (missingFrom(answer).length === 0) return "completed";
  const started = answer && (answer.rating || answer.statement || answer.evidence || answer.actions);
  return started ? "in-progress" : "not-yet-started";
}
