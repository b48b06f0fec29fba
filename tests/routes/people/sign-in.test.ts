import { afterEach, beforeEach, expect, test } from "vitest";
import { expectComplaint } from "#tests/support/complaints.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";
import { ana, askedForCode, countOf, enter, isSignedIn, newestCode, startAppOfAna, wrong } from "#tests/support/sign-in-fixtures.ts";

let app: TestApp;

beforeEach(async () => {
  app = await startAppOfAna();
});

afterEach(() => app.stop());

test("signs in with the code that was sent and goes to the page asked for", async () => {
  const browser = app.browser();

  await browser.post("/sign-in?next=%2Fassessments%2F1%3Fpage%3D2", { email: " Ana@Agency.example " });
  const response = await enter(browser, await newestCode(app));

  expect(response.status).toBe(302);
  expect(response.headers.get("Location")).toBe("/assessments/1?page=2");
  expect(await isSignedIn(browser)).toBe(true);
});

test("takes the code in small letters, with spaces in it", async () => {
  const browser = await askedForCode(app);
  const code = await newestCode(app);

  const response = await enter(browser, ` ${code.slice(0, 3)} ${code.slice(3)} `.toLowerCase());

  expect(response.headers.get("Location")).toBe("/work");
});

test("keeps the token out of the database and the cookie out of reach of scripts", async () => {
  const browser = await askedForCode(app);

  const response = await enter(browser, await newestCode(app));

  const [cookie = ""] = response.headers.getSetCookie();
  const session = await app.db.selectFrom("sessions").selectAll().executeTakeFirstOrThrow();
  expect(cookie).toMatch(/^session=.*; Max-Age=1814400; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(decodeURIComponent(cookie)).not.toContain(session.id);
});

test("refuses a code after ten minutes", async () => {
  const browser = await askedForCode(app);
  app.passMinutes(10);

  const response = await enter(browser, await newestCode(app));

  expect(await response.text()).toContain("The code has expired. Ask for a new code");
});

test("is useless in a browser that did not ask for it", async () => {
  await askedForCode(app);

  const response = await enter(app.browser(), await newestCode(app));

  expect(response.headers.get("Location")).toBe("/sign-in");
});

test("answers alike whether or not an address is known", async () => {
  const [known, unknown] = [app.browser(), app.browser()];
  const asks = [await known.post("/sign-in", { email: ana.email }), await unknown.post("/sign-in", { email: "bob@agency.example" })];
  const pages = [await (await known.get("/sign-in/code")).text(), await (await unknown.get("/sign-in/code")).text()];
  const code = await newestCode(app);
  const guesses = [await enter(known, wrong(code)), await enter(unknown, wrong(code))];
  const guessed = await Promise.all(guesses.map((response) => response.text()));

  expect(asks.map((response) => [response.status, response.headers.get("Location")])).toEqual([
    [302, "/sign-in/code"],
    [302, "/sign-in/code"],
  ]);
  expect(alike(pages[0])).toBe(alike(pages[1]));
  expect(alike(guessed[0])).toBe(alike(guessed[1]));
  expect(await countOf(app, "messages")).toBe(1);
});

test("sends no code to someone whose roles have ended, and ends their session", async () => {
  const browser = await app.signIn("ana");
  await app.db.updateTable("roles").set({ endedOn: "2026-11-01" }).execute();

  await app.post("/sign-in", { email: ana.email });

  expect(await countOf(app, "messages")).toBe(0);
  expect(await isSignedIn(browser)).toBe(false);
});

test("refuses a form from another site", async () => {
  expectComplaint(/^\[[0-9A-F]{8}\] A form was sent from another site, and refused$/);

  const response = await app.post("/sign-in", { email: ana.email }, { Origin: "https://elsewhere.example" });

  expect(response.status).toBe(400);
  expect(await countOf(app, "signInCodes")).toBe(0);
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

  const response = await enter(browser, await newestCode(app));

  expect(response.headers.get("Location")).toBe("/work");
});

test("ends a session that nobody uses, keeps one that is used, and ends that after seven days", async () => {
  const browser = await app.signIn("ana");

  app.passMinutes(11 * 60);
  expect((await browser.get("/help")).headers.getSetCookie()).toHaveLength(1);
  expect((await browser.get("/help")).headers.getSetCookie()).toHaveLength(0);
  app.passMinutes(11 * 60);
  expect(await isSignedIn(browser)).toBe(true);

  app.passMinutes(12 * 60);
  expect(await isSignedIn(browser)).toBe(false);

  const busy = await app.signIn("ana");
  for (let hour = 1; hour < 7 * 24; hour++) {
    app.passMinutes(60);
    if (hour % 10 === 0) await busy.get("/help");
  }
  expect(await isSignedIn(busy)).toBe(true);
  app.passMinutes(60);
  expect(await isSignedIn(busy)).toBe(false);
});

test("ends the session a browser had when somebody signs in there anew", async () => {
  const browser = await askedForCode(app);
  await enter(browser, await newestCode(app));
  await browser.post("/sign-in", { email: ana.email });
  const kept = new Map(browser.cookies);
  await enter(browser, await newestCode(app));

  expect(await countOf(app, "sessions")).toBe(1);
  const old = app.browser();
  for (const [name, value] of kept) old.cookies.set(name, value);
  expect(await isSignedIn(old)).toBe(false);
  expect(await isSignedIn(browser)).toBe(true);
});

test("over https, cookies are of this host alone", async () => {
  const secure = await startApp({ PUBLIC_URL: "https://audit.example" });
  const response = await secure.post("/sign-in", { email: "nobody@agency.example" });
  await secure.stop();

  expect(response.headers.getSetCookie()[0]).toMatch(/^__Host-sign-in=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
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

// What differs between two pages of the same kind for two people
function alike(page = ""): string {
  return page
    .replaceAll(/nonce[^>]*?"[\w-]{36}"/g, "nonce")
    .replaceAll(ana.email, "someone")
    .replaceAll("bob@agency.example", "someone");
}
