import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { giveSections, inviteColleague, listAnswerers, listAssignments } from "#db/assessments/assignments.ts";
import { listPeopleOf } from "#db/people/people.ts";
import type { Db } from "#db/connection.server.ts";
import { listHistory } from "#db/history.ts";
import { colleagueMessage } from "#mail/colleague-message.ts";
import { clearAudit, databases, morning, priya, withOneAudit } from "#tests/support/assessment-fixtures.ts";

const place = { assessmentId: "riverbend-2026", organisationId: "riverbend" };
const ada = { name: "Ada Holm", email: "ada@riverbend.example", jobTitle: "Trainer" };
const message = colleagueMessage({
  to: ada.email,
  champion: "Priya Raman",
  organisation: "Riverbend Housing Association",
  cycle: "Section 11 audit 2026",
  link: "https://audit.example/assessments/riverbend-2026",
});

describe.each(databases)("on %s", (_name, open) => {
  let db: Db;

  beforeAll(async () => {
    db = await withOneAudit(open());
  });
  afterAll(() => db.destroy());

  beforeEach(() => clearAudit(db));

  const given = async () => (await listAssignments(db, place.assessmentId)).map((one) => [one.sectionCode, one.name, one.since]).sort();
  const holders = async () =>
    Object.fromEntries((await listAssignments(db, place.assessmentId)).map((one) => [one.sectionCode, one.personId]));
  const give = async (gifts: Record<string, string | null>, was?: Record<string, string | null>) => {
    const shown: Record<string, string | null> = was ?? (await holders());
    const chosen = Object.entries(gifts).map(([sectionCode, personId]) => ({ sectionCode, personId, was: shown[sectionCode] ?? null }));
    return giveSections(db, priya, place, chosen, {
      organisation: "Riverbend Housing Association",
      cycle: "Section 11 audit 2026",
      link: "https://audit.example/here",
    });
  };

  test("gives, moves and takes back sections in one save", async () => {
    await give({ 8: "chidi", 9: "tomasz" });
    const result = await give({ 7: "priya", 8: "tomasz", 9: null });

    expect(result).toBe("saved");
    expect(await given()).toEqual([
      ["7", "Priya Raman", "2026-11-22"],
      ["8", "Tomasz Zielinski", "2026-11-22"],
    ]);
  });

  test("gives nothing where somebody else gave one of the sections away meanwhile, and says which", async () => {
    const shown = await holders();
    await give({ 8: "chidi" });

    expect(await give({ 7: "priya", 8: "tomasz" }, shown)).toEqual({ given: ["8"] });
    expect(await holders()).toEqual({ 8: "chidi" });
    expect(await give({ 8: "chidi", 9: "tomasz" }, shown)).toBe("saved");
    expect(await holders()).toEqual({ 8: "chidi", 9: "tomasz" });
  });

  test("tells each colleague of all the sections they were given, in one mail, and whoever gives them nothing", async () => {
    await give({ 4: "chidi", 7: "chidi", 8: "priya", 9: null });
    await give({ 4: "chidi", 7: "chidi" });

    const mails = await db.selectFrom("messages").select(["toEmail", "kind", "subject", "body", "assessmentId"]).execute();
    expect(mails).toMatchObject([
      {
        toEmail: "chidi@riverbend.example",
        kind: "section-given",
        subject: "Section 11 audit 2026: sections 4 and 7 given to you",
        assessmentId: "riverbend-2026",
      },
    ]);
    expect(mails[0]?.body).toContain(
      "Priya Raman has given you sections 4 and 7 of the Section 11 audit 2026 for Riverbend Housing Association.",
    );
    expect(mails[0]?.body).toContain("https://audit.example/here");
  });

  test("writes the history of what changed, and nothing of what stayed", async () => {
    await give({ 8: "chidi" });
    await give({ 8: "chidi", 9: "tomasz" });

    const history = await listHistory(db, place.assessmentId);
    expect(history.map((entry) => `${entry.person} ${entry.event} ${JSON.stringify(entry.after)}`).sort()).toEqual([
      'Priya Raman section-given {"section":"8","person":"Chidi Nwosu"}',
      'Priya Raman section-given {"section":"9","person":"Tomasz Zielinski"}',
    ]);
  });

  test.each(["alison", "helen", "rosa", "nobody-known"])("refuses to give a section to %s, and gives none of the others", async (id) => {
    const result = await give({ 7: "chidi", 8: id });

    expect(result).toBe("not-ours");
    expect(await given()).toEqual([]);
  });

  test("gives nothing once the return is with the signatory", async () => {
    await db.updateTable("assessments").set({ state: "awaiting-sign-off" }).where("id", "=", place.assessmentId).execute();

    expect(await give({ 8: "chidi" })).toBe("locked");
    expect(await given()).toEqual([]);
  });

  test("does not call an audit started because sections were given out", async () => {
    await db.updateTable("assessments").set({ state: "invited" }).where("id", "=", place.assessmentId).execute();
    await give({ 8: "chidi" });

    const { state } = await db.selectFrom("assessments").select("state").where("id", "=", place.assessmentId).executeTakeFirstOrThrow();
    expect(state).toBe("invited");
  });

  test("invites a new colleague once, with an e-mail and a line in the history", async () => {
    const first = await inviteColleague(db, priya, place, ada, message);
    const second = await inviteColleague(db, priya, place, { ...ada, email: "Ada@Riverbend.example" }, message);

    expect([first, second]).toEqual(["invited", "already-here"]);
    expect((await listAnswerers(db, "riverbend")).filter((person) => person.name === "Ada Holm")).toHaveLength(1);
    const mails = await db.selectFrom("messages").selectAll().execute();
    expect(mails).toMatchObject([{ toEmail: "ada@riverbend.example", kind: "invitation", createdAt: morning, sentAt: null }]);
    const [entry] = await listHistory(db, place.assessmentId);
    expect(entry).toMatchObject({ event: "colleague-invited", person: "Priya Raman" });
  });

  test("gives a person known from elsewhere a part here, under the name they have", async () => {
    await inviteColleague(db, priya, place, { ...ada, name: "A. Draycott", email: "alison@fenlow.example" }, message);

    const here = (await listPeopleOf(db, "riverbend")).find((person) => person.id === "alison");
    expect(here).toMatchObject({ name: "Alison Draycott", role: "contributor", since: "2026-11-22" });
    expect(await give({ 8: "alison" })).toBe("saved");
    await db.deleteFrom("assignments").execute();
    await db.deleteFrom("roles").where("personId", "=", "alison").where("organisationId", "=", "riverbend").execute();
  });

  test("invites nobody, and keeps no person, once the return is with the signatory", async () => {
    await db.updateTable("assessments").set({ state: "awaiting-sign-off" }).where("id", "=", place.assessmentId).execute();
    const result = await inviteColleague(db, priya, place, { ...ada, email: "late@riverbend.example" }, message);

    expect(result).toBe("locked");
    expect(await db.selectFrom("people").select("id").where("email", "=", "late@riverbend.example").execute()).toEqual([]);
  });
});
