import SQLite from "better-sqlite3";
import { sql } from "kysely";
import { stillThere } from "./connection/still-there.ts";
import { type Db, isPostgres } from "./connection.server.ts";

const row = "health";

/**
 * Writes into the database and reads it again, and a row of every table that was there at first; fails where any of this does.
 * An SQLite file is looked at anew for the reading, so that one that was deleted or put in the place of another is not taken
 * for ours.
 */
export function databaseCheck(db: Db, address: string): () => Promise<void> {
  let tables: string[] | undefined;
  const expectFile = isPostgres(address) ? () => {} : stillThere(address);
  return async () => {
    expectFile();
    tables ??= (await db.introspection.getTables()).map(({ name }) => name);
    await check(db, address, tables);
  };
}

async function check(db: Db, address: string, tables: string[]) {
  const at = new Date().toISOString();
  await db
    .insertInto("leases")
    .values({ name: row, holder: row, until: at, takenAt: at })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ until: at, takenAt: at }).where("leases.until", "<", at))
    .execute();
  if (isPostgres(address) || address === ":memory:") {
    const { rows } = await sql<{ until: string }>`select until from leases where name = ${row}`.execute(db);
    await Promise.all(tables.map((table) => sql`select 1 from ${sql.table(table)} limit 1`.execute(db)));
    return written(rows[0]?.until, at);
  }
  const file = new SQLite(address, { readonly: true, fileMustExist: true, timeout: 0 });
  try {
    written(file.prepare("select until from leases where name = ?").pluck().get(row), at);
    for (const table of tables) file.prepare(`select * from "${table}" limit 1`).get();
  } finally {
    file.close();
  }
}

// Another process may have written a later one meanwhile
function written(until: unknown, at: string) {
  if (typeof until !== "string" || until < at) throw new Error("What was written is not in the database that is read");
}
