import { describe, expect, test } from "vitest";
import { listActions } from "#db/assessments/actions.ts";
import { agreeRating } from "#db/scrutiny/moderated-ratings.ts";
import { hashOf, sendForSignOff, signAndSubmit } from "#db/signing/sign-off.ts";
import { morning, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { addConversation } from "#tests/support/conversation-fixtures.ts";
import { readPage } from "#tests/support/page.ts";
import { publicUrl, returnOf, viewOf, withCompleteReturn } from "#tests/support/return-fixtures.ts";
import { letRewrite } from "#tests/support/write-once.ts";
import { readWordFile } from "#tests/support/read-word.ts";

const id = "riverbend-2026";
const response = `/assessments/${id}/response`;
const day = "2027-03-19T11:00:00.000Z";

const app = await freshApp(async ({ db, setClock }) => {
  await withCompleteReturn(await withOneAudit(db));
  await db
    .insertInto("people")
    .values({ id: "rhian", name: "Rhian Colbourne", email: "rhian@panel.example", jobTitle: "Adviser" })
    .execute();
  const since = { since: "2026-09-01", endedOn: null, organisationId: null, partnershipId: "estmere" };
  await db
    .insertInto("roles")
    .values({ id: "rhian-reviewer", personId: "rhian", role: "reviewer", ...since })
    .execute();
  await sendForSignOff(db, { by: "priya", at: morning }, await viewOf(db, "priya"), { note: "", publicUrl });
  const { document } = await returnOf(db);
  await signAndSubmit(db, { by: "helen", at: morning }, await viewOf(db, "helen"), { declarations: [], hash: hashOf(document), publicUrl });
  const settled = { assessmentId: id, standardCode: "1.1", rating: "partially-met" as const, reason: "No minute shows it" };
  await agreeRating(db, { by: "rhian", at: "2027-02-04T11:00:00.000Z" }, settled);
  await db
    .insertInto("recommendations")
    .values({
      id: "rec",
      assessmentId: id,
      revision: 1,
      standardCode: "1.1",
      kind: "recommendation",
      words: "Minute it at every board",
      madeBy: "rhian",
      madeAt: day,
    })
    .execute();
  setClock(day);
});

const letter = {
  edition: "0",
  outcome: "assured-with-actions",
  opening: "Thank you for a frank return.",
  own: "Induction before a first home visit",
  "made.rec": "1",
  "plainer.rec": "Write it into the minutes",
  closing: "We wish you well.",
  "answersDueOn.day": "30",
  "answersDueOn.month": "4",
  "answersDueOn.year": "2027",
  intent: "letter",
};
const answer = {
  recommendation: "rec",
  base: "",
  answer: "action",
  what: "A standing item",
  owner: "Board clerk",
  "dueOn.day": "31",
  "dueOn.month": "5",
  "dueOn.year": "2027",
};

type Browser = Awaited<ReturnType<typeof app.signIn>>;

/** The letter as it is seen now, to be sent with what is done with it. */
async function seenBy(browser: Browser) {
  const [, seen = ""] = /name="seen" value="([^"]*)"/.exec(await (await browser.get(`${response}/sending`)).text()) ?? [];
  return { edition: "1", seen };
}

async function sentBy(person = "rhian") {
  const browser = await app.signIn(person);
  expect((await browser.post(`${response}/draft`, letter)).headers.get("Location")).toBe(`${response}/sending`);
  expect((await browser.post(`${response}/sending`, { ...(await seenBy(browser)), intent: "send" })).headers.get("Location")).toBe(
    `${response}?done=sent`,
  );
  return browser;
}

