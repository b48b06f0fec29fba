import { describe, expect, test } from "vitest";
import { sendBatchLetters } from "#db/responses/batches.ts";
import { someAction, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";
import { setAssessment } from "#tests/support/return-fixtures.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";
import { submitOtterbrook } from "#tests/support/school-submission.ts";

describe("actions of all organisations", async () => {
  const themes = "/cycles/2026/scrutiny/themes";
  const app = await freshApp(async ({ db }) => {
    await withOneAudit(db);
    await setAssessment(db, {
      state: "response-sent",
      firstSubmittedAt: "2026-11-10T10:00:00.000Z",
      submittedAt: "2026-11-10T10:00:00.000Z",
      responseSentOn: "2026-11-20",
    });
    await db
      .insertInto("actions")
      .values([
        someAction("late", { dueOn: "2026-11-01", agreedOn: "2026-08-01", what: "Brief every new starter" }),
        someAction("done", { progress: "done", closedOn: "2026-11-15", what: "Minute every board" }),
        someAction("recommended", {
          assessmentId: "fenlow-2026",
          what: "Train deputies",
          gap: "Train all deputies by June",
          recommendationId: "asked",
        }),
        someAction("of another", { assessmentId: "fenlow-2026", what: "Not submitted, so not there" }),
      ])
      .execute();
  });

  test("stand with owner, age and standing, are given themes, and come as a table", async () => {
    const leila = await app.signIn("leila");
    const page = await readPage(await leila.get(themes));
    expect(page.text).toContain("2 actions are not closed: 1 overdue, and 1 done that waits for us to close it.");
    expect(page.text).toContain("3 months");
    expect(page.text).not.toContain("Not submitted");
    expect((await leila.post(themes, { name: "Induction" })).status).toBe(400);
    await leila.post(themes, { name: "Induction", action: ["late", "of another"] });
    expect((await readPage(await leila.get(themes))).text).toContain("Induction: 1 action of 1 organisation, 1 overdue");
    // An analyst sees what is followed; writing themes is for those who read returns
    await app.db
      .insertInto("people")
      .values({ id: "anna", name: "Anna Reid", email: "anna@people.example", jobTitle: "Analyst" })
      .execute();
    await app.db
      .insertInto("roles")
      .values({
        id: "anna-analyst",
        personId: "anna",
        role: "analyst",
        organisationId: null,
        partnershipId: "estmere",
        since: "2026-09-01",
        endedOn: null,
      })
      .execute();
    const anna = await app.signIn("anna");
    const seen = await readPage(await anna.get(themes));
    expect(seen.text).toContain("Brief every new starter");
    expect(seen.text).not.toContain("Give them this theme");
    expect((await anna.post(themes, { name: "Hers", action: ["late"] })).status).toBe(403);
    const csv = await (await leila.get(`${themes}.csv`)).text();
    expect(csv).toContain("Riverbend Housing Association");
    expect(csv).toContain("Induction");
    expect(csv.split("\n").filter((line) => line.includes("Riverbend")).length).toBe(2);
  });

  test("come in pages of 50, and a theme given on one of them leads back to it", async () => {
    const leila = await app.signIn("leila");
    const many = Array.from({ length: 60 }, (_, at) => someAction(`many-${at}`, { what: `Step ${at}`, dueOn: "2027-09-30" }));
    await app.db.insertInto("actions").values(many).execute();
    const rows = (html: string) => html.match(/name="action"/g)?.length ?? 0;
    const first = await readPage(await leila.get(themes));
    expect(rows(first.html)).toBe(50);
    const next = first.addressOf(/2 of 2/) ?? "";
    expect(next).toBe(`${themes}?page=2`);
    const second = await readPage(await leila.get(next));
    expect(rows(second.html)).toBeGreaterThanOrEqual(10);
    expect(rows(first.html) + rows(second.html)).toBe(Number(/(\d+) actions are not closed/.exec(first.text)?.[1]));
    const tagged = await leila.post(next, { name: "Steps", action: ["many-59"] });
    expect(tagged.headers.get("Location")).toBe(`${themes}?page=2&done=tagged`);
    await app.db.deleteFrom("actionThemes").where("actionId", "like", "many-%").execute();
    await app.db.deleteFrom("themes").where("name", "=", "Steps").execute();
    await app.db.deleteFrom("actions").where("id", "like", "many-%").execute();
  });

  test("say that they answer a recommendation, and call its words so", async () => {
    await app.db.updateTable("actions").set({ assessmentId: "riverbend-2026" }).where("id", "=", "recommended").execute();
    const priya = await app.signIn("priya");
    const page = await readPage(await priya.get("/assessments/riverbend-2026/action-plan"));
    expect(page.text).toContain("Recommendation: Train all deputies by June");
    expect(page.text).not.toContain("Gap: Train all deputies by June");
    await app.db.updateTable("actions").set({ assessmentId: "fenlow-2026" }).where("id", "=", "recommended").execute();
  });

  test("are closed by the partnership, which the organisation sees, and cannot go on with", async () => {
    const leila = await app.signIn("leila");
    const priya = await app.signIn("priya");
    expect((await readPage(await priya.get("/assessments/riverbend-2026/action-plan"))).text).toContain(
      "Waits for the partnership to close it",
    );
    const path = "/assessments/riverbend-2026/actions/done";
    expect((await leila.post(`${path}/closure`, { revision: "1", answer: "close", words: "" })).status).toBe(400);
    const work = await readPage(await leila.get("/work"));
    const closure = work.addressOf(/^Close an action of Riverbend/) ?? "";
    expect(closure).toBe(`${path}/closure?from=work`);
    expect((await readPage(await leila.get(closure))).addressOf("Your work")).toBe("/work");
    expect((await readPage(await leila.get(`${path}/closure?from=themes&theme=a&page=2`))).addressOf("Actions of all organisations")).toBe(
      `${themes}?theme=a&page=2`,
    );
    const closed = await leila.post(closure, { revision: "1", answer: "close", words: "Three minutes seen" });
    expect(closed.headers.get("Location")).toBe("/work?done=close");
    expect((await readPage(await leila.get("/work?done=close"))).text).toContain("The action is closed.");
    expect((await leila.post(`${path}/closure`, { revision: "1", answer: "more", words: "Again" })).status).toBe(409);
    expect((await readPage(await priya.get("/assessments/riverbend-2026/action-plan"))).text).toContain("Three minutes seen");
    const plan = await readPage(await priya.get("/assessments/riverbend-2026/action-plan"));
    expect(plan.queryAllByRole("link", { name: /Say how it is going/ }).map((link) => link.getAttribute("href"))).toEqual([
      "/assessments/riverbend-2026/actions/late/progress",
    ]);
    const late = await priya.post(`${path}/progress`, { progress: "at-risk", note: "Typed too late" });
    expect([late.status, (await late.text()).includes("Typed too late")]).toEqual([409, true]);
    // Nor is it rewritten once the return is open again
    await setAssessment(app.db, { state: "in-progress" });
    const fields = { revision: "2", what: "Other words", gap: "A gap", owner: "Nobody", successMeasure: "Minuted" };
    const due = { "dueOn.day": "1", "dueOn.month": "3", "dueOn.year": "2027" };
    const edited = await priya.post(path, { ...fields, ...due, slipReason: "x" });
    const answer = await edited.text();
    expect(answer).not.toContain("Say how it is going");
    expect([edited.status, answer.includes("The partnership closed this action on"), answer.includes("Other words")]).toEqual([
      409,
      true,
      true,
    ]);
    expect((await priya.get(path)).status).toBe(403);
    expect((await app.db.selectFrom("actions").select("what").where("id", "=", "done").executeTakeFirst())?.what).toBe(
      "Minute every board",
    );
    await setAssessment(app.db, { state: "response-sent" });
    expect((await priya.post("/assessments/riverbend-2026/actions/late/progress", { progress: "done", note: "" })).status).toBe(400);
  });
});

describe("returns of schools answered together", async () => {
  const responses = "/cycles/s175-2026/responses";
  const app = await freshApp(async ({ db, setClock }) => {
    await withSchools(db);
    await submitOtterbrook(db);
    await db
      .insertInto("signOffs")
      .values({
        id: "second",
        assessmentId: otterbrook,
        revision: 1,
        personId: "amina",
        personName: "Amina Yusuf",
        jobTitle: "Governor",
        declarations: "[]",
        signedAt: "2026-12-16T10:00:00.000Z",
        capacity: "governor",
        meetingOn: "2026-12-16",
        minuteReference: "7",
      })
      .execute();
    setClock("2027-02-10T10:00:00.000Z");
  });

  test("are written with names in braces, looked at, and sent once", async () => {
    const leila = await app.signIn("leila");
    const unknown = await leila.post(responses, { revision: "0", opening: "Dear {pupil}" });
    expect([unknown.status, (await unknown.text()).includes("There is nothing called {pupil} here")]).toEqual([400, true]);
    const texts = { revision: "0", opening: "Thank you, {lead} of {organisation}.", closing: "Until {due}" };
    const open = await readPage(await leila.get(responses));
    expect(open.text).toContain("1 return rates all that applies as met");
    expect(open.html).not.toMatch(/<input[^>]* checked/);
    const undecided = await readPage(await leila.post(responses, texts));
    expect(undecided.text).toContain("Choose what these letters say");
    expect(undecided.getByLabelText(/How each letter begins/).value).toContain("Thank you, {lead}");
    await leila.post(responses, { ...texts, allMet: "not-yet-assured" });
    const preview = await readPage(await leila.get(`${responses}?preview=${otterbrook}`));
    expect(preview.text).toContain("Thank you, Joanne Tull of Otterbrook Primary School.");
    expect(preview.text).toContain("1 return rates all that applies as met: Not yet assured");
    expect(preview.text).toContain("So few of your phase returned");
    // More of them than were looked at
    expect((await leila.post(responses, { intent: "send", revision: "1", allMet: "2" })).status).toBe(409);
    const pressed = await Promise.all([
      leila.post(responses, { intent: "send", revision: "1", allMet: "1" }),
      leila.post(responses, { intent: "send", revision: "1", allMet: "1" }),
    ]);
    expect(pressed.map(({ status }) => status).toSorted()).toEqual([302, 409]);
    expect((await readPage(await leila.get(responses))).text).toContain("0 of 1 letter are sent so far");
    expect(await sendBatchLetters(app.db, app.clock(), "https://audit.example")).toBe(1);
    const theirs = await readPage(await (await app.signIn("joanne")).get(`/assessments/${otterbrook}/response`));
    expect(theirs.text).toContain("Not yet assured.");
    expect(theirs.text).toContain("Thank you, Joanne Tull of Otterbrook Primary School.");
    expect(theirs.text).toContain("Nobody read it word by word");
  });
});
