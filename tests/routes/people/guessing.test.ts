import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { TestApp } from "#tests/support/app.ts";
import { ana, askedForCode, codeOf, count, countOf, enter, newestCode, startAppOfAna, wrong } from "#tests/support/sign-in-fixtures.ts";

let app: TestApp;

beforeEach(async () => {
  app = await startAppOfAna();
});

afterEach(() => app.stop());

test("says that a code is wrong, keeps what was typed, and ends the code after five tries", async () => {
  const browser = await askedForCode(app);
  const code = await newestCode(app);

  const first = await enter(browser, wrong(code));
  const page = await first.text();
  expect(first.status).toBe(400);
  expect(page).toContain("<title>Error: Check your e-mail");
  expect(page).toContain("The code is not right");
  expect(page).toContain(`value="${wrong(code)}"`);

  for (let attempt = 2; attempt <= 5; attempt++) await enter(browser, wrong(code));
  const right = await enter(browser, code);

  expect(await right.text()).toContain("entered wrongly too many times");
  expect(await countOf(app, "sessions")).toBe(0);
});

test("does not take more than five guesses when they come at once", async () => {
  const browser = await askedForCode(app);
  const code = await newestCode(app);

  await Promise.all(Array.from({ length: 20 }, () => enter(browser, wrong(code))));

  const row = await app.db.selectFrom("signInCodes").select("attempts").executeTakeFirstOrThrow();
  expect(row.attempts).toBe(5);
});

test("gives one session when the same code is sent twenty times at once", async () => {
  const browser = await askedForCode(app);
  const code = await newestCode(app);

  const responses = await Promise.all(Array.from({ length: 20 }, () => enter(browser, code)));

  expect(responses.filter((response) => response.status === 302)).toHaveLength(1);
  expect(await countOf(app, "sessions")).toBe(1);
});

test("takes a code once", async () => {
  const browser = await askedForCode(app);
  const code = await newestCode(app);
  const kept = new Map(browser.cookies);
  await enter(browser, code);

  const thief = app.browser();
  for (const [name, value] of kept) thief.cookies.set(name, value);
  const again = await enter(thief, code);

  expect(await again.text()).toContain("used already");
  expect(await countOf(app, "sessions")).toBe(1);
});

test("sends the same code again to a browser that asks again, and another once it has ended by wrong ones", async () => {
  const browser = await askedForCode(app);
  const first = await newestCode(app);
  app.passMinutes(9);
  await browser.post("/sign-in", { email: ana.email });
  expect([await countOf(app, "messages"), await newestCode(app)]).toEqual([2, first]);

  for (let attempt = 1; attempt <= 5; attempt++) await enter(browser, wrong(first));
  await browser.post("/sign-in", { email: ana.email });
  const another = await newestCode(app);
  expect(another).not.toBe(first);
  expect((await enter(browser, first)).status).toBe(400);

  app.passMinutes(9);
  expect((await enter(browser, another)).headers.get("Location")).toBe("/work");
});

test("does not let someone else's wrong guesses lock a person out", async () => {
  const mine = await askedForCode(app);
  const code = await newestCode(app);
  const other = await askedForCode(app);
  for (let attempt = 1; attempt <= 6; attempt++) await enter(other, wrong(code));

  const response = await enter(mine, code);

  expect(response.status).toBe(302);
});