describe("writing it", () => {
  test("shows what is settled, keeps what is typed, and the letter before it goes", async () => {
    const rhian = await app.signIn("rhian");
    const draft = await readPage(await rhian.get(`${response}/draft`));
    expect(draft.text).toContain("1.1");
    expect(draft.text).toContain("1 of 34 ratings were settled. They cannot be changed here");
    await rhian.post(`${response}/draft`, letter);
    const preview = await readPage(await rhian.get(`${response}/sending`));
    expect(preview.text).toContain("Dear Helen and Priya,");
    expect(preview.text).toContain("Write it into the minutes");
    expect(preview.text).toContain("As made: Minute it at every board");
    // Nothing of it is there for the organisation
    const theirs = await readPage(await (await app.signIn("priya")).get(response));
    expect(theirs.text).toContain("There is no response yet. The partnership owes you one by 26 March 2027.");
    expect(theirs.text).not.toContain("frank return");
  });

  test("shows both texts where a colleague saved meanwhile, and takes the second saving", async () => {
    const [rhian, leila] = [await app.signIn("rhian"), await app.signIn("leila")];
    await rhian.post(`${response}/draft`, letter);
    const stale = await leila.post(`${response}/draft`, { ...letter, opening: "Leila’s words" });
    expect(stale.status).toBe(409);
    const page = await readPage(stale);
    expect(page.getByLabelText("Opening").value).toBe("Leila’s words");
    expect(page.text).toContain("Thank you for a frank return.");
    expect((await leila.post(`${response}/draft`, { ...letter, edition: "1", opening: "Leila’s words" })).status).toBe(302);
  });

  test("refuses what is too long and keeps all of it", async () => {
    const reply = await (await app.signIn("rhian")).post(`${response}/draft`, { ...letter, opening: "x".repeat(3001) });
    expect(reply.status).toBe(400);
    expect((await readPage(reply)).getByLabelText("Opening").value.length).toBe(3001);
  });

  test("says what is still open before it goes, and takes it all the same once that was said", async () => {
    const rhian = await app.signIn("rhian");
    await addConversation(app.db, "open", {
      assessmentId: "riverbend-2026",
      readers: "partnership",
      by: "rhian",
      side: "partnership",
      standardCode: "3.2",
      words: "Who is the deputy?",
      dueOn: "2026-12-07",
    });
    await rhian.post(`${response}/draft`, letter);
    const page = await readPage(await rhian.get(`${response}/sending`));
    expect(page.text).toContain("A question to them is still open.");
    expect(page.text).toMatch(/3\.2 Designated safeguarding leads: Who is the deputy\? Not answered yet, (was )?due 7 December 2026/);
    const refused = await rhian.post(`${response}/sending`, { ...(await seenBy(rhian)), intent: "send" });
    expect(refused.status).toBe(409);
    expect((await readPage(refused)).text).toContain("Say that it goes all the same, although a question is open");
    expect((await rhian.post(`${response}/sending`, { ...(await seenBy(rhian)), intent: "send", allTheSame: "yes" })).status).toBe(302);
  });

  test("what changed since it was seen is shown, and neither approved nor sent unseen", async () => {
    const [rhian, leila] = [await app.signIn("rhian"), await app.signIn("leila")];
    await rhian.post(`${response}/draft`, letter);
    await rhian.post(`${response}/sending`, { edition: "1", intent: "ask", approver: "leila" });
    const seen = await seenBy(leila);
    await app.db.updateTable("moderatedRatings").set({ rating: "not-met" }).execute();
    const unseen = await leila.post(`${response}/sending`, { ...seen, intent: "approve", words: "" });
    expect(unseen.status).toBe(409);
    expect((await readPage(unseen)).text).toContain("Changed since you opened this page: the ratings. Read it again below first");
    const approved = await leila.post(`${response}/sending`, { ...(await seenBy(leila)), intent: "approve", words: "" });
    expect(approved.status).toBe(302);
    const ready = await seenBy(rhian);
    await app.db.updateTable("moderatedRatings").set({ rating: "partially-met" }).execute();
    const page = await readPage(await rhian.get(`${response}/sending`));
    expect(page.text).toContain("Leila Haddad approved it before this was changed: the ratings. It has to be approved again.");
    expect(page.text).not.toContain("Send it");
    expect((await rhian.post(`${response}/sending`, { ...ready, intent: "send" })).status).toBe(409);
  });

  test("takes a recommendation as long as a panel may make it, and says where it was made anew meanwhile", async () => {
    const rhian = await app.signIn("rhian");
    await app.db
      .updateTable("recommendations")
      .set({ words: "y".repeat(900), edition: 2 })
      .where("id", "=", "rec")
      .execute();
    const stale = await rhian.post(`${response}/draft`, letter);
    expect(stale.status).toBe(409);
    const page = await readPage(stale);
    expect(page.text).toContain("It was made in other words since you opened this page. Now it says: yyy");
    expect(page.text).toContain("Write it into the minutes");
    const again = { ...letter, "made.rec": "2", "plainer.rec": "z".repeat(1000) };
    expect((await rhian.post(`${response}/draft`, again)).status).toBe(302);
  });

  test("leads whoever is asked to approve it to the letter, and says whose letter it stays", async () => {
    const [rhian, leila] = [await app.signIn("rhian"), await app.signIn("leila")];
    await rhian.post(`${response}/draft`, letter);
    await rhian.post(`${response}/sending`, { edition: "1", intent: "ask", approver: "leila" });
    expect((await leila.get(`${response}/draft`)).headers.get("Location")).toBe(`${response}/sending`);
    expect((await readPage(await leila.get(`${response}/sending`))).text).not.toContain("Change it");
    const saved = await leila.post(`${response}/draft`, { ...letter, edition: "1" });
    expect(saved.status).toBe(409);
    const page = await readPage(saved);
    expect(page.text).toContain("You are asked to approve it. Give it back with words instead");
    expect(page.text).toContain("Thank you for a frank return.");
  });

  test("waits for the second person who was asked, and is given back with words", async () => {
    const [rhian, leila] = [await app.signIn("rhian"), await app.signIn("leila")];
    await rhian.post(`${response}/draft`, letter);
    await rhian.post(`${response}/sending`, { edition: "1", intent: "ask", approver: "leila" });
    expect((await rhian.post(`${response}/sending`, { edition: "1", intent: "send" })).status).toBe(409);
    const work = await readPage(await leila.get("/work"));
    expect(work.addressOf("Approve the response to Riverbend Housing Association")).toBe(`${response}/sending`);
    expect((await rhian.post(`${response}/sending`, { edition: "1", intent: "ask", approver: "priya" })).status).toBe(400);
    await leila.post(`${response}/sending`, { edition: "1", intent: "give-back", words: "Name the meeting" });
    expect((await readPage(await rhian.get(`${response}/draft`))).text).toContain("Name the meeting");
  });
});

