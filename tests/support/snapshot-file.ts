import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import SQLite from "better-sqlite3";
import { isPostgres } from "#db/connection.server.ts";
import { PostgresCopies } from "./snapshot-postgres.ts";

/** Copies of a database, and what has changed in it since. */
export interface Copies {
  keep(name: string): void;
  bringBack(name: string): void;
  /** The tables that are not as in the copy of this name, apart from sessions. */
  changedSince(name: string): string[];
  /** Cheap: whether anybody else has written anything at all since this was asked last. */
  hasBeenWritten(): boolean;
  close(): void;
}

/** Keeps copies of the database a test runs on, whichever it is. */
export class SnapshotFile implements Copies {
  private readonly copies: Copies;

  constructor(address: string) {
    this.copies = isPostgres(address) ? new PostgresCopies(address) : new FileCopies(address);
  }

  keep(name: string) {
    this.copies.keep(name);
  }
  bringBack(name: string) {
    this.copies.bringBack(name);
  }
  changedSince(name: string) {
    return this.copies.changedSince(name);
  }
  hasBeenWritten() {
    return this.copies.hasBeenWritten();
  }
  close() {
    this.copies.close();
  }
}

class FileCopies implements Copies {
  private readonly file: SQLite.Database;
  private readonly path: string;
  private readonly tables: string[];
  private opened: string | null = null;
  private lastVersion = -1;

  constructor(path: string) {
    this.path = path;
    this.file = new SQLite(path);
    this.file.pragma("synchronous = OFF");
    this.file.pragma("foreign_keys = OFF");
    const rows = this.file
      .prepare("select name from sqlite_master where type = 'table' and name not like 'kysely%' and name <> 'sessions'")
      .all();
    // Every state is brought back by emptying the tables, which the application itself could not do
    const triggers = this.file.prepare("select name from sqlite_master where type = 'trigger'").all() as { name: string }[];
    for (const { name } of triggers) this.file.exec(`drop trigger ${name}`);
    this.tables = (rows as { name: string }[]).map((row) => row.name);
  }

  keep(name: string) {
    this.open(null);
    rmSync(`${this.path}.${name}`, { force: true });
    this.file.prepare("vacuum into ?").run(`${this.path}.${name}`);
  }

  bringBack(name: string) {
    this.open(name);
    const copy = this.tables.map((table) => `delete from main.${table}; insert into main.${table} select * from kept.${table};`);
    this.file.exec(`begin; ${copy.join(" ")} commit`);
  }

  changedSince(name: string): string[] {
    this.open(name);
    return this.tables.filter((table) => this.hash("main", table) !== this.hash("kept", table));
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

  // SQLite holds only ten files open at once, so one copy is open at a time
  private open(name: string | null) {
    if (name === this.opened) return;
    if (this.opened) this.file.exec("detach kept");
    if (name) this.file.prepare("attach ? as kept").run(`${this.path}.${name}`);
    this.opened = name;
  }

  private hash(schema: string, table: string): string {
    const hash = createHash("sha256");
    for (const row of this.file.prepare(`select * from ${schema}.${table}`).raw().iterate()) hash.update(JSON.stringify(row));
    return hash.digest("hex");
  }
}