describe("whoever knows an address", () => {
  test("cannot keep its owner out, nor flood the mailbox: the owner signs in with the code that lies in it", async () => {
    for (let asked = 1; asked <= 30; asked++) {
      const stranger = app.browser(`198.51.100.${asked % 9}`);
      expect((await stranger.post("/sign-in", { email: ana.email })).headers.get("Location")).toBe("/sign-in/code");
      if (asked % 5 === 0) app.passMinutes(1);
    }
    expect(await countOf(app, "messages")).toBe(5);
    app.passMinutes(10);
    for (let asked = 1; asked <= 30; asked++) await app.browser("203.0.113.9").post("/sign-in", { email: ana.email });
    expect(await countOf(app, "messages")).toBe(6);

    const owner = await askedForCode(app);

    expect(await countOf(app, "messages")).toBe(6);
    const response = await enter(owner, await newestCode(app));
    expect(response.headers.get("Location")).toBe("/work");
  });

  test("does not use up what a browser has in which its owner has signed in before", async () => {
    const owner = await askedForCode(app);
    await enter(owner, await newestCode(app));
    await owner.post("/sign-out");
    for (let asked = 1; asked <= 10; asked++) await app.browser("198.51.100.1").post("/sign-in", { email: ana.email });
    const before = await countOf(app, "messages");
    await count(app, "askings of", 200);
    await count(app, "wrong of", 200);
    expect((await app.browser().post("/sign-in", { email: "bob@agency.example" })).status).toBe(429);

    expect((await owner.post("/sign-in", { email: ana.email })).status).toBe(302);

    expect(await countOf(app, "messages")).toBe(before + 1);
    expect((await enter(owner, await newestCode(app))).headers.get("Location")).toBe("/work");
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
    await enter(bea, await newestCode(app));
    await bea.post("/sign-out");
    await app.post("/sign-in", { email: "nobody@agency.example" });
    await count(app, "askings of client", 200);
    expect((await bea.post("/sign-in", { email: ana.email })).status).toBe(429);
    expect((await bea.post("/sign-in", { email: "bea@agency.example" })).status).toBe(302);
  });
});

test("takes so many askings an hour from one network that signed nobody in, and others meanwhile", async () => {
  await app.post("/sign-in", { email: "nobody@agency.example" });
  await count(app, "askings of client", 199);
  const neighbour = app.browser();
  expect((await neighbour.post("/sign-in", { email: ana.email })).status).toBe(302);

  const refused = await app.post("/sign-in", { email: ana.email });
  expect([refused.status, (await refused.text()).includes("asked for from your network. Try again in an hour")]).toEqual([429, true]);
  expect((await app.browser("198.51.100.1").post("/sign-in", { email: ana.email })).status).toBe(302);
  // The neighbour reads the mail, and there is room for the next
  expect((await enter(neighbour, await codeOf(app, 0))).headers.get("Location")).toBe("/work");
  expect((await app.post("/sign-in", { email: ana.email })).status).toBe(302);

  app.passMinutes(60);
  await count(app, "askings of client", 3);
  expect((await app.post("/sign-in", { email: ana.email })).status).toBe(302);
});

test("takes so many wrong codes an hour from one network, and others meanwhile", async () => {
  const [near, far] = [await askedForCode(app), app.browser("2001:db8:1:2::7")];
  await far.post("/sign-in", { email: ana.email });
  const [nearCode, farCode] = [await codeOf(app, 0), await codeOf(app, 1)];
  await enter(near, wrong(nearCode));
  await enter(far, wrong(farCode));
  await count(app, "wrong of client", 199);
  expect((await enter(near, wrong(nearCode))).status).toBe(400);

  const refused = await enter(near, nearCode);
  expect([refused.status, (await refused.text()).includes("Too many wrong codes have come from your network")]).toEqual([429, true]);
  expect((await enter(far, farCode)).headers.get("Location")).toBe("/work");
});

test("records who was signed in as, and a code that was entered wrongly until it ended, at most five times an hour", async () => {
  for (let asked = 1; asked <= 6; asked++) {
    const stranger = await askedForCode(app);
    for (let attempt = 1; attempt <= 6; attempt++) await enter(stranger, wrong(await codeOf(app, 0)));
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
  await askedForCode(app);
  await app.browser("2001:db8:1:2::7").post("/sign-in", { email: ana.email });

  const names = (await app.db.selectFrom("signInCounts").select("name").execute()).map(({ name }) => name);
  expect(names.sort()).toEqual([
    expect.stringMatching(/^askings of all$/),
    expect.stringMatching(/^askings of client [\w-]{22}$/),
    expect.stringMatching(/^askings of client [\w-]{22}$/),
    expect.stringMatching(/^askings of network [\w-]{22}$/),
    expect.stringMatching(/^mails [\w-]{22}$/),
  ]);
});
