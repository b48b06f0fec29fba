import { afterEach, beforeEach, expect, test } from "vitest";
import { startApp, type TestApp } from "#tests/support/app.ts";
import { expectComplaint } from "#tests/support/complaints.ts";
import type { TestBrowser } from "#tests/support/browser.ts";

const ana = { id: "ana", name: "Ana Mirza", email: "ana@agency.example", jobTitle: "Safeguarding lead" };
let app: TestApp;

beforeEach(async () => {
  app = await startApp();
  await app.db
    .insertInto("organisations")
    .values({ id: "agency", name: "Agency", shortName: "Agency", kind: "charity", basis: "Section 11", aliases: "[]" })
    .execute();
  await app.db.insertInto("people").values(ana).execute();
  await app.db
    .insertInto("roles")
    .values({
      id: "ana-champion",
      personId: "ana",
      role: "champion",
      organisationId: "agency",
      partnershipId: null,
      since: "2026-01-01",
      endedOn: null,
    })
    .execute();
});

afterEach(() => app.stop());

test("signs in with the code that was sent and goes to the page asked for", async () => {
  const browser = app.browser();

  await browser.post("/sign-in?next=%2Fassessments%2F1%3Fpage%3D2", { email: " Ana@Agency.example " });
  const response = await enter(browser, await newestCode());

  expect(response.status).toBe(302);
  expect(response.headers.get("Location")).toBe("/assessments/1?page=2");
  expect(await isSignedIn(browser)).toBe(true);
});

test("takes the code with spaces in it", async () => {
  const browser = await askedForCode();
  const code = await newestCode();

  const response = await enter(browser, ` ${code.slice(0, 3)} ${code.slice(3)} `);

  expect(response.headers.get("Location")).toBe("/work");
});

