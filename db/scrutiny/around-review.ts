import { stored, texts } from "#db/stored.ts";
import type { Db } from "#db/connection.server.ts";

/** Who signed a submission, in which capacity, and the standards shown to them as those that the profile speaks against. */
export async function listSigners(db: Db, assessmentId: string, revision: number) {
  const rows = await db
    .selectFrom("signOffs")
    .select(["id", "personName", "jobTitle", "signedAt", "capacity", "lookedAt", "forName"])
    .where("assessmentId", "=", assessmentId)
    .where("revision", "=", revision)
    .orderBy("signedAt")
    .execute();
  return rows.map(({ id, lookedAt, ...row }) => ({
    ...row,
    lookedAt: lookedAt === null ? [] : stored(texts, lookedAt, "signOffs.lookedAt", id),
  }));
}

/** The slot that a panel has for a return; undefined where none has it. */
export async function findSlot(db: Db, assessmentId: string) {
  return db
    .selectFrom("panelSubmissions")
    .innerJoin("panels", "panels.id", "panelSubmissions.panelId")
    .select(["panels.id", "panels.packOn", "panels.startsAt as panelStartsAt", "panelSubmissions.startsAt", "panelSubmissions.minutes"])
    .where("panelSubmissions.assessmentId", "=", assessmentId)
    .where("panelSubmissions.removedAt", "is", null)
    .where("panels.cancelledAt", "is", null)
    .orderBy("panels.startsAt", "desc")
    .limit(1)
    .executeTakeFirst();
}
