const zone = "Europe/London";
const longDay = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: zone });
const shortDay = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: zone });
const monthAlone = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: zone });
const clock = new Intl.DateTimeFormat("en-GB", { hour: "numeric", minute: "2-digit", hour12: true, timeZone: zone });
const clock24 = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone });
const hour = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", hourCycle: "h23", timeZone: zone });
const isoDay = new Intl.DateTimeFormat("en-CA", { year: "numeric", month: "2-digit", day: "2-digit", timeZone: zone });

/** A day or an instant as "18 December 2026", in UK time. */
export function dayInWords(date: string): string {
  return longDay.format(asDate(date));
}

/** "18 December", for running text where the year is plain. */
export function dayWithoutYear(date: string): string {
  return shortDay.format(asDate(date));
}

/** "June 2027". */
export function monthInWords(day: string): string {
  return monthAlone.format(asDate(day));
}

/** An instant as "2:41pm", or "5pm" on the hour, in UK time. */
export function timeInWords(instant: string): string {
  return clock
    .format(new Date(instant))
    .replace(/\s/g, "")
    .replace(":00", "")
    .toLowerCase()
    .replace(/^0(?=[ap])/, "12");
}

/** An instant as "2:41pm on 10 November 2026". */
export function momentInWords(instant: string): string {
  return `${timeInWords(instant)} on ${dayInWords(instant)}`;
}

/** The day it is in the United Kingdom at an instant, as "2026-12-18". */
export function dayOf(instant: Date | string): string {
  return isoDay.format(new Date(instant));
}

/** The clock in the United Kingdom at an instant, as "2026-12-18T14:41". */
export function clockOf(instant: string): string {
  return `${dayOf(instant)}T${clock24.format(new Date(instant))}`;
}

/** The instant at which a day begins in the United Kingdom. */
export function startOfDay(day: string): string {
  const midnight = new Date(`${day}T00:00:00Z`);
  return new Date(midnight.getTime() - hourOf(midnight) * 3_600_000).toISOString();
}

/** The hour of the day it is in the United Kingdom at an instant: 0 to 23. */
export function hourOf(instant: Date): number {
  return Number(hour.format(instant));
}

/** The instant of a time on a day in the United Kingdom: 5pm ("17:00") on a day in June is 4pm UTC. */
export function instantOf(day: string, time: string): string {
  const instant = new Date(`${day}T${time}:00Z`);
  const isSummer = hourOf(instant) !== Number(time.slice(0, 2));
  return new Date(instant.getTime() - (isSummer ? 3_600_000 : 0)).toISOString();
}

/** Whole days from one day to another; negative when it has passed. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The instant so many times 24 hours before another. */
export function daysEarlier(instant: Date, days: number): string {
  return new Date(instant.getTime() - days * 86_400_000).toISOString();
}

/** The day so many months after another, or before it: six months from 31 August are the last day of February. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** "in 26 days", "tomorrow", "today", "3 days ago". */
export function daysInWords(days: number): string {
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days === -1) return "yesterday";
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

// A day alone is noon UTC, which is the same day in the United Kingdom in summer and winter
function asDate(date: string): Date {
  return new Date(date.length === 10 ? `${date}T12:00:00Z` : date);
}

/** An ISO day as the three boxes show it. */
export function dayParts(iso: string | null): { day: string; month: string; year: string } {
  const [year = "", month = "", day = ""] = iso?.split("-") ?? [];
  return { day: day.replace(/^0/, ""), month: month.replace(/^0/, ""), year };
}
