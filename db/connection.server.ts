import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import SQLite from "better-sqlite3";
import { CamelCasePlugin, Kysely, PostgresDialect, type SqliteDatabase, SqliteDialect, type Transaction } from "kysely";
import pg from "pg";
import type { Database } from "./schema.ts";

export type Db = Kysely<Database>;

/** What writes history, holds rows or queues mail asks for this, so that it cannot be called outside a transaction. */
export type Trx = Transaction<Database>;

/** Opens PostgreSQL for a postgres:// address, otherwise the SQLite file at the path. */
export function openDatabase(address: string): Db {
  return address.startsWith("postgres://") || address.startsWith("postgresql://") ? openPostgres(address) : openSqlite(address);
}

function openSqlite(path: string): Db {
  if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
  const database = new SQLite(path);
  database.pragma("journal_mode = WAL");
  // FULL: a save that was acknowledged survives a power cut, not only a crash of this process
  database.pragma("synchronous = FULL");
  database.pragma("busy_timeout = 5000");
  database.pragma("cache_size = -64000");
  const dialect = new SqliteDialect({ database: keepingStatements(database) });
  return new Kysely<Database>({ dialect, plugins: [new CamelCasePlugin()] });
}

const keptStatements = 500;

/** Compiling the SQL of a save took as long as running it, and a page sends the same SQL each time. The oldest are let go. */
function keepingStatements(database: SQLite.Database): SqliteDatabase {
  const kept = new Map<string, SQLite.Statement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = kept.get(sql);
      if (known) return known;
      const statement = database.prepare(sql);
      kept.set(sql, statement);
      if (kept.size > keptStatements) kept.delete(kept.keys().next().value as string);
      return statement;
    },
  };
}

function openPostgres(address: string): Db {
  const pool = new pg.Pool({ connectionString: address, max: 10 });
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] });
}

/** Whether an insert failed because the row is already there, on either database. */
export function isUniqueViolation(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === "23505" || code === "SQLITE_CONSTRAINT_PRIMARYKEY" || code === "SQLITE_CONSTRAINT_UNIQUE";
}

/** Does everything or nothing: in the caller's transaction where there is one, otherwise in one of its own. */
export async function inTransaction<Result>(db: Db, work: (trx: Trx) => Promise<Result>): Promise<Result> {
  return isTrx(db) ? work(db) : db.transaction().execute(work);
}

function isTrx(db: Db): db is Trx {
  return db.isTransaction;
}
