import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Db, inTransaction, openDatabase, type Trx } from "#db/connection.server.ts";

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

test("a query that waited while its transaction failed is not done outside of it", async () => {
  const late: Promise<unknown>[] = [];
  const failed = inTransaction(db, async (trx) => {
    let isOver = false;
    setTimeout(() => (isOver = true), 30);
    // Each asks at the same time as one that fails, as two parts of one piece of work may
    while (!isOver) {
      late.push(write(trx).catch((error: unknown) => error));
      await sql`select 1`.execute(trx);
    }
    late.push(...Array.from({ length: 2000 }, () => write(trx).catch((error: unknown) => error)));
    throw new Error("no");
  });

  await expect(failed).rejects.toThrow("no");
  await Promise.all(late);
  expect(await lines()).toBe(0);
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
