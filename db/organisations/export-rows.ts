import { setImmediate } from "node:timers/promises";
import { sql } from "kysely";
import type { Db } from "#db/connection.server.ts";
import type { ExportedRow, ExportedTable } from "./export/described.ts";
import type { Database } from "#db/schema.ts";

const rowsAtATime = 200;

/**
 * All rows of a table that belong to a partnership, a few at a time: memory does not grow with the table, and between
 * two reads the database serves others.
 */
export async function* exportRows(db: Db, name: keyof Database, table: ExportedTable, partnershipId: string): AsyncGenerator<ExportedRow> {
  const columns = Object.keys(table.columns).filter((column) => !table.withheld?.includes(column));
  const key = sql.join(table.key.map((column) => sql.ref(column)));
  const limit = table.atATime ?? rowsAtATime;
  let last: ExportedRow | undefined;
  while (true) {
    const after = last;
    const further = after ? sql`and (${key}) > (${sql.join(table.key.map((column) => after[column]))})` : sql``;
    const { rows } = await sql<ExportedRow>`select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(name)}
      where ${table.belongs(partnershipId)} ${further} order by ${key} limit ${limit}`.execute(db);
    for (const row of rows) yield table.change ? table.change(row, partnershipId) : row;
    last = rows.at(-1);
    if (rows.length < limit) return;
    // SQLite answers at once, so nobody else would get a turn
    await setImmediate();
  }
}
