import { counted } from "#domain/words.ts";
import { type AssessmentState, isOpenAgain, isReturned, openAgainInWords } from "#domain/assessments/assessment-state.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import type { Role } from "#domain/people/roles.ts";

/** One setting of a trust in a cycle, as its trust's lead sees it. */
export interface TrustSetting {
  assessmentId: string;
  name: string;
  phase: string | null;
  state: AssessmentState;
  hasSubmission: boolean;
  withdrawnOn: string | null;
  isOverdue: boolean;
  /** The flags its profile raises. */
  flags: string[] | null;
  /** Standards that apply, of which complete; and those rated met, partially met and not met so far. */
  applicable: number;
  complete: number;
  met: number;
  partiallyMet: number;
  notMet: number;
}

/** "2 of 4 settings have returned, 1 is overdue." */
export function trustSentence(settings: TrustSetting[]): string {
  const there = settings.filter((one) => one.withdrawnOn === null);
  const returned = there.filter(isReturned).length;
  const again = openAgainInWords(there.filter(isOpenAgain).length);
  const overdue = there.filter((one) => one.isOverdue).length;
  const late = overdue > 0 ? `, ${overdue} ${overdue === 1 ? "is" : "are"} overdue` : "";
  return `${returned} of ${counted(there.length, "setting")} ${returned === 1 ? "has" : "have"} returned${again}${late}.`;
}

/** What a trust answers once for all its settings. Each of them confirms it for itself: it is never taken over unseen. */
export interface TrustAnswer {
  standardCode: string;
  rating: Exclude<Rating, "not-applicable">;
  statement: string;
  evidenceTitle: string;
  evidenceKept: string;
  evidenceCheckedOn: string | null;
}

/** Whether a setting's answer says what its trust offers. */
export function isTaken(offer: TrustAnswer, answer: { rating: Rating | null; statement: string } | undefined): boolean {
  return answer?.rating === offer.rating && answer.statement === offer.statement;
}

interface OfferReply {
  choice: "used" | "declined";
  reason: string;
  madeAt: string;
}

/** Why a setting declined what is offered now; null where it did not, or where the trust changed its offer since. */
export function declinedOf<Reply extends OfferReply>(offer: { savedAt: string }, reply: Reply | undefined): Reply | null {
  return reply && reply.choice === "declined" && reply.madeAt >= offer.savedAt ? reply : null;
}

/** Whether a person leads safeguarding in this trust: only then is its page there for them. */
export function leadsTrust(roles: { role: Role; organisationId: string | null }[], trustId: string): boolean {
  return roles.some((held) => held.role === "trust-lead" && held.organisationId === trustId);
}
