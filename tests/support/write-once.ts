import { sql, SqliteAdapter } from "kysely";
import type { Db } from "#db/connection.server.ts";

/** Lets a test take away what was submitted or frozen, so that one database serves many tests. The application never can. */
export async function letRewrite(db: Db) {
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter;
  for (const table of ["submissions", "snapshots", "public_versions", "responses"]) {
    if (!isSqlite) await sql.raw(`drop trigger if exists ${table}_write_once on ${table}`).execute(db);
    else for (const change of ["update", "delete"]) await sql.raw(`drop trigger if exists ${table}_write_once_${change}`).execute(db);
  }
}
