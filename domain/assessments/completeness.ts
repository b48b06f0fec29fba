import { countWords } from "#domain/words.ts";
import { needsAction, type Rating } from "./rating.ts";

/** What has to be known about an answer to say whether it is complete. */
export interface AnswerFacts {
  standardCode: string;
  rating: Rating | null;
  statement: string;
  notApplicableReason: string;
  /** Not applicable by the profile, which gives the reason. */
  byProfile?: true;
  noActionReason: string;
  evidence: number;
  actions: number;
}

/** So few words at least say why a standard does not apply: it leaves the percentages, and somebody else has to agree. */
export const fewestReasonWords = 10;

export type Missing = "rating" | "statement" | "evidence" | "action" | "reason";

/** What signing still asks of one standard, in the order in which it is filled in. Saving never asks for any of it. */
export function missingFrom(answer: AnswerFacts | undefined): Missing[] {
  if (!answer?.rating) return ["rating"];
  const missing: Missing[] = [];
  if (answer.rating === "not-applicable") {
    if (!answer.byProfile && countWords(answer.notApplicableReason) < fewestReasonWords) missing.push("reason");
    return missing;
  }
  if (!answer.statement.trim()) missing.push("statement");
  if (answer.rating === "met" && answer.evidence === 0) missing.push("evidence");
  if (needsAction(answer.rating) && answer.actions === 0 && !answer.noActionReason.trim()) missing.push("action");
  return missing;
}

const wording: Record<Missing, (rated: string, reason: string) => string> = {
  rating: () => "not answered",
  statement: (rated) => `${rated}, with no statement`,
  evidence: (rated) => `${rated}, with no evidence`,
  action: (rated) => `${rated}, with no action`,
  reason: (rated, reason) => `${rated}, with ${reason.trim() ? `a reason of fewer than ${fewestReasonWords} words` : "no reason"}`,
};

const rated: Record<Rating, string> = {
  met: "rated met",
  "partially-met": "partially met",
  "not-met": "not met",
  "not-applicable": "not applicable",
};

/** "rated met, with no evidence", for lists of what is missing. */
export function missingInWords(answer: Pick<AnswerFacts, "rating" | "notApplicableReason"> | undefined, missing: Missing): string {
  return wording[missing](answer?.rating ? rated[answer.rating] : "", answer?.notApplicableReason ?? "");
}

export type TaskStatus = "not-yet-started" | "in-progress" | "completed";

/** Where one standard stands: started as soon as anything has been written. */
export function standardStatus(answer: AnswerFacts | undefined): TaskStatus {
  if (missingFrom(answer).length === 0) return "completed";
  const started = answer && (answer.rating || answer.statement || answer.evidence || answer.actions);
  return started ? "in-progress" : "not-yet-started";
}
