import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Database } from "#db/schema.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { answerFully, changeAudit, someAction, typeDraft, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { addConversation } from "#tests/support/conversation-fixtures.ts";
import { readPage } from "#tests/support/page.ts";
import { submitted } from "#tests/support/panel-fixtures.ts";
import { addResponse } from "#tests/support/response-fixtures.ts";
import { mainText } from "#tests/support/page-text.ts";

const app = await freshApp(({ db }) => withOneAudit(db));

const see = async (person: string) => mainText(await (await app.signIn(person)).get("/work"));
const give = (sectionCode: string, personId: string) =>
  app.db.insertInto("assignments").values({ assessmentId: "riverbend-2026", sectionCode, personId, since: "2026-10-05" }).execute();
const hold = (personId: string, role: Database["roles"]["role"], organisationId: string) =>
  app.db
    .insertInto("roles")
    .values({ id: randomUUID(), personId, role, organisationId, partnershipId: null, since: "2026-09-01", endedOn: null })
    .execute();

test("tells the champion how far the audit is, with the same count as the task list", async () => {
  await answerFully(app.db, ["1.1", "1.2"]);
  await app.db.updateTable("evidence").set({ reviewBy: "2026-11-01" }).where("id", "=", "evidence 1.2").execute();
  const text = await see("priya");

  expect(text).toContain("1 thing waits for you. The nearest date is Friday 4 December.");
  expect(text).toContain(
    "Riverbend Housing Association You are the Section 11 champion Complete the Section 11 audit 2026 2 of 34 standards complete",
  );
  expect(text).toContain("Due 18 December 2026");
  expect(await mainText(await (await app.signIn("priya")).get("/assessments/riverbend-2026"))).toContain("2 of 34 standards complete");
});

test("puts what waits first: two versions, typing not saved, then own sections", async () => {
  await answerFully(app.db, ["6.4"]);
  await typeDraft(app.db, "6.4", "chidi", 0);
  await typeDraft(app.db, "6.2", "chidi", 0);
  await give("6", "chidi");
  const text = await see("chidi");

  expect(text).toContain("3 things wait for you.");
  const places = [
    "Bring two versions of 6.4 together",
    "Save what you typed on 6.2",
    "Complete 6. ",
    "Section 11 audit 2026 1 of 34",
    "Section 11 audit 2024",
  ];
  expect(places.map((place) => text.indexOf(place))).toEqual(places.map((place) => text.indexOf(place)).toSorted((a, b) => a - b));
  expect(places.every((place) => text.includes(place))).toBe(true);
});

test("does not show one person what another typed, nor another's sections", async () => {
  await typeDraft(app.db, "6.2", "chidi", 0);
  await give("6", "chidi");
  const text = await see("tomasz");

  expect(text).toContain("Nothing waits for you now.");
  expect(text).not.toMatch(/6\.2|Complete 6/);
});

test("asks the signatory to sign, and tells the champion who has it", async () => {
  await changeAudit(app.db, { state: "awaiting-sign-off", sentForSignOffAt: "2026-11-20T14:41:00.000Z" });

  expect(await see("helen")).toContain("Read and sign the Section 11 audit 2026");
  const champions = await see("priya");
  expect(champions).toContain("Nothing waits for you now.");
  expect(champions).toContain("With Helen Whitcombe to sign, since 2:41pm on 20 November 2026");
});

test("shows the champion what was returned, with its note", async () => {
  await changeAudit(app.db, { returnedNote: "Say more on 6.2." });

  expect(await see("priya")).toContain("Look at what Helen Whitcombe returned to you “Say more on 6.2.”");
});

test("keeps earlier returns with what came of them", async () => {
  await app.db
    .insertInto("actions")
    .values([
      someAction("a", { assessmentId: "riverbend-2024", what: "Lone working code", dueOn: "2027-01-31" }),
      someAction("b", { assessmentId: "riverbend-2024", progress: "done" }),
    ])
    .execute();

  expect(await see("rosa")).toContain(
    "Section 11 audit 2024 1 of 2 actions is still open: Lone working code, due 31 January 2027 Read the response to the Section 11 audit 2024 Response sent 4 March 2025",
  );
});

