import { describe, expect, test } from "vitest";
import { someAction, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";
import { addReaders, submitRiverbend } from "#tests/support/reading-fixtures.ts";
import { setAssessment, withCompleteReturn } from "#tests/support/return-fixtures.ts";
import { listKeyLines } from "#db/scrutiny/key-lines.ts";
import { readReview } from "#db/scrutiny/reviews.ts";

const id = "riverbend-2026";
const review = `/assessments/${id}/review`;
const question = "Who has covered for the lead since July?";

const app = await freshApp(async ({ db }) => {
  await withCompleteReturn(await addReaders(await withOneAudit(db)));
  const late = someAction("carried-3.3", { standardCode: "3.3", what: "Check every contract", carriedFrom: "old-3.3" });
  await db
    .insertInto("actions")
    .values([
      someAction("old-3.3", { assessmentId: "riverbend-2024", standardCode: "3.3" }),
      { ...late, firstDueOn: "2025-03-31", dueOn: "2027-03-31" },
    ])
    .execute();
  await submitRiverbend(db);
});

const open = async (person: string, path = review) => readPage(await (await app.signIn(person)).get(path));
const send = async (person: string, fields: Record<string, string>) => (await app.signIn(person)).post(review, fields);

describe("the page of what deserves the panel's time", () => {
  test("lists the standards by what was found, the strongest first, with both ratings by name", async () => {
    const page = await open("rhian");

    expect(page.text).toContain("of 34 standards are worth a look.");
    const names = page.queryAllByRole("link", { name: /^\d\.\d / }).map(({ name }) => name);
    expect(names[0]).toMatch(/^3\.2 /);
    expect(page.text).toContain(
      "Partially met in 2024, Met now. New: “Evidence for 3.2”.".replace(" New: “Evidence for 3.2”.", " Its evidence is that of 2024."),
    );
    expect(page.text).toContain("“Check every contract”, agreed in 2024: first due 31 March 2025, now 31 March 2027.");
    expect(page.text).toContain("Own rating 2024 Partially met Own rating 2026 Met");
    expect(page.text).toContain("Reason: “Riverbend gives no early help, and nobody asks it to conferences or plans”.");
  });

  test("reads what was signed, not what is being worked on", async () => {
    await app.db.updateTable("answers").set({ rating: "not-met", statement: "Typed afterwards" }).where("assessmentId", "=", id).execute();
    await setAssessment(app.db, { state: "in-progress", revision: 2, submittedAt: null });

    const page = await open("rhian");
    expect(page.html).not.toContain("Typed afterwards");
    expect(page.text).toContain("By its own rating: 29 of 33 met, 3 partially met, 1 not met. 1 not applicable.");
  });

  test("never shows what the champion wrote to the signatory", async () => {
    const page = await open("leila");

    expect(page.html).not.toContain("Look at 8.3 before you sign");
  });

  test("is narrowed by what was found, counts what found nothing as 0, and refuses what there is not", async () => {
    const page = await open("rhian", `${review}?only=overdue-action`);

    expect(page.getByRole("heading", { name: "Actions past their date (1)" })).toBeDefined();
    expect(page.queryAllByRole("link", { name: /^\d\.\d / }).map(({ name }) => name)).toHaveLength(1);
    expect(page.text).toContain("0Met without evidence");
    expect((await (await app.signIn("rhian")).get(`${review}?only=toString`)).status).toBe(404);
  });

  test("is not there for the organisation, whatever else its people are", async () => {
    for (const person of ["priya", "helen", "alison"]) expect((await (await app.signIn(person)).get(review)).status).toBe(404);
    expect((await send("priya", { intent: "finish" })).status).toBe(404);
    expect((await send("leila", { intent: "line", standard: "3.2", question })).status).toBe(403);
    expect((await send("sol", { intent: "ask", words: "?" })).status).toBe(403);
    expect((await send("rhian", { intent: "observe", words: "Seen" })).status).toBe(403);
    expect((await send("rhian", { intent: "constructor" })).status).toBe(400);
    expect(app.changedTables().filter((table) => table !== "sessions")).toEqual([]);
  });
});

describe("a key line of enquiry", () => {
  test("is written in place, and stands there with who wrote it", async () => {
    expect((await send("rhian", { intent: "line", form: "line-3-2", standard: "3.2", question })).headers.get("Location")).toBe(
      `${review}?done=line#standard-3.2`,
    );

    expect((await open("beverley")).text).toContain(`Key line: ${question} Rhian Colbourne, 22 November`);
  });

  test("shows both where two change it, and takes the second once it was seen", async () => {
    await send("rhian", { intent: "line", standard: "3.2", question });
    const [line] = await listKeyLines(app.db, id);
    const change = (person: string, base: string, words: string) =>
      send(person, { intent: "change-line", form: `change-${line?.id}`, line: line?.id ?? "", base, question: words });
    expect((await change("beverley", "1", "Is there a deputy?")).status).toBe(302);

    const stale = await change("rhian", "1", "Who covers in the holidays?");
    expect(stale.status).toBe(409);
    const page = await readPage(stale);
    expect(page.text).toContain("Somebody has changed this key line since you opened it. Both are below");
    expect(page.text).toContain("Saved now: “Is there a deputy?” (Beverley Stanhope)");
    expect(page.getByLabelText("The question").value).toBe("Who covers in the holidays?");
    expect(page.html).toContain('name="base" value="2"');

    expect((await change("rhian", "2", "Who covers in the holidays?")).status).toBe(302);
    expect((await listKeyLines(app.db, id)).map((one) => one.question)).toEqual(["Who covers in the holidays?"]);
  });

  test("that was taken out meanwhile leaves the words in the box for another", async () => {
    await send("rhian", { intent: "line", standard: "3.2", question });
    const [line] = await listKeyLines(app.db, id);
    await send("beverley", { intent: "remove-line", line: line?.id ?? "", base: "1" });

    const late = await send("rhian", {
      intent: "change-line",
      form: `change-${line?.id}`,
      line: line?.id ?? "",
      base: "1",
      question: "Mine",
    });
    expect(late.status).toBe(409);
    expect((await readPage(late)).getByLabelText("What should the panel ask?").value).toBe("Mine");
  });

  test("is refused where it is empty, too long or about what was not asked, and nothing typed is lost", async () => {
    const empty = await send("rhian", { intent: "line", form: "line-3-2", standard: "3.2", question: " " });
    expect(empty.status).toBe(400);
    expect((await readPage(empty)).text).toContain("Enter the question to ask");
    const long = await send("rhian", { intent: "line", form: "line-3-2", standard: "3.2", question: "x".repeat(501) });
    expect((await readPage(long)).getByLabelText("What should the panel ask about 3.2?").value).toBe("x".repeat(501));
    expect((await send("rhian", { intent: "line", standard: "Z9", question })).status).toBe(400);
    expect(await listKeyLines(app.db, id)).toEqual([]);
  });

  test("comes too late once the response is sent, and the words stay", async () => {
    await setAssessment(app.db, { state: "response-sent" });
    const late = await send("rhian", { intent: "line", form: "line", question });

    expect(late.status).toBe(409);
    expect((await readPage(late)).text).toContain("The response has been sent.");
  });
});

describe("a question to the organisation", () => {
  const asked = {
    intent: "ask",
    form: "ask",
    standard: "3.2",
    words: "Who is the deputy?",
    "dueOn.day": "7",
    "dueOn.month": "12",
    "dueOn.year": "2026",
  };

  test("says who reads it, has a day, waits for them and is on their page", async () => {
    expect((await open("rhian")).text).toContain(
      "Read by Beverley Stanhope, Carys Pugh, Chidi Nwosu, Helen Whitcombe, Leila Haddad, Priya Raman, Rhian Colbourne and Tomasz Zielinski. Rosa Almeida can read it",
    );
    expect((await send("carys", asked)).status).toBe(302);

    expect((await open("rhian")).text).toContain(
      "On 3.2 Designated safeguarding leads: Who is the deputy? Carys Pugh, 22 November. Reply due 7 December 2026",
    );
    expect((await open("priya", "/work")).text).toContain("Reply due 7 December 2026");
    const lines = await app.db.selectFrom("dailyLines").select(["personId", "words"]).where("kind", "=", "conversation").execute();
    expect(lines).toEqual([
      { personId: "priya", words: "New words for you about the Section 11 audit 2026 of Riverbend Housing Association" },
    ]);
  });

  test("needs a day that has not passed, and is asked once by two clicks", async () => {
    expect((await readPage(await send("rhian", { ...asked, "dueOn.year": "2025" }))).text).toContain(
      "The day for the reply must be today or later",
    );
    await Promise.all([send("rhian", asked), send("rhian", asked)]);

    expect(await app.db.selectFrom("conversations").select(["dueOn", "readers"]).execute()).toEqual([
      { dueOn: "2026-12-07", readers: "partnership" },
    ]);
  });

  test("waits for whoever asked, once there is a reply", async () => {
    await send("rhian", asked);
    const { id: conversationId } = await app.db.selectFrom("conversations").select("id").executeTakeFirstOrThrow();
    await (await app.signIn("priya")).post(`/conversations/${conversationId}`, { intent: "reply", words: "Chidi is" });

    expect((await open("rhian")).text).toContain("Replied: read it, and close it or ask on");
    expect((await open("rhian", "/cycles/2026/scrutiny")).text).toContain("Reply to Priya Raman about 3.2");
  });
});

describe("reading", () => {
  test("goes by section and is finished once", async () => {
    expect((await send("rhian", { intent: "section", section: "1" })).status).toBe(302);
    expect((await send("rhian", { intent: "section", section: "99" })).status).toBe(404);
    expect((await open("beverley")).text).toContain("1 of 9 sections are read");
    expect((await open("rhian", "/cycles/2026/scrutiny")).text).toContain("1 of 9 sections");

    expect((await send("rhian", { intent: "finish" })).headers.get("Location")).toBe(`${review}?done=read#reading`);
    expect(await readReview(app.db, id)).toMatchObject({ readRevision: 1, readByName: "Rhian Colbourne" });
    const page = await open("beverley");
    expect(page.text).toContain("Rhian Colbourne read all of it on 22 November 2026.");
    expect(page.queryAllByRole("button", { name: "I have read all of it" })).toEqual([]);
  });

  test("is added to by an independent scrutineer, in words the organisation does not read", async () => {
    expect((await send("sol", { intent: "observe", form: "observe", standard: "3.2", words: "Staff knew the deputy" })).status).toBe(302);

    expect((await open("rhian")).text).toContain(
      "On 3.2 Designated safeguarding leads: Staff knew the deputy Sol Okafor, 9am on 22 November 2026, independent scrutineer",
    );
    expect((await open("priya", `/assessments/${id}/history`)).html).not.toContain("bservation");
  });
});

describe("what waits is said on the pages of those for whom it waits", () => {
  test("an unread return is nobody's and everybody's", async () => {
    for (const person of ["rhian", "carys", "leila"]) {
      const work = await open(person, "/work");
      expect(work.text).toContain("1 thing waits for you.");
      expect(work.addressOf("Find a reader for 1 return")).toBe("/cycles/2026/scrutiny");
      expect((await open(person, "/partnerships/estmere")).text).toContain("Find a reader for 1 return. Waits to be taken or given");
    }
  });

  test("a late response, and what is read in one's own name", async () => {
    await send("rhian", { intent: "take" });
    expect((await open("rhian", "/work")).text).toContain("Read Riverbend Housing Association You have read 0 of 9 sections");
    expect((await open("beverley", "/work")).text).toContain("Nothing waits for you now.");

    app.setClock("2027-04-05T09:00:00Z");
    expect((await open("beverley", "/work")).text).toContain("Send 1 response that is overdue Section 11 audit 2026 10 days overdue");
  });
});

describe("a visit", () => {
  const visit = {
    "visitedOn.day": "20",
    "visitedOn.month": "11",
    "visitedOn.year": "2026",
    people: "Priya Raman and Rhian Colbourne",
    seen: "Three sites",
    "standards[0].code": "3.2",
    "standards[0].words": "The rota names a deputy",
  };

  test("is kept with what was seen at a standard, and changed against what was opened", async () => {
    const rhian = await app.signIn("rhian");
    expect((await rhian.post(`/assessments/${id}/visits/new`, { base: "0", ...visit })).status).toBe(302);
    const kept = await app.db.selectFrom("visits").selectAll().executeTakeFirstOrThrow();
    expect([kept.visitedOn, JSON.parse(kept.byStandard)]).toEqual(["2026-11-20", [{ code: "3.2", words: "The rota names a deputy" }]]);

    const path = `/assessments/${id}/visits/${kept.id}`;
    expect((await rhian.post(path, { base: "1", ...visit, seen: "Four sites" })).status).toBe(302);
    const stale = await rhian.post(path, { base: "1", ...visit, seen: "Two sites" });
    expect(stale.status).toBe(409);
    const page = await readPage(stale);
    expect(page.text).toContain("Four sites");
    expect(page.getByLabelText("What was seen").value).toBe("Two sites");
    expect((await rhian.post(path, { base: "2", ...visit, seen: "Two sites" })).status).toBe(302);
  });

  test("did not happen tomorrow, nor at a standard without a code; another return's is not there", async () => {
    const rhian = await app.signIn("rhian");
    const wrong = await rhian.post(`/assessments/${id}/visits/new`, { ...visit, "visitedOn.year": "2027", "standards[0].code": "" });

    expect(wrong.status).toBe(400);
    const { text } = await readPage(wrong);
    expect(text).toContain("The day of the visit must not lie ahead");
    expect(text).toContain("Select the standard at which it was seen");
    expect((await rhian.get(`/assessments/${id}/visits/nothing`)).status).toBe(404);
  });
});
