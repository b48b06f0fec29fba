import { sql, SqliteAdapter } from "kysely";
import type { Db } from "#db/connection.server.ts";

/**
 * Lets what was written over go from the files of SQLite too: its log is written into the database, where what is deleted is
 * overwritten, and emptied. Returns whether it is empty: somebody who reads at this moment keeps it.
 */
export async function forgetOldPages(db: Db): Promise<boolean> {
  if (!(db.getExecutor().adapter instanceof SqliteAdapter)) return true;
  try {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
    return rows[0]?.busy === 0;
  } catch {
    return false;
  }
}

const day = 86_400_000;

/** Tries this again for a day after words were taken out, so that it is empty as soon as nobody reads. */
export async function forgetOldPagesLater(db: Db, now: Date): Promise<void> {
  const since = new Date(now.getTime() - day).toISOString();
  const recent = await db.selectFrom("redactions").select("id").where("redactedAt", ">", since).limit(1).executeTakeFirst();
  if (recent) await forgetOldPages(db);
}
