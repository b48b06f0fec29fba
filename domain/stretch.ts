import { timeInWords } from "#domain/dates.ts";

/** A stretch of time: a meeting, or what a meeting has for one return. */
export interface Stretch {
  startsAt: string;
  minutes: number;
}

export function endOf({ startsAt, minutes }: Stretch): string {
  return new Date(Date.parse(startsAt) + minutes * 60_000).toISOString();
}

/** "10:10am to 10:45am", in UK time. */
export function stretchInWords(stretch: Stretch): string {
  return `${timeInWords(stretch.startsAt)} to ${timeInWords(endOf(stretch))}`;
}
