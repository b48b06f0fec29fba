import { randomUUID } from "node:crypto";
import { heldAfterRestore } from "#domain/people/standing.ts";
import type { Trx } from "#db/connection.server.ts";

export interface HowToRestore {
  /** Whether an SQLite file that is there may be put aside. */
  replace: boolean;
  /** Whether a backup of an older version may be brought up to this one. */
  upgrade: boolean;
  now: Date;
}

/** Which backup, and when it was made. */
export interface WhichBackup {
  fileName: string;
  madeAt: string;
}

export interface Settled {
  heldMails: number;
  endedSessions: number;
}

/**
 * What may not go on as it stood in the backup, because things happened since that are not in it: mail that waited may have
 * been sent, and whoever was signed in may have signed out or been removed.
 */
export async function settleRestored(trx: Trx, backup: WhichBackup, now: Date): Promise<Settled> {
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
      fileName: backup.fileName,
      kilobytes: null,
      rowCount: null,
      outcome: "restored",
      why: null,
    })
    .execute();
  return { heldMails: Number(held.numUpdatedRows), endedSessions: Number(sessions.numDeletedRows) };
}
