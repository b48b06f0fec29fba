import { CamelCasePlugin, type IsolationLevel, Kysely, type Transaction } from "kysely";
import { type PostgresSettings, postgresDialect } from "./connection/postgres.ts";
import { sqliteDialect } from "./connection/sqlite.ts";
import type { Database } from "./schema.ts";

export type Db = Kysely<Database>;

/** What writes history, holds rows or queues mail asks for this, so that it cannot be called outside a transaction. */
export type Trx = Transaction<Database>;

/** Which database, and how to get into it. */
export interface DatabaseSettings extends PostgresSettings {
  /** Milliseconds for which a writer waits for others that write the same SQLite file. */
  patience?: number;
}

/** Opens PostgreSQL for a postgres:// address, otherwise the SQLite file at the path. */
export function openDatabase(given: string | DatabaseSettings): Db {
  const settings = typeof given === "string" ? { address: given } : given;
  const dialect = isPostgres(settings.address) ? postgresDialect(settings) : sqliteDialect(settings.address, settings.patience);
  return new Kysely<Database>({ dialect, plugins: [new CamelCasePlugin()] });
}

export function isPostgres(address: string): boolean {
  return /^postgres(ql)?:\/\//.test(address);
}

/** Whether an insert failed because the row is already there, on either database. */
export function isUniqueViolation(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === "23505" || code === "SQLITE_CONSTRAINT_PRIMARYKEY" || code === "SQLITE_CONSTRAINT_UNIQUE";
}

/**
 * Does everything or nothing: in the caller's transaction where there is one, otherwise in one of its own. Every transaction
 * begins here. On SQLite it has the right to write from its beginning, for which it may have waited.
 */
export async function inTransaction<Result>(db: Db, work: (trx: Trx) => Promise<Result>, isolation?: IsolationLevel): Promise<Result> {
  if (isTrx(db)) return work(db);
  const transaction = isolation ? db.transaction().setIsolationLevel(isolation) : db.transaction();
  return transaction.execute(work);
}

// Each row has some ten values, and SQLite takes no more than 32,766 in one statement
const rowsAtOnce = 100;

/** Inserts many rows, some at a time: one statement for each took most of the time of an import. */
export async function insertMany<One>(all: One[], insert: (some: One[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < all.length; from += rowsAtOnce) await insert(all.slice(from, from + rowsAtOnce));
}

function isTrx(db: Db): db is Trx {
  return db.isTransaction;
}
