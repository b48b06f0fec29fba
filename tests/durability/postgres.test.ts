import { afterAll, beforeAll, expect, test } from "vitest";
import { databaseCheck } from "#db/health.ts";
import { openDatabase } from "#db/connection.server.ts";
import { knownMigrations, migrate } from "#db/migrate.ts";
import { registerShippedSets } from "#db/standard-sets.ts";
import { startServer } from "#tests/support/built-server.ts";
import { isWhole } from "#tests/support/how-much.ts";
import { startMailServer } from "#tests/support/mail-server.ts";
import { type PostgresServer, startPostgres } from "#tests/support/postgres-server.ts";
import { lockedFile, twoOnPostgres } from "./trials.ts";

let postgres: PostgresServer;
beforeAll(async () => (postgres = await startPostgres()));
afterAll(() => postgres.remove());

// The connection is closed with the form sent and no answer, which is no promise
const expected = ["302", "503", "none"];

test("of two processes on PostgreSQL one is killed while they save, then PostgreSQL is restarted: nothing acknowledged is lost, each mail goes once, another takes its place, and they answer 503, live on, and save again by themselves", async () => {
  const mail = await startMailServer();
  const { acknowledged, answers, ...found } = await twoOnPostgres(postgres, { kills: isWhole ? 2 : 1, restarts: 1, mail });
  await mail.stop();

  expect(found).toEqual({ lost: 0, summaries: 0, processes: 2, mails: 30 });
  expect(new Set(mail.received.map(({ to }) => to[0])).size).toBe(30);
  expect(acknowledged).toBeGreaterThanOrEqual(15);
  expect(answers["503"]).toBeGreaterThan(0);
  expect(Object.keys(answers).filter((status) => !expected.includes(status))).toEqual([]);
}, 300_000);

test("an SQLite file that is locked for longer than a save waits: 503, nothing lost, and well again by itself", async () => {
  const { answers, ...found } = await lockedFile();

  expect(found).toMatchObject({ lost: 0, summaries: 0 });
  expect(Object.keys(answers).filter((status) => !["302", "503"].includes(status))).toEqual([]);
}, 300_000);

test("health is told of PostgreSQL as it is", async () => {
  const address = await postgres.newDatabase();
  const db = openDatabase(address);
  await migrate(db);
  const check = databaseCheck(db, address);
  await check();
  await db.schema.alterTable("answers").renameTo("gone").execute();
  await expect(check()).rejects.toThrow("answers");
  await db.schema.alterTable("gone").renameTo("answers").execute();
  await check();
  await db.schema.dropTable("leases").execute();
  await expect(check()).rejects.toThrow("leases");
  await db.destroy();
});

test("several that begin at once on an empty database bring it to where they can serve, each migration once", async () => {
  const address = await postgres.newDatabase();
  const begun = await Promise.all(
    [1, 2, 3, 4].map(async () => {
      const db = openDatabase({ address, isPatient: true });
      const ran = await migrate(db);
      await registerShippedSets(db, new Date().toISOString());
      await db.destroy();
      return ran.length;
    }),
  );
  expect(begun.toSorted((a, b) => a - b)).toEqual([0, 0, 0, (await knownMigrations()).length]);
});

test.runIf(isWhole)(
  "two processes that begin at once on an empty database write one demonstration",
  async () => {
    const address = await postgres.newDatabase();
    const started = await Promise.all([1, 2].map(() => startServer(address)));
    const db = openDatabase(address);
    const { count } = await db
      .selectFrom("partnerships")
      .select((eb) => eb.fn.countAll<string>().as("count"))
      .executeTakeFirstOrThrow();
    await db.destroy();
    await Promise.all(started.map((server) => server.stop()));

    expect(Number(count)).toBe(2);
  },
  300_000,
);
