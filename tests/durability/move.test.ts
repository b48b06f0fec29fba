import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Db, inTransaction, openDatabase } from "#db/connection.server.ts";
import { checkSummaries } from "#db/figures/summary-check.ts";
import { withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { password, type PostgresServer, startPostgres } from "#tests/support/postgres-server.ts";
import { withCompleteReturn } from "#tests/support/return-fixtures.ts";
import { bareEnvironment } from "#tests/support/bare-environment.ts";

let postgres: PostgresServer;
let folder: string;
let file: string;
beforeAll(async () => {
  postgres = await startPostgres();
  folder = mkdtempSync(path.join(tmpdir(), "move-"));
  file = path.join(folder, "audit.sqlite");
  const db = await withCompleteReturn(await withOneAudit(openDatabase(file)));
  await checkSummaries(db, { mend: true });
  await db.updateTable("people").set({ name: "Priya “R” Raman 🙂\n\\" }).where("id", "=", "priya").execute();
  await db.destroy();
});
afterAll(async () => {
  await postgres.remove();
  rmSync(folder, { recursive: true });
});

const move = (settings: Record<string, string>, from = file) => command("move", settings, from);
const command = (name: string, settings: Record<string, string>, ...args: string[]) =>
  promisify(execFile)(process.execPath, [`server/commands/${name}.ts`, ...args], { env: { ...bareEnvironment, ...settings } }).then(
    ({ stdout }) => [0, stdout] as const,
    (failed: { code: number; stdout: string; stderr: string }) => [failed.code, failed.stdout + failed.stderr] as const,
  );

test("everything of a file is in PostgreSQL by one command, counted on both sides, and a second one does nothing", async () => {
  const address = new URL(await postgres.newDatabase());
  address.password = "";
  const settings = { DATABASE_URL: address.href, DATABASE_PASSWORD: password };

  const [code, told] = await move(settings);
  expect([code, told]).toEqual([0, expect.stringMatching(/Moved: \d[\d,]* rows of \d+ tables, the same on both sides\./)]);
  expect(told).toMatch(/^assessments +3$/m);

  const [from, to] = [openDatabase(file), openDatabase({ address: address.href, password })];
  for (const table of ["people", "assessments", "answers", "evidence", "sectionSummaries", "history", "standardSets"] as const) {
    expect(await sorted(to, table), table).toEqual(await sorted(from, table));
  }
  // Words can be taken out there too: this row is refused only where it would outlive its transaction
  await inTransaction(to, async (trx) => {
    await trx.insertInto("redactionsUnderWay").values({ id: "now", endsWith: "transaction" }).execute();
    await trx.deleteFrom("redactionsUnderWay").execute();
  });
  expect((await checkSummaries(to, { mend: false })).differences).toEqual([]);
  // What refers to nothing is refused as before
  await expect(sql`insert into memberships values ('nowhere', 'nobody')`.execute(to)).rejects.toThrow("foreign key");
  await Promise.all([from.destroy(), to.destroy()]);
  // Every command takes the password apart from the address, as the service does
  expect(await command("check-summaries", settings)).toEqual([0, expect.stringContaining("3 returns checked.")]);
  expect(
    await command(
      "partnership",
      settings,
      "administrator",
      "--of",
      "Nobody",
      "--person",
      "A",
      "--job-title",
      "B",
      "--email",
      "a@b.example",
    ),
  ).toEqual([1, expect.stringContaining("Nobody")]);

  expect(await move(settings)).toEqual([
    1,
    expect.stringMatching(/^The database of DATABASE_URL is not empty: .*\nNothing was moved\.\n$/),
  ]);
}, 180_000);

test.each<[string, Record<string, string>, string]>([
  ["no PostgreSQL in DATABASE_URL", {}, "Say which file to move"],
  ["a server that is not there", { DATABASE_URL: "postgres://audit@127.0.0.1:9/audit" }, "does not answer"],
])(
  "%s is told in words",
  async (_, settings, words) => {
    expect(await move(settings)).toEqual([1, expect.stringContaining(words)]);
  },
  60_000,
);

async function sorted(db: Db, table: Parameters<Db["selectFrom"]>[0] & string) {
  const rows = await db
    .selectFrom(table as "people")
    .selectAll()
    .execute();
  return rows.map((row) => JSON.stringify(row, Object.keys(row).toSorted())).toSorted();
}
