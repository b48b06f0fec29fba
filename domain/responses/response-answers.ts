import { dayInWords } from "#domain/dates.ts";

interface AnswerFacts {
  answer: "action" | "reason" | null;
  answersDueOn: string | null;
  today: string;
}

/** Why an answer to a recommendation cannot be given or changed now, or null: a first answer is taken late too. */
export function answerRefusedBecause({ answer, answersDueOn, today }: AnswerFacts): string | null {
  if (answer === null || answersDueOn === null || today <= answersDueOn) return null;
  return `It could be changed until ${dayInWords(answersDueOn)}. The answer that was given stands. What you typed is still here`;
}

/** Why a fact cannot be corrected any more, or a rating disagreed with, or null. */
export function correctionRefusedBecause({ correctionsUntil, today }: { correctionsUntil: string; today: string }): string | null {
  if (today <= correctionsUntil) return null;
  return `This could be said until ${dayInWords(correctionsUntil)}. Write to the partnership instead. What you typed is still here`;
}

/** Where a recommendation stands, in words. */
export function answerInWords({ answer, answersDueOn, today }: AnswerFacts): string {
  if (answer === "action") return "Answered with an action";
  if (answer === "reason") return "Answered with a reason";
  if (answersDueOn === null) return "Not answered";
  return answersDueOn < today ? `Not answered. It was due ${dayInWords(answersDueOn)}` : `Not answered. Due ${dayInWords(answersDueOn)}`;
}

interface Approval {
  approverId: string | null;
  savedBy: string;
}

/** Why a letter can be neither changed nor sent by itself, or null: it waits for its turn among letters that go together. */
export function goesTogetherBecause(draft: { batchId: string | null } | undefined): string | null {
  return draft?.batchId ? "It goes with the letters that are being sent together, so it cannot be changed or sent by itself" : null;
}

/** Why a person cannot approve this draft or give it back, or null: two people, of whom one wrote it last. */
export function approvalRefusedBecause(
  { approverId, savedBy, isApproved }: Approval & { isApproved: boolean },
  personId: string,
): string | null {
  if (approverId !== personId) return "Somebody else was asked to approve it.";
  if (savedBy === personId) return "You changed it last, so somebody else has to approve it.";
  if (isApproved) return "It is approved already. Whoever wants it otherwise changes it, and then it is approved again.";
  return null;
}

interface Sendable extends Approval {
  outcome: string | null;
  opening: string;
  answersDueOn: string | null;
}

/** Why this draft cannot be sent yet, in words for whoever sends it, or null. */
export function sendingRefusedBecause(
  { outcome, opening, answersDueOn, approverId }: Sendable,
  {
    hasRecommendations,
    isApproved,
    openItems,
    isSaidOpen,
    openQuestions,
    isSentAllTheSame,
    today,
  }: {
    hasRecommendations: boolean;
    isApproved: boolean;
    openItems: number;
    isSaidOpen: boolean;
    openQuestions: number;
    isSentAllTheSame: boolean;
    today: string;
  },
): string | null {
  if (outcome === null) return "Choose the outcome first";
  if (opening.trim() === "") return "Write the opening first";
  if (hasRecommendations && answersDueOn === null) return "Say by when the recommendations are to be answered";
  if (answersDueOn !== null && answersDueOn <= today) return "The day on which answers are due has passed. Choose a later one";
  if (approverId !== null && !isApproved) return "It waits to be approved";
  if (openItems > 0 && !isSaidOpen) return "Say that what is still open was not discussed, or settle it first";
  if (openQuestions > 0 && !isSentAllTheSame) return "Say that it goes all the same, although a question is open";
  return null;
}
