import type { CycleDays } from "#domain/cycles/cycle-dates.ts";
import { clockOf, dayOf, instantOf } from "#domain/dates.ts";
import type { Row } from "#db/rows.ts";

type DayColumns = Pick<
  Row<"cycles">,
  | "opensOn"
  | "signOffBy"
  | "dueAt"
  | "finalDueAt"
  | "panelsFrom"
  | "panelsTo"
  | "responseBy"
  | "governorSignsBy"
  | "statisticsOpenOn"
  | "statisticsDueOn"
>;

/** The days of a cycle as they are set, from its columns. */
export function daysOf({ dueAt, finalDueAt, ...cycle }: DayColumns): CycleDays {
  const { opensOn, signOffBy, panelsFrom, panelsTo, responseBy, governorSignsBy, statisticsOpenOn, statisticsDueOn } = cycle;
  return {
    opensOn,
    signOffBy,
    dueOn: dayOf(dueAt),
    dueTime: clockOf(dueAt).slice(11),
    finalDueOn: finalDueAt && dayOf(finalDueAt),
    panelsFrom,
    panelsTo,
    responseBy,
    governorSignsBy,
    statisticsOpenOn,
    statisticsDueOn,
  };
}

/** The columns that keep these days. The final date ends at the hour of the due date. */
export function columnsOfDays({ dueOn, dueTime, finalDueOn, ...days }: CycleDays): DayColumns {
  return { ...days, dueAt: instantOf(dueOn, dueTime), finalDueAt: finalDueOn && instantOf(finalDueOn, dueTime) };
}
