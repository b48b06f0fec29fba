import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { TableCopies, TableCopy } from "./snapshot-file.ts";

// A trigger counts on a sequence how often its table was written into: to count so, nobody waits for anybody
const noting = `
  create schema noted;
  create function noted.count() returns trigger language plpgsql
    as $$ begin perform nextval(format('noted.%I', tg_table_name)); return null; end $$;
`;
const notingOf = (table: string) => `
  create sequence noted.${table};
  create trigger noted after insert or update or delete or truncate on public.${table} execute function noted.count();
`;

/** Keeps the copies in the PostgreSQL database itself, whose owner may do everything in it. */
export class PostgresCopies implements TableCopies {
  readonly tables: string[];
  readonly #thread: Worker;
  readonly #counted = new Map<string, string>();
  #lastWritten = "";

  constructor(address: string) {
    this.#thread = new Worker(new URL("postgres-thread.ts", import.meta.url), { workerData: address, execArgv: [] });
    this.#thread.unref();
    const rows = this.#ask("select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%'");
    this.tables = rows.map((row) => String(row["tablename"])).filter((table) => table !== "sessions");
    this.#ask(`${noting} ${this.tables.map(notingOf).join(" ")}`);
  }

  takeWritten(): string[] {
    const counts = this.#ask("select sequencename, last_value from pg_sequences where schemaname = 'noted' and last_value is not null");
    const read = counts.map((row) => [String(row["sequencename"]), String(row["last_value"])] as const);
    const written = read.filter(([table, count]) => this.#counted.get(table) !== count);
    for (const [table, count] of written) this.#counted.set(table, count);
    return written.map(([table]) => table);
  }

  store(copies: TableCopy[]) {
    const schemas = [...new Set(copies.map(([, version]) => `create schema kept_${version};`))];
    const tables = copies.map(([table, version]) => `create table kept_${version}.${table} as select * from public.${table};`);
    this.#ask([...schemas, ...tables].join(" "));
  }

  bringBack(copies: TableCopy[]) {
    const back = copies.map(
      ([table, version]) => `delete from public.${table}; insert into public.${table} select * from kept_${version}.${table};`,
    );
    // Neither what is written once, nor what refers to what, nor our own trigger stands in the way of the copy
    this.#ask(`begin; set local session_replication_role = replica; ${back.join(" ")} commit`);
  }

  differing(copies: TableCopy[]): string[] {
    const differs = ([table, version]: TableCopy) =>
      `exists ((table public.${table} except all table kept_${version}.${table}) union all (table kept_${version}.${table} except all table public.${table})) as "${table}"`;
    const [row = {}] = this.#ask(`select ${copies.map(differs).join(", ")}`);
    return copies.filter(([table]) => row[table]).map(([table]) => table);
  }

  hasBeenWritten(): boolean {
    const written = String(this.#ask("select pg_current_wal_insert_lsn() as place")[0]?.["place"]);
    const isNew = written !== this.#lastWritten;
    this.#lastWritten = written;
    return isNew;
  }

  close() {
    void this.#thread.terminate();
  }

  // Tests ask in the middle of a line, so this waits as SQLite does
  #ask(sql: string): Record<string, unknown>[] {
    const bell = new Int32Array(new SharedArrayBuffer(4));
    const { port1, port2 } = new MessageChannel();
    this.#thread.postMessage({ sql, bell, port: port2 }, [port2]);
    if (Atomics.wait(bell, 0, 0, 60_000) === "timed-out") throw new Error(`PostgreSQL did not answer: ${sql.slice(0, 300)}`);
    const answer = receiveMessageOnPort(port1)?.message as { rows?: Record<string, unknown>[]; problem?: string } | undefined;
    port1.close();
    if (!answer?.rows) throw new Error(answer?.problem ?? "PostgreSQL gave no answer");
    return answer.rows;
  }
}
