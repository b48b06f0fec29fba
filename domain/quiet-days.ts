import { bankHolidays } from "./bank-holidays.ts";
import { addDays, isWorkingDay, workingDayFrom } from "./working-days.ts";

/** Why hardly anybody is at work on a working day, inside a sentence; null where people are. In schools their holidays count as well. */
export function quietBecause(day: string, { inSchools }: { inSchools: boolean }): string | null {
  if (isBetweenTheYears(day)) return "between Christmas Eve and New Year";
  const holidays = inSchools ? schoolHolidaysOn(day) : null;
  return holidays && `in the ${holidays} of most schools`;
}

/** The day itself where people are at work, or else the next one on which they are. */
export function busyDayFrom(day: string, where: { inSchools: boolean }): string {
  let found = workingDayFrom(day);
  while (!isWorkingDay(found) || quietBecause(found, where) !== null) found = addDays(found, 1);
  return found;
}

function isBetweenTheYears(day: string): boolean {
  const inYear = day.slice(5);
  return inYear >= "12-24" || inYear <= "01-01";
}

/**
 * In which holidays of most schools in England a day lies, or null. Each council and trust sets its own, and no register holds
 * them: these are the usual weeks, good enough to propose another day and to say so, and for nothing else.
 */
export function schoolHolidaysOn(day: string): string | null {
  const year = day.slice(0, 4);
  const week = (monday: string, weeks = 1): [string, string] => [monday, addDays(monday, 7 * weeks - 3)];
  const goodFriday = holidayIn(year, "Good Friday");
  const spring = holidayIn(year, "Spring bank holiday");
  const usual: [string, [string, string]][] = [
    ["February half-term", week(mondayFrom(`${year}-02-15`))],
    ...(goodFriday ? [["Easter holidays", week(addDays(goodFriday, -4), 2)] as [string, [string, string]]] : []),
    ...(spring ? [["May half-term", week(spring)] as [string, [string, string]]] : []),
    ["summer holidays", [`${year}-07-22`, `${year}-08-31`]],
    ["October half-term", week(mondayFrom(`${year}-10-22`))],
    ["Christmas holidays", [`${year}-12-21`, `${year}-12-31`]],
    ["Christmas holidays", [`${year}-01-01`, `${year}-01-02`]],
  ];
  return usual.find(([, [first, last]]) => first <= day && day <= last)?.[0] ?? null;
}

function holidayIn(year: string, name: string): string | undefined {
  return [...bankHolidays.days].find(([day, called]) => day.startsWith(year) && called === name)?.[0];
}

function mondayFrom(day: string): string {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return addDays(day, (8 - weekday) % 7);
}
