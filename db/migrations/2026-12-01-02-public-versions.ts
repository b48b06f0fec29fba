import { type Kysely, sql, SqliteAdapter } from "kysely";

/** What of frozen figures the public may have, made when they are frozen and never changed, like the figures themselves. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("public_versions")
    .addColumn("snapshot_id", "text", (c) => c.primaryKey().references("snapshots.id"))
    .addColumn("cycle_id", "text", (c) => c.notNull().references("cycles.id"))
    // Each is compared with those before it, so two made at the same moment may not both be the next
    .addColumn("number", "integer", (c) => c.notNull())
    .addColumn("threshold", "integer", (c) => c.notNull().check(sql`threshold in (3, 5)`))
    // Null where too few had returned
    .addColumn("content", "text")
    .addUniqueConstraint("public_versions_number", ["cycle_id", "number"])
    .execute();
  await (db.getExecutor().adapter instanceof SqliteAdapter ? guardInSqlite(db) : guardInPostgres(db));
}

const refusal = sql.lit("public_versions are written once and never changed or removed");

async function guardInSqlite(db: Kysely<unknown>) {
  for (const change of ["update", "delete"]) {
    const name = sql.raw(`public_versions_write_once_${change}`);
    await sql`create trigger ${name} before ${sql.raw(change)} on public_versions begin select raise(abort, ${refusal}); end`.execute(db);
  }
}

async function guardInPostgres(db: Kysely<unknown>) {
  await sql`create function public_versions_write_once() returns trigger language plpgsql as $$ begin raise exception ${refusal}; end $$`.execute(
    db,
  );
  await sql`create trigger public_versions_write_once before update or delete on public_versions for each row execute function public_versions_write_once()`.execute(
    db,
  );
  await sql`create trigger public_versions_write_once_truncate before truncate on public_versions for each statement execute function public_versions_write_once()`.execute(
    db,
  );
}
