import { dayInWords } from "#domain/dates.ts";
import { counted } from "#domain/words.ts";
import { isOverdue, type Progress } from "#domain/assessments/actions/progress.ts";

/** Where an action stands: one that went into the next audit is followed there, so it is never overdue here. */
export type ActionStanding = "done" | "carried-over" | "overdue" | "open";

interface Followed {
  progress: Progress;
  dueOn: string;
  /** It went into the next audit. */
  isCarriedOver: boolean;
}

/** The one word for an action on the work page, a return's own page and its plan. Today is a day in UK time. */
export function standingOf(action: Followed, today: string): ActionStanding {
  if (action.progress === "done") return "done";
  if (action.isCarriedOver) return "carried-over";
  return isOverdue(action, today) ? "overdue" : "open";
}

export type ActionCounts = Record<ActionStanding, number> & { all: number };

export function countActions(actions: Followed[], today: string): ActionCounts {
  const counts: ActionCounts = { all: actions.length, done: 0, "carried-over": 0, overdue: 0, open: 0 };
  for (const action of actions) counts[standingOf(action, today)]++;
  return counts;
}

/** "5 actions: 3 done, 2 carried over", or "2 actions: 1 overdue, 1 open". */
export function actionsInWords(actions: Followed[], today: string): string {
  const counts = countActions(actions, today);
  const parts = [
    counts.done > 0 && `${counts.done} done`,
    counts["carried-over"] > 0 && `${counts["carried-over"]} carried over`,
    counts.overdue > 0 && `${counts.overdue} overdue`,
    counts.open > 0 && `${counts.open} open`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? "No actions" : `${counted(counts.all, "action")}: ${parts.join(", ")}`;
}

/** "First due 30 May 2025, agreed anew on 3 November 2025"; nothing where the date never slipped. */
export function slippedInWords({ firstDueOn, dueAgreedOn }: { firstDueOn: string | null; dueAgreedOn: string | null }): string {
  if (!firstDueOn) return "";
  return `First due ${dayInWords(firstDueOn)}${dueAgreedOn ? `, agreed anew on ${dayInWords(dueAgreedOn)}` : ""}`;
}

/**
 * Whether a date slips that had been agreed: the action came from an earlier audit, or was in what was signed. A date brought
 * forward, or one of an action that nobody has signed for yet, needs no reason.
 */
export function slips({ dueOn, isAgreed }: { dueOn: string; isAgreed: boolean }, newDue: string): boolean {
  return isAgreed && newDue > dueOn;
}

/** Whether the due date of an action was agreed with whoever signed. */
export function isAgreedDate({ carriedFrom }: { carriedFrom: string | null }, { hasSubmission }: { hasSubmission: boolean }): boolean {
  return carriedFrom !== null || hasSubmission;
}

/** Why a new date cannot be agreed, or null. */
export function newDateRefusedBecause({ dueOn, today }: { dueOn: string; today: string }): string | null {
  return dueOn < today ? "New due date must be today or in the future" : null;
}
