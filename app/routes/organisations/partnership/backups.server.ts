import type { Environment } from "#app/environment.server.ts";
import { ageInWords, backupConcern, hasFailed, sizeInWords } from "#domain/backups/backups.ts";
import { momentInWords } from "#domain/dates.ts";
import { counted } from "#domain/words.ts";
import { lastBackups, listBackups } from "#db/backups/backups.ts";
import type { Db } from "#db/connection.server.ts";

/** What is wrong with the backups of this service, for whoever administers; null where nothing is. */
export async function readBackupConcern(db: Db, environment: Environment, now: Date): Promise<string | null> {
  return backupConcern(await lastBackups(db), settingsOf(environment), now);
}

/** What the page of backups shows: the last good one, what is wrong, and what was tried lately. */
export async function readBackups(db: Db, environment: Environment, now: Date) {
  const [last, rows] = await Promise.all([lastBackups(db), listBackups(db, 20)]);
  const { isSetUp, hours } = settingsOf(environment);
  return {
    isSetUp,
    schedule: isSetUp
      ? `One is made every ${hours === 1 ? "hour" : `${hours} hours`}, and the last ${environment.BACKUP_KEEP} are kept.`
      : null,
    good: last.good && {
      when: momentInWords(last.good.endedAt),
      age: ageInWords(last.good.endedAt, now),
      size: sizeInWords(last.good.kilobytes ?? 0),
    },
    failed: hasFailed(last) && last.failed ? { when: momentInWords(last.failed.endedAt), why: last.failed.why ?? "" } : null,
    concern: backupConcern(last, settingsOf(environment), now),
    tries: rows.map(({ id, beganAt, endedAt, fileName, kilobytes, rowCount, outcome, why }) => ({
      id,
      when: momentInWords(endedAt),
      outcome: outcome === "good" ? "Good" : outcome === "failed" ? "Failed" : "Restored",
      details:
        outcome === "good"
          ? `${sizeInWords(kilobytes ?? 0)}, ${counted(rowCount ?? 0, "row")}`
          : outcome === "failed"
            ? (why ?? "")
            : `The data came back from the backup of ${momentInWords(beganAt)}. What was saved between is not here.`,
      fileName,
    })),
  };
}

function settingsOf({ BACKUP_FOLDER, BACKUP_EVERY, MODE }: Environment) {
  return { isSetUp: BACKUP_FOLDER !== undefined, hours: BACKUP_EVERY, isProduction: MODE === "production" };
}
