import { expect, test } from "vitest";
import { endPart } from "#db/people/parts.ts";
import { mainText } from "#tests/support/page-text.ts";
import { audit, riverbendApp, standard } from "#tests/routes/bad-input/riverbend.ts";

const app = await riverbendApp();
const riverbend = { organisationId: "riverbend", partnershipId: null };
const typed = { rating: "met", statement: "Every team does this, as I wrote it.", baseRevision: "0" };

async function remove(personId: string) {
  const role = await app.db
    .selectFrom("roles")
    .select("id")
    .where("personId", "=", personId)
    .where("organisationId", "=", "riverbend")
    .executeTakeFirstOrThrow();
  const author = { by: "priya", at: app.clock().toISOString(), publicUrl: "https://audit.example" };
  expect(await endPart(app.db, author, riverbend, role.id)).toBeNull();
}

const answers = () => app.db.selectFrom("answers").selectAll().execute();

test("whoever is removed while they write is told, finds their words to copy, and changes nothing", async () => {
  const chidi = await app.signIn("chidi");
  expect((await chidi.get(standard)).status).toBe(200);
  const before = await answers();
  await remove("chidi");

  const refused = await chidi.post(standard, typed);

  expect(refused.status).toBe(401);
  expect(await mainText(refused)).toContain("Every team does this, as I wrote it.");
  expect(await answers()).toEqual(before);
});

test("whoever keeps a part elsewhere finds their words too", async () => {
  await app.db
    .insertInto("roles")
    .values({
      id: "chidi-elsewhere",
      personId: "chidi",
      role: "reader",
      organisationId: "fenlow",
      partnershipId: null,
      since: "2026-01-01",
      endedOn: null,
    })
    .execute();
  const chidi = await app.signIn("chidi");
  const before = await answers();
  await remove("chidi");

  const refused = await chidi.post(standard, typed);

  expect(refused.status).toBe(404);
  expect(await mainText(refused)).toContain("Every team does this, as I wrote it.");
  expect((await chidi.get(audit)).status).toBe(404);
  expect(await answers()).toEqual(before);
});
