import type { CycleDays } from "#domain/cycles/cycle-dates.ts";

export type Year = 2025 | 2026;

export const cycleId = (year: Year): string => `s175-${year}`;

/** The days of one year's audit. */
export const daysOfYear = (year: Year): CycleDays => ({
  opensOn: `${year}-09-14`,
  signOffBy: `${year}-12-09`,
  dueOn: `${year}-12-16`,
  dueTime: "17:00",
  finalDueOn: `${year + 1}-01-15`,
  governorSignsBy: `${year + 1}-01-29`,
  panelsFrom: `${year + 1}-01-18`,
  panelsTo: `${year + 1}-02-12`,
  responseBy: `${year + 1}-02-26`,
  statisticsOpenOn: `${year}-11-01`,
  statisticsDueOn: `${year + 1}-07-16`,
});