describe("once it is sent", () => {
  test("two who press at the same time send one letter and one mail to each", async () => {
    const [rhian, leila] = [await app.signIn("rhian"), await app.signIn("leila")];
    await rhian.post(`${response}/draft`, letter);
    const seen = await seenBy(rhian);
    const pressed = await Promise.all([rhian, leila, rhian].map((one) => one.post(`${response}/sending`, { ...seen, intent: "send" })));
    expect(pressed.map(({ status }) => status).toSorted()).toEqual([302, 409, 409]);
    expect((await app.db.selectFrom("messages").select("id").where("kind", "=", "response").execute()).length).toBe(2);
  });

  test("what is kept of the letter has nothing that its writers said to each other", async () => {
    const [rhian, leila] = [await app.signIn("rhian"), await app.signIn("leila")];
    await rhian.post(`${response}/draft`, letter);
    await rhian.post(`${response}/sending`, { edition: "1", intent: "ask", approver: "leila" });
    await leila.post(`${response}/sending`, { ...(await seenBy(leila)), intent: "approve", words: "Between us: be gentle" });
    await rhian.post(`${response}/sending`, { ...(await seenBy(rhian)), intent: "send" });
    const { content } = await app.db.selectFrom("responses").select("content").executeTakeFirstOrThrow();
    expect(content).toContain("Thank you for a frank return.");
    expect(content).toContain("Leila Haddad");
    for (const inside of ["Between us", "approverWords", "savedBy", "writtenBy"]) expect(content).not.toContain(inside);
  });

  test("the organisation is not told whose note a strength was taken from", async () => {
    await sentBy();
    const { id: sentId, content } = await app.db.selectFrom("responses").select(["id", "content"]).executeTakeFirstOrThrow();
    const strengths = [{ key: "note:n1", code: null, words: "Induction", source: "From Rhian Colbourne’s note" }];
    await letRewrite(app.db);
    const kept = JSON.stringify({ ...JSON.parse(content ?? "{}"), strengths });
    await app.db.updateTable("responses").set({ content: kept }).where("id", "=", sentId).execute();
    const told = await (await (await app.signIn("priya")).get(`${response}.data`)).text();
    expect(told).toContain("Induction");
    expect(told).not.toContain("Colbourne’s note");
    expect(told).not.toContain("note:n1");
  });

  test("the organisation reads it, and it says who has", async () => {
    const rhian = await sentBy();
    const page = await readPage(await (await app.signIn("priya")).get(response));
    expect(page.text).toContain("Assured with actions. 1 rating of 34 was talked about, one changed.");
    expect(page.text).toContain("1. Write it into the minutes");
    expect(page.text).toContain("Until 6 April 2027 (10 working days)");
    expect((await readPage(await rhian.get(response))).text).toContain("Priya Raman, 19 March.");
    const home = await readPage(await (await app.signIn("priya")).get(`/assessments/${id}`));
    expect(home.text).toContain("Riverbend has to answer the response by 30 April 2027.");
    expect(home.addressOf("Read the response")).toBe(response);
    expect((await readPage(await (await app.signIn("priya")).get("/work"))).text).toContain(
      "Answer the response to the Section 11 audit 2026",
    );
  });

  test("a recommendation is answered where it is read, changed until it is due, and followed in the plan", async () => {
    await sentBy();
    const priya = await app.signIn("priya");
    expect((await priya.post(response, { ...answer, what: "" })).status).toBe(400);
    expect((await priya.post(response, answer)).status).toBe(302);
    expect((await listActions(app.db, id)).find(({ recommendationId }) => recommendationId === "rec")).toMatchObject({
      what: "A standing item",
      standardCode: "1.1",
    });
    expect((await readPage(await priya.get(response))).text).toContain("Answered with an action by Priya Raman on 19 March 2027");
    expect((await priya.post(response, { ...answer, what: "Another" })).status).toBe(409);
    app.setClock("2027-05-01T09:00:00.000Z");
    const late = await (await app.signIn("priya")).post(response, { ...answer, base: day, what: "After the day" });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain("After the day");
    expect((await (await app.signIn("priya")).post(response, { ...answer, recommendation: "of another" })).status).toBe(404);
  });

  test("facts are corrected in time, answered, and kept beside a letter that stays as it was", async () => {
    const rhian = await sentBy();
    const priya = await app.signIn("priya");
    expect((await priya.post(`${response}/corrections/new?kind=disagreement`, { standard: "9.9", words: "No" })).status).toBe(400);
    await priya.post(`${response}/corrections/new?kind=disagreement`, { standard: "1.1", words: "It was minuted in May" });
    const { id: correction } = await app.db.selectFrom("corrections").select("id").executeTakeFirstOrThrow();
    const path = `${response}/corrections/${correction}`;
    const work = await readPage(await rhian.get("/work"));
    expect(work.addressOf("Answer Riverbend Housing Association: a rating they disagree with")).toBe(path);
    expect(work.text).toContain("Answer promised by 6 April 2027");
    expect((await rhian.post(path, { answer: "changed", words: "You are right" })).status).toBe(400);
    // Not applicable is no rating of 1.1
    expect((await readPage(await rhian.get(path))).text).not.toContain("Not applicable");
    expect((await rhian.post(path, { answer: "changed", rating: "not-applicable", words: "You are right" })).status).toBe(400);
    // An administrator answers facts; ratings are changed by those who settle them
    expect((await (await app.signIn("leila")).post(path, { answer: "changed", rating: "met", words: "Right" })).status).toBe(403);
    expect((await rhian.post(path, { answer: "changed", rating: "met", words: "You are right" })).status).toBe(302);
    expect((await rhian.post(path, { answer: "stands", words: "Again" })).status).toBe(409);
    expect((await readPage(await rhian.get("/work"))).text).not.toContain("a rating they disagree with");
    const page = await readPage(await priya.get(response));
    expect(page.text).toContain("Agreed rating of 1.1 Senior lead for safeguarding: Met since 19 March 2027. You are right");
    expect(page.text).toContain("Changed since the letter was sent. The letter below stays as it was.");
    app.setClock("2027-04-07T09:00:00.000Z");
    const after = await app.signIn("priya");
    const late = await after.post(`${response}/corrections/new?kind=fact`, { words: "Too late" });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain("Too late");
    expect((await after.get(`${response}/corrections/new?kind=fact`)).status).toBe(403);
  });

  test("its Word copy says the letter, and what changed since", async () => {
    await sentBy();
    const priya = await app.signIn("priya");
    await priya.post(response, { ...answer, answer: "reason", reason: "We merge in May" });
    const file = await priya.get(`/assessments/${id}/response.docx`);
    expect(file.headers.get("content-disposition")).toContain("response-riverbend-housing-association");
    const text = JSON.stringify((await readWordFile(file)).parts);
    for (const words of ["Dear Helen and Priya,", "Write it into the minutes", "Since this letter was sent", "We merge in May"])
      expect(text).toContain(words);
  });

  test("of a return that was answered before letters were kept, it says so", async () => {
    const page = await readPage(await (await app.signIn("priya")).get("/assessments/riverbend-2024/response"));
    expect(page.text).toContain(
      "The partnership answered on 4 March 2025, before responses were kept in this service. The letter is not kept here.",
    );
  });
});