test("follows an action that went into the next plan there, and not in the return it came from", async () => {
  await app.db
    .insertInto("actions")
    .values([
      someAction("a", { assessmentId: "riverbend-2024", what: "Lone working code", dueOn: "2026-01-31" }),
      someAction("b", { assessmentId: "riverbend-2024", progress: "done" }),
    ])
    .execute();
  await app.db
    .insertInto("actions")
    .values(someAction("now-a", { what: "Lone working code", carriedFrom: "a", dueOn: "2027-01-31" }))
    .execute();
  expect(await see("rosa")).toContain(
    "Section 11 audit 2024 2 actions: 1 done, 1 carried over Read the response to the Section 11 audit 2024 Response sent",
  );

  await app.db
    .insertInto("actions")
    .values(someAction("c", { assessmentId: "riverbend-2024", what: "Spot checks", dueOn: "2026-02-28" }))
    .execute();
  expect(await see("rosa")).toContain("1 of 3 actions is still open: Spot checks, overdue since 28 February 2026");
});

test("says what the partnership owes once the return is submitted", async () => {
  await changeAudit(app.db, { state: "submitted", submittedAt: "2026-11-20T14:41:00.000Z" });

  expect(await see("priya")).toContain(
    "The partnership owes a response by 26 March 2027. No actions were agreed Submitted 20 November 2026",
  );
});

test("says for what came late when its response is owed: here, on its page, on its receipt and in the queue", async () => {
  const late = "2027-03-08T10:00:00.000Z";
  await submitted(app.db, "riverbend-2026");
  await changeAudit(app.db, { state: "submitted", firstSubmittedAt: late, submittedAt: late });
  expect(await see("priya")).toContain("The partnership owes a response by 19 April 2027.");
  expect(await see("priya")).toContain("19 April 2027 Response owed to Riverbend");
  const at = async (path: string, person: string) => (await readPage(await (await app.signIn(person)).get(path))).text;
  const home = await at("/assessments/riverbend-2026", "priya");
  expect(home).toContain("The partnership owes you a response by 19 April 2027.");
  expect(home).toContain("owed by 19 April 2027");
  expect(await at("/assessments/riverbend-2026/submission", "priya")).toContain("The partnership owes you a response by 19 April 2027.");
  expect(await at("/cycles/2026/scrutiny", "leila")).toContain("19 April 2027");
});

test("leads with what their organisation owes an answer to, also for those who only read it", async () => {
  const day = "2026-11-20T10:00:00.000Z";
  await hold("rosa", "governor", "riverbend");
  await submitted(app.db, "riverbend-2026");
  await changeAudit(app.db, { state: "in-review", firstSubmittedAt: day, submittedAt: day });
  await addConversation(app.db, "asked", {
    assessmentId: "riverbend-2026",
    readers: "partnership",
    by: "leila",
    side: "partnership",
    dueOn: "2026-12-07",
  });
  const asked = "Riverbend has to answer 1 question of the partnership by 7 December 2026";
  expect(await see("helen")).toContain(`${asked} Priya Raman leads on it. You can answer too`);
  expect(await see("rosa")).toContain(`${asked} Priya Raman leads on it. You can read it`);
  for (const person of ["helen", "rosa", "priya"])
    expect((await readPage(await (await app.signIn(person)).get("/assessments/riverbend-2026"))).text).toContain(`${asked}.`);

  await addResponse(app.db, { by: "leila" });
  await changeAudit(app.db, { state: "response-sent", responseSentOn: "2026-11-20" });
  const owed = "Riverbend has to answer the response by 8 January 2027";
  expect(await see("helen")).toContain(`Answer the response to the Section 11 audit 2026 ${owed}. 1 recommendation waits for an answer`);
  expect(await see("rosa")).toContain(`${owed} Priya Raman leads on it. You can read it`);
  for (const person of ["helen", "rosa", "priya"])
    expect((await readPage(await (await app.signIn(person)).get("/assessments/riverbend-2026"))).text).toContain(`${owed}.`);
});

