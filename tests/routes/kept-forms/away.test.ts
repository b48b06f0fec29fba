import SQLite from "better-sqlite3";
import { afterAll, afterEach, expect, test } from "vitest";
import { findAnswer } from "#db/assessments/answers.ts";
import { listKeptForms } from "#db/people/kept-forms.ts";
import { answerFully, morning, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { expectComplaint } from "#tests/support/complaints.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";

const app = await freshApp(async ({ db }) => answerFully(await withOneAudit(db), ["9.1"]));
const other = new SQLite(app.environment.DATABASE_URL);
const priya = await app.signIn("priya");
afterEach(() => {
  if (other.inTransaction) other.exec("rollback");
});
afterAll(() => other.close());

const page = "/assessments/riverbend-2026/standards/9.1";
const statement = "Two hours of typing,\non two lines <b>";
const fields = { baseRevision: "1", rating: "partially-met", statement, notApplicableReason: "", noActionReason: "", intent: "later" };

test("while another program holds the database, pages are shown, and a save says 503 and gives its words back to send again", async () => {
  expectComplaint(`POST ${page}`);
  other.exec("begin immediate");

  expect((await priya.get(page)).status).toBe(200);
  const refused = await priya.post(page, fields);
  other.exec("rollback");

  expect([refused.status, refused.headers.get("Retry-After"), refused.headers.get("Cache-Control")]).toEqual([
    503,
    "30",
    "private, no-cache",
  ]);
  const { text, element } = await read(refused);
  expect(text).toContain("Nothing of what you just sent was saved.");
  expect(text).toContain("Two hours of typing,");
  expect((await findAnswer(app.db, "riverbend-2026", "9.1"))?.statement).toBe("We do this everywhere.");

  // The form on that page holds everything that was sent, so that one press is enough where no script runs
  const sent = new URLSearchParams(element.hidden);
  const again = await priya.post(element.action, sent);
  expect(again.status).toBe(302);
  expect(await findAnswer(app.db, "riverbend-2026", "9.1")).toMatchObject({ statement, rating: "partially-met", revision: 2 });
  expect(await listKeptForms(app.db, "priya", page, new Date(morning))).toEqual([]);
});

test("where the database is there again when the page is made, the words are kept for whose they are, and stand in the form", async () => {
  expectComplaint(`POST ${page}`);
  other.exec("begin immediate");
  const sent = priya.post(page, fields);
  // The save gives up after 300 milliseconds, and half a second is left for keeping
  setTimeout(() => other.exec("rollback"), 450);
  const { text } = await read(await sent);

  expect(text).toContain("It is kept: it stands in the form when you open the page again.");
  const form = await readPage(await priya.get(page));
  expect(form.html).toContain("Two hours of typing,\non two lines &lt;b&gt;");
});

test("a page that cannot be read says so without a form to send", async () => {
  expectComplaint("no such table: answers");
  await app.db.schema.alterTable("answers").renameTo("answers_gone").execute();
  const broken = await priya.post(page, fields);
  await app.db.schema.alterTable("answers_gone").renameTo("answers").execute();

  expect(broken.status).toBe(500);
  const { text, html } = await read(broken);
  // A fault of ours: nobody knows how far it came, so the words are shown and not sent once more
  expect(text).toContain("Two hours of typing,");
  expect(html).not.toContain("Send it again");
});

async function read(response: Response) {
  const found = await readPage(response);
  const form = /<form action="([^"]+)" method="post">(.*?)<\/form>/s.exec(found.html);
  const hidden = [...(form?.[2] ?? "").matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"\/>/g)];
  const plain = (value = "") => value.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  return {
    ...found,
    element: { action: form?.[1] ?? "", hidden: hidden.map(([, name = "", value]): [string, string] => [name, plain(value)]) },
  };
}
