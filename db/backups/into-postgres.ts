import type SQLite from "better-sqlite3";
import { sql } from "kysely";
import type { Trx } from "#db/connection.server.ts";
import { contentsOfFile, contentsOfPostgres, type Contents, CopyRefused, differingTables, type Table, tablesOf } from "./tables.ts";

/**
 * Copies every table of an SQLite file into a PostgreSQL whose tables are there and empty, and compares both sides. The file
 * must stay as it is meanwhile.
 */
export async function copyIntoPostgres(source: SQLite.Database, trx: Trx): Promise<Contents[]> {
  const tables = tablesOf(source);
  await refuseFull(trx, tables);
  await withoutOrder(trx, async () => {
    for (const table of tables) await copy(source, trx, table);
  });
  const from = contentsOfFile(source, tables);
  const wrong = differingTables(from, await contentsOfPostgres(trx, tables));
  if (wrong.length > 0) throw new CopyRefused(`These tables did not arrive as they are: ${wrong.join(", ")}.`);
  return from;
}

async function refuseFull(trx: Trx, tables: Table[]) {
  for (const { name } of tables) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(trx);
    if (rows.length > 0)
      throw new CopyRefused(
        `The database of DATABASE_URL is not empty: there is something in ${name} already. Create an empty one and name that.`,
      );
  }
}

/** Rows may come before those that they refer to, until the end. */
async function withoutOrder(trx: Trx, work: () => Promise<void>) {
  const { rows } = await sql<{ table: string; name: string }>`
    select conrelid::regclass::text as "table", conname as name from pg_constraint
    where contype = 'f' and not condeferrable and connamespace = 'public'::regnamespace`.execute(trx);
  const alter = async (how: string) => {
    for (const { table, name } of rows) await sql.raw(`alter table ${table} alter constraint "${name}" ${how}`).execute(trx);
  };
  await alter("deferrable initially deferred");
  await work();
  await sql`set constraints all immediate`.execute(trx);
  await alter("not deferrable");
}

const atATime = 500;

async function copy(source: SQLite.Database, trx: Trx, { name, columns }: Table) {
  const list = sql.join(columns.map((column) => sql.ref(column)));
  let rows: unknown[] = [];
  const send = async () => {
    if (rows.length === 0) return;
    await sql`insert into ${sql.table(name)} (${list}) select ${list} from json_populate_recordset(null::${sql.table(name)}, ${JSON.stringify(rows)}::json)`.execute(
      trx,
    );
    rows = [];
  };
  for (const row of source.prepare(`select * from "${name}"`).iterate()) {
    if (rows.push(row) === atATime) await send();
  }
  await send();
}
