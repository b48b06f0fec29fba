import { afterEach, beforeEach, expect, test } from "vitest";
import { type Db, inTransaction, openDatabase } from "#db/connection.server.ts";
import { migrate } from "#db/migrate.ts";
import { addPartnership } from "#db/organisations/add-partnership.ts";
import { ReadableIds } from "#db/seeds/readable-ids.ts";

let db: Db;
beforeEach(async () => {
  db = openDatabase(":memory:");
  await migrate(db);
});
afterEach(() => db.destroy());

const idOf = {
  partnerships: (row: Record<string, unknown>) => String(row["short_name"]).toLowerCase(),
  people: (row: Record<string, unknown>) => String(row["email"]).split("@")[0] ?? "",
};
const leila = { name: "Leila Haddad", jobTitle: "Manager", email: "leila@estmere.example" };
const nothing = { area: "", contactEmail: "audit@estmere.example", replyTo: "", mailSender: "", phone: "", letterhead: "" };

test("what a repository draws is readable in the database, and wherever it is referred to", async () => {
  const names = ["Estmere", "Wealdshire"];
  await inTransaction(db, async (trx) => {
    const settingUp = trx.withPlugin(new ReadableIds(idOf));
    for (const name of names) {
      const partnership = { ...nothing, name: `${name} Partnership`, shortName: name };
      expect(
        await addPartnership(settingUp, { partnership, logo: null, administrator: leila }, new Date("2026-11-22T09:00:00Z")),
      ).toBeNull();
    }
  });

  expect(await db.selectFrom("partnerships").select("id").orderBy("id").execute()).toEqual([{ id: "estmere" }, { id: "wealdshire" }]);
  // Known already by their address when the second was added
  expect(await db.selectFrom("people").select(["id", "email"]).execute()).toEqual([{ id: "leila", email: leila.email }]);
  expect(await db.selectFrom("roles").select(["personId", "partnershipId"]).orderBy("partnershipId").execute()).toEqual([
    { personId: "leila", partnershipId: "estmere" },
    { personId: "leila", partnershipId: "wealdshire" },
  ]);
  const lines = await db.selectFrom("history").select(["personId", "partnershipId"]).where("event", "=", "partnership-set-up").execute();
  expect(lines).toEqual([
    { personId: "leila", partnershipId: "estmere" },
    { personId: "leila", partnershipId: "wealdshire" },
  ]);
});

test("an id of which nothing is said stays as it was drawn", async () => {
  await inTransaction(db, async (trx) => {
    const partnership = { ...nothing, name: "Estmere Partnership", shortName: "Estmere" };
    await addPartnership(trx.withPlugin(new ReadableIds(idOf)), { partnership, logo: null, administrator: leila }, new Date());
  });
  const [role] = await db.selectFrom("roles").select("id").execute();
  expect(role?.id).toMatch(/^[0-9a-f-]{36}$/);
});
