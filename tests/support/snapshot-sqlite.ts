import { createHash } from "node:crypto";
import SQLite from "better-sqlite3";
import type { TableCopies, TableCopy } from "./snapshot-file.ts";

/** Where triggers note which tables were written into. */
export const notes = "written_in_tests";

/** Keeps the copies in memory, beside an SQLite file. */
export class SqliteCopies implements TableCopies {
  readonly tables: string[];
  private readonly file: SQLite.Database;
  private lastVersion = -1;

  constructor(path: string) {
    this.file = new SQLite(path);
    this.file.pragma("synchronous = OFF");
    this.file.pragma("foreign_keys = OFF");
    const names = "select name from sqlite_master where type = ? and name not like 'kysely%' and name <> 'sessions'";
    const listed = (type: string) => this.file.prepare(names).pluck().all(type) as string[];
    // Every state is brought back by emptying the tables, which the application itself could not do
    for (const trigger of listed("trigger")) this.file.exec(`drop trigger ${trigger}`);
    this.tables = listed("table");
    this.file.exec(`attach ':memory:' as kept; create table ${notes} (name text not null)`);
    for (const table of this.tables) this.file.exec(["insert", "update", "delete"].map((event) => noting(table, event)).join(" "));
  }

  takeWritten(): string[] {
    const written = this.file.prepare(`select name from ${notes}`).pluck().all() as string[];
    if (written.length > 0) this.file.exec(`delete from ${notes}`);
    return written;
  }

  store(copies: TableCopy[]) {
    this.file.exec(copies.map(([table, version]) => `create table kept."${table}.${version}" as select * from main.${table};`).join(" "));
  }

  bringBack(copies: TableCopy[]) {
    const back = copies.map(
      ([table, version]) => `delete from main.${table}; insert into main.${table} select * from kept."${table}.${version}";`,
    );
    this.file.exec(`begin; ${back.join(" ")} delete from ${notes}; commit`);
  }

  differing(copies: TableCopy[]): string[] {
    return copies
      .filter(([table, version]) => this.hash(`main.${table}`) !== this.hash(`kept."${table}.${version}"`))
      .map(([table]) => table);
  }

  hasBeenWritten(): boolean {
    const version = this.file.pragma("data_version", { simple: true }) as number;
    const isNew = version !== this.lastVersion;
    this.lastVersion = version;
    return isNew;
  }

  close() {
    this.file.close();
  }

  private hash(table: string): string {
    const hash = createHash("sha256");
    for (const row of this.file.prepare(`select * from ${table}`).raw().iterate()) hash.update(JSON.stringify(row));
    return hash.digest("hex");
  }
}

function noting(table: string, event: string): string {
  return `create trigger note_${event}_${table} after ${event} on ${table}
    when not exists (select 1 from ${notes} where name = '${table}') begin insert into ${notes} values ('${table}'); end;`;
}
