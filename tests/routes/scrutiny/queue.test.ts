import { describe, expect, test } from "vitest";
import { someAction, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { addConversation } from "#tests/support/conversation-fixtures.ts";
import { readPage } from "#tests/support/page.ts";
import { queriesOf } from "#tests/support/queries.ts";
import { addReaders, addToPartnership, submitRiverbend } from "#tests/support/reading-fixtures.ts";
import { setAssessment, withCompleteReturn } from "#tests/support/return-fixtures.ts";
import { readReview } from "#db/scrutiny/reviews.ts";

const queue = "/cycles/2026/scrutiny";
const id = "riverbend-2026";

const app = await freshApp(async ({ db }) => {
  await withCompleteReturn(await addReaders(await withOneAudit(db)));
  await addToPartnership(db, "esther", { name: "Esther Lunn", limitedTo: "schools" });
  await submitRiverbend(db);
});

async function withAnsweredReturn() {
  app.setClock("2027-01-15T09:00:00Z");
  await setAssessment(app.db, { state: "response-sent", responseSentOn: "2027-01-12" });
  await app.db
    .insertInto("actions")
    .values(someAction("done", { progress: "done", closedOn: "2027-01-14", what: "Minute every board" }))
    .execute();
  const by = { writtenBy: "rhian", savedBy: "rhian", savedAt: "2027-01-12T10:00:00.000Z" };
  await app.db
    .insertInto("responses")
    .values({ id: "letter", assessmentId: id, revision: 1, outcome: "assured", ...by })
    .execute();
  await app.db
    .insertInto("corrections")
    .values({ id: "wrong", responseId: "letter", kind: "fact", words: "We are two", madeBy: "priya", madeAt: "2027-01-12T12:00:00.000Z" })
    .execute();
}

describe("the queue of returns", () => {
  test("shows what the partnership owes, each return once, and that nobody reads it yet", async () => {
    const page = await readPage(await (await app.signIn("rhian")).get(queue));

    expect(page.text).toContain("We owe 1 agency a response by 26 March 2027. None is sent yet.");
    expect(page.text).toContain("1 of 2 has returned. Fenlow Homes has not.");
    expect(page.text).toContain("Nothing is in your name. 1 return has no reader yet.");
    expect(page.addressOf("Riverbend Housing Association")).toBe(`/assessments/${id}/review`);
  });

  test("is what the menu leads to", async () => {
    const rhian = await app.signIn("rhian");
    expect((await rhian.get("/scrutiny")).headers.get("Location")).toBe(queue);
    const page = await readPage(await rhian.get(queue));

    expect(page.getByRole("link", { name: "Scrutiny" }).getAttribute("aria-current")).toBe("true");
  });

  test("gives a return to whoever takes it first; the second hears who has it", async () => {
    const [rhian, beverley] = await Promise.all([app.signIn("rhian"), app.signIn("beverley")]);
    const answers = await Promise.all([rhian.post(queue, { take: id }), beverley.post(queue, { take: id })]);

    expect(answers.map(({ status }) => status).toSorted()).toEqual([302, 409]);
    const { reader } = await readReview(app.db, id);
    const late = answers.find(({ status }) => status === 409) as Response;
    expect((await readPage(late)).text).toContain(`Riverbend Housing Association: ${reader} took it before you. It can be given to you.`);
  });

  test("leads whoever took it to what they have to read", async () => {
    const rhian = await app.signIn("rhian");
    await rhian.post(queue, { take: id });

    const page = await readPage(await rhian.get(`${queue}?done=taken`));
    expect(page.text).toContain("You read it now.");
    expect(page.getByRole("link", { name: "Read Riverbend Housing Association" }).getAttribute("href")).toBe(`/assessments/${id}/review`);
    expect(page.text).toContain("You have read 0 of 9 sections and written 0 key lines of enquiry");
  });

  test("shows first what it is late with, with one button", async () => {
    app.setClock("2027-04-05T09:00:00Z");
    const page = await readPage(await (await app.signIn("beverley")).get(queue));

    expect(page.text).toContain("We owe 1 agency a response that is overdue.");
    expect(page.getByRole("heading", { name: "Overdue from us (1)" })).toBeDefined();
    expect(page.text).toContain("10 days overdue Was owed by 26 March 2027");
    expect(page.addressOf("Open Riverbend Housing Association, the oldest")).toBe(`/assessments/${id}/review`);
  });

  test("is narrowed to a reader and a place, and refuses what there is not", async () => {
    const rhian = await app.signIn("rhian");
    await rhian.post(queue, { take: id });

    expect((await readPage(await rhian.get(`${queue}?reader=nobody`))).text).toContain("No return is there.");
    expect(
      (await readPage(await rhian.get(`${queue}?reader=rhian&where=unread`))).queryAllByRole("link", {
        name: "Riverbend Housing Association",
      }),
    ).toHaveLength(1);
    expect((await rhian.get(`${queue}?reader=priya`)).status).toBe(404);
    expect((await rhian.get(`${queue}?where=constructor`)).status).toBe(404);
    expect((await rhian.get(`${queue}?page=-3`)).status).toBe(200);
  });

  test("leaves out returns of a conflict, of one's own organisation, and those one does not review", async () => {
    await app.db
      .insertInto("conflicts")
      .values({
        assessmentId: id,
        personId: "rhian",
        reason: "Trustee",
        declaredBy: "rhian",
        declaredAt: "2026-11-22T09:00:00.000Z",
        endedAt: null,
      })
      .execute();
    await app.db
      .insertInto("roles")
      .values({
        id: "beverley-reader",
        personId: "beverley",
        role: "reader",
        organisationId: "riverbend",
        partnershipId: null,
        since: "2026-09-01",
        endedOn: null,
      })
      .execute();

    for (const person of ["rhian", "beverley", "esther"]) {
      const browser = await app.signIn(person);
      expect((await readPage(await browser.get(queue))).text).toContain("No agency that you read has returned yet");
      expect((await browser.post(queue, { take: id })).status).toBe(404);
    }
    expect((await readReview(app.db, id)).reader).toBeNull();
  });

  test("says of an answered return that its response is sent", async () => {
    await setAssessment(app.db, { state: "response-sent", responseSentOn: "2027-01-12" });
    const rhian = await app.signIn("rhian");

    expect((await readPage(await rhian.get(queue))).text).toContain("Every response is sent: 1.");
    expect((await rhian.post(queue, { take: id })).status).toBe(409);
  });

  test("names what came back after the responses to whoever may answer, here, on their work and on the partnership's page", async () => {
    await withAnsweredReturn();
    const titles = [
      "Answer Riverbend Housing Association: a fact to correct",
      "Close an action of Riverbend Housing Association, or ask for more",
    ];
    const correction = `/assessments/${id}/response/corrections/wrong`;
    const beverley = await app.signIn("beverley");
    for (const [path, from] of [
      [queue, "scrutiny"],
      ["/work", "work"],
    ] as const) {
      const page = await readPage(await beverley.get(path));
      expect(titles.map((title) => page.addressOf(title))).toEqual([correction, `/assessments/${id}/actions/done/closure?from=${from}`]);
      expect(page.text).toContain("Answer promised by 26 January 2027");
    }
    const home = await readPage(await beverley.get("/partnerships/estmere"));
    expect(home.addressOf(`${titles[0]}. Answer promised by 26 January 2027`)).toBe(correction);

    await app.db
      .insertInto("roles")
      .values({
        id: "own",
        personId: "beverley",
        role: "reader",
        organisationId: "riverbend",
        partnershipId: null,
        since: "2026-09-01",
        endedOn: null,
      })
      .execute();
    for (const [person, path] of [
      ["beverley", queue],
      ["beverley", "/work"],
      ["esther", "/work"],
      ["priya", "/work"],
    ] as const)
      expect((await readPage(await (await app.signIn(person)).get(path))).text).not.toContain("a fact to correct");
  });

  test("counts actions that wait to be closed once they are many, and names none that is closed or not done", async () => {
    await withAnsweredReturn();
    await app.db
      .insertInto("actions")
      .values(["b", "c", "d"].map((one) => someAction(one, { progress: "done", closedOn: "2027-01-10" })))
      .execute();
    await app.db
      .insertInto("actions")
      .values(someAction("open", { what: "Still to do" }))
      .execute();
    const page = await readPage(await (await app.signIn("beverley")).get(queue));

    expect(page.addressOf("Close 4 actions, or ask for more")).toBe("/cycles/2026/scrutiny/themes");
    await app.db.updateTable("actions").set({ closureAt: "2027-01-14T10:00:00.000Z" }).where("progress", "=", "done").execute();
    expect((await readPage(await (await app.signIn("beverley")).get(queue))).text).not.toContain("or ask for more");
  });

  test("comes as a spreadsheet and as CSV", async () => {
    const rhian = await app.signIn("rhian");
    const csv = await (await rhian.get(`${queue}.csv`)).text();

    expect(csv).toContain(
      "Riverbend Housing Association,agency,Read without a panel,22 November 2026,Not yet,Nobody yet,No,Not yet,0,0,None,0,26 March 2027,Owed,Nothing",
    );
    expect((await rhian.get(`${queue}.xlsx`)).status).toBe(200);
    expect(await (await rhian.get(`${queue}.csv?where=sent`)).text()).not.toContain("Riverbend");
  });
});

describe("giving readers", () => {
  test("gives several at once, and keeps what somebody took meanwhile", async () => {
    const leila = await app.signIn("leila");
    const page = await readPage(await leila.get(`${queue}/readers`));
    expect(page.text).toContain("1 return has no reader yet.");

    expect((await leila.post(`${queue}/readers`, { assessment: id, reader: "rhian" })).headers.get("Location")).toBe(`${queue}?done=given`);
    expect((await readReview(app.db, id)).reader).toBe("Rhian Colbourne");
    const late = await leila.post(`${queue}/readers`, { assessment: id, reader: "beverley" });

    expect(late.status).toBe(409);
    expect((await readPage(late)).text).toContain("Riverbend Housing Association was not given");
    expect((await readReview(app.db, id)).reader).toBe("Rhian Colbourne");
  });

  test("asks for both, and knows no return of another cycle", async () => {
    const leila = await app.signIn("leila");
    const nothing = await leila.post(`${queue}/readers`, {});

    expect(nothing.status).toBe(400);
    expect((await readPage(nothing)).text).toContain("Tick at least one return");
    expect((await leila.post(`${queue}/readers`, { assessment: "riverbend-2024", reader: "rhian" })).status).toBe(404);
  });

  test("gives one to somebody else from its page, against what was opened", async () => {
    const leila = await app.signIn("leila");
    const page = `/assessments/${id}/review/reader`;
    expect((await readPage(await leila.get(page))).text).toContain("Nobody reads it yet.");

    expect((await leila.post(page, { reader: "rhian", base: "1" })).status).toBe(302);
    const stale = await leila.post(page, { reader: "beverley", base: "1" });
    expect(stale.status).toBe(409);
    expect((await readPage(stale)).text).toContain("It was given to Rhian Colbourne since you opened this page.");
    expect((await leila.post(page, { reader: "esther", base: "2" })).status).toBe(400);
    expect((await leila.post(page, { reader: "beverley", base: "2" })).status).toBe(302);
    expect((await readReview(app.db, id)).reader).toBe("Beverley Stanhope");
  });
});

describe("with 600 returns", async () => {
  const large = await freshApp(async ({ db }) => {
    await withCompleteReturn(await addReaders(await withOneAudit(db)));
    await submitRiverbend(db);
  });

  test("the page and its file ask the database as often as with one", async () => {
    const rhian = await large.signIn("rhian");
    const asked = async (path: string) => {
      await rhian.get(path);
      return queriesOf(large.db, async () => expect((await rhian.get(path)).status).toBe(200));
    };
    const question = { readers: "partnership", by: "priya", side: "organisation", dueOn: "2026-12-10" } as const;
    await addConversation(large.db, "asked", { ...question, assessmentId: id });
    const paths = [queue, `${queue}?where=question`, `${queue}.csv`];
    const few = [];
    for (const path of paths) few.push(await asked(path));

    const many = Array.from({ length: 600 }, (_, at) => `many-${at}`);
    const row = await large.db.selectFrom("assessments").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
    const at = "2026-12-01T10:00:00.000Z";
    for (let from = 0; from < 600; from += 100) {
      const some = many.slice(from, from + 100);
      await large.db
        .insertInto("organisations")
        .values(some.map((one) => ({ id: one, name: one, shortName: one, kind: "Housing", basis: "invited", aliases: "[]" })))
        .execute();
      await large.db
        .insertInto("memberships")
        .values(some.map((organisationId) => ({ partnershipId: "estmere", organisationId })))
        .execute();
      await large.db
        .insertInto("assessments")
        .values(some.map((one) => ({ ...row, id: one, organisationId: one, previousAssessmentId: null })))
        .execute();
      await large.db
        .insertInto("reviews")
        .values(some.map((assessmentId) => ({ assessmentId, readerId: "rhian", readerSince: at, sampled: "random" as const })))
        .execute();
      for (const assessmentId of some) await addConversation(large.db, `asked ${assessmentId}`, { ...question, assessmentId });
    }

    expect((await readPage(await rhian.get(queue))).text).toContain("601 of 602 have returned.");
    const more = [];
    for (const path of paths) more.push(await asked(path));
    expect(more).toEqual(few);
  }, 120_000);
});
