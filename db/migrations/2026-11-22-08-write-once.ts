import { type Kysely, sql, SqliteAdapter } from "kysely";

/**
 * What was submitted and what was frozen stays as it is for ever, whoever holds the connection: the database itself refuses
 * to change or remove it.
 */
export async function up(db: Kysely<unknown>) {
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter;
  for (const table of ["submissions", "snapshots"]) await (isSqlite ? guardInSqlite(db, table) : guardInPostgres(db, table));
}

async function guardInSqlite(db: Kysely<unknown>, table: string) {
  for (const change of ["update", "delete"]) {
    const name = sql.raw(`${table}_write_once_${change}`);
    await sql`create trigger ${name} before ${sql.raw(change)} on ${sql.table(table)} begin select raise(abort, ${sql.lit(refusal(table))}); end`.execute(
      db,
    );
  }
}

async function guardInPostgres(db: Kysely<unknown>, table: string) {
  const name = sql.raw(`${table}_write_once`);
  await sql`create function ${name}() returns trigger language plpgsql as $$ begin raise exception ${sql.lit(refusal(table))}; end $$`.execute(
    db,
  );
  await sql`create trigger ${name} before update or delete on ${sql.table(table)} for each row execute function ${name}()`.execute(db);
  await sql`create trigger ${sql.raw(`${table}_write_once_truncate`)} before truncate on ${sql.table(table)} for each statement execute function ${name}()`.execute(
    db,
  );
}

function refusal(table: string): string {
  return `${table} are written once and never changed or removed`;
}
