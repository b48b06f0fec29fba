import { momentInWords } from "#domain/dates.ts";

const day = 24 * 3_600_000;

/**
 * What a start says where the machine's clock is behind what is recorded; null otherwise. Nothing is refused, but deadlines and
 * reminders would come late, and what is done now would stand in the history before what was done earlier.
 */
export function clockBehindLine(newest: string | null, now: Date): string | null {
  if (newest === null || now.getTime() > Date.parse(newest) - day) return null;
  return `The clock says ${momentInWords(now.toISOString())}, but the last thing recorded happened at ${momentInWords(newest)}. Set the clock right: days, reminders and the order of the history follow it.`;
}
