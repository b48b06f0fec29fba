import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#db/connection.server.ts";
import { remindPeople } from "#db/cycles/remind.ts";
import { changeAudit, clearAudit, databases, withOneAudit } from "#tests/support/assessment-fixtures.ts";

const day = (on: string) => new Date(`${on}T09:00:00.000Z`);

describe.each(databases)("reminders on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => (db = await withOneAudit(open())));
  beforeEach(async () => {
    await db.deleteFrom("contacts").execute();
    await clearAudit(db);
    await db.updateTable("assessments").set({ withdrawnOn: "2026-10-01" }).where("id", "=", "fenlow-2026").execute();
  });
  afterAll(() => db.destroy());

  const lines = async () => {
    const rows = await db.selectFrom("dailyLines").select(["personId", "kind", "words"]).orderBy("madeAt").orderBy("personId").execute();
    return rows.map(({ personId, kind, words }) => `${personId} ${kind}: ${words}`);
  };
  const lead = (who: string) => `${who} reminder: Section 11 audit 2026 of Riverbend Housing Association is due by 18 December 2026`;

  test("go to whoever leads the audit, once for each of its days", async () => {
    expect(await remindPeople(db, day("2026-12-04"))).toBe(1);
    expect(await remindPeople(db, day("2026-12-05"))).toBe(0);
    expect(await lines()).toEqual([lead("priya")]);

    expect(await remindPeople(db, day("2026-12-11"))).toBe(1);
    expect(await lines()).toEqual([lead("priya"), lead("priya")]);
  });

  test("tell contributors of their sections alone, while these are not complete", async () => {
    const given = { assessmentId: "riverbend-2026", personId: "chidi", since: "2026-10-01" };
    await db
      .insertInto("assignments")
      .values([
        { ...given, sectionCode: "4" },
        { ...given, sectionCode: "7" },
      ])
      .execute();

    await remindPeople(db, day("2026-12-04"));

    expect(await lines()).toContain(
      "chidi reminder: Section 11 audit 2026 of Riverbend Housing Association: sections 4 and 7 are not complete yet, due by 18 December",
    );
  });

  test("go to both who lead and sign once it is late, and stand among the words with the organisation", async () => {
    await remindPeople(db, day("2026-12-19"));

    const late =
      "Section 11 audit 2026 of Riverbend Housing Association was due on 18 December 2026 and was 1 day late on 19 December. Send it, or ask for more time on the page of the audit";
    expect(await lines()).toEqual([`helen overdue: ${late}`, `priya overdue: ${late}`]);
    const contacts = await db.selectFrom("contacts").select(["kind", "step", "round", "personId"]).execute();
    expect(contacts).toEqual([{ kind: "mail", step: "reminder", round: 0, personId: null }]);
  });

  test("stand in the history, once for each that goes out", async () => {
    await remindPeople(db, day("2026-12-04"));
    await Promise.all([remindPeople(db, day("2026-12-11")), remindPeople(db, day("2026-12-11"))]);
    await remindPeople(db, day("2026-12-19"));

    const rows = await db.selectFrom("history").select(["at", "event", "assessmentId", "personId", "after"]).orderBy("at").execute();
    const reminded = { event: "reminder-written", assessmentId: "riverbend-2026", personId: null, after: '{"due":"2026-12-18"}' };
    expect(rows).toEqual(["2026-12-04", "2026-12-11", "2026-12-19"].map((on) => ({ ...reminded, at: `${on}T09:00:00.000Z` })));
  });

  test("count the days, also where a reminder comes again", async () => {
    await db.updateTable("cycles").set({ reminders: '{"before":[],"after":[12]}' }).where("id", "=", "2026").execute();
    expect(await remindPeople(db, day("2026-12-30"))).toBe(1);
    expect((await lines())[0]).toContain("was due on 18 December 2026 and was 12 days late on 30 December.");
    await db.updateTable("cycles").set({ reminders: null }).where("id", "=", "2026").execute();
  });

  test("count from the later date where more time was given", async () => {
    await changeAudit(db, { extendedTo: "2027-01-15" });
    expect(await remindPeople(db, day("2026-12-19"))).toBe(1);
    expect(await lines()).toEqual([lead("priya").replace("18 December 2026", "15 January 2027")]);
  });

  test("end when it is returned, withdrawn, or open again", async () => {
    await changeAudit(db, { state: "submitted", firstSubmittedAt: "2026-12-01T10:00:00.000Z" });
    expect(await remindPeople(db, day("2026-12-19"))).toBe(0);
    await changeAudit(db, { state: "in-progress" });
    expect(await remindPeople(db, day("2026-12-19"))).toBe(0);
    await changeAudit(db, { firstSubmittedAt: null, withdrawnOn: "2026-12-01" });
    expect(await remindPeople(db, day("2026-12-19"))).toBe(0);
  });

  test("are as the cycle says", async () => {
    await db.updateTable("cycles").set({ reminders: '{"before":[3],"after":[]}' }).where("id", "=", "2026").execute();
    expect([await remindPeople(db, day("2026-12-14")), await remindPeople(db, day("2026-12-15"))]).toEqual([0, 1]);
    await db.updateTable("cycles").set({ reminders: null }).where("id", "=", "2026").execute();
  });
});
