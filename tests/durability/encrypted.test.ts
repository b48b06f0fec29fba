import { readFileSync } from "node:fs";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DatabaseSettings, openDatabase } from "#db/connection.server.ts";
import { password, type PostgresServer, startPostgres } from "#tests/support/postgres-server.ts";

let postgres: PostgresServer;
beforeAll(async () => {
  // The key and certificate that the mail server of our tests brings for its own: known to everybody, signed by nobody
  const text = readFileSync("node_modules/smtp-server/dist/cjs/tls-options.js", "utf8")
    .replace(/'\s*\+\s*'/g, "")
    .replaceAll("\\n", "\n");
  const [key = ""] = /-----BEGIN [A-Z ]*PRIVATE KEY-----.*?-----END [A-Z ]*PRIVATE KEY-----\n?/s.exec(text) ?? [];
  const [cert = ""] = /-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----\n?/s.exec(text) ?? [];
  postgres = await startPostgres({ key: `${key}\n`, cert: `${cert}\n` });
});
afterAll(() => postgres.remove());

async function isEncrypted(settings: Partial<DatabaseSettings>) {
  const db = openDatabase({ address: postgres.address("postgres"), ...settings });
  const asked = sql<{ ssl: boolean }>`select ssl from pg_stat_ssl where pid = pg_backend_pid()`.execute(db);
  return asked.then(({ rows }) => rows[0]?.ssl).finally(() => db.destroy());
}

test("the way to PostgreSQL is encrypted where the settings ask for it, also against the address", async () => {
  const unencrypted = `${postgres.address("postgres")}?sslmode=disable`;

  expect(await isEncrypted({})).toBe(false);
  expect(await isEncrypted({ tls: { isOn: false, verify: false } })).toBe(false);
  expect(await isEncrypted({ tls: { isOn: true, verify: false } })).toBe(true);
  expect(await isEncrypted({ address: unencrypted, tls: { isOn: true, verify: false } })).toBe(true);
});

test("a server that cannot show whose it is is refused where it is verified", async () => {
  await expect(isEncrypted({ tls: { isOn: true, verify: true } })).rejects.toThrow(/certificate|signature/);
});

test("the password may stand apart from the address, and a wrong one is refused", async () => {
  const bare = new URL(postgres.address("postgres"));
  bare.password = "";

  expect(await isEncrypted({ address: bare.href, password })).toBe(false);
  await expect(isEncrypted({ address: bare.href, password: "another" })).rejects.toThrow("password authentication failed");
});
