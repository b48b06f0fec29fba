import { dayInWords, dayWithoutYear, instantOf, monthsLater, timeInWords } from "#domain/dates.ts";
import { busyDayFrom, quietBecause } from "#domain/quiet-days.ts";
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
    return a !== null && b !== null && isRefused(a, b, message) ? [{ field: then, message }] : [];
  });
}

function isRefused(first: string, then: string, message: string): boolean {
  return first > then || (first === then && !mayBeSame.includes(message));
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

// What schools do themselves; panels and responses are the partnership's
const ofSchools: DayField[] = ["signOffBy", "dueOn", "finalDueOn", "governorSignsBy", "statisticsDueOn"];

/**
 * Days on which nobody may be at work or hardly anybody is, and days beyond the bank holidays that are known: no reason not to
 * launch.
 */
export function daysToKnow(days: CycleDays, { isForSettings }: { isForSettings: boolean }): { field: DayField; text: string }[] {
  return wanted.flatMap((field) => {
    const day = days[field];
    if (day === null) return [];
    const because = notWorkingBecause(day) ?? quietBecause(day, { inSchools: isForSettings && ofSchools.includes(field) });
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

// In days from the opening; what has to be done on a day falls on one on which people are at work
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
  const moved = last && onBusyDays(movedOn(last, months), isForSettings);
  if (moved && moved.opensOn > today) return moved;
  const opensOn = busyDayFrom(addDays(today, 14), { inSchools: isForSettings });
  const after = (days: number) => workingDayFrom(addDays(opensOn, days));
  const panelsTo = after(usual.panelsTo);
  const proposed = {
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
  return onBusyDays(proposed, isForSettings);
}

function movedOn(last: CycleDays, months: number): CycleDays {
  return eachDay(last, (day) => sameWeekday(monthsLater(day, months), day));
}

// Two days that come to lie on one, or pass each other, are put in order again
function onBusyDays(days: CycleDays, isForSettings: boolean): CycleDays {
  const busy = (day: string, field: DayField) =>
    busyDayFrom(day, { inSchools: isForSettings && (field === "opensOn" || ofSchools.includes(field)) });
  const found = eachDay(days, busy);
  for (const [first, then, message] of order) {
    const [a, b] = [found[first], found[then]];
    if (a === null || b === null || !isRefused(a, b, message)) continue;
    found[then] = busy(mayBeSame.includes(message) ? a : addDays(a, 1), then);
  }
  return found;
}

function eachDay(days: CycleDays, change: (day: string, field: DayField) => string): CycleDays {
  const changed = (Object.keys(dayLabels) as DayField[]).map((field) => [field, days[field] && change(days[field], field)]);
  return { ...days, ...(Object.fromEntries(changed) as Partial<CycleDays>) };
}

// The nearest day with the same name, so that a Friday stays one
function sameWeekday(day: string, as: string): string {
  const days = (new Date(as).getUTCDay() - new Date(day).getUTCDay() + 7) % 7;
  return addDays(day, days > 3 ? days - 7 : days);
}
