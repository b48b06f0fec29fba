import SQLite from "better-sqlite3";
import { type DatabaseSettings, type Db, inTransaction, openDatabase } from "#db/connection.server.ts";
import { sql } from "kysely";
import { countWhereNeeded } from "#db/planner-statistics.ts";
import { migrate } from "#db/migrate.ts";
import { copyIntoPostgres } from "./into-postgres.ts";
import { type Lease, refuseRunning } from "./running.ts";
import { type HowToRestore, type Settled, settleRestored, type WhichBackup } from "./settle.ts";
import { CopyRefused } from "./tables.ts";

/** Puts a backup into an empty PostgreSQL. */
export async function restoreIntoPostgres(
  source: string,
  settings: DatabaseSettings,
  about: WhichBackup,
  { replace, now }: HowToRestore,
): Promise<Settled & { aside: null }> {
  if (replace)
    throw new CopyRefused("--replace puts an SQLite file aside; for PostgreSQL create an empty database and name it in DATABASE_URL.");
  const db = openDatabase({ ...settings, isPatient: true });
  const file = new SQLite(source, { readonly: true });
  try {
    refuseRunning(await leasesOf(db));
    await migrate(db);
    const settled = await inTransaction(db, async (trx) => {
      await copyIntoPostgres(file, trx);
      return settleRestored(trx, about, now);
    });
    await countWhereNeeded(db);
    return { ...settled, aside: null };
  } finally {
    file.close();
    await db.destroy();
  }
}

async function leasesOf(db: Db): Promise<Lease[]> {
  const tables = await db.introspection.getTables();
  if (!tables.some(({ name }) => name === "leases")) return [];
  const { rows } = await sql<Lease>`select name, taken_at, until from leases`.execute(db.withoutPlugins());
  return rows;
}
