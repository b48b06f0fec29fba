import { expect, test } from "vitest";
import { inTransaction } from "#db/connection.server.ts";
import { queueMessage } from "#db/outbox.ts";
import { letter } from "#mail/letters.ts";
import { withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";

const app = await freshApp(({ db }) => withOneAudit(db));
const list = "/partnerships/estmere/mail-texts";
const path = `${list}/sign-off-request`;
const open = async (at = path) => readPage(await (await app.signIn("leila")).get(at));
const post = async (fields: Record<string, string>) => (await app.signIn("leila")).post(path, { revision: "0", intent: "save", ...fields });
const own = { subject: "{organisation} is ready", body: "{champion} is done.\n\nPlease read it before the board meets." };
const mails = () => app.db.selectFrom("messages").select(["toEmail", "kind", "subject", "body"]).orderBy("createdAt").execute();

test("lists every e-mail, to whom it goes, and which have words of the partnership’s own", async () => {
  expect((await open(list)).text).toMatch(/18 e-mails, of which 0 have words of your own\./);
  await post(own);
  const { text } = await open(list);
  expect(text).toContain("18 e-mails, of which 1 has words of your own.");
  expect(text).toContain("To whoever signs, when the audit is sent to them. Your own words since");
});

test("the partnership’s own words go out in place of ours, with how to sign in at the end", async () => {
  await post(own);
  const to = {
    to: "helen@riverbend.example",
    organisation: "Riverbend",
    cycle: "The audit",
    champion: "Priya",
    link: "https://audit.example/here",
  };
  const about = { assessmentId: "riverbend-2026" };
  await inTransaction(app.db, (trx) => queueMessage(trx, letter("sign-off-request", to), app.clock(), about));

  expect(await mails()).toMatchObject([
    {
      subject: "Riverbend is ready",
      body: "Priya is done.\n\nPlease read it before the board meets.\n\nSign in to see it:\nhttps://audit.example/here\n",
    },
  ]);
});

test("shows how it arrives, and sends a test of what is typed without saving it", async () => {
  const shown = (await open()).text;
  expect(shown).toContain("As it is sent now Section 11 audit 2026: ready for you to read and sign Priya Raman has finished");

  const reply = await post({ ...own, intent: "test" });
  const { text } = await readPage(reply);

  expect(text).toContain("As you typed it Riverbend Housing Association is ready Priya Raman is done.");
  expect(await mails()).toMatchObject([
    { toEmail: "leila@estmere.example", kind: "test", subject: "Test: Riverbend Housing Association is ready" },
  ]);
  expect(await app.db.selectFrom("mailTexts").selectAll().execute()).toEqual([]);
});

test("refuses names in braces that mean nothing, and keeps what was typed", async () => {
  const reply = await post({ ...own, body: "Dear {nobody}, see {cycle}" });
  expect(reply.status).toBe(400);
  const page = await readPage(reply);
  expect(page.text).toContain("{nobody} means nothing in this e-mail. Use {cycle}, {organisation} and {champion}");
  expect(page.html).toContain("Dear {nobody}, see {cycle}");
});

test("a second administrator who saw the old words changes nothing, and loses nothing", async () => {
  await post(own);
  const reply = await post({ subject: "Theirs", body: "Typed meanwhile" });
  expect(reply.status).toBe(409);
  expect((await readPage(reply)).html).toContain("Typed meanwhile");
  expect((await app.db.selectFrom("mailTexts").select("subject").executeTakeFirstOrThrow()).subject).toBe("{organisation} is ready");
});

test("goes back to the words of the service, and all of it is in the history", async () => {
  await post(own);
  expect((await post({ ...own, revision: "1", intent: "drop" })).status).toBe(302);
  expect((await open()).text).toContain("Priya Raman has finished");
  const history = await app.db.selectFrom("history").select(["event", "partnershipId", "personId"]).orderBy("id").execute();
  expect(history).toEqual([
    { event: "mail-text-saved", partnershipId: "estmere", personId: "leila" },
    { event: "mail-text-dropped", partnershipId: "estmere", personId: "leila" },
  ]);
});