test("keeps the token out of the database and the cookie out of reach of scripts", async () => {
  const browser = await askedForCode();

  const response = await enter(browser, await newestCode());

  const [cookie = ""] = response.headers.getSetCookie();
  const session = await app.db.selectFrom("sessions").selectAll().executeTakeFirstOrThrow();
  expect(cookie).toMatch(/^session=.*; Max-Age=1252800; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(decodeURIComponent(cookie)).not.toContain(session.id);
});

test("says that a code is wrong, keeps what was typed, and ends the code after five tries", async () => {
  const browser = await askedForCode();
  const code = await newestCode();

  const first = await enter(browser, wrong(code));
  const page = await first.text();
  expect(first.status).toBe(400);
  expect(page).toContain("<title>Error: Check your e-mail");
  expect(page).toContain("The code is not right");
  expect(page).toContain(`value="${wrong(code)}"`);

  for (let attempt = 2; attempt <= 5; attempt++) await enter(browser, wrong(code));
  const right = await enter(browser, code);

  expect(await right.text()).toContain("entered wrongly too many times");
  expect(await countOf("sessions")).toBe(0);
});

test("does not take more than five guesses when they come at once", async () => {
  const browser = await askedForCode();
  const code = await newestCode();

  await Promise.all(Array.from({ length: 20 }, () => enter(browser, wrong(code))));

  const row = await app.db.selectFrom("signInCodes").select("attempts").executeTakeFirstOrThrow();
  expect(row.attempts).toBe(5);
});

test("gives one session when the same code is sent twenty times at once", async () => {
  const browser = await askedForCode();
  const code = await newestCode();

  const responses = await Promise.all(Array.from({ length: 20 }, () => enter(browser, code)));

  expect(responses.filter((response) => response.status === 302)).toHaveLength(1);
  expect(await countOf("sessions")).toBe(1);
});

test("takes a code once", async () => {
  const browser = await askedForCode();
  const code = await newestCode();
  const kept = new Map(browser.cookies);
  await enter(browser, code);

  const thief = app.browser();
  for (const [name, value] of kept) thief.cookies.set(name, value);
  const again = await enter(thief, code);

  expect(await again.text()).toContain("used already");
  expect(await countOf("sessions")).toBe(1);
});

test("refuses a code after ten minutes", async () => {
  const browser = await askedForCode();
  app.passMinutes(10);

  const response = await enter(browser, await newestCode());

  expect(await response.text()).toContain("The code has expired. Ask for a new code");
});

test("takes only the newest code of a browser", async () => {
  const browser = await askedForCode();
  const earlier = await newestCode();
  const earlierCookies = new Map(browser.cookies);
  await browser.post("/sign-in", { email: ana.email });

  for (const [name, value] of earlierCookies) browser.cookies.set(name, value);
  const response = await enter(browser, earlier);

  expect(response.status).toBe(400);
  expect(await countOf("sessions")).toBe(0);
});

test("does not let someone else's wrong guesses lock a person out", async () => {
  const mine = await askedForCode();
  const code = await newestCode();
  const other = await askedForCode();
  for (let attempt = 1; attempt <= 6; attempt++) await enter(other, wrong(code));

  const response = await enter(mine, code);

  expect(response.status).toBe(302);
});

test("is useless in a browser that did not ask for it", async () => {
  await askedForCode();

  const response = await enter(app.browser(), await newestCode());

  expect(response.headers.get("Location")).toBe("/sign-in");
});

test("sends five codes an hour to an address, and more after an hour", async () => {
  for (let asked = 1; asked <= 5; asked++) await askedForCode();

  const sixth = await app.post("/sign-in", { email: ana.email });
  expect(sixth.status).toBe(429);
  expect(await countOf("messages")).toBe(5);

  app.passMinutes(60);
  expect((await app.post("/sign-in", { email: ana.email })).status).toBe(302);
});

test("does not count a code that signed somebody in, but one that a newer one replaced", async () => {
  for (let signedIn = 1; signedIn <= 6; signedIn++) {
    const browser = await askedForCode();
    expect((await enter(browser, await newestCode())).headers.get("Location")).toBe("/work");
    app.passMinutes(1);
  }

  const browser = app.browser();
  const asks = [];
  for (let asked = 1; asked <= 6; asked++) asks.push((await browser.post("/sign-in", { email: ana.email })).status);
  expect(asks).toEqual([302, 302, 302, 302, 302, 429]);
});

test("answers alike whether or not an address is known", async () => {
  const [known, unknown] = [app.browser(), app.browser()];
  const asks = [await known.post("/sign-in", { email: ana.email }), await unknown.post("/sign-in", { email: "bob@agency.example" })];
  const pages = [await (await known.get("/sign-in/code")).text(), await (await unknown.get("/sign-in/code")).text()];
  const code = await newestCode();
  const guesses = [await enter(known, wrong(code)), await enter(unknown, wrong(code))];
  const guessed = await Promise.all(guesses.map((response) => response.text()));

  expect(asks.map((response) => [response.status, response.headers.get("Location")])).toEqual([
    [302, "/sign-in/code"],
    [302, "/sign-in/code"],
  ]);
  expect(alike(pages[0])).toBe(alike(pages[1]));
  expect(alike(guessed[0])).toBe(alike(guessed[1]));
  expect(await countOf("messages")).toBe(1);
});

test("sends no code to someone whose roles have ended, and ends their session", async () => {
  const browser = await app.signIn("ana");
  await app.db.updateTable("roles").set({ endedOn: "2026-11-01" }).execute();

  await app.post("/sign-in", { email: ana.email });

  expect(await countOf("messages")).toBe(0);
  expect(await isSignedIn(browser)).toBe(false);
});

test("refuses a form from another site", async () => {
  expectComplaint("does not match `origin` header from a forwarded action request");

  const response = await app.post("/sign-in", { email: ana.email }, { Origin: "https://elsewhere.example" });

  expect(response.status).toBe(400);
  expect(await countOf("signInCodes")).toBe(0);
});

test.each([
  "//elsewhere.example",
  "https://elsewhere.example/",
  "/\\elsewhere.example",
  "/\t/elsewhere.example",
  "/.//elsewhere.example",
  "javascript:alert(1)",
  "/sign-out",
])("goes to its own first page instead of %j", async (next) => {
  const browser = app.browser();
  await browser.post(`/sign-in?${new URLSearchParams({ next })}`, { email: ana.email });

  const response = await enter(browser, await newestCode());

  expect(response.headers.get("Location")).toBe("/work");
});

test("keeps a session that is used for longer than twelve hours, and ends one that is not", async () => {
  const browser = await app.signIn("ana");

  app.passMinutes(11 * 60);
  expect((await browser.get("/help")).headers.getSetCookie()).toHaveLength(1);
  expect((await browser.get("/help")).headers.getSetCookie()).toHaveLength(0);
  app.passMinutes(11 * 60);
  expect(await isSignedIn(browser)).toBe(true);

  app.passMinutes(12 * 60);
  expect(await isSignedIn(browser)).toBe(false);
});

test("signs out in the browser and in the database", async () => {
  const browser = await app.signIn("ana");
  const kept = new Map(browser.cookies);

  await browser.post("/sign-out");

  for (const [name, value] of kept) browser.cookies.set(name, value);
  expect(await isSignedIn(browser)).toBe(false);
});

test.each(["", "nobody", "a@b", `${"a".repeat(260)}@agency.example`])("asks again for the address %j", async (email) => {
  const response = await app.post("/sign-in", { email });

  const page = await response.text();
  expect(response.status).toBe(400);
  expect(page).toContain("<title>Error: Sign in");
  expect(page).toContain('href="#email"');
});

async function askedForCode(): Promise<TestBrowser> {
  const browser = app.browser();
  await browser.post("/sign-in", { email: ana.email });
  return browser;
}

function enter(browser: TestBrowser, code: string) {
  return browser.post("/sign-in/code", { code });
}

async function newestCode(): Promise<string> {
  const messages = await app.db.selectFrom("messages").select("body").execute();
  return /\d{6}/.exec(messages.at(-1)?.body ?? "")?.[0] ?? "";
}

function wrong(code: string): string {
  return String((Number(code) + 1) % 1_000_000).padStart(6, "0");
}

async function isSignedIn(browser: TestBrowser): Promise<boolean> {
  return (await browser.get("/sign-in")).headers.get("Location") === "/work";
}

async function countOf(table: "sessions" | "messages" | "signInCodes"): Promise<number> {
  return (await app.db.selectFrom(table).select("id").execute()).length;
}

// What differs between two pages of the same kind for two people
function alike(page = ""): string {
  return page
    .replaceAll(/nonce[^>]*?"[\w-]{22}"/g, "nonce")
    .replaceAll(ana.email, "someone")
    .replaceAll("bob@agency.example", "someone");
}
