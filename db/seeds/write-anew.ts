import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import SQLite from "better-sqlite3";
import { sql } from "kysely";
import { copyIntoPostgres } from "#db/backups/into-postgres.ts";
import { tablesOf } from "#db/backups/tables.ts";
import { type DatabaseSettings, inTransaction, isPostgres, openDatabase, type Trx } from "#db/connection.server.ts";
import { migrate } from "#db/migrate.ts";
import { registerShippedSets } from "#db/standard-sets.ts";
import { dayOf } from "#domain/dates.ts";
import { seedDemonstration } from "./seed.ts";

/**
 * Puts a demonstration that is written for now in the place of the one that is there, and everything in it. It is written into a
 * file apart, which takes its time; the database itself is held only while the rows are exchanged.
 */
export async function writeAnew(settings: DatabaseSettings, publicUrl: string, now: Date): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "demonstration-"));
  const file = path.join(folder, "audit.sqlite");
  try {
    const fresh = openDatabase(file);
    try {
      await migrate(fresh);
      await registerShippedSets(fresh, now.toISOString());
      await seedDemonstration(fresh, () => {}, publicUrl, dayOf(now));
    } finally {
      await fresh.destroy();
    }
    await (isPostgres(settings.address) ? inPostgres(settings, file) : exchangeInFile(settings.address, file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function inPostgres(settings: DatabaseSettings, from: string): Promise<void> {
  const db = openDatabase({ ...settings, isPatient: true });
  const source = new SQLite(from, { readonly: true });
  try {
    await inTransaction(db, (trx) => exchangeInPostgres(trx, source));
  } finally {
    source.close();
    await db.destroy();
  }
}

/** Puts what a file holds in the place of all that stands in another. */
export function exchangeInFile(address: string, from: string): void {
  const database = new SQLite(address, { fileMustExist: true, timeout: 30_000 });
  try {
    // What comes refers only to what comes with it
    database.pragma("foreign_keys = off");
    database.prepare("attach database ? as fresh").run(from);
    database.transaction(() => exchange(database)).immediate();
  } finally {
    database.close();
  }
}

// What is written once stays so, before and afterwards: in between nobody else is there
function exchange(database: SQLite.Database): void {
  const guards = database.prepare("select name, sql from main.sqlite_master where type = 'trigger'").all() as {
    name: string;
    sql: string;
  }[];
  for (const { name } of guards) database.exec(`drop trigger "${name}"`);
  for (const { name, columns } of tablesOf(database)) {
    const list = columns.map((column) => `"${column}"`).join(", ");
    database.exec(`delete from main."${name}"`);
    database.exec(`insert into main."${name}" (${list}) select ${list} from fresh."${name}"`);
  }
  for (const guard of guards) database.exec(guard.sql);
}

/** Puts what a file holds in the place of all that stands in PostgreSQL. */
export async function exchangeInPostgres(trx: Trx, source: SQLite.Database): Promise<void> {
  const tables = tablesOf(source);
  const guards = async (how: "disable" | "enable") => {
    for (const { name } of tables) await sql`alter table ${sql.table(name)} ${sql.raw(how)} trigger user`.execute(trx);
  };
  await guards("disable");
  await sql`truncate ${sql.join(tables.map(({ name }) => sql.table(name)))}`.execute(trx);
  await guards("enable");
  await copyIntoPostgres(source, trx);
}
