import { type Kysely, sql, SqliteAdapter } from "kysely";

/**
 * A response that was sent stays as it is for ever, whoever holds the connection; and what answering asks besides: with what
 * figures a batch was sent, so that none of its letters tells of a later return, and what shows that an action is done.
 */
export async function up(db: Kysely<unknown>) {
  await db.schema.alterTable("response_batches").addColumn("figures", "text").execute();
  await db.schema
    .alterTable("action_updates")
    .addColumn("shows", "text", (c) => c.notNull().defaultTo(""))
    .execute();
  await (db.getExecutor().adapter instanceof SqliteAdapter ? guardInSqlite(db) : guardInPostgres(db));
}

async function guardInSqlite(db: Kysely<unknown>) {
  for (const change of ["update", "delete"]) {
    const name = sql.raw(`responses_write_once_${change}`);
    await sql`create trigger ${name} before ${sql.raw(change)} on responses when old.sent_at is not null begin select raise(abort, ${sql.lit(refusal)}); end`.execute(
      db,
    );
  }
}

async function guardInPostgres(db: Kysely<unknown>) {
  await sql`create function responses_write_once() returns trigger language plpgsql as $$ begin if old.sent_at is not null then raise exception ${sql.lit(refusal)}; end if; if tg_op = 'DELETE' then return old; end if; return new; end $$`.execute(
    db,
  );
  await sql`create trigger responses_write_once before update or delete on responses for each row execute function responses_write_once()`.execute(
    db,
  );
  await sql`create function responses_write_once_truncate() returns trigger language plpgsql as $$ begin raise exception ${sql.lit(refusal)}; end $$`.execute(
    db,
  );
  await sql`create trigger responses_write_once_truncate before truncate on responses for each statement execute function responses_write_once_truncate()`.execute(
    db,
  );
}

const refusal = "responses that were sent are written once and never changed or removed";
