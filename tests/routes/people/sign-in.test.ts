import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readCode } from "#domain/people/sign-in-code.ts";
import { codeOfAsking } from "#db/people/sign-in.ts";
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

test("takes the code in small letters, with spaces in it", async () => {
  const browser = await askedForCode();
  const code = await newestCode();

  const response = await enter(browser, ` ${code.slice(0, 3)} ${code.slice(3)} `.toLowerCase());

  expect(response.headers.get("Location")).toBe("/work");
});

test("keeps the token out of the database and the cookie out of reach of scripts", async () => {
  const browser = await askedForCode();

  const response = await enter(browser, await newestCode());

  const [cookie = ""] = response.headers.getSetCookie();
  const session = await app.db.selectFrom("sessions").selectAll().executeTakeFirstOrThrow();
  expect(cookie).toMatch(/^session=.*; Max-Age=1814400; Path=\/; HttpOnly; SameSite=Lax$/);
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

test("sends the same code again to a browser that asks again, and another once it has ended by wrong ones", async () => {
  const browser = await askedForCode();
  const first = await newestCode();
  app.passMinutes(9);
  await browser.post("/sign-in", { email: ana.email });
  expect([await countOf("messages"), await newestCode()]).toEqual([2, first]);

  for (let attempt = 1; attempt <= 5; attempt++) await enter(browser, wrong(first));
  await browser.post("/sign-in", { email: ana.email });
  const another = await newestCode();
  expect(another).not.toBe(first);
  expect((await enter(browser, first)).status).toBe(400);

  app.passMinutes(9);
  expect((await enter(browser, another)).headers.get("Location")).toBe("/work");
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

describe("whoever knows an address", () => {
  test("cannot keep its owner out, nor flood the mailbox: the owner signs in with the code that lies in it", async () => {
    for (let asked = 1; asked <= 30; asked++) {
      const stranger = app.browser(`198.51.100.${asked % 9}`);
      expect((await stranger.post("/sign-in", { email: ana.email })).headers.get("Location")).toBe("/sign-in/code");
      if (asked % 5 === 0) app.passMinutes(1);
    }
    expect(await countOf("messages")).toBe(5);
    app.passMinutes(10);
    for (let asked = 1; asked <= 30; asked++) await app.browser("203.0.113.9").post("/sign-in", { email: ana.email });
    expect(await countOf("messages")).toBe(6);

    const owner = await askedForCode();

    expect(await countOf("messages")).toBe(6);
    const response = await enter(owner, await newestCode());
    expect(response.headers.get("Location")).toBe("/work");
  });

  test("does not use up what a browser has in which its owner has signed in before", async () => {
    const owner = await askedForCode();
    await enter(owner, await newestCode());
    await owner.post("/sign-out");
    for (let asked = 1; asked <= 10; asked++) await app.browser("198.51.100.1").post("/sign-in", { email: ana.email });
    const before = await countOf("messages");
    await count("askings of", 200);
    await count("wrong of", 200);
    expect((await app.browser().post("/sign-in", { email: "bob@agency.example" })).status).toBe(429);

    expect((await owner.post("/sign-in", { email: ana.email })).status).toBe(302);

    expect(await countOf("messages")).toBe(before + 1);
    expect((await enter(owner, await newestCode())).headers.get("Location")).toBe("/work");
  });

  test("has a browser of theirs known for themselves only", async () => {
    await app.db
      .insertInto("people")
      .values({ ...ana, id: "bea", email: "bea@agency.example" })
      .execute();
    const role = await app.db.selectFrom("roles").selectAll().executeTakeFirstOrThrow();
    await app.db
      .insertInto("roles")
      .values({ ...role, id: "bea-reader", personId: "bea", role: "reader" })
      .execute();
    const bea = app.browser();
    await bea.post("/sign-in", { email: "bea@agency.example" });
    await enter(bea, await newestCode());
    await bea.post("/sign-out");
    await app.post("/sign-in", { email: "nobody@agency.example" });
    await count("askings of client", 200);
    expect((await bea.post("/sign-in", { email: ana.email })).status).toBe(429);
    expect((await bea.post("/sign-in", { email: "bea@agency.example" })).status).toBe(302);
  });
});

test("takes so many askings an hour from one network that signed nobody in, and others meanwhile", async () => {
  await app.post("/sign-in", { email: "nobody@agency.example" });
  await count("askings of client", 199);
  const neighbour = app.browser();
  expect((await neighbour.post("/sign-in", { email: ana.email })).status).toBe(302);

  const refused = await app.post("/sign-in", { email: ana.email });
  expect([refused.status, (await refused.text()).includes("asked for from your network. Try again in an hour")]).toEqual([429, true]);
  expect((await app.browser("198.51.100.1").post("/sign-in", { email: ana.email })).status).toBe(302);
  // The neighbour reads the mail, and there is room for the next
  expect((await enter(neighbour, await codeOf(0))).headers.get("Location")).toBe("/work");
  expect((await app.post("/sign-in", { email: ana.email })).status).toBe(302);

  app.passMinutes(60);
  await count("askings of client", 3);
  expect((await app.post("/sign-in", { email: ana.email })).status).toBe(302);
});

test("takes so many wrong codes an hour from one network, and others meanwhile", async () => {
  const [near, far] = [await askedForCode(), app.browser("2001:db8:1:2::7")];
  await far.post("/sign-in", { email: ana.email });
  const [nearCode, farCode] = [await codeOf(0), await codeOf(1)];
  await enter(near, wrong(nearCode));
  await enter(far, wrong(farCode));
  await count("wrong of client", 199);
  expect((await enter(near, wrong(nearCode))).status).toBe(400);

  const refused = await enter(near, nearCode);
  expect([refused.status, (await refused.text()).includes("Too many wrong codes have come from your network")]).toEqual([429, true]);
  expect((await enter(far, farCode)).headers.get("Location")).toBe("/work");
});

test("records who was signed in as, and a code that was entered wrongly until it ended, at most five times an hour", async () => {
  for (let asked = 1; asked <= 6; asked++) {
    const stranger = await askedForCode();
    for (let attempt = 1; attempt <= 6; attempt++) await enter(stranger, wrong(await codeOf(0)));
  }

  const lines = await app.db.selectFrom("history").selectAll().execute();
  expect(lines).toHaveLength(5);
  expect(lines[0]).toMatchObject({
    event: "sign-in-failed",
    organisationId: "agency",
    personId: null,
    after: JSON.stringify({ person: "Ana Mirza", wrongCodes: 5 }),
  });
});

test("keeps neither addresses of the internet nor e-mail addresses in what it counts", async () => {
  await askedForCode();

  const names = (await app.db.selectFrom("signInCounts").select("name").execute()).map(({ name }) => name);
  expect(names.sort()).toEqual([
    expect.stringMatching(/^askings of all$/),
    expect.stringMatching(/^askings of client [\w-]{22}$/),
    expect.stringMatching(/^mails [\w-]{22}$/),
  ]);
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
  const browser = await askedForCode();
  await enter(browser, await newestCode());
  await browser.post("/sign-in", { email: ana.email });
  const kept = new Map(browser.cookies);
  await enter(browser, await newestCode());

  expect(await countOf("sessions")).toBe(1);
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
  return readCode(messages.at(-1)?.body ?? "");
}

/** The code of one asking after the other, sent or not. */
async function codeOf(asking: number): Promise<string> {
  const codes = await app.db.selectFrom("signInCodes").select("id").orderBy("createdAt").where("email", "=", ana.email).execute();
  return codeOfAsking(codes[asking]?.id ?? "", app.environment.SESSION_SECRET);
}

/** As if so many had come already. */
function count(name: string, many: number) {
  return app.db.updateTable("signInCounts").set({ count: many }).where("name", "like", `${name}%`).execute();
}

function wrong(code: string): string {
  return `${code.slice(1)}${code.endsWith("7") ? "9" : "7"}`;
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
