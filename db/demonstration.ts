import type { Db } from "./connection.server.ts";

export interface DemonstrationFacts {
  writtenOn: string;
  askedAt: string | null;
  failedAt: string | null;
}

/** When the demonstration was written; null where none was, or by a version that did not note it. */
export async function findDemonstration(db: Db): Promise<DemonstrationFacts | null> {
  return (await db.selectFrom("demonstration").select(["writtenOn", "askedAt", "failedAt"]).executeTakeFirst()) ?? null;
}

/** Notes the day for which the demonstration was written. */
export async function noteWritten(db: Db, writtenOn: string): Promise<void> {
  await db.insertInto("demonstration").values({ id: "this", writtenOn, askedAt: null, failedAt: null }).execute();
}

/** Asks for the demonstration anew. Asked twice, it is written once. */
export async function askAnew(db: Db, at: string): Promise<void> {
  await db.updateTable("demonstration").set({ askedAt: at, failedAt: null }).where("askedAt", "is", null).execute();
}

/** Notes that it could not be written, so that it is not tried for ever; it can be asked for again. */
export async function noteNotWritten(db: Db, at: string): Promise<void> {
  await db.updateTable("demonstration").set({ askedAt: null, failedAt: at }).execute();
}
