import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { Copies } from "./snapshot-file.ts";

/** What SnapshotFile does, for a PostgreSQL database whose owner may do everything in it. */
export class PostgresCopies implements Copies {
  readonly #thread: Worker;
  readonly #tables: string[];
  #lastWritten = "";

  constructor(address: string) {
    this.#thread = new Worker(new URL("postgres-thread.ts", import.meta.url), { workerData: address, execArgv: [] });
    this.#thread.unref();
    const rows = this.#ask("select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%'");
    this.#tables = rows.map((row) => String(row["tablename"])).filter((table) => table !== "sessions");
  }

  keep(name: string) {
    const copies = this.#tables.map((table) => `create table kept_${name}.${table} as select * from public.${table};`);
    this.#ask(`drop schema if exists kept_${name} cascade; create schema kept_${name}; ${copies.join(" ")}`);
  }

  bringBack(name: string) {
    // Neither what is written once nor what refers to what stands in the way of the copy
    const copies = this.#tables.map(
      (table) => `delete from public.${table}; insert into public.${table} select * from kept_${name}.${table};`,
    );
    this.#ask(`begin; set local session_replication_role = replica; ${copies.join(" ")} commit`);
  }

  changedSince(name: string): string[] {
    const differs = (table: string) =>
      `exists ((table public.${table} except all table kept_${name}.${table}) union all (table kept_${name}.${table} except all table public.${table})) as "${table}"`;
    const [row = {}] = this.#ask(`select ${this.#tables.map(differs).join(", ")}`);
    return this.#tables.filter((table) => row[table]);
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
