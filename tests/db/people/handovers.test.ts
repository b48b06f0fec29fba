import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#db/connection.server.ts";
import { type Afterwards, cancelHandover, handOver, tellLateHandovers } from "#db/people/handovers.ts";
import { endPart } from "#db/people/parts.ts";
import { listAssignments } from "#db/assessments/assignments.ts";
import { databases, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { publicUrl } from "#tests/support/return-fixtures.ts";
import { acting, clearPeople, comeIn, estmere, mailsOf, partsOf, riverbend } from "#tests/support/people-fixtures.ts";

const marsha = { name: "Marsha Bell", email: "marsha@riverbend.example", jobTitle: "Head of neighbourhoods" };

describe.each(databases)("handing over on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withOneAudit(open());
  });
  beforeEach(() => clearPeople(db));
  afterAll(() => db.destroy());

  const hand = (roleId: string, to: Parameters<typeof handOver>[3]["to"], by = "priya", afterwards: Afterwards = "nothing") =>
    handOver(db, acting(by), riverbend, { roleId, to, afterwards, words: "Section 8 is the hard one" });
  const champions = async () => (await partsOf(db)).filter((one) => one.endsWith("champion"));

  test("gives the part at once, and ends the other when the successor has signed in", async () => {
    expect(await hand("priya-champion", marsha)).toBeNull();
    expect(await champions()).toEqual(["Marsha Bell: champion", "Priya Raman: champion"]);

    await comeIn(db, marsha.email, "2026-11-23T09:00:00.000Z");

    expect(await champions()).toEqual(["Marsha Bell: champion"]);
    const events = await db.selectFrom("history").select(["event", "personId"]).orderBy("id").execute();
    expect(events.map(({ event }) => event)).toEqual(["part-handed-over", "signed-in", "part-ended"]);
  });

  test("tells both, who signs, and the partnership, with the word that was left", async () => {
    await hand("priya-champion", { personId: "chidi" });

    expect(await mailsOf(db)).toEqual([
      "audit@estmere.example part-given",
      "chidi@riverbend.example handover",
      "helen@riverbend.example part-given",
    ]);
    const mail = await db.selectFrom("messages").select("body").where("kind", "=", "handover").executeTakeFirst();
    expect(mail?.body).toContain("Section 8 is the hard one");
  });

  test("ends at once where the colleague has signed in before", async () => {
    await comeIn(db, "chidi@riverbend.example", "2026-11-20T09:00:00.000Z");
    await hand("priya-champion", { personId: "chidi" }, "priya", "reader");

    expect(await partsOf(db)).toEqual(expect.arrayContaining(["Chidi Nwosu: champion", "Chidi Nwosu: contributor", "Priya Raman: reader"]));
    expect(await champions()).toEqual(["Chidi Nwosu: champion"]);
  });

  test("waits for somebody from elsewhere, of whom nothing shows", async () => {
    await comeIn(db, "alison@fenlow.example", "2026-11-20T09:00:00.000Z");
    await hand("priya-champion", { ...marsha, email: "alison@fenlow.example" });

    expect(await champions()).toEqual(["Marsha Bell: champion", "Priya Raman: champion"]);
    await comeIn(db, "alison@fenlow.example", "2026-11-23T09:00:00.000Z");
    expect(await champions()).toEqual(["Alison Draycott: champion"]);
  });

  test("leaves both where one stays as second", async () => {
    await hand("priya-champion", marsha, "priya", "stays");
    await comeIn(db, marsha.email, "2026-11-23T09:00:00.000Z");

    expect(await champions()).toEqual(["Marsha Bell: champion", "Priya Raman: champion"]);
  });

  describe("of sections that the one before was given", () => {
    const given = () =>
      listAssignments(db, "riverbend-2026").then((all) =>
        all.map(({ sectionCode, name, since }) => `${sectionCode} ${name} ${since}`).sort(),
      );
    const lines = () => db.selectFrom("history").select(["before", "after", "personId"]).where("event", "=", "section-given").execute();
    beforeEach(async () => {
      await db.deleteFrom("assignments").execute();
      const own = { assessmentId: "riverbend-2026", since: "2026-10-05" };
      await db
        .insertInto("assignments")
        .values([
          { ...own, sectionCode: "3", personId: "priya" },
          { ...own, sectionCode: "8", personId: "priya" },
          { ...own, sectionCode: "9", personId: "chidi" },
        ])
        .execute();
    });

    afterEach(() => db.deleteFrom("assignments").execute());

    test("passes them to the successor when the part ends, and no sooner", async () => {
      await hand("priya-champion", marsha);
      expect(await given()).toEqual(["3 Priya Raman 2026-10-05", "8 Priya Raman 2026-10-05", "9 Chidi Nwosu 2026-10-05"]);

      await comeIn(db, marsha.email, "2026-11-23T09:00:00.000Z");
      expect(await given()).toEqual(["3 Marsha Bell 2026-11-23", "8 Marsha Bell 2026-11-23", "9 Chidi Nwosu 2026-10-05"]);
      const told = (await lines()).map(({ before, after, personId }) => ({ before, after, personId }));
      expect(told).toContainEqual({
        before: JSON.stringify({ section: "3", person: "Priya Raman" }),
        after: JSON.stringify({ section: "3", person: "Marsha Bell" }),
        personId: null,
      });
      expect(told).toHaveLength(2);
    });

    test("leaves them with whoever still answers", async () => {
      await hand("priya-champion", marsha, "priya", "stays");
      await comeIn(db, marsha.email, "2026-11-23T09:00:00.000Z");
      expect(await given()).toContain("3 Priya Raman 2026-10-05");
      expect(await lines()).toEqual([]);
    });

    test("leaves those of a cycle that is over as they were", async () => {
      await db.updateTable("cycles").set({ state: "closed" }).execute();
      await hand("priya-champion", marsha);
      await comeIn(db, marsha.email, "2026-11-23T09:00:00.000Z");
      await db.updateTable("cycles").set({ state: "open" }).execute();
      expect(await given()).toContain("3 Priya Raman 2026-10-05");
    });

    test("leaves them with nobody where a part ends without a successor", async () => {
      expect(await endPart(db, acting("priya"), riverbend, "chidi-contributor")).toBeNull();
      expect(await given()).toEqual(["3 Priya Raman 2026-10-05", "8 Priya Raman 2026-10-05"]);
      expect((await lines()).map(({ after, personId }) => [after, personId])).toEqual([
        [JSON.stringify({ section: "9", person: null }), "priya"],
      ]);
    });
  });

  test("is done by whoever signs or the partnership, for a champion who has left", async () => {
    expect(await hand("priya-champion", marsha, "helen")).toBeNull();
    expect(await mailsOf(db)).toContain("priya@riverbend.example part-given");
    await clearPeople(db);
    expect(await hand("priya-champion", marsha, "leila")).toBeNull();
    expect(await mailsOf(db)).not.toContain("audit@estmere.example part-given");
  });

  test.each([
    ["a contributor", "priya-champion", marsha, "chidi"],
    ["the champion, of who signs", "helen-signatory", marsha, "priya"],
    ["somebody of elsewhere", "priya-champion", marsha, "alison"],
    ["the champion, of a contributor", "chidi-contributor", marsha, "priya"],
    ["to somebody who is not here", "priya-champion", { personId: "alison" }, "priya"],
    ["to oneself", "priya-champion", { personId: "priya" }, "priya"],
  ])("is not done by %s", async (_who, roleId, to, by) => {
    expect(await hand(roleId, to, by)).not.toBeNull();
    expect(await champions()).toEqual(["Priya Raman: champion"]);
    expect(await db.selectFrom("handovers").selectAll().execute()).toEqual([]);
    expect(await mailsOf(db)).toEqual([]);
  });

  test("of the signing part is confirmed by the present one’s own hand", async () => {
    expect(await hand("helen-signatory", marsha, "helen")).toBeNull();
    await comeIn(db, marsha.email, "2026-11-23T09:00:00.000Z");

    expect((await partsOf(db)).filter((one) => one.endsWith("signatory"))).toEqual(["Marsha Bell: signatory"]);
    expect(await db.selectFrom("appointments").select("confirmedBy").execute()).toEqual([{ confirmedBy: "helen" }]);
  });

  test("happens once, and can be called off until somebody comes", async () => {
    await hand("priya-champion", marsha);
    expect(await hand("priya-champion", { personId: "chidi" })).toMatch(/being handed over already/);
    expect(await cancelHandover(db, acting("priya"), riverbend, "priya-champion")).toBeNull();
    expect(await champions()).toEqual(["Priya Raman: champion"]);
    expect(await cancelHandover(db, acting("priya"), riverbend, "priya-champion")).toMatch(/taken over/);
    expect(await comeIn(db, marsha.email, "2026-11-23T09:00:00.000Z")).toHaveProperty("refusal");
  });

  test("that nobody takes up is told once, after 14 days", async () => {
    await hand("priya-champion", marsha);
    await db.deleteFrom("messages").execute();

    expect(await tellLateHandovers(db, new Date("2026-12-06T08:59:00Z"), publicUrl)).toBe(0);
    expect(await tellLateHandovers(db, new Date("2026-12-06T09:00:00Z"), publicUrl)).toBe(1);
    expect(await tellLateHandovers(db, new Date("2026-12-07T09:00:00Z"), publicUrl)).toBe(0);
    expect(await mailsOf(db)).toEqual([
      "audit@estmere.example part-given",
      "marsha@riverbend.example part-given",
      "priya@riverbend.example part-given",
    ]);
  });

  test("of a partnership goes from administrator to administrator", async () => {
    const handed = await handOver(db, acting("leila"), estmere, {
      roleId: "leila-administrator",
      to: { ...marsha, email: "m@estmere.example" },
      afterwards: "nothing",
      words: "",
    });
    expect(handed).toBeNull();
    await comeIn(db, "m@estmere.example", "2026-11-23T09:00:00.000Z");

    expect(await partsOf(db, estmere)).toEqual(["Marsha Bell: administrator"]);
  });
});