test("groups by organisation, with the part in each", async () => {
  await hold("tomasz", "reader", "fenlow");
  const text = await see("tomasz");

  expect(text).toMatch(/Fenlow Homes You are a reader\. You cannot change answers.*Riverbend Housing Association You are a contributor/);
});

test("shows partnership people their cycles, with how many have returned", async () => {
  const text = await see("leila");

  expect(text).toContain("Estmere Your part in the partnership: administrator");
  expect(text).toContain("Section 11 audit 2026 0 of 2 returned Due 18 December 2026");
  expect(text).toContain("Section 11 audit 2024 1 of 1 returned Finished");
  expect(text).not.toContain("Riverbend");
});

test("tells a person with nothing to do so, and whom to ask", async () => {
  await app.db
    .insertInto("organisations")
    .values({ id: "new", name: "New Agency", shortName: "New", kind: "agency", basis: "invited", aliases: "[]" })
    .execute();
  await app.db.insertInto("people").values({ id: "nora", name: "Nora Field", email: "nora@new.example", jobTitle: "Manager" }).execute();
  await hold("nora", "champion", "new");
  const text = await see("nora");

  expect(text).toContain("There is no audit for you to work on yet.");
  expect(text).toContain("audit@estmere.example");
});

test("costs as many queries when other agencies have more", async () => {
  const executor = app.db.getExecutor() as { executeQuery: (...args: never[]) => unknown };
  let count = 0;
  const real = executor.executeQuery;
  executor.executeQuery = function (...args) {
    count += 1;
    return real.apply(this, args);
  };
  await see("priya");
  const before = count;
  await app.db
    .insertInto("organisations")
    .values({ id: "other", name: "Other", shortName: "Other", kind: "agency", basis: "invited", aliases: "[]" })
    .execute();
  const one = await app.db.selectFrom("assessments").selectAll().where("id", "=", "fenlow-2026").executeTakeFirstOrThrow();
  await app.db
    .insertInto("assessments")
    .values({ ...one, id: "other-2026", organisationId: "other" })
    .execute();
  count = 0;
  await see("priya");
  executor.executeQuery = real;

  expect(before).toBeGreaterThan(0);
  expect(count).toBe(before);
});

test("asks who is there", async () => {
  expect((await app.get("/work")).headers.get("Location")).toBe("/sign-in?next=%2Fwork");
});

test("says to whoever can confirm it that somebody was named to sign, and to nobody else", async () => {
  const named = { id: "named", personId: "tomasz", role: "signatory" as const, organisationId: "riverbend" };
  await app.db
    .insertInto("appointments")
    .values({ ...named, namedBy: "priya", namedAt: "2026-11-20T09:00:00.000Z", givenName: "Tomasz Wren", givenJobTitle: "Director" })
    .execute();
  const waits = "Confirm Tomasz Wren as signatory, or say why not Riverbend Housing Association. Named by Priya Raman.";
  const pages = Object.fromEntries(await Promise.all(["helen", "leila", "priya", "tomasz"].map(async (who) => [who, await see(who)])));

  expect(Object.entries(pages).flatMap(([who, text]) => (String(text).includes(waits) ? [who] : []))).toEqual(["helen", "leila"]);
  expect(pages["helen"]).toContain("Waits to be confirmed 20 November 2026");
  const way = (await readPage(await (await app.signIn("leila")).get("/work"))).addressOf(
    "Confirm Tomasz Wren as signatory, or say why not",
  );
  expect((await (await app.signIn("leila")).get(way ?? "")).status).toBe(200);

  await app.db.updateTable("appointments").set({ refusedBy: "helen", refusedAt: "2026-11-21T09:00:00.000Z" }).execute();
  expect(await see("leila")).not.toContain("Waits to be confirmed");
});
