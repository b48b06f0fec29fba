import { existsSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openFirstRun } from "#db/organisations/first-run.ts";
import { isPostgres } from "#db/connection.server.ts";
import { readCode } from "#domain/people/sign-in-code.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";
import { readPage } from "#tests/support/page.ts";

let app: TestApp;
let path: string;

beforeEach(async () => {
  app = await startApp({
    MODE: "production",
    SESSION_SECRET: "a secret of this test that is long enough to be taken",
    SMTP_URL: "smtp://127.0.0.1:9",
    MAIL_FROM: "audit@partnership.example",
  });
  path = `/first-run/${await openFirstRun(app.db, app.clock())}`;
});
afterEach(() => app.stop());

const fields = {
  name: "Estmere Safeguarding Children Partnership",
  shortName: "ESCP",
  area: "Estmere",
  contactEmail: "Audit@estmere.example",
  personName: "Leila Haddad",
  jobTitle: "Business manager",
  email: "leila@estmere.example",
};
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2]);

function form(given: Record<string, string> = {}, logo?: Uint8Array<ArrayBuffer>) {
  const data = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...given })) data.set(name, value);
  data.set("logo", new File(logo ? [logo] : [], logo ? "logo.png" : ""));
  return data;
}

const partnerships = () => app.db.selectFrom("partnerships").selectAll().execute();

test("sets the partnership up, signs its first administrator in, and shows what now", async () => {
  const browser = app.browser();
  expect((await readPage(await browser.get(path))).getByRole("heading", { name: "Name your partnership and yourself" })).toBeTruthy();

  const response = await browser.post(path, form({}, png));

  expect(response.headers.get("Location")).toBe("/sign-in/code");
  expect(await partnerships()).toMatchObject([{ ...fieldsOfPartnership(), replyTo: null, mailSender: null }]);
  const { body, toEmail } = await app.db.selectFrom("messages").selectAll().executeTakeFirstOrThrow();
  expect(toEmail).toBe("leila@estmere.example");
  const entered = await browser.post("/sign-in/code", { code: readCode(body) });
  const [{ id } = { id: "" }] = await partnerships();
  expect(entered.headers.get("Location")).toBe(`/partnerships/${id}`);
  const page = await readPage(await browser.get(`/partnerships/${id}`));
  expect(page.title).toBe("Estmere Safeguarding Children Partnership - Safeguarding audit");
  expect(page.text).toContain("Nothing is asked of anybody until you launch an audit.");
  expect(page.text).toContain("0 organisations. You see what a file would add before it does");
  expect(page.text).toContain("0 people besides you. Opens with the first organisation");
  const logo = await browser.get(`/partnerships/${id}/logo`);
  expect([logo.headers.get("Content-Type"), new Uint8Array(await logo.arrayBuffer())]).toEqual(["image/png", png]);
  const { DATABASE_URL } = app.environment;
  // A PostgreSQL stands apart from the folder in which that could be kept
  expect(existsSync(`${DATABASE_URL}.partnership`)).toBe(!isPostgres(DATABASE_URL));
});

function fieldsOfPartnership() {
  const { name, shortName, area } = fields;
  return { name, shortName, area, contactEmail: "audit@estmere.example" };
}

test("works once, and for nobody with another address or too late", async () => {
  expect((await app.get("/first-run/another")).status).toBe(404);
  expect((await app.post("/first-run/another", form())).status).toBe(404);
  app.passMinutes(60);
  expect((await app.post(path, form())).status).toBe(404);
  expect(await partnerships()).toEqual([]);
  app.passMinutes(-60);
  expect((await app.post(path, form())).status).toBe(302);
  expect((await app.get(path)).status).toBe(404);
  expect((await app.post(path, form({ name: "Another" }))).status).toBe(404);
  expect(await partnerships()).toHaveLength(1);
});

test("says what is wrong, keeps what was typed, and sets nothing up", async () => {
  const response = await app.post(
    path,
    form({ name: "", email: "leila@", personName: "Lei\u200Bla", shortName: "E\nS" }, new Uint8Array([0x3c, 0x73])),
  );

  expect(response.status).toBe(400);
  const page = await readPage(response);
  for (const text of [
    "Enter the partnership’s name",
    "Enter an e-mail address in the correct format, like name@example.com",
    "Type your name again: something in it breaks the line or cannot be seen",
    "Type the short name again: something in it breaks the line or cannot be seen",
  ])
    expect(page.text).toContain(text);
  expect(page.getByLabelText("Area").value).toBe("Estmere");
  const onlyLogo = await readPage(await app.post(path, form({}, new Uint8Array([0x3c, 0x73]))));
  expect(onlyLogo.text).toContain("The logo must be a PNG or JPEG picture");
  expect(await partnerships()).toEqual([]);
  // The address is still there for the next try
  expect((await app.get(path)).status).toBe(200);
});

test("has no menu but help, since there is nowhere to go", async () => {
  const page = await readPage(await app.get(path));
  expect(page.queryAllByRole("link", { name: /^(Your work|Cycles|Partnership|Organisations)$/ })).toEqual([]);
});
