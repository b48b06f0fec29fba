import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#db/connection.server.ts";
import { migrate } from "#db/migrate.ts";
import { addAdministrator, addPartnership } from "#db/organisations/add-partnership.ts";
import { doFirstRun, mayBeginFirstRun, openFirstRun } from "#db/organisations/first-run.ts";
import { baseOf, changePartnership, findLogo } from "#db/organisations/partnership-settings.ts";
import { findPartnership } from "#db/organisations/partnerships.ts";
import { databases } from "#tests/support/assessment-fixtures.ts";

const now = new Date("2026-12-01T09:00:00Z");
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const partnership = {
  name: "Estmere Safeguarding Children Partnership",
  shortName: "ESCP",
  area: "Estmere",
  contactEmail: "audit@estmere.example",
  replyTo: "",
  mailSender: "",
  phone: "",
  letterhead: "",
};
const administrator = { name: "Leila Haddad", jobTitle: "Business manager", email: "leila@estmere.example" };
const setUp = { partnership, administrator, logo: null };

describe.each(databases)("the first run on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = open();
    await migrate(db);
  });
  beforeEach(async () => {
    for (const table of ["history", "partnershipLogos", "roles", "people", "partnerships", "firstRuns"] as const)
      await db.deleteFrom(table).execute();
  });
  afterAll(() => db.destroy());

  test("happens once, whoever else has the address", async () => {
    const token = await openFirstRun(db, now);
    const both = await Promise.all([doFirstRun(db, token, setUp, now), doFirstRun(db, token, setUp, now)]);

    expect(both.filter((one) => one !== null)).toHaveLength(1);
    expect(await db.selectFrom("partnerships").select(["name", "replyTo"]).execute()).toEqual([{ name: partnership.name, replyTo: null }]);
    expect(await db.selectFrom("roles").select(["role", "since"]).execute()).toEqual([{ role: "administrator", since: "2026-12-01" }]);
    expect((await db.selectFrom("history").select("event").orderBy("id").execute()).map(({ event }) => event)).toEqual([
      "partnership-set-up",
      "part-given",
    ]);
    expect(await mayBeginFirstRun(db, token, now)).toBe(false);
  });

  test("keeps only a hash, and a new address closes the one before", async () => {
    const first = await openFirstRun(db, now);
    const second = await openFirstRun(db, minutesLater(1));

    expect(JSON.stringify(await db.selectFrom("firstRuns").selectAll().execute())).not.toContain(second);
    expect(await mayBeginFirstRun(db, first, minutesLater(2))).toBe(false);
    expect(await mayBeginFirstRun(db, second, minutesLater(2))).toBe(true);
    expect(await doFirstRun(db, first, setUp, minutesLater(2))).toBeNull();
    expect(await doFirstRun(db, second, setUp, minutesLater(62))).toBeNull();
    expect(await db.selectFrom("partnerships").select("id").execute()).toEqual([]);
  });

  test("is over once the command added a partnership; further ones need other names", async () => {
    const token = await openFirstRun(db, now);
    expect(await addPartnership(db, setUp, now)).toBeNull();
    expect(await mayBeginFirstRun(db, token, now)).toBe(false);
    expect(await doFirstRun(db, token, setUp, now)).toBeNull();
    expect(await addPartnership(db, { ...setUp, partnership: { ...partnership, name: "Other", shortName: "escp" } }, now)).toContain(
      "There is a partnership Estmere Safeguarding Children Partnership (ESCP) already",
    );
    expect(await addPartnership(db, { ...setUp, partnership: { ...partnership, name: "Other", shortName: "OSCP" } }, now)).toBeNull();
    // The same person may administer both, under the name they are known by
    expect(await db.selectFrom("people").select("name").execute()).toEqual([{ name: "Leila Haddad" }]);
    expect(await db.selectFrom("roles").select("id").execute()).toHaveLength(2);
  });

  test("a further administrator is added by the command, once", async () => {
    await addPartnership(db, setUp, now);
    const omar = { name: "Omar Said", jobTitle: "Manager", email: "omar@estmere.example" };
    expect(await addAdministrator(db, "nobody", omar, now)).toBe("--of: 0 partnerships are called “nobody”. There are: ESCP");
    expect(await addAdministrator(db, "escp", omar, now)).toBeNull();
    expect(await addAdministrator(db, partnership.name, omar, now)).toBeNull();
    expect(await db.selectFrom("roles").select("id").execute()).toHaveLength(2);
  });

  test("settings are changed by one of two who opened them", async () => {
    const token = await openFirstRun(db, now);
    const { partnershipId } = (await doFirstRun(db, token, setUp, now)) ?? { partnershipId: "" };
    const before = await findPartnership(db, partnershipId);
    const base = before ? baseOf(before) : "";
    const { personId: by } = await db.selectFrom("roles").select("personId").executeTakeFirstOrThrow();
    const author = { by, at: now.toISOString() };
    const change = (phone: string) => ({ base, partnership: { ...partnership, phone }, logo: "keep" as const });

    expect(
      await Promise.all([
        changePartnership(db, author, partnershipId, change("1")),
        changePartnership(db, author, partnershipId, change("2")),
      ]),
    ).toEqual(expect.arrayContaining(["saved", "stale"]));
    const after = await findPartnership(db, partnershipId);
    const logo = { type: "image/png" as const, content: new Uint8Array([1, 2, 3]) };
    expect(await changePartnership(db, author, partnershipId, { base: after ? baseOf(after) : "", partnership, logo })).toBe("saved");
    expect(await findLogo(db, partnershipId)).toMatchObject({ type: "image/png", content: "AQID" });
    const [line] = await db.selectFrom("history").selectAll().where("event", "=", "partnership-changed").orderBy("id", "desc").execute();
    expect(JSON.parse(line?.after ?? "{}")).toEqual({ phone: "", logo: "changed" });
  });
});
