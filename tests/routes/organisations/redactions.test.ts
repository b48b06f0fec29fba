import { describe, expect, test } from "vitest";
import { readWordFile } from "#tests/support/read-word.ts";
import { formOn } from "#tests/support/form-on.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";
import { child, withWordsEverywhere } from "#tests/support/redaction-fixtures.ts";
import { longestWords } from "#domain/organisations/redaction.ts";

const app = await freshApp(async ({ db }) => {
  await withWordsEverywhere(db);
  await db.updateTable("cycles").set({ title: "Section 11 audit 2026", localQuestions: null }).where("id", "=", "2026").execute();
  await db
    .insertInto("partnerships")
    .values({ id: "otherham", name: "Otherham", shortName: "Otherham", contactEmail: "audit@otherham.example" })
    .execute();
  const moors = { id: "moors", name: "Moors Hospice", shortName: "Moors", kind: "Health", basis: "invited", aliases: "[]" };
  await db.insertInto("organisations").values(moors).execute();
  await db.insertInto("memberships").values({ partnershipId: "otherham", organisationId: "moors" }).execute();
});

const page = "/partnerships/estmere/redactions";
const reason = "A child was named by mistake";
const asked = { intent: "look", organisation: "riverbend", words: child, reason };

async function look(given: Record<string, string> = {}) {
  const leila = await app.signIn("leila");
  const response = await leila.post(`${page}/new`, { ...asked, ...given });
  const { status } = response;
  return { leila, status, ...(await readPage(response)) };
}

function takeOut(html: string, typed: Record<string, string | null> = {}) {
  return formOn(html, "mark", { intent: "take-out", ...typed });
}

describe("taking words out", () => {
  test("shows every place first, and changes nothing by it", async () => {
    const before = app.changedTables();
    const { status, text, html, ...found } = await look();

    expect(before).toEqual([]);
    expect(status).toBe(200);
    expect(text).toMatch(/The words stand in \d+ places/);
    expect(found.getByRole("checkbox", { name: /^Statement of 6.2/ }).checked).toBe(true);
    expect(found.getByRole("checkbox", { name: /^Draft of Chidi Nwosu: statement of 6.2/ }).checked).toBe(true);
    expect(found.getByRole("checkbox", { name: /^Signed revision 1: statement of 6.2/ }).checked).toBe(true);
    expect(found.queryAllByRole("checkbox", { name: /^E-mail to helen@riverbend.example, 22 November 2026: text/ })).toHaveLength(3);
    expect(found.getByRole("checkbox", { name: /^Notice/ }).checked).toBe(false);
    expect(html).toContain(`We spoke about <mark>${child}</mark> there.`);
    expect(text).toContain("Backups made before hold the words until newer backups have taken their place.");
    // That somebody looked is recorded, and not for what
    expect(app.changedTables()).toEqual(["history"]);
    const line = await app.db.selectFrom("history").selectAll().where("event", "=", "words-looked-for").executeTakeFirstOrThrow();
    expect(line).toMatchObject({ personId: "leila", organisationId: "riverbend", partnershipId: "estmere" });
    expect(line.after).not.toContain("Jayden");
  });

  test("takes them out of what was ticked, and says so in the list, the history and the submission, never naming them", async () => {
    const { leila, html } = await look();
    const form = takeOut(html);
    for (const box of html.matchAll(/name="places"[^>]*value="(\d+)"/g))
      if (!form.getAll("places").includes(box[1] ?? "")) form.append("places", box[1] ?? "");

    const done = await leila.post(`${page}/new`, form);

    expect(done.status).toBe(302);
    expect(done.headers.get("Location")).toBe(`${page}?done=removed`);
    const list = await readPage(await leila.get(`${page}?done=removed`));
    expect(list.text).toMatch(/The words were taken out of \d+ places of Riverbend Housing Association/);
    expect(list.text).toContain("Ask them to close it without saving");
    expect(list.text).toMatch(
      new RegExp(`9am on 22 November 2026|22 November 2026.*Leila Haddad.*Riverbend Housing Association.*${reason}`),
    );
    const history = await readPage(await leila.get("/partnerships/estmere/history?kind=partnership"));
    expect(history.text).toContain("Words taken out");
    expect(history.text).toContain(`Reason: ${reason}; Places:`);

    const priya = await app.signIn("priya");
    const sentence = `Words were removed from it on 22 November 2026 by Estmere Safeguarding Children Partnership: ${reason}. Ratings and signatures are as they were given.`;
    for (const path of ["submission", "submissions/1"]) {
      const shown = await readPage(await priya.get(`/assessments/riverbend-2026/${path}`));
      expect(shown.text).toContain(sentence);
    }
    const signed = await readPage(await priya.get("/assessments/riverbend-2026/submissions/1"));
    expect(signed.text).toContain("It is kept word for word, but for words that were removed.");
    expect(signed.text).toContain("[removed on 22 November 2026]");
    const word = await priya.get("/assessments/riverbend-2026/submissions/1.docx");
    expect(JSON.stringify(await readWordFile(word))).toContain(sentence);

    for (const html of [list.html, history.html, signed.html]) expect(html).not.toMatch(/jayden|okonkwo/i);
    expect((await look()).text).toContain("The words are found nowhere");
  });

  test("of one whose place is outdated takes nothing out, and shows anew what is found", async () => {
    const { leila, html } = await look();
    await app.db.updateTable("visits").set({ seen: "Nothing" }).execute();

    const response = await leila.post(`${page}/new`, takeOut(html));

    expect(response.status).toBe(409);
    const again = await readPage(response);
    expect(again.text).toContain("Something changed after you looked, so nothing was taken out.");
    expect(again.queryAllByRole("checkbox", { name: /^Visit: words of 6.2/ })).toHaveLength(1);
    expect(await app.db.selectFrom("redactions").select("id").execute()).toHaveLength(1);
    const now = await leila.post(`${page}/new`, takeOut(again.html));
    expect(now.status).toBe(302);
    // The same form sent twice finds nothing of what it was made from
    expect((await leila.post(`${page}/new`, takeOut(again.html))).status).toBe(409);
  });

  test("leaves what was not ticked, and asks for a tick where there is none", async () => {
    const { leila, html } = await look();
    const none = await leila.post(`${page}/new`, takeOut(html, { places: null }));
    expect(none.status).toBe(400);
    const shown = await readPage(none);
    expect(shown.text).toContain("Tick the places out of which to take the words");
    expect(shown.queryAllByRole("checkbox").filter(({ checked }) => checked)).toEqual([]);

    const [only = ""] = formOn(html, "mark").getAll("places");
    expect((await leila.post(`${page}/new`, takeOut(html, { places: only }))).status).toBe(302);
    const { places } = await app.db.selectFrom("redactions").select("places").where("id", "!=", "earlier").executeTakeFirstOrThrow();
    expect(Object.values(JSON.parse(places))).toEqual([1]);
  });

  test("goes back to the form with what was entered", async () => {
    const { leila, html } = await look();
    const back = await leila.post(`${page}/new`, takeOut(html, { intent: "change" }));
    expect(back.status).toBe(200);
    const form = await readPage(back);
    expect([form.getByLabelText("The exact words").value, form.getByLabelText("Why").value]).toEqual([child, reason]);
    expect(form.title).not.toContain("Error");
  });

  test("does not let an open page bring the words back", async () => {
    const priya = await app.signIn("priya");
    await app.db
      .updateTable("assessments")
      .set({ state: "in-progress", submittedAt: null, revision: 2 })
      .where("id", "=", "riverbend-2026")
      .execute();
    const open = formOn(await (await priya.get("/assessments/riverbend-2026/standards/6.2")).text(), "statement", { intent: "save" });
    const { leila, html } = await look();
    expect((await leila.post(`${page}/new`, takeOut(html))).status).toBe(302);

    const saved = await priya.post("/assessments/riverbend-2026/standards/6.2", open);

    expect(saved.headers.get("Location")).toContain("/assessments/riverbend-2026/standards/6.2/versions");
    const row = app.db
      .selectFrom("answers")
      .select("statement")
      .where("assessmentId", "=", "riverbend-2026")
      .where("standardCode", "=", "6.2");
    expect((await row.executeTakeFirstOrThrow()).statement).not.toMatch(/jayden/i);
  });
});

