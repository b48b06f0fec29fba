import { randomUUID } from "node:crypto";
import path from "node:path";
import type { Trx } from "#db/connection.server.ts";
import { checkSummaries } from "#db/figures/summary-check.ts";
import { heldAfterRestore } from "#domain/people/standing.ts";
import { counted } from "#domain/words.ts";
import { CopyRefused } from "./tables.ts";

export interface HowToRestore {
  /** Whether an SQLite file that is there may be put aside. */
  replace: boolean;
  /** Whether a backup of an older version may be brought up to this one. */
  upgrade: boolean;
  now: Date;
}

/** Which backup, when it was made, and whether by an older version of the service. */
export interface WhichBackup {
  file: string;
  madeAt: string;
  isOlder: boolean;
}

export interface Settled {
  heldMails: number;
  endedSessions: number;
}

/**
 * Refuses a backup whose summaries differ from its answers. Then settles what may not go on as it stood in it, because things
 * happened since that are not in it: mail that waited may have been sent, and whoever was signed in may have signed out or
 * been removed.
 */
export async function settleRestored(trx: Trx, backup: WhichBackup, now: Date): Promise<Settled> {
  // An older version may have counted otherwise, and was right then
  if (!backup.isOlder) await refuseWrongSummaries(trx, backup.file);
  const at = now.toISOString();
  const sessions = await trx.deleteFrom("sessions").executeTakeFirst();
  await trx.deleteFrom("signInCodes").execute();
  const held = await trx
    .updateTable("messages")
    .set({ nextAttemptAt: null, failure: "held", failedAt: at, lastError: heldAfterRestore })
    .where("sentAt", "is", null)
    .where("nextAttemptAt", "is not", null)
    .executeTakeFirst();
  await trx.updateTable("messages").set({ body: "" }).where("kind", "=", "sign-in-code").where("body", "<>", "").execute();
  // The one that was being made when it was itself copied, and never ended in here
  await trx.deleteFrom("backups").where("endedAt", "is", null).execute();
  await trx
    .insertInto("backups")
    .values({
      id: randomUUID(),
      beganAt: backup.madeAt,
      endedAt: at,
      fileName: path.basename(backup.file),
      kilobytes: null,
      rowCount: null,
      outcome: "restored",
      why: null,
    })
    .execute();
  return { heldMails: Number(held.numUpdatedRows), endedSessions: Number(sessions.numDeletedRows) };
}

async function refuseWrongSummaries(trx: Trx, file: string) {
  const { differences } = await checkSummaries(trx, { mend: false });
  if (differences.length > 0)
    throw new CopyRefused(
      `${counted(differences.length, "summary", "summaries")} in ${file} ${differences.length === 1 ? "differs" : "differ"} from the answers in it, so it may have been changed by somebody: take another backup, and keep this one aside.`,
    );
}
