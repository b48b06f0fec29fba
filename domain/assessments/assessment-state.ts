import { type OrganisationKind, type OrganisationWords, wordsFor } from "#domain/organisations/words-by-kind.ts";

export type AssessmentState = "invited" | "in-progress" | "awaiting-sign-off" | "submitted" | "in-review" | "response-sent" | "closed";

type States = readonly AssessmentState[];

/** Its own people write it. */
export const openStates: States = ["invited", "in-progress"];
export const outstandingStates: States = [...openStates, "awaiting-sign-off"];
/** The partnership has not answered yet. */
export const underReviewStates: States = ["submitted", "in-review"];
export const reviewedStates: States = ["response-sent", "closed"];
export const returnedStates: States = [...underReviewStates, ...reviewedStates];
export const assessmentStates: States = [...outstandingStates, ...returnedStates];

export type Step =
  | "answer"
  | "send-for-sign-off"
  | "take-back"
  | "return-to-champion"
  | "sign"
  | "reopen"
  | "sign-as-governor"
  | "read"
  | "respond";

type Reason = string | ((words: OrganisationWords) => string);

interface Move {
  from: States;
  to: AssessmentState;
  otherwise: Partial<Record<AssessmentState, Reason>>;
}

const withHead: Reason = ({ head, lead }) =>
  `It is with the ${head}, who can return it with a note. The ${lead} can take it back until it is signed.`;
const submitted = "It has been submitted. The partnership can reopen it if something has to change.";
const after = { submitted, "in-review": submitted, "response-sent": submitted, closed: submitted };
const notSubmitted = "It is not submitted, so there is nothing to answer yet.";
const headFirst: Reason = ({ head }) => `The ${head} signs and submits first. Your signature follows.`;
const notSent: Reason = ({ head }) => `It is not with the ${head} now: it was not sent for signature, or came back.`;

const beforeSubmission: Move["otherwise"] = {
  invited: notSubmitted,
  "in-progress": notSubmitted,
  "awaiting-sign-off": notSubmitted,
};
const answered = "The response has been sent.";
const closedNow = "This return is closed.";

/** Every step an assessment can take, from which states, and why not from the others. */
const moves: Record<Step, Move> = {
  answer: {
    from: openStates,
    to: "in-progress",
    otherwise: { "awaiting-sign-off": withHead, ...after },
  },
  "send-for-sign-off": {
    from: openStates,
    to: "awaiting-sign-off",
    otherwise: { "awaiting-sign-off": ({ head }) => `It is already with the ${head}.`, ...after },
  },
  "take-back": {
    from: ["awaiting-sign-off"],
    to: "in-progress",
    otherwise: { invited: notSent, "in-progress": notSent, ...after },
  },
  "return-to-champion": {
    from: ["awaiting-sign-off"],
    to: "in-progress",
    otherwise: { invited: notSent, "in-progress": notSent, ...after },
  },
  sign: {
    from: ["awaiting-sign-off"],
    to: "submitted",
    otherwise: { invited: notSent, "in-progress": notSent, ...after },
  },
  // The second signature follows the first and changes no state: until it is there, it is owed
  "sign-as-governor": {
    from: [...underReviewStates, "response-sent"],
    to: "submitted",
    otherwise: {
      invited: headFirst,
      "in-progress": headFirst,
      "awaiting-sign-off": headFirst,
      closed: "This return is closed.",
    },
  },
  // The partnership begins to read it, and answers it
  read: { from: underReviewStates, to: "in-review", otherwise: { ...beforeSubmission, "response-sent": answered, closed: closedNow } },
  respond: {
    from: underReviewStates,
    to: "response-sent",
    otherwise: { ...beforeSubmission, "response-sent": answered, closed: closedNow },
  },
  reopen: {
    from: [...underReviewStates, "response-sent"],
    to: "in-progress",
    otherwise: {
      invited: ({ organisation }) => `It has not been submitted, so the ${organisation} can still change it.`,
      "in-progress": "It is open already.",
      "awaiting-sign-off": ({ head, lead }) => `It has not been submitted. The ${head} can return it to the ${lead}.`,
      closed: "This return is closed. Its actions are followed in the next cycle.",
    },
  },
};

