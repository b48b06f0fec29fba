import { counted, listed } from "#domain/words.ts";
import type { Reminders } from "./reminders.ts";

/** "28, 14, 7 and 2 days before the due date, and 1 day after". */
export function remindersInWords({ before, after }: Reminders): string {
  const parts = [
    ...(before.length > 0 ? [`${inDays(before.toSorted((a, b) => b - a))} before the due date`] : []),
    ...(after.length > 0 ? [`${inDays(after.toSorted((a, b) => a - b))} after${before.length > 0 ? "" : " the due date"}`] : []),
  ];
  return parts.length === 0 ? "Nobody is reminded" : parts.join(", and ");
}

function inDays(days: number[]): string {
  const last = days.at(-1) ?? 0;
  return days.length === 1 ? counted(last, "day") : `${listed(days.map(String))} days`;
}
