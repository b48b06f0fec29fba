import { isPostgres } from "#db/connection.server.ts";
import { PostgresCopies } from "./snapshot-postgres.ts";
import { SqliteCopies } from "./snapshot-sqlite.ts";

/** A copy of one table: of which, and which of its copies. */
export type TableCopy = readonly [table: string, version: number];

/** Copies of single tables, in either database. */
export interface TableCopies {
  readonly tables: readonly string[];
  /** The tables somebody else has written into since this was asked last, though perhaps what they held before. */
  takeWritten(): string[];
  store(copies: TableCopy[]): void;
  bringBack(copies: TableCopy[]): void;
  /** The tables among these that are not as in their copy. */
  differing(copies: TableCopy[]): string[];
  /** Cheap: whether anybody else has written anything at all since this was asked last. */
  hasBeenWritten(): boolean;
  close(): void;
}

type Versions = Map<string, number>;

/**
 * Keeps copies of the database a test runs on, whichever it is, apart from sessions. Between two copies only those tables
 * are looked at that have been written into: to copy and compare them all took a quarter of the time of the longest tests.
 */
export class SnapshotFile {
  private readonly engine: TableCopies;
  private readonly copies = new Map<string, Versions>();
  /** Of each table that nobody has written into since, the copy that it is the same as. */
  private standing: Versions = new Map();
  private latest = 0;

  constructor(address: string) {
    this.engine = isPostgres(address) ? new PostgresCopies(address) : new SqliteCopies(address);
  }

  keep(name: string) {
    this.forgetWritten();
    const version = ++this.latest;
    const unkept = this.engine.tables.filter((table) => !this.standing.has(table));
    if (unkept.length > 0) this.engine.store(unkept.map((table) => [table, version]));
    for (const table of unkept) this.standing.set(table, version);
    this.copies.set(name, new Map(this.standing));
  }

  bringBack(name: string) {
    const copies = this.apartFrom(name);
    if (copies.length > 0) this.engine.bringBack(copies);
    this.standing = new Map(this.copies.get(name));
  }

  /** The tables that are not as in the copy of this name. */
  changedSince(name: string): string[] {
    const copies = this.apartFrom(name);
    return copies.length > 0 ? this.engine.differing(copies) : [];
  }

  /** Cheap: whether anybody else has written anything at all since this was asked last. */
  hasBeenWritten(): boolean {
    return this.engine.hasBeenWritten();
  }

  close() {
    this.engine.close();
  }

  private apartFrom(name: string): TableCopy[] {
    const copies = this.copies.get(name);
    if (!copies) throw new Error(`Nothing was kept as ${name}`);
    this.forgetWritten();
    return [...copies].filter(([table, version]) => this.standing.get(table) !== version);
  }

  private forgetWritten() {
    for (const table of this.engine.takeWritten()) this.standing.delete(table);
  }
}