export function statesFor(step: Step): States {
  return moves[step].from;
}

export function stateAfter(step: Step): AssessmentState {
  return moves[step].to;
}

/** Whether a step can be taken now, whoever takes it. */
export function isOpenFor(step: Step, { state, withdrawnOn }: { state: AssessmentState; withdrawnOn: string | null }): boolean {
  return withdrawnOn === null && moves[step].from.includes(state);
}

/** What decides when something can be done, and in whose words the reason is given. */
export interface Standing {
  state: AssessmentState;
  withdrawnOn: string | null;
  /** Why nothing is expected any more; withdrawn where it does not say. */
  withdrawnAs?: "exempt" | "assured" | null;
  kind: OrganisationKind;
}

export function withdrawnBecause(standing: Pick<Standing, "withdrawnOn" | "withdrawnAs" | "kind">): string | null {
  if (!standing.withdrawnOn) return null;
  const { organisation } = wordsFor(standing);
  if (standing.withdrawnAs === "exempt") return `This ${organisation} is exempt from the cycle.`;
  if (standing.withdrawnAs === "assured") return `This ${organisation} is assured by other means in this cycle.`;
  return `This ${organisation} has been withdrawn from the cycle.`;
}

/** Why a step cannot be taken now, in words for the person who tried, or null when it can. */
export function lockedBecause(step: Step, standing: Standing): string | null {
  if (standing.withdrawnOn) return withdrawnBecause(standing);
  const move = moves[step];
  if (move.from.includes(standing.state)) return null;
  const reason = move.otherwise[standing.state] ?? "This cannot be done at this stage.";
  return typeof reason === "string" ? reason : reason(wordsFor(standing));
}

/** Why it cannot be changed any more, for somebody who sent a change while a step was taken. */
export function closedBecause(standing: Standing): string {
  return lockedBecause("answer", standing) ?? `This ${wordsFor(standing).audit} can no longer be changed.`;
}

export const stateLabels: Record<AssessmentState, string> = {
  invited: "Not yet started",
  "in-progress": "In progress",
  "awaiting-sign-off": "Awaiting sign-off",
  submitted: "Submitted",
  "in-review": "In review",
  "response-sent": "Response sent",
  closed: "Closed",
};

/** Whether it is with the partnership: signed, submitted and not open again. */
export function isWithPartnership(state: AssessmentState): boolean {
  return returnedStates.includes(state);
}

interface Submitted {
  state: AssessmentState;
  /** Whether any revision has been submitted. */
  hasSubmission: boolean;
}

/** Whether a signed submission stands, also while the return is open again: figures take the newest that was signed. */
export function isReturned({ state, hasSubmission }: Submitted): boolean {
  return hasSubmission || isWithPartnership(state);
}

/** Whether a return that has been submitted was reopened, and is not signed again yet. */
export function isOpenAgain({ state, hasSubmission }: Submitted): boolean {
  return hasSubmission && !isWithPartnership(state);
}

/** Returns in one state, of which so many have been submitted at some time. */
export interface StateCount {
  state: AssessmentState;
  count: number;
  submitted: number;
}

/** How many have returned, of how many, and how many of these are open again: for every page that counts returns by state. */
export function returnedAmong(counts: StateCount[]): { all: number; returned: number; openAgain: number } {
  const sum = (some: StateCount[], key: "count" | "submitted") => some.reduce((total, one) => total + one[key], 0);
  const [there, out] = [counts.filter((one) => isWithPartnership(one.state)), counts.filter((one) => !isWithPartnership(one.state))];
  const openAgain = sum(out, "submitted");
  return { all: sum(counts, "count"), returned: sum(there, "count") + openAgain, openAgain };
}

/** "1 of them open again", to follow how many have returned; nothing where none is. */
export function openAgainInWords(openAgain: number): string {
  return openAgain === 0 ? "" : `, ${openAgain} of them open again`;
}

/** The newest revision that was signed and submitted: of a return that is open again, the one before. */
export function submittedRevision({ state, revision }: { state: AssessmentState; revision: number }): number {
  return isWithPartnership(state) ? revision : revision - 1;
}
