import { CompiledQuery } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Db, openDatabase } from "#db/connection.server.ts";
import { migrate } from "#db/migrate.ts";
import { withOneAudit } from "#tests/support/assessment-fixtures.ts";

const times = 20;
let db: Db;

beforeAll(async () => {
  db = openDatabase(":memory:");
  await migrate(db);
  await withOneAudit(db);
});
afterAll(() => db.destroy());

const holding = () => db.selectFrom("roles").selectAll().where("personId", "=", "priya").orderBy("since");

test("a statement on SQLite is planned once, however often it is used", async () => {
  expect(await plansOf(() => holding().execute())).toBeLessThanOrEqual(1);
});

// Where this fails, SQLite or its driver has mended it, and what is written as +? can be a plain ? again (decision 004)
test("with a plain ? it would be planned anew each time", async () => {
  const plain = CompiledQuery.raw(holding().compile().sql.replaceAll("+?", "?"), ["priya"]);
  expect(await plansOf(() => db.executeQuery(plain))).toBeGreaterThanOrEqual(times);
});

/** How often the driver has made anew what builds a row, which it does after each planning. */
async function plansOf(ask: () => Promise<unknown>): Promise<number> {
  const real = globalThis.Function;
  let made = 0;
  globalThis.Function = new Proxy(real, {
    apply(target, self, given: string[]) {
      if (given[0]?.startsWith("return (v0")) made++;
      return Reflect.apply(target, self, given) as unknown;
    },
  });
  try {
    for (let time = 0; time < times; time++) await ask();
  } finally {
    globalThis.Function = real;
  }
  return made;
}
