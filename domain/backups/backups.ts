import { daysBetween, dayOf, momentInWords } from "#domain/dates.ts";
import { counted } from "#domain/words.ts";

const hour = 3_600_000;

/** One try that has ended. */
export interface Tried {
  beganAt: string;
  endedAt: string;
}

export interface LastBackups {
  good: Tried | null;
  failed: (Tried & { why: string | null }) | null;
}

/** Whether a failed try is the newest that is known. */
export function hasFailed({ good, failed }: LastBackups): boolean {
  return failed !== null && (good === null || failed.endedAt > good.endedAt);
}

/** Whether the schedule has to make a backup now: so many hours after the last good one began, and an hour after one that failed. */
export function isBackupDue(last: LastBackups, hours: number, now: Date): boolean {
  const since = hasFailed(last)
    ? now.getTime() - Date.parse(last.failed?.endedAt ?? "")
    : now.getTime() - Date.parse(last.good?.beganAt ?? "");
  // A clock that was put back must not stop the backups
  return Number.isNaN(since) || since < 0 || since >= (hasFailed(last) ? hour : hours * hour);
}

/** With what the name of every file of the schedule begins. */
export const generationStart = "safeguarding-audit-";

const generation = /^safeguarding-audit-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.sqlite$/;

/** The name of the file of a backup of the schedule: by name they stand in the order of time. */
export function generationName(now: Date): string {
  return `${generationStart}${now.toISOString().slice(0, 19).replaceAll(":", "-")}Z.sqlite`;
}

/** Which files of a folder the schedule may take away, so that so many of its own are kept. It never names anybody else's. */
export function generationsToRemove(names: string[], keep: number): string[] {
  return names
    .filter((name) => generation.test(name))
    .toSorted()
    .toReversed()
    .slice(keep);
}

/** Which files were begun by the schedule and never finished. */
export function unfinishedOf(names: string[]): string[] {
  return names.filter((name) => name.endsWith(".part") && generation.test(name.slice(0, -".part".length)));
}

/** "640 kB", "12.3 MB", "1.4 GB". */
export function sizeInWords(kilobytes: number): string {
  if (kilobytes < 1000) return `${kilobytes} kB`;
  return kilobytes < 1_000_000 ? `${(kilobytes / 1000).toFixed(1)} MB` : `${(kilobytes / 1_000_000).toFixed(1)} GB`;
}

/** "within the last hour", "5 hours ago", "3 days ago". */
export function ageInWords(instant: string, now: Date): string {
  const hours = Math.floor((now.getTime() - Date.parse(instant)) / hour);
  if (hours < 1) return "within the last hour";
  return hours < 48 ? `${counted(hours, "hour")} ago` : `${counted(daysBetween(dayOf(instant), dayOf(now)), "day")} ago`;
}

/** What is wrong with the backups, in a sentence without its stop; null where nothing is. A demonstration needs none. */
export function backupConcern(
  last: LastBackups,
  { isSetUp, isProduction, hours }: { isSetUp: boolean; isProduction: boolean; hours: number },
  now: Date,
): string | null {
  if (isSetUp && hasFailed(last)) return `The last backup failed, at ${momentInWords(last.failed?.endedAt ?? "")}`;
  // Whoever makes them by hand, or by another machine's clock, is told after a week without one
  const longest = isSetUp ? 2 * hours * hour : 7 * 24 * hour;
  const isLate = last.good !== null && now.getTime() - Date.parse(last.good.endedAt) > longest;
  if (isLate && (isSetUp || isProduction)) return `The last good backup was made ${ageInWords(last.good?.endedAt ?? "", now)}`;
  return !isSetUp && isProduction && last.good === null ? "No backup is set up" : null;
}
