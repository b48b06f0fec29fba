import SQLite from "better-sqlite3";
import { sql } from "kysely";
import { type DatabaseSettings, inTransaction, openDatabase, type Trx } from "#db/connection.server.ts";
import { migrate } from "#db/migrate.ts";
import { type Contents, Counting, migrationsIn, migrationsOf, refuseOtherVersion, rowsOfPostgres, type Table, tablesOf } from "./tables.ts";

/** Copies every table of a PostgreSQL, as it is at one instant, into an empty SQLite file; returns what was read. */
export async function copyOutOfPostgres(settings: DatabaseSettings, file: string): Promise<Contents[]> {
  const empty = openDatabase(file);
  await migrate(empty).finally(() => empty.destroy());
  const source = openDatabase({ ...settings, isPatient: true });
  const target = new SQLite(file);
  try {
    // Rows may come before those that they refer to; at the end every reference is looked at
    target.pragma("foreign_keys = off");
    target.exec("begin");
    const contents = await inTransaction(source, (trx) => copyAll(trx, target), "repeatable read");
    target.exec("commit");
    return contents;
  } finally {
    target.close();
    await source.destroy();
  }
}

async function copyAll(trx: Trx, target: SQLite.Database): Promise<Contents[]> {
  await sql`set transaction read only`.execute(trx);
  refuseOtherVersion(await migrationsOf(trx), migrationsIn(target));
  const contents: Contents[] = [];
  for (const table of tablesOf(target)) contents.push(await copy(trx, target, table));
  return contents;
}

async function copy(trx: Trx, target: SQLite.Database, table: Table): Promise<Contents> {
  const counting = new Counting();
  const columns = table.columns.map((column) => `"${column}"`).join(", ");
  const insert = target.prepare(`insert into "${table.name}" (${columns}) values (${table.columns.map(() => "?").join(", ")})`);
  for await (const rows of rowsOfPostgres(trx, table)) {
    for (const row of rows) {
      counting.add(row);
      insert.run(row);
    }
  }
  return counting.of(table.name);
}