describe("what is asked for", () => {
  test.each<[string, Record<string, string>, string]>([
    ["an organisation of another partnership", { organisation: "moors" }, "Select the organisation"],
    ["no organisation", { organisation: "" }, "Select the organisation"],
    ["only spaces", { words: " \t \u200b " }, "Enter the words to take out"],
    ["one letter", { words: "J" }, "Enter at least 2 letters"],
    ["signs alone", { words: "%_.*" }, "Enter words with letters or numbers in them"],
    ["very long words", { words: "x".repeat(longestWords + 1) }, "Shorten the words to 200 characters or fewer"],
    ["a very long text", { words: "x".repeat(100_000) }, "Shorten the words to 200 characters or fewer"],
    ["no reason", { reason: "" }, "Enter why."],
    ["a reason with the words", { reason: `About jayden\u00a0okonkwo` }, "Say why without the words themselves"],
  ])("with %s is refused", async (_, given, problem) => {
    const { status, text } = await look(given);
    expect([status, text.includes(problem)]).toEqual([400, true]);
    expect(app.changedTables()).toEqual([]);
  });

  test.each([
    "%ayden%",
    "_ayden Okonkwo",
    "J.yden",
    "Jayden|Okonkwo",
    "(Jayden",
    "[a-z]",
    "\\w+",
    "<script>alert(1)</script>",
    "' or 1=1 --",
  ])("as %s is looked for as it stands", async (words) => {
    const { status, text, html } = await look({ words });
    expect([status, text.includes("The words are found nowhere")]).toEqual([200, true]);
    expect(html).not.toContain("<script>alert");
  });

  test("of too many places is refused, because it is no name", async () => {
    const line = {
      assessmentId: "riverbend-2026",
      standardCode: null,
      question: "Why the report?",
      writtenBy: "leila",
      writtenAt: "2026-11-22",
    };
    const lines = Array.from({ length: 501 }, (_, at) => ({ ...line, id: `line-${at}`, removedAt: null }));
    await app.db.insertInto("keyLines").values(lines).execute();
    const { status, text } = await look({ words: "the" });
    expect([status, text.includes("These words stand in more than 450 places")]).toEqual([400, true]);
  });

  test.each([["x"], ["-1"], ["1.5"], ["99999"]])("with a place called %s takes nothing out", async (places) => {
    const { leila, html } = await look();
    const response = await leila.post(`${page}/new`, takeOut(html, { places }));
    expect([400, 409]).toContain(response.status);
    expect(await app.db.selectFrom("redactions").select("id").execute()).toHaveLength(1);
  });
});

test("the privacy page says what is done", async () => {
  const { text } = await readPage(await app.get("/privacy"));
  expect(text).toContain("Administrators of the partnership take such words out of everything this service keeps");
});
