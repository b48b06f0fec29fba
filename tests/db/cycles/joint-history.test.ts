import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#db/connection.server.ts";
import { stepCycle } from "#db/cycles/close.ts";
import { changeCycleOrganisations } from "#db/cycles/cycle-organisations.ts";
import { addLateOrganisations } from "#db/cycles/late-organisations.ts";
import { createCycle } from "#db/cycles/new-cycle.ts";
import { listPartnershipHistory } from "#db/organisations/partnership-history.ts";
import { addPeople } from "#tests/routes/permissions/people.ts";
import { databases, withOneAudit } from "#tests/support/assessment-fixtures.ts";

const leila = { by: "leila", at: "2026-12-02T11:00:00.000Z" };
const farah = { by: "farah", at: "2026-12-03T10:00:00.000Z" };
const all = { kind: null, person: "", organisationIds: null, from: null, before: null };

describe.each(databases)("the history of a joint cycle on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withOneAudit(open());
    await addPeople(db);
    await db
      .insertInto("organisations")
      .values({ id: "homes", name: "Otherham Homes", shortName: "Homes", kind: "Housing", basis: "invited", aliases: "[]" })
      .execute();
    await db.insertInto("memberships").values({ organisationId: "homes", partnershipId: "otherham" }).execute();
  });
  beforeEach(() => db.deleteFrom("history").execute());
  afterAll(() => db.destroy());

  const lines = async (partnershipId: string) =>
    (await listPartnershipHistory(db, partnershipId, all, { offset: 0, limit: 50 })).map(
      ({ event, person, after }) => `${person} ${event} ${JSON.stringify(after)}`,
    );

  test("is there for both, but for what happened before one of them joined", async () => {
    await stepCycle(db, leila, "2026", "close");
    await db.insertInto("cyclePartnerships").values({ cycleId: "2026", partnershipId: "otherham" }).execute();
    await stepCycle(db, farah, "2026", "open-again");

    const opened = 'farah Example cycle-opened-again {"title":"Section 11 audit 2026"}';
    expect(await lines("otherham")).toEqual([opened]);
    expect(await lines("estmere")).toEqual([opened, 'Leila Haddad cycle-closed {"title":"Section 11 audit 2026"}']);
  });

  test("names to each its own organisations alone", async () => {
    const made = { title: "Joint audit", standardSetId: "s11-2026", partnershipIds: ["estmere", "otherham"], copyOf: null };
    const cycleId = await createCycle(db, leila, made);
    await db.deleteFrom("history").execute();
    await changeCycleOrganisations(db, leila, { cycleId, partnershipIds: ["estmere"], add: ["fenlow"], remove: [] });
    await changeCycleOrganisations(db, farah, { cycleId, partnershipIds: ["otherham"], add: ["homes"], remove: [] });

    expect(await lines("estmere")).toEqual(['Leila Haddad cycle-organisations-changed {"fields":["Fenlow Homes"]}']);
    expect(await lines("otherham")).toEqual(['farah Example cycle-organisations-changed {"fields":["Otherham Homes"]}']);

    await db.deleteFrom("history").execute();
    await db.updateTable("cycles").set({ state: "open" }).where("id", "=", cycleId).execute();
    await addLateOrganisations(db, farah, cycleId, ["homes"]);
    expect(await lines("otherham")).toEqual(['farah Example cycle-organisation-added {"title":"Otherham Homes"}']);
    expect(await lines("estmere")).toEqual([]);
  });
});
