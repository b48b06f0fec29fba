import type SQLite from "better-sqlite3";
import type { SqliteDatabase } from "kysely";

const most = 500;

/** Compiling the SQL of a save took as long as running it, and a page sends the same SQL each time. The oldest are let go. */
export function keepingStatements(database: SQLite.Database): SqliteDatabase {
  const kept = new Map<string, SQLite.Statement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = kept.get(sql);
      if (known) return known;
      const statement = database.prepare(sql);
      kept.set(sql, statement);
      if (kept.size > most) kept.delete(kept.keys().next().value as string);
      return statement;
    },
  };
}
