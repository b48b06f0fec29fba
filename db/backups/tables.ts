import { hash } from "node:crypto";
import type SQLite from "better-sqlite3";
import { sql } from "kysely";
import type { Db, Trx } from "#db/connection.server.ts";

/** Why nothing was copied, in a sentence for whoever asked for it. */
export class CopyRefused extends Error {}

export interface Table {
  name: string;
  columns: string[];
}

/** How many rows there are in a table, and a mark of all that stands in them, whatever their order. */
export interface Contents {
  table: string;
  rows: number;
  mark: string;
}

/** What a backup says of itself stands in these two, which no database that serves has. */
export const aboutBackup = ["backup_contents", "backup_about"];

// Which process does what at the moment does not go along
const left = new Set(["leases", ...aboutBackup]);

/** The tables of an SQLite file that go along when it is copied. */
export function tablesOf(source: SQLite.Database): Table[] {
  const names = source
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite%' and name not like 'kysely%'")
    .pluck()
    .all() as string[];
  return names
    .filter((name) => !left.has(name))
    .toSorted()
    .map((name) => ({ name, columns: (source.pragma(`table_info("${name}")`) as { name: string }[]).map((column) => column.name) }));
}

/** The migrations that an SQLite file has had; none where it is of something else. */
export function migrationsIn(source: SQLite.Database): string[] {
  const has = source.prepare("select 1 from sqlite_master where name = 'kysely_migration'").get();
  return has ? (source.prepare("select name from kysely_migration order by name").pluck().all() as string[]) : [];
}

export async function migrationsOf(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name).toSorted();
}

/** How a database that has had some migrations stands to the version that knows others. */
export function versionOf(had: string[], known: string[]): "same" | "older" | "newer" {
  if (had.some((name) => !known.includes(name))) return "newer";
  return had.length === known.length ? "same" : "older";
}

/** Refuses to copy what another version of the service would write. */
export function refuseOtherVersion(had: string[], known: string[]): void {
  if (versionOf(had, known) !== "same")
    throw new CopyRefused(
      "The database is of another version than this service: make the backup with that version, or start this one on it first.",
    );
}

/** Adds up what is in a table while its rows pass. */
export class Counting {
  #rows = 0;
  #sum = 0n;

  add(row: unknown[]) {
    this.#rows += 1;
    const print = hash("sha256", JSON.stringify(row), "buffer");
    this.#sum = BigInt.asUintN(64, this.#sum + print.readBigUInt64BE());
  }

  of(table: string): Contents {
    return { table, rows: this.#rows, mark: this.#sum.toString(16).padStart(16, "0") };
  }
}

/** The rows of a table of a file, each as its values in the order of the columns. */
export function rowsOfFile(source: SQLite.Database, { name, columns }: Table): IterableIterator<unknown[]> {
  const list = columns.map((column) => `"${column}"`).join(", ");
  return source.prepare(`select ${list} from "${name}"`).raw().iterate() as IterableIterator<unknown[]>;
}

const atATime = 500;

/** The same of PostgreSQL, some at a time. */
export async function* rowsOfPostgres(trx: Trx, { name, columns }: Table): AsyncGenerator<unknown[][]> {
  const plain = trx.withoutPlugins();
  const list = sql.join(columns.map((column) => sql.ref(column)));
  await sql`declare copied no scroll cursor for select ${list} from ${sql.table(name)}`.execute(plain);
  for (;;) {
    const { rows } = await sql<Record<string, unknown>>`fetch ${sql.lit(atATime)} from copied`.execute(plain);
    if (rows.length === 0) break;
    yield rows.map((row) => columns.map((column) => row[column]));
  }
  await sql`close copied`.execute(plain);
}

export function contentsOfFile(source: SQLite.Database, tables = tablesOf(source)): Contents[] {
  return tables.map((table) => {
    const counting = new Counting();
    for (const row of rowsOfFile(source, table)) counting.add(row);
    return counting.of(table.name);
  });
}

export async function contentsOfPostgres(trx: Trx, tables: Table[]): Promise<Contents[]> {
  const contents: Contents[] = [];
  for (const table of tables) {
    const counting = new Counting();
    for await (const rows of rowsOfPostgres(trx, table)) for (const row of rows) counting.add(row);
    contents.push(counting.of(table.name));
  }
  return contents;
}

/** The tables that are not the same on both sides. */
export function differingTables(from: Contents[], to: Contents[]): string[] {
  const arrived = new Map(to.map((one) => [one.table, one]));
  return from
    .filter(({ table, rows, mark }) => arrived.get(table)?.rows !== rows || arrived.get(table)?.mark !== mark)
    .map(({ table }) => table);
}

export function sumOfRows(contents: Contents[]): number {
  return contents.reduce((sum, { rows }) => sum + rows, 0);
}
