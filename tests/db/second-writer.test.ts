import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import SQLite from "better-sqlite3";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DatabaseAway } from "#db/connection/database-away.ts";
import { type Db, inTransaction, openDatabase } from "#db/connection.server.ts";

let folder: string;
let file: string;
let db: Db;
let other: SQLite.Database;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "second-writer-"));
  file = join(folder, "audit.sqlite");
  db = openDatabase({ address: file, patience: 5000 });
  await sql`create table sum (value integer not null)`.execute(db);
  await sql`insert into sum values (0)`.execute(db);
  other = new SQLite(file);
});
afterEach(async () => {
  other.close();
  await db.destroy();
  rmSync(folder, { recursive: true });
});

async function read(): Promise<number> {
  const { rows } = await sql<{ value: number }>`select value from sum`.execute(db);
  return rows[0]?.value ?? -1;
}

const add = (to: Db) =>
  inTransaction(to, async (trx) => {
    const { rows } = await sql<{ value: number }>`select value from sum`.execute(trx);
    await sql`update sum set value = ${(rows[0]?.value ?? 0) + 1}`.execute(trx);
  });

test("three processes that read and then write the same row never fail and never undo each other's work", async () => {
  const processes = [0, 1].map(() =>
    spawn(process.execPath, ["tests/support/adding-process.ts", file, "100"], { stdio: ["ignore", "ignore", "inherit"] }),
  );
  const ended = processes.map((one) => once(one, "exit"));
  for (let time = 0; time < 100; time++) await add(db);

  expect((await Promise.all(ended)).map(([code]) => code)).toEqual([0, 0]);
  expect(await read()).toBe(300);
});

test("while somebody else writes, saves wait and everybody else is served", async () => {
  other.exec("begin immediate; update sum set value = 10");
  const order: string[] = [];
  const saved = Promise.all([
    add(db).then(() => order.push("transaction")),
    sql`update sum set value = value + 1`.execute(db).then(() => order.push("statement")),
  ]);
  await new Promise((resolve) => setTimeout(resolve, 30));
  for (let time = 0; time < 3; time++) order.push(`read ${await read()}`);
  other.exec("commit");
  await saved;

  expect(order.slice(0, 3)).toEqual(["read 0", "read 0", "read 0"]);
  expect(order.slice(3).toSorted()).toEqual(["statement", "transaction"]);
  expect(await read()).toBe(12);
});

test("after its patience a save says that the database is away, and has changed nothing", async () => {
  const impatient = openDatabase({ address: file, patience: 40 });
  other.exec("begin immediate");
  const failures = [
    await add(impatient).catch((error: unknown) => error),
    await sql`update sum set value = 5`.execute(impatient).catch((e) => e),
  ];
  other.exec("rollback");

  for (const failure of failures) {
    expect(failure).toBeInstanceOf(DatabaseAway);
    expect(failure).toMatchObject({ status: 503, cause: { code: "SQLITE_BUSY" } });
  }
  await add(impatient);
  expect(await read()).toBe(1);
  await impatient.destroy();
});

test("a full disk is told as a full disk, and the next save works once there is room", async () => {
  const { rows } = await sql<{ pageCount: number }>`pragma page_count`.execute(db);
  await sql.raw(`pragma max_page_count = ${rows[0]?.pageCount}`).execute(db);
  const tooMuch = inTransaction(db, async (trx) => {
    await sql`create table big (text text)`.execute(trx);
    for (let time = 0; time < 10; time++) await sql`insert into big values (${"x".repeat(10_000)})`.execute(trx);
  });

  await expect(tooMuch).rejects.toMatchObject({ name: "DatabaseAway", cause: { code: "SQLITE_FULL" } });
  await sql.raw("pragma max_page_count = 100000").execute(db);
  await add(db);
  expect(await read()).toBe(1);
});
