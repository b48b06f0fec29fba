import { PostgresAdapter, sql } from "kysely";
import type { Db } from "./connection.server.ts";

/**
 * Has PostgreSQL count its tables where it knows nothing of them, or where much has come since: after a demonstration was written,
 * a file was taken over or a backup was put back it goes through whole tables otherwise, and an export takes minutes. Returns
 * whether there was need. SQLite is told nothing.
 */
export async function countWhereNeeded(db: Db): Promise<boolean> {
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return false;
  const { rows } = await sql`
    select 1 from pg_class as t left join pg_stat_user_tables as s on s.relid = t.oid
    where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace
      and (t.reltuples < 0 or s.n_mod_since_analyze > 1000 + t.reltuples / 5) limit 1`.execute(db);
  if (rows.length === 0) return false;
  await sql`analyze`.execute(db);
  return true;
}
