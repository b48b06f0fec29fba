import { isOverdue, type Progress, progressSteps } from "./action-plan.ts";
import { daysBetween } from "./dates.ts";

export type Age = "new" | "quarter" | "halfYear" | "year";

export interface ActionCounts {
  progress: Progress | null;
  /** Since the action was first agreed. */
  ages: Record<Age, number>;
  overdue: number;
  all: number;
}

/** The ages of actions in days since they were first agreed: each from the first number to the second. */
export const ages: Record<Age, { from: number; to: number; label: string }> = {
  new: { from: Number.NEGATIVE_INFINITY, to: 90, label: "Up to 90 days" },
  quarter: { from: 91, to: 180, label: "91 to 180 days" },
  halfYear: { from: 181, to: 365, label: "181 to 365 days" },
  year: { from: 366, to: Number.POSITIVE_INFINITY, label: "Over 365 days" },
};

interface Action {
  dueOn: string;
  agreedOn: string;
  progress: Progress;
}

/** Actions by progress and by age, on a day. */
export function actionTable(actions: Action[], day: string): { rows: ActionCounts[]; total: ActionCounts } {
  const rows = progressSteps.map((progress) => countsOf(progress, actions.filter((one) => one.progress === progress), day));
  return { rows, total: countsOf(null, actions, day) };
}

function countsOf(progress: Progress | null, actions: Action[], day: string): ActionCounts {
  const aged = (age: Age) =>
    actions.filter((one) => {
      const days = daysBetween(one.agreedOn, day);
      return days >= ages[age].from && days <= ages[age].to;
    }).length;
  return {
    progress,
    ages: { new: aged("new"), quarter: aged("quarter"), halfYear: aged("halfYear"), year: aged("year") },
    overdue: actions.filter((one) => isOverdue(one, day)).length,
    all: actions.length,
  };
}
