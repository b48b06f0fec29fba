import { isOverdue, type Progress, progressLabels } from "#domain/assessments/actions/progress.ts";
import { dayInWords, daysBetween } from "#domain/dates.ts";
import { counted } from "#domain/words.ts";

interface Followed {
  progress: Progress;
  dueOn: string;
  closedOn: string | null;
  closureAt: string | null;
}

/** Why the partnership cannot close an action now, or null: it is done first, by the word of whoever does it. */
export function closureRefusedBecause({ progress, closureAt }: Pick<Followed, "progress" | "closureAt">): string | null {
  if (closureAt !== null) return "It is closed already.";
  return progress === "done" ? null : "It is not done yet, so it cannot be closed.";
}

/** Why the organisation cannot change an action or say how it goes, or null: what the partnership closed stays as it was closed. */
export function closedToChangeBecause({ closureAt }: Pick<Followed, "closureAt">): string | null {
  return closureAt === null ? null : `The partnership closed this action on ${dayInWords(closureAt)}, so it stays as it is.`;
}

/** What is said once the partnership has answered, by its answer. */
export const closureSaid = {
  close: "The action is closed. Whoever leads is told in their daily e-mail",
  more: "The action is open again. Whoever leads is told in their daily e-mail",
} as const;

/** Where an action stands between both sides. */
export function followedInWords(action: Followed, today: string): string {
  if (action.closureAt !== null) return `Closed by the partnership on ${dayInWords(action.closureAt)}`;
  if (action.progress === "done")
    return `Done${action.closedOn ? ` on ${dayInWords(action.closedOn)}` : ""}, to be closed by the partnership`;
  return isOverdue(action, today) ? `Overdue, ${progressLabels[action.progress].toLowerCase()}` : progressLabels[action.progress];
}

/** "3 months", by whole months, so that a list can be read down. */
export function ageInWords(agreedOn: string, today: string): string {
  const days = Math.max(0, daysBetween(agreedOn, today));
  return days < 60 ? counted(days, "day") : counted(Math.floor(days / 30.44), "month");
}

/** After how many months of a response updates on its open actions are asked for. */
export const monthsOfUpdates = [3, 6, 12] as const;
