import { dayOf, daysBetween, daysInWords, timeInWords } from "#domain/dates.ts";
import { addDays } from "#domain/working-days.ts";

export interface DueDate {
  /** The day, in UK time. */
  day: string;
  /** "5pm" */
  time: string;
  isExtended: boolean;
}

/** When a return is due: the cycle's date, or the later one the partnership agreed. */
export function dueDate(cycle: { dueAt: string }, assessment: { extendedTo: string | null }): DueDate {
  const { extendedTo } = assessment;
  // An extension may name a day alone; the hour is then the cycle's
  const hour = extendedTo && extendedTo.length > 10 ? extendedTo : cycle.dueAt;
  return { day: dayOf(extendedTo ?? cycle.dueAt), time: timeInWords(hour), isExtended: extendedTo !== null };
}

/** By when a return should be sent for signature: as long before its own date as the cycle's day is before the cycle's. */
export function signOffDay(cycle: { signOffBy: string; dueAt: string }, due: DueDate): string {
  return due.isExtended ? addDays(cycle.signOffBy, daysBetween(dayOf(cycle.dueAt), due.day)) : cycle.signOffBy;
}

/** "5pm, in 26 days", or "5pm, 3 days ago". */
export function timeLeftInWords(due: DueDate, today: string): string {
  return `${due.time}, ${daysInWords(daysBetween(today, due.day))}`;
}
