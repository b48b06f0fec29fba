import { expect, test } from "vitest";
import { freshApp } from "#tests/support/fresh-app.ts";
import { answerFully, changeAudit, giveEvidence, someAction, typeDraft, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { mainText } from "#tests/support/page-text.ts";

const app = await freshApp(({ db }) => withOneAudit(db));

const page = "/assessments/riverbend-2026";

const see = async (person: string, path = page) => (await app.signIn(person)).get(path);
const give = (sectionCode: string, personId: string) =>
  app.db.insertInto("assignments").values({ assessmentId: "riverbend-2026", sectionCode, personId, since: "2026-10-05" }).execute();

test("says first how much is complete, when it is due and what to do", async () => {
  await answerFully(app.db, ["1.1", "1.2"]);

  expect(await mainText(await see("priya"))).toContain(
    "2 of 34 standards complete. Due 18 December 2026. Send it for signature by 4 December 2026, so that Helen Whitcombe has two weeks.",
  );
});

test("lists the sections with what is left, who has each, and a link to the next standard", async () => {
  await answerFully(app.db, ["9.1"]);
  await give("9", "tomasz");
  const html = await (await see("priya")).text();

  expect(html).toMatch(/href="\/assessments\/riverbend-2026\/standards\/9.2"[^>]*>9\. /);
  const text = await mainText(await see("priya"));
  expect(text).toMatch(/1 of 3 complete, 2 not answered With Tomasz Zielinski In progress/);
  expect(html).toContain("<strong>Nobody yet</strong>");
  expect(text).toMatch(/0 of 4 complete Nobody yet Not yet started/);
});

test("lists what is missing with links and reasons, and joins what nobody has touched", async () => {
  await answerFully(app.db, ["3.1"], { rating: "partially-met" });
  await answerFully(app.db, ["3.2"]);
  const text = await mainText(await see("priya"));

  expect(text).toMatch(/3\.1 [^:]+: partially met, with no action/);
  expect(text).toMatch(/8\.1 to 8\.6 [^:]+: not answered, and nobody has the section\. Choose who does section 8/);
});

test("says how many are to look at beside how many are complete, and that they stop nothing", async () => {
  await answerFully(app.db, ["3.1", "3.2"]);
  await app.db.updateTable("evidence").set({ reviewBy: "2026-11-21" }).where("id", "=", "evidence 3.2").execute();
  const text = await mainText(await see("priya"));

  expect(text).toContain("2 of 34 standards complete, 1 to look at. Due 18 December 2026.");
  expect(text).toContain("2 of 3 complete, 1 not answered. 1 to look at");
  expect(text).toMatch(/3\.2 [^:]+: completed/);
  expect(text).toContain("1 standard has old or undated evidence, or two versions of an answer. The audit can be sent all the same");
  expect(await mainText(await see("priya", `${page}/check`))).toMatch(/3\.2 [^:]+: evidence past its check date/);
});

test("takes evidence as in date on the last day in UK time, and not at the first minute of the next", async () => {
  await answerFully(app.db, ["3.2"]);
  await app.db.updateTable("evidence").set({ reviewBy: "2026-07-01" }).where("id", "=", "evidence 3.2").execute();
  await app.db.updateTable("evidence").set({ checkedOn: "2026-06-01" }).execute();

  // Half past midnight in British Summer Time is still 30 June in UTC
  app.setClock("2026-07-01T22:59:00Z");
  expect(await mainText(await see("priya"))).not.toContain("to look at");
  app.setClock("2026-07-01T23:00:00Z");
  expect(await mainText(await see("priya"))).toContain("1 of 34 standards complete, 1 to look at");
});

test("says whose typing is not part of the audit yet", async () => {
  await answerFully(app.db, ["6.4"]);
  await typeDraft(app.db, "6.4", "chidi", 0);
  await typeDraft(app.db, "9.1", "priya", 0);
  const text = await mainText(await see("priya"));

  expect(text).toMatch(/6\.4 [^:]+: two versions to bring together, one typed by Chidi Nwosu/);
  expect(text).toMatch(/9\.1 [^:]+: typed by you/);
});

test("opens the check only for the champion, and only when everything is there", async () => {
  const set = JSON.parse(
    (await app.db.selectFrom("standardSets").select("content").where("id", "=", "s11-2026").executeTakeFirstOrThrow()).content,
  );
  const codes = set.sections.flatMap((section: { standards: { code: string }[] }) => section.standards.map(({ code }) => code));
  expect(await (await see("priya")).text()).not.toContain(`${page}/check`);
  await answerFully(app.db, codes);

  expect(await (await see("priya")).text()).toContain(`${page}/check`);
  const contributors = await mainText(await see("chidi"));
  expect(contributors).toContain("34 of 34 standards complete. Due 18 December 2026. Everything is there");
  expect(contributors).toContain("Priya Raman does this");
  expect(await (await see("chidi")).text()).not.toContain(`${page}/check`);
});

test("counts actions and those of the last audit that are still open", async () => {
  await app.db
    .insertInto("actions")
    .values([
      someAction("a"),
      someAction("old", { assessmentId: "riverbend-2024", agreedOn: "2024-12-02" }),
      someAction("done", { assessmentId: "riverbend-2024", progress: "done" }),
    ])
    .execute();

  expect(await mainText(await see("priya"))).toContain("1 action: 1 open, 1 of the last audit not carried over yet In progress");
});

test("shows a contributor their own sections first, with links to these only", async () => {
  await give("9", "tomasz");
  const html = await (await see("tomasz")).text();

  expect(html.indexOf("Your sections")).toBeGreaterThan(0);
  expect(html.indexOf("9. ")).toBeLessThan(html.indexOf("Other sections"));
  expect(html).toContain(`${page}/standards/9.1`);
  expect(html).not.toContain(`${page}/standards/1.1`);
  expect(html).not.toContain(`${page}/people`);
});

test.each(["helen", "rosa"])("shows %s everything without a link to change it", async (person) => {
  const html = await (await see(person)).text();

  expect(html).not.toContain(`${page}/standards/`);
  expect(html).not.toContain(`${page}/people`);
  expect(html).toContain("Read the answers so far");
  const text = await mainText(await see(person));
  expect(text).toContain("What is missing The audit cannot be sent for signature without them.");
  expect(text).not.toContain("You can save without these");
});

test("tells the partnership how far it is, and not what was answered", async () => {
  await answerFully(app.db, ["3.1"], { rating: "not-met" });
  const text = await mainText(await see("leila"));

  expect(text).toContain("0 of 34 standards complete.");
  expect(text).not.toMatch(/not met|What is missing|action/);
});

test("is not there for another agency, nor for somebody who is not signed in", async () => {
  expect((await see("alison")).status).toBe(404);
  const away = await app.get(page);
  expect([away.status, away.headers.get("Location")]).toEqual([302, "/sign-in?next=%2Fassessments%2Friverbend-2026"]);
});

test.each([
  [
    { state: "awaiting-sign-off", sentForSignOffAt: "2026-11-20T14:41:00.000Z" },
    "With Helen Whitcombe to sign, since 2:41pm on 20 November 2026.",
  ],
  [
    { state: "submitted", submittedAt: "2026-11-20T14:41:00.000Z" },
    "Submitted at 2:41pm on 20 November 2026. The partnership owes you a response by 26 March 2027.",
  ],
  [{ state: "in-review", submittedAt: "2026-11-20T14:41:00.000Z" }, "The partnership is reading it."],
  [
    { state: "response-sent", submittedAt: "2026-11-20T14:41:00.000Z", responseSentOn: "2027-03-04" },
    "The partnership answered on 4 March 2027.",
  ],
  [{ withdrawnOn: "2026-11-01", withdrawnReason: "It has closed." }, "Withdrawn from this audit on 1 November 2026. It has closed."],
] as const)("says where it is: %o", async (change, sentence) => {
  await changeAudit(app.db, change);
  const text = await mainText(await see("priya"));

  expect(text).toContain(sentence);
  expect(text).not.toContain("What is missing");
  expect(text).not.toContain("Complete the Section 11 audit");
});

test("offers the signatory to sign, and nobody else", async () => {
  await changeAudit(app.db, { state: "awaiting-sign-off" });

  expect(await (await see("helen")).text()).toContain(`${page}/sign-off`);
  expect(await (await see("priya")).text()).not.toContain(`${page}/sign-off`);
});

test("shows the note with which it was returned, and a later date that was agreed", async () => {
  await changeAudit(app.db, { returnedNote: "Say more on 6.2, please.", extendedTo: "2027-01-15" });
  const text = await mainText(await see("priya"));

  expect(text).toContain("Helen Whitcombe returned it with this note: Say more on 6.2, please.");
  expect(text).toContain("Due to the partnership 15 January 2027 5pm, in 54 days. This is later than for the others");
});

test("says so when the date has passed", async () => {
  app.setClock("2026-12-20T09:00:00Z");
  const text = await mainText(await see("priya"));

  expect(text).toContain("It was due on 18 December 2026, 2 days ago. Send it to Helen Whitcombe to sign as soon as you can.");
});

test("tells who has it and what comes next, as far as what the partnership owes", async () => {
  const text = await mainText(await see("priya"));

  expect(text).toContain("Now: complete Priya Raman and 2 others");
  expect(text).toContain("Sign Helen Whitcombe, chief executive");
  expect(text).toContain("Response to you owed by 26 March 2027");
});

test("does not count evidence of a standard that was never rated", async () => {
  await giveEvidence(app.db, "8.1", "2020-01-01");

  expect(await mainText(await see("priya"))).toMatch(/8\.1 [^:]+: not answered/);
});

test("asks for the signature as long before the later date as before the first", async () => {
  await changeAudit(app.db, { extendedTo: "2027-01-08" });

  const told = "Due 8 January 2027. Send it for signature by 25 December 2026, so that Helen Whitcombe has two weeks.";
  expect(await mainText(await see("priya"))).toContain(told);
  expect(await mainText(await see("priya", "/work"))).toMatch(/25 December 2026.*to be sent for signature/);
  expect(await mainText(await see("priya", "/work"))).not.toContain("4 December 2026");
});

test("does not name the reader as the one who gets it to sign", async () => {
  await app.db
    .insertInto("roles")
    .values({ id: "priya-signs", personId: "priya", role: "signatory", organisationId: "riverbend", since: "2026-10-01" })
    .execute();

  const text = await mainText(await see("priya"));

  expect(text).toContain("Send it for signature by 4 December 2026, which leaves two weeks to sign it.");
  expect(text).toContain("Check everything and send it to be signed");
  expect(text).not.toMatch(/to Priya Raman|Priya Raman has/);
});

test("does not call the action plan read before anybody began", async () => {
  const plan = async () => (await mainText(await see("priya"))).match(/Read through the action plan.*?(Completed|Not yet started)/)?.[1];
  expect(await plan()).toBe("Not yet started");

  await answerFully(app.db, ["1.1"]);
  await app.db.deleteFrom("actions").execute();
  expect(await plan()).toBe("Completed");
});
