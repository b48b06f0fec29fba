import { describe, expect, test } from "vitest";
import { withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { cycleById, markNow } from "#tests/support/cycle-set-up.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";
import { dateFields } from "#tests/routes/permissions/cycle-forms.ts";

const days = {
  opensOn: "2026-09-07",
  signOffBy: "2026-12-04",
  dueOn: "2026-12-18",
  panelsFrom: "2027-02-01",
  panelsTo: "2027-02-26",
  responseBy: "2027-03-25",
};

const app = await freshApp(({ db }) => withOneAudit(db));

const linesFor = (personId: string) => app.db.selectFrom("dailyLines").select("words").where("personId", "=", personId).execute();
const historyOf = (event: string) =>
  app.db
    .selectFrom("history")
    .select(["after", "personId"])
    .where("event", "=", event as "signed")
    .execute();

describe("dates of a cycle that runs", () => {
  test("are changed for everybody, who are told once with the mail of the day", async () => {
    const leila = await app.signIn("leila");
    await app.db.updateTable("assessments").set({ extendedTo: "2026-12-22" }).where("id", "=", "fenlow-2026").execute();
    const fields = { base: await markNow(app.db, "2026", "dates"), ...dateFields({ ...days, dueOn: "2027-01-08" }) };
    const page = await readPage(await leila.get("/cycles/2026/set-up/dates"));
    expect(page.getByRole("button", { name: "Change the dates and tell everybody" }).element.tagName).toBe("button");

    expect((await leila.post("/cycles/2026/set-up/dates", fields)).status).toBe(302);
    const again = await leila.post("/cycles/2026/set-up/dates", { ...fields, "dueOn.day": "9" });

    expect(again.status).toBe(409);
    expect((await cycleById(app.db, "2026")).dueAt).toBe("2027-01-08T17:00:00.000Z");
    for (const person of ["priya", "helen", "chidi"])
      expect(await linesFor(person)).toEqual([{ words: "Section 11 audit 2026, Riverbend: now due by 5pm on 8 January 2027" }]);
    expect(await linesFor("rosa")).toEqual([]);
    // More time that ended before the new date is none
    expect(await app.db.selectFrom("assessments").select("extendedTo").where("id", "=", "fenlow-2026").executeTakeFirst()).toEqual({
      extendedTo: null,
    });
  });

  test("are told to one with more time only where its own change", async () => {
    const leila = await app.signIn("leila");
    await app.db.updateTable("assessments").set({ extendedTo: "2027-01-29" }).where("id", "=", "riverbend-2026").execute();
    const change = async (changed: Partial<typeof days>) =>
      leila.post("/cycles/2026/set-up/dates", { base: await markNow(app.db, "2026", "dates"), ...dateFields({ ...days, ...changed }) });

    expect((await change({ dueOn: "2027-01-08", signOffBy: "2026-12-25" })).status).toBe(302);
    expect(await linesFor("priya")).toEqual([]);
    expect((await change({ dueOn: "2027-01-08", signOffBy: "2026-12-18" })).status).toBe(302);
    expect(await linesFor("priya")).toEqual([{ words: "Section 11 audit 2026, Riverbend: now to be signed by 8 January 2027" }]);
  });

  test("standards and questions stay as they are", async () => {
    const leila = await app.signIn("leila");
    const page = await readPage(await leila.get("/cycles/2026/set-up/standards"));
    expect(page.text).toContain("The audit has been launched: what is asked cannot change any more.");
    const base = await markNow(app.db, "2026", "standards");
    const refused = await leila.post("/cycles/2026/set-up/standards", { base, title: "Other", standardSetId: "s11-2026", extent: "core" });
    expect(refused.status).toBe(409);
    expect((await cycleById(app.db, "2026")).extent).toBeNull();
  });
});

describe("an organisation that comes late", () => {
  test("has an assessment and an invitation of its own; nobody else is invited again", async () => {
    await app.db
      .insertInto("organisations")
      .values({ id: "late", name: "Late Trust", shortName: "Late", kind: "agency", basis: "", aliases: "[]" })
      .execute();
    await app.db.insertInto("memberships").values({ partnershipId: "estmere", organisationId: "late" }).execute();
    await app.db
      .insertInto("roles")
      .values({ id: "chidi-late", personId: "chidi", role: "champion", organisationId: "late", partnershipId: null, since: "2026-01-01" })
      .execute();
    const leila = await app.signIn("leila");
    const page = await readPage(await leila.get("/cycles/2026/set-up/organisations"));
    expect(page.getByRole("checkbox", { name: "Late Trust" }).checked).toBe(false);
    expect(page.queryAllByRole("checkbox", { name: "Fenlow Homes" })).toEqual([]);
    expect((await leila.post("/cycles/2026/set-up/organisations", { intent: "save" })).status).toBe(400);

    const added = await leila.post("/cycles/2026/set-up/organisations", { intent: "save", organisations: "late" });
    await leila.post("/cycles/2026/set-up/organisations", { intent: "save", organisations: "late" });

    expect(added.headers.get("Location")).toBe("/cycles/2026/set-up?done=added");
    expect(await app.db.selectFrom("assessments").select("state").where("organisationId", "=", "late").execute()).toEqual([
      { state: "invited" },
    ]);
    expect(await app.db.selectFrom("messages").select(["toEmail", "kind"]).execute()).toEqual([
      { toEmail: "chidi@riverbend.example", kind: "invitation" },
    ]);
    expect(await historyOf("cycle-organisation-added")).toEqual([{ after: JSON.stringify({ title: "Late Trust" }), personId: "leila" }]);
  });
});

describe("what is not expected any more", () => {
  test.each([
    ["withdrawn", "Withdrawn since 22 November 2026: “It has merged”", "This agency has been withdrawn from the cycle."],
    ["exempt", "Exempt since 22 November 2026: “It has merged”", "This agency is exempt from the cycle."],
    ["assured", "Assured by other means since 22 November 2026: “It has merged”", "This agency is assured by other means in this cycle."],
  ])("is %s with a reason, and expected again with another", async (how, stands, locked) => {
    const leila = await app.signIn("leila");
    const path = "/assessments/riverbend-2026/expected";
    expect((await leila.post(path, { intent: "end", how, reason: "" })).status).toBe(400);
    expect((await leila.post(path, { intent: "end", how, reason: "It has merged" })).status).toBe(302);
    expect((await leila.post(path, { intent: "end", how, reason: "Again" })).status).toBe(409);
    expect((await readPage(await leila.get(path))).text).toContain(stands);
    const priya = await app.signIn("priya");
    const save = await priya.post("/assessments/riverbend-2026/standards/9.1", {
      intent: "save",
      baseRevision: "0",
      rating: "met",
      statement: "Words",
    });
    expect(save.status).toBe(409);
    expect((await readPage(save)).text).toContain(locked);
    expect(await linesFor("priya")).toHaveLength(1);

    app.passMinutes(1);
    expect((await leila.post(path, { intent: "again", reason: "It has not" })).status).toBe(302);
    expect((await leila.post(path, { intent: "again", reason: "It has not" })).status).toBe(409);
    const now = await app.db.selectFrom("assessments").selectAll().where("id", "=", "riverbend-2026").executeTakeFirstOrThrow();
    expect([now.withdrawnOn, now.withdrawnAs, now.withdrawnReason]).toEqual([null, null, null]);
    expect(await linesFor("helen")).toHaveLength(2);
    expect(await historyOf("expected-again")).toEqual([{ after: JSON.stringify({ reason: "It has not" }), personId: "leila" }]);
  });

  test("is never what has been returned", async () => {
    const leila = await app.signIn("leila");
    const page = await readPage(await leila.get("/assessments/riverbend-2024/expected"));
    expect(page.text).toContain("It has returned. What was returned stands, so it stays in the audit.");
    expect((await leila.post("/assessments/riverbend-2024/expected", { intent: "end", how: "exempt", reason: "No" })).status).toBe(409);
  });
});

test("closing says what is still out; a closed cycle is opened again or put away", async () => {
  const leila = await app.signIn("leila");
  const page = await readPage(await leila.get("/cycles/2026/closing"));
  expect(page.text).toContain("2 agencies have not returned.");
  expect(page.text).toContain("Fenlow Homes: not yet started");
  expect(page.text).toContain("Riverbend Housing Association: in progress");

  const step = (name: string) => leila.post("/cycles/2026/closing", { step: name });
  expect((await step("archive")).status).toBe(409);
  expect((await step("close")).headers.get("Location")).toBe("/cycles/2026/set-up?done=closed");
  expect((await step("close")).status).toBe(409);
  expect((await step("nothing")).status).toBe(400);
  expect((await step("open-again")).status).toBe(302);
  await step("close");
  expect((await step("archive")).status).toBe(302);
  expect((await readPage(await leila.get("/cycles"))).text).toContain("Put away (1)");
  expect((await step("open-again")).status).toBe(409);
  await step("bring-back");
  expect((await readPage(await leila.get("/cycles"))).text).not.toContain("Put away");
  expect((await historyOf("cycle-closed")).length).toBe(2);
});

describe("a notice of the partnership", () => {
  const tomorrow = { "untilOn.day": "23", "untilOn.month": "11", "untilOn.year": "2026" };

  test("stands on the pages of the people it is for, from its first day to its last", async () => {
    await app.db.updateTable("organisations").set({ kind: "Housing" }).where("id", "=", "riverbend").execute();
    const leila = await app.signIn("leila");
    const path = "/partnerships/estmere/notices";
    const refused = await leila.post(path, { words: "Too late", "untilOn.day": "21", "untilOn.month": "11", "untilOn.year": "2026" });
    expect((await readPage(refused)).text).toContain("The last day must not be before the first");
    expect((await leila.post(path, { words: "x", kinds: "Health", ...tomorrow })).status).toBe(400);
    await leila.post(path, { words: "The helpdesk is closed on Friday", kinds: "Housing", ...tomorrow });

    const seenBy = async (who: string) => (await (await app.signIn(who)).get("/work")).text();
    expect(await seenBy("priya")).toContain("The helpdesk is closed on Friday");
    expect(await seenBy("leila")).toContain("The helpdesk is closed on Friday");
    expect(await seenBy("alison")).not.toContain("The helpdesk");
    expect(await (await app.get("/help")).text()).not.toContain("The helpdesk");
    app.setClock("2026-11-24T09:00:00Z");
    expect(await seenBy("priya")).not.toContain("The helpdesk");
  });

  test("is taken down by its own partnership alone", async () => {
    const leila = await app.signIn("leila");
    await leila.post("/partnerships/estmere/notices", { words: "Please read", ...tomorrow });
    const { id } = await app.db.selectFrom("notices").select("id").executeTakeFirstOrThrow();
    await app.db
      .insertInto("partnerships")
      .values({ id: "other", name: "Other", shortName: "Other", contactEmail: "a@other.example" })
      .execute();
    await app.db.insertInto("people").values({ id: "otto", name: "Otto", email: "otto@other.example", jobTitle: "" }).execute();
    await app.db
      .insertInto("roles")
      .values({ id: "otto", personId: "otto", role: "administrator", organisationId: null, partnershipId: "other", since: "2026-01-01" })
      .execute();
    await (await app.signIn("otto")).post("/partnerships/other/notices", { down: id });
    expect((await app.db.selectFrom("notices").select("endedAt").executeTakeFirst())?.endedAt).toBeNull();
    await leila.post("/partnerships/estmere/notices", { down: id });
    expect((await readPage(await leila.get("/partnerships/estmere/notices"))).text).toContain("No notice is up now.");
    expect(await historyOf("notice-taken-down")).toHaveLength(1);
  });
});

describe("a cycle of two partnerships", () => {
  async function joint() {
    const { db } = app;
    await db
      .insertInto("partnerships")
      .values({ id: "wealdshire", name: "Wealdshire", shortName: "Wealdshire", contactEmail: "a@weald.example" })
      .execute();
    await db.insertInto("cyclePartnerships").values({ cycleId: "2026", partnershipId: "wealdshire" }).execute();
    await db.insertInto("memberships").values({ partnershipId: "wealdshire", organisationId: "riverbend" }).execute();
  }

  test("has a note on one area beside an answer, on the standard and in the return", async () => {
    await joint();
    const priya = await app.signIn("priya");
    const standard = "/assessments/riverbend-2026/standards/9.1";
    expect((await readPage(await priya.get(standard))).addressOf("Add a note on one area")).toBe(`${standard}/area-notes`);
    const note = (base: string, words: string) => priya.post(`${standard}/area-notes`, { partnershipId: "wealdshire", base, words });
    expect((await note("0", "Wealdshire has its own panel")).status).toBe(302);
    const stale = await note("0", "Mine");
    expect(stale.status).toBe(409);
    expect((await readPage(stale)).text).toContain("Wealdshire has its own panel");

    expect((await readPage(await priya.get(standard))).text).toContain("Wealdshire: Wealdshire has its own panel");
    const whole = await readPage(await priya.get("/assessments/riverbend-2026/return"));
    expect(whole.text).toContain("Where it differs by area Wealdshire: Wealdshire has its own panel");
    expect((await note("1", "")).status).toBe(302);
    expect((await readPage(await priya.get("/assessments/riverbend-2026/return"))).text).not.toContain("Where it differs");
    expect((await priya.post(`${standard}/area-notes`, { partnershipId: "elsewhere", base: "0", words: "x" })).status).toBe(404);
    expect((await (await app.signIn("helen")).get(`${standard}/area-notes`)).status).toBe(403);
  });

  test("has no such notes for whoever answers to one", async () => {
    await joint();
    const alison = await app.signIn("alison");
    expect((await alison.get("/assessments/fenlow-2026/standards/9.1/area-notes")).status).toBe(404);
    expect((await readPage(await alison.get("/assessments/fenlow-2026/standards/9.1"))).text).not.toContain("one area");
  });

  test("counts, and does not name, what belongs to the other alone", async () => {
    await joint();
    await app.db.insertInto("people").values({ id: "martin", name: "Martin Osei", email: "m@weald.example", jobTitle: "" }).execute();
    await app.db
      .insertInto("roles")
      .values({
        id: "martin",
        personId: "martin",
        role: "administrator",
        organisationId: null,
        partnershipId: "wealdshire",
        since: "2026-01-01",
      })
      .execute();
    const page = await readPage(await (await app.signIn("martin")).get("/cycles/2026/closing"));
    expect(page.text).toContain("2 agencies have not returned.");
    expect(page.text).toContain("Riverbend Housing Association");
    expect(page.text).not.toContain("Fenlow");
    expect(page.text).toContain("1 of them belongs to the other partnership alone.");
  });
});
