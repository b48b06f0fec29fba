import { setId } from "../../standard-sets.ts";

export type Year = 2025 | 2026;

export const cycleId = (year: Year): string => `s175-${year}`;

/** The row of one year's cycle. */
export function cycleOf(year: Year, title: string) {
  const then = year === 2025;
  return {
    id: cycleId(year),
    title,
    standardSetId: setId("s175", String(year)),
    previousCycleId: then ? null : cycleId(2025),
    state: then ? ("closed" as const) : ("open" as const),
    opensOn: `${year}-09-14`,
    signOffBy: `${year}-12-09`,
    dueAt: `${year}-12-16T17:00:00.000Z`,
    finalDueAt: `${year + 1}-01-15T17:00:00.000Z`,
    governorSignsBy: `${year + 1}-01-29`,
    panelsFrom: `${year + 1}-01-18`,
    panelsTo: `${year + 1}-02-12`,
    responseBy: `${year + 1}-02-26`,
    statisticsOpenOn: `${year}-11-01`,
    statisticsDueOn: `${year + 1}-07-16`,
    statisticsPeriods: JSON.stringify(["autumn", "spring", "summer"]),
  };
}
