import { sql, SqliteAdapter } from "kysely";
import type { Db } from "#db/connection.server.ts";

/**
 * Lets what was written over go from the files of SQLite too: its log is written into the database, where what is deleted is
 * overwritten, and emptied. Returns whether it is empty: somebody who reads at this moment keeps it, until the next time.
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
