import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import SQLite from "better-sqlite3";
import { Kysely, sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sqliteDialect } from "#db/connection/sqlite.ts";
import { WaitingDriver } from "#db/connection/waiting-driver.ts";
import { type Db, inTransaction, openDatabase, type Trx } from "#db/connection.server.ts";
import type { Database } from "#db/schema.ts";

let folder: string;
let db: Db;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "long-work-"));
  db = openDatabase({ address: join(folder, "audit.sqlite"), patience: 5000 });
  await sql`create table lines (value integer not null)`.execute(db);
});
afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

const lines = async (from: Db = db) => (await sql<{ n: number }>`select count(*) as n from lines`.execute(from)).rows[0]?.n;
const write = (to: Db) => sql`insert into lines values (1)`.execute(to);

/** Writes lines in one transaction until it is told to stop, as an import of thousands of people does. */
async function writeUntil(isEnough: (written: number) => boolean, trx: Trx): Promise<number> {
  let written = 0;
  for (; !isEnough(written) && written < 500_000; written++) await write(trx);
  return written;
}

test("while one transaction writes for long, others read what was there before, and whoever writes waits", async () => {
  await write(db);
  const seen: (number | undefined)[] = [];
  const order: string[] = [];
  let others: Promise<unknown>[] = [];
  const work = inTransaction(db, async (trx) => {
    // None of them comes before the event loop turns, as requests do not
    setTimeout(() => {
      others = [
        write(db).then(() => order.push("statement")),
        inTransaction(db, write).then(() => order.push("transaction")),
        ...[1, 2, 3].map(() => lines().then((n) => seen.push(n))),
      ];
    }, 0);
    const written = await writeUntil(() => seen.length === 3, trx);
    expect(await lines(trx)).toBe(written + 1);
    order.push("long work");
    return written;
  });

  const written = await work;
  await Promise.all(others);

  expect(seen).toEqual([1, 1, 1]);
  expect(order).toEqual(["long work", "statement", "transaction"]);
  expect(await lines()).toBe(written + 3);
});

test("what a long transaction had written is gone where it fails, and the next one goes on", async () => {
  const failed = inTransaction(db, async (trx) => {
    let isOver = false;
    setTimeout(() => (isOver = true), 30);
    await writeUntil(() => isOver, trx);
    throw new Error("no");
  });

  await expect(failed).rejects.toThrow("no");
  expect(await lines()).toBe(0);
  await inTransaction(db, write);
  expect(await lines()).toBe(1);
});

test("what is asked beside a query that fails, of the same transaction, is not done by itself afterwards", async () => {
  await sql`create table named (name text primary key, words text)`.execute(db);
  const add = (trx: Trx, name: string) => sql`insert into named (name) values (${name})`.execute(trx);
  // However little later it comes: while the failure is on its way, while all is undone, and afterwards
  for (let ticks = 0; ticks < 60; ticks++) {
    const later = async (trx: Trx) => {
      for (let tick = 0; tick < ticks; tick++) await Promise.resolve();
      await add(trx, "later");
    };
    await expect(
      inTransaction(db, async (trx) => {
        await add(trx, "first");
        await Promise.all([later(trx), add(trx, "first")]);
      }),
    ).rejects.toThrow("UNIQUE");
    expect((await sql`select name from named`.execute(db)).rows, `${ticks} ticks later`).toEqual([]);
  }
});

test("nothing is kept of a transaction that SQLite itself undid because the file may not grow", async () => {
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
  await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + 5}`).execute(db);
  const large = sql`insert into lines select value from json_each(${JSON.stringify(Array.from({ length: 50_000 }, () => 1))})`;

  await expect(inTransaction(db, (trx) => Promise.all([write(trx), large.execute(trx), write(trx)]))).rejects.toThrow("full");
  expect(await lines()).toBe(0);
});

test("where the file could not be opened beside, whoever reads waits, and the next long work opens it again", async () => {
  const main = new SQLite(join(folder, "audit.sqlite"));
  let opened = 0;
  const openBeside = () => {
    opened++;
    if (opened === 1) throw new Error("too many open files");
    return new SQLite(join(folder, "audit.sqlite"), { readonly: true });
  };
  const own = new Kysely<Database>({
    dialect: {
      ...sqliteDialect(":memory:"),
      createDriver: () => new WaitingDriver({ database: main, patience: 500, expectFile: () => {}, openBeside }),
    },
  });
  const readDuring = async () => {
    let read: Promise<number | undefined> | undefined;
    let isOver = false;
    await inTransaction(own, async (trx) => {
      setTimeout(() => (read = lines(own)), 0);
      setTimeout(() => (isOver = true), 60);
      await writeUntil(() => isOver, trx);
    });
    return read;
  };

  const after = await readDuring();
  expect([await readDuring(), opened]).toEqual([after, 2]);
  await own.destroy();
  expect(main.open).toBe(false);
});

test("a database in memory has nobody beside it: others wait", async () => {
  const memory = openDatabase(":memory:");
  await sql`create table lines (value integer not null)`.execute(memory);
  let isRead = false;
  const work = inTransaction(memory, async (trx) => {
    setTimeout(() => void lines(memory).then(() => (isRead = true)), 0);
    let isOver = false;
    setTimeout(() => (isOver = true), 60);
    await writeUntil(() => isOver, trx);
    expect(isRead).toBe(false);
  });

  await work;
  await expect.poll(() => isRead).toBe(true);
  await memory.destroy();
});
