export type Progress = "not-started" | "on-track" | "at-risk" | "done";

export const progressSteps: readonly Progress[] = ["not-started", "on-track", "at-risk", "done"];

/** Overdue is worked out from the date, never stored, so it cannot go stale. Today is a day in UK time. */
export function isOverdue(action: { progress: Progress; dueOn: string }, today: string): boolean {
  return action.progress !== "done" && action.dueOn < today;
}

export const progressLabels: Record<Progress, string> = {
  "not-started": "Not started",
  "on-track": "On track",
  "at-risk": "At risk",
  done: "Done",
};
