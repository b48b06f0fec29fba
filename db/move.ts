import SQLite from "better-sqlite3";
import { sql } from "kysely";
import type { Db, Trx } from "./connection.server.ts";
import { inTransaction } from "./connection.server.ts";
import { countWhereNeeded } from "./planner-statistics.ts";

/** How much there is of a table on both sides: rows, and the characters and sums of all that stands in them. */
export interface MovedTable {
  table: string;
  from: { rows: number; content: number };
  to: { rows: number; content: number };
}

/** Why nothing was moved, in a sentence for whoever asked for it. */
export class MoveRefused extends Error {}

/**
 * Copies everything of an SQLite file into an empty PostgreSQL database that has its tables already. Whoever saves in the
 * file meanwhile waits. Everything is there with the same counts on both sides, or nothing is.
 */
export async function moveToPostgres(file: string, target: Db): Promise<MovedTable[]> {
  const source = new SQLite(file, { fileMustExist: true, timeout: 10_000 });
  try {
    source.exec("begin immediate");
    refuseOtherVersion(source, await sql<{ name: string }>`select name from kysely_migration order by name`.execute(target));
    const tables = tablesOf(source);
    const moved = await inTransaction(target, async (trx) => {
      await refuseFull(trx, tables);
      await withoutOrder(trx, async () => {
        for (const table of tables) await copy(source, trx, table);
      });
      const counted = await Promise.all(tables.map((table) => countBoth(source, trx, table)));
      const wrong = counted.filter(({ from, to }) => from.rows !== to.rows || from.content !== to.content);
      if (wrong.length > 0)
        throw new MoveRefused(`These tables did not arrive as they are: ${wrong.map(({ table }) => table).join(", ")}.`);
      return counted;
    });
    await countWhereNeeded(target);
    return moved;
  } finally {
    if (source.inTransaction) source.exec("rollback");
    source.close();
  }
}

interface Table {
  name: string;
  columns: { name: string; isNumber: boolean }[];
}

function tablesOf(source: SQLite.Database): Table[] {
  // Which process does what at the moment does not go along
  const names = source
    .prepare(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite%' and name not like 'kysely%' and name <> 'leases'",
    )
    .pluck()
    .all() as string[];
  return names.toSorted().map((name) => ({
    name,
    columns: (source.pragma(`table_info("${name}")`) as { name: string; type: string }[]).map((column) => ({
      name: column.name,
      isNumber: /int/i.test(column.type),
    })),
  }));
}

function refuseOtherVersion(source: SQLite.Database, { rows }: { rows: { name: string }[] }) {
  const here = source.prepare("select name from kysely_migration order by name").pluck().all() as string[];
  if (JSON.stringify(here) !== JSON.stringify(rows.map(({ name }) => name)))
    throw new MoveRefused("The file was written by another version of this service: start this version on it once, then move it.");
}

async function refuseFull(trx: Trx, tables: Table[]) {
  for (const { name } of tables) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(trx);
    if (rows.length > 0) throw new MoveRefused(`The database to move to is not empty: there is something in ${name} already.`);
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
  const list = sql.join(columns.map((column) => sql.ref(column.name)));
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

async function countBoth(source: SQLite.Database, trx: Trx, { name, columns }: Table): Promise<MovedTable> {
  const content = columns
    .map((column) => `coalesce(sum(${column.isNumber ? `"${column.name}"` : `length("${column.name}")`}), 0)`)
    .join(" + ");
  const question = `select count(*) as rows, ${content} as content from "${name}"`;
  const from = source.prepare(question).get() as { rows: number; content: number };
  const { rows } = await sql.raw<{ rows: string; content: string }>(question).execute(trx);
  return { table: name, from, to: { rows: Number(rows[0]?.rows), content: Number(rows[0]?.content) } };
}
