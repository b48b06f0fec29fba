import type SQLite from "better-sqlite3";
import { sql } from "kysely";
import { openDatabase } from "#db/connection.server.ts";
import { migrate } from "#db/migrate.ts";
import { aboutBackup } from "./tables.ts";

interface Part {
  type: string;
  name: string;
  /** The columns and references of a table, or the text of what works by itself. */
  made: string;
}

// Of tables what they are made of and not their text, which another version of SQLite may write in other words
const parts = `
  select m.type, m.name, case m.type
    when 'table' then
      (select group_concat(c.name || ' ' || lower(c.type) || ' ' || c.hidden) from (select * from pragma_table_xinfo(m.name) order by name) as c)
      || ' ' ||
      coalesce((select group_concat(r."from" || ' ' || r."table" || ' ' || r.on_delete)
        from (select * from pragma_foreign_key_list(m.name) order by "from", "table") as r), '')
    when 'index' then m.tbl_name || ' ' ||
      (select i."unique" || ' ' || i.partial from pragma_index_list(m.tbl_name) as i where i.name = m.name) || ' ' ||
      (select group_concat(coalesce(c.name, '?')) from (select * from pragma_index_info(m.name) order by seqno) as c)
    else m.sql end as made
  from sqlite_master as m where m.name not like 'sqlite\\_%' escape '\\'`;

/** What stands in a file beside rows, and in another way than after these migrations: what is too much, too little or different. */
export async function foreignParts(file: SQLite.Database, migrations: string[]): Promise<string[]> {
  const own = await partsAfter(migrations.at(-1));
  const found = keyed((file.prepare(parts).all() as Part[]).filter(({ name }) => !aboutBackup.includes(name)));
  return [...new Set([...found.keys(), ...own.keys()])].filter((name) => own.get(name) !== found.get(name));
}

// Frozen, as the migrations are, and a second's work to find out
const known = new Map<string | undefined, Promise<Map<string, string>>>();

function partsAfter(last: string | undefined): Promise<Map<string, string>> {
  const found = known.get(last) ?? readPartsAfter(last);
  known.set(last, found);
  return found;
}

async function readPartsAfter(last: string | undefined): Promise<Map<string, string>> {
  const db = openDatabase(":memory:");
  try {
    await migrate(db, { upTo: last });
    return keyed((await sql.raw<Part>(parts).execute(db.withoutPlugins())).rows);
  } finally {
    await db.destroy();
  }
}

function keyed(all: Part[]): Map<string, string> {
  return new Map(all.map(({ type, name, made }) => [`${type} ${name}`, made.replace(/\s+/g, " ")]));
}
