import { isOverdue, type Progress, progressSteps } from "#domain/assessments/actions/progress.ts";
import { daysBetween } from "#domain/dates.ts";

type Age = "new" | "quarter" | "halfYear" | "year";

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
  const rows = new Map(progressSteps.map((progress) => [progress, noActions(progress)]));
  const total = noActions(null);
  for (const action of actions) {
    const age = ageOf(action, day);
    const overdue = Number(isOverdue(action, day));
    for (const counts of [rows.get(action.progress), total]) {
      if (!counts) continue;
      counts.ages[age]++;
      counts.overdue += overdue;
      counts.all++;
    }
  }
  return { rows: [...rows.values()], total };
}

function noActions(progress: Progress | null): ActionCounts {
  return { progress, ages: { new: 0, quarter: 0, halfYear: 0, year: 0 }, overdue: 0, all: 0 };
}

const agesInOrder = Object.keys(ages) as Age[];

function ageOf({ agreedOn }: Action, day: string): Age {
  const days = daysBetween(agreedOn, day);
  return agesInOrder.find((age) => days <= ages[age].to) ?? "year";
}
