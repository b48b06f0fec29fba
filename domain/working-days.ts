import { bankHolidays } from "./bank-holidays.ts";

/** Whether people are at work on a day: no Saturday, Sunday or bank holiday. After the last year known, bank holidays are not left out. */
export function isWorkingDay(day: string): boolean {
  return !isWeekend(day) && !bankHolidays.days.has(day);
}

/** The day so many working days after another; with a negative count, before it. Of none, the day itself. */
export function addWorkingDays(day: string, count: number): string {
  const step = count < 0 ? -1 : 1;
  let found = day;
  for (let left = Math.abs(count); left > 0;) {
    found = addDays(found, step);
    if (isWorkingDay(found)) left -= 1;
  }
  return found;
}

/** The day itself where it is a working day, or else the next one. */
export function workingDayFrom(day: string): string {
  return isWorkingDay(day) ? day : addWorkingDays(day, 1);
}

/** The day so many days after another, or before it. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** Why nobody may be at work on that day, inside a sentence: "a Saturday", "Good Friday"; null where they are. */
export function notWorkingBecause(day: string): string | null {
  return bankHolidays.days.get(day) ?? (isWeekend(day) ? (weekday(day) === 6 ? "a Saturday" : "a Sunday") : null);
}

/** Whether the day lies in a year whose bank holidays are not known yet, so that working days are counted without them. */
export function isAfterKnownHolidays(day: string): boolean {
  return Number(day.slice(0, 4)) > bankHolidays.lastYearKnown;
}

function isWeekend(day: string): boolean {
  return weekday(day) === 0 || weekday(day) === 6;
}

function weekday(day: string): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay();
}
