import { daysBetween } from "./dates.ts";

/** How many days a demonstration is left as it is before it is offered anew: its dates were near to the day it was written. */
const daysUntilOld = 60;

/** Whether a demonstration was left for so long that its dates say nothing any more. */
export function isLeftForLong(writtenOn: string, today: string): boolean {
  return daysBetween(writtenOn, today) >= daysUntilOld;
}
