import { dayInWords, dayWithoutYear, instantOf, monthsLater, timeInWords } from "#domain/dates.ts";
import { addDays, addWorkingDays, isAfterKnownHolidays, notWorkingBecause, workingDayFrom } from "#domain/working-days.ts";
import { bankHolidays } from "#domain/bank-holidays.ts";

/** The days of a cycle, as they are set. */
export interface CycleDays {
  opensOn: string;
  signOffBy: string;
  dueOn: string;
  /** "17:00", in UK time. */
  dueTime: string;
  finalDueOn: string | null;
  panelsFrom: string;
  panelsTo: string;
  responseBy: string;
  governorSignsBy: string | null;
  statisticsOpenOn: string | null;
  statisticsDueOn: string | null;
}

export const dayLabels: Record<Exclude<keyof CycleDays, "dueTime">, string> = {
  opensOn: "Opens",
  signOffBy: "Signed by",
  dueOn: "Due",
  finalDueOn: "Final date",
  panelsFrom: "Panels from",
  panelsTo: "Panels to",
  responseBy: "Response by",
  governorSignsBy: "Governors sign by",
  statisticsOpenOn: "Statistics open",
  statisticsDueOn: "Statistics due",
};

export type DayField = keyof typeof dayLabels;

// Each pair must follow on; a day that is not set is not compared
const order: [first: DayField, then: DayField, message: string][] = [
  ["opensOn", "signOffBy", "The day to sign by must be after the opening day"],
  ["signOffBy", "dueOn", "The due date must not be before the day to sign by"],
  ["dueOn", "finalDueOn", "The final date must be after the due date"],
  ["dueOn", "panelsFrom", "Panels must begin after the due date"],
  ["finalDueOn", "panelsFrom", "Panels must begin after the final date"],
  ["panelsFrom", "panelsTo", "The last day of panels must not be before the first"],
  ["panelsTo", "responseBy", "The response must be owed after the panels"],
  ["opensOn", "governorSignsBy", "Governors must sign after the opening day"],
  ["statisticsOpenOn", "statisticsDueOn", "Statistics must be due after they open"],
];

const mayBeSame = ["The due date must not be before the day to sign by", "The last day of panels must not be before the first"];

/** What is not in order, at the later of the two days. */
export function daysRefused(days: CycleDays): { field: DayField; message: string }[] {
  return order.flatMap(([first, then, message]) => {
    const [a, b] = [days[first], days[then]];
    if (a === null || b === null || a < b || (a === b && mayBeSame.includes(message))) return [];
    return [{ field: then, message }];
  });
}

// On these somebody has to be at work; a cycle may well open at a weekend
const wanted: DayField[] = [
  "signOffBy",
  "dueOn",
  "finalDueOn",
  "panelsFrom",
  "panelsTo",
  "responseBy",
  "governorSignsBy",
  "statisticsDueOn",
];

/** Days on which nobody may be at work, and days beyond the bank holidays that are known: no reason not to launch. */
export function daysToKnow(days: CycleDays): { field: DayField; text: string }[] {
  return wanted.flatMap((field) => {
    const day = days[field];
    if (day === null) return [];
    const because = notWorkingBecause(day);
    const said = `${dayLabels[field]} ${dayInWords(day)}`;
    if (because) return [{ field, text: `${said}: that is ${because}` }];
    return isAfterKnownHolidays(day) ? [{ field, text: `${said}: bank holidays are known only up to ${bankHolidays.lastYearKnown}` }] : [];
  });
}

/** "Opens 28 September 2026, due 5pm on 18 December 2026, panels 1 February to 26 February 2027, response by 26 March 2027". */
export function daysInLine(days: CycleDays): string {
  return [
    `Opens ${dayInWords(days.opensOn)}`,
    `due ${timeInWords(instantOf(days.dueOn, days.dueTime))} on ${dayInWords(days.dueOn)}`,
    ...(days.finalDueOn ? [`final date ${dayInWords(days.finalDueOn)}`] : []),
    `panels ${dayWithoutYear(days.panelsFrom)} to ${dayInWords(days.panelsTo)}`,
    `response by ${dayInWords(days.responseBy)}`,
  ].join(", ");
}

// In days from the opening; what has to be done on a day falls on a working one
const usual = { signOffBy: 81, dueOn: 95, panelsFrom: 140, panelsTo: 165, governorSignsBy: 123 };

/**
 * Days for a new cycle: those of the last one moved on by so many months, on the same day of the week, or else the usual
 * distances from an opening two weeks from now. To be looked at by somebody, never to be taken as they are.
 */
export function proposedDays(
  today: string,
  last: CycleDays | null,
  { months, isForSettings }: { months: number; isForSettings: boolean },
): CycleDays {
  const moved = last && movedOn(last, months);
  if (moved && moved.opensOn > today) return moved;
  const opensOn = workingDayFrom(addDays(today, 14));
  const after = (days: number) => workingDayFrom(addDays(opensOn, days));
  const panelsTo = after(usual.panelsTo);
  return {
    opensOn,
    signOffBy: after(usual.signOffBy),
    dueOn: after(usual.dueOn),
    dueTime: last?.dueTime ?? "17:00",
    finalDueOn: null,
    panelsFrom: after(usual.panelsFrom),
    panelsTo,
    responseBy: addWorkingDays(panelsTo, 20),
    governorSignsBy: isForSettings ? after(usual.governorSignsBy) : null,
    statisticsOpenOn: null,
    statisticsDueOn: null,
  };
}

function movedOn(last: CycleDays, months: number): CycleDays {
  const on = (day: string) => workingDayFrom(sameWeekday(monthsLater(day, months), day));
  const onIfSet = (day: string | null) => day && on(day);
  return {
    opensOn: on(last.opensOn),
    signOffBy: on(last.signOffBy),
    dueOn: on(last.dueOn),
    dueTime: last.dueTime,
    finalDueOn: onIfSet(last.finalDueOn),
    panelsFrom: on(last.panelsFrom),
    panelsTo: on(last.panelsTo),
    responseBy: on(last.responseBy),
    governorSignsBy: onIfSet(last.governorSignsBy),
    statisticsOpenOn: onIfSet(last.statisticsOpenOn),
    statisticsDueOn: onIfSet(last.statisticsDueOn),
  };
}

// The nearest day with the same name, so that a Friday stays one
function sameWeekday(day: string, as: string): string {
  const days = (new Date(as).getUTCDay() - new Date(day).getUTCDay() + 7) % 7;
  return addDays(day, days > 3 ? days - 7 : days);
}
