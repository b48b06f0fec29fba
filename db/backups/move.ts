import SQLite from "better-sqlite3";
import { type Db, inTransaction } from "#db/connection.server.ts";
import { countWhereNeeded } from "#db/planner-statistics.ts";
import { copyIntoPostgres } from "./into-postgres.ts";
import { type Contents, CopyRefused, migrationsIn, migrationsOf } from "./tables.ts";

/**
 * Copies everything of an SQLite file into an empty PostgreSQL database that has its tables already. Whoever saves in the
 * file meanwhile waits. Everything is there as it was, or nothing is.
 */
export async function moveToPostgres(file: string, target: Db): Promise<Contents[]> {
  const source = new SQLite(file, { fileMustExist: true, timeout: 10_000 });
  try {
    source.exec("begin immediate");
    if (String(migrationsIn(source)) !== String(await migrationsOf(target)))
      throw new CopyRefused("The file was written by another version of this service: start this version on it once, then move it.");
    const moved = await inTransaction(target, (trx) => copyIntoPostgres(source, trx));
    await countWhereNeeded(target);
    return moved;
  } finally {
    if (source.inTransaction) source.exec("rollback");
    source.close();
  }
}
