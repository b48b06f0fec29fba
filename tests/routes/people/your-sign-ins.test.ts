import { beforeEach, describe, expect, test } from "vitest";
import { readPage, within } from "#tests/support/page.ts";
import type { TestBrowser } from "#tests/support/browser.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { fillWorld } from "#tests/routes/permissions/world.ts";

const app = await freshApp(({ db }) => fillWorld(db), { SESSION_IDLE_MINUTES: "90" });
const path = "/your-sign-ins";
const sessions = () => app.db.selectFrom("sessions").selectAll().execute();
const isSignedIn = async (browser: TestBrowser) => (await browser.get("/work")).status === 200;

let priya: TestBrowser;
let elsewhere: TestBrowser;
beforeEach(async () => {
  await app.db.deleteFrom("sessions").execute();
  elsewhere = await app.signIn("priya");
  await app.db.updateTable("sessions").set({ browser: "Firefox on Windows" }).execute();
  app.passMinutes(20);
  priya = await app.signIn("priya");
  await app.signIn("chidi");
});

describe("your sign-ins", () => {
  test("says where and since when, marks this one, and names nobody else’s", async () => {
    const page = await readPage(await priya.get(path));

    const cards = page.queryAllByRole("listitem").filter(({ textContent }) => textContent.includes("Signed in at"));
    expect(cards.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^A browser that does not say what it is \(this one\)/),
      expect.stringMatching(/^Firefox on Windows.*Signed in at 9am on 22 November 2026/),
    ]);
    expect(cards.map((card) => within(card).queryAllByRole("button").length)).toEqual([0, 1]);
    expect(page.text).toContain("once it has not been used for 90 minutes, and after 7 days at the latest");
  });

  test("ends one of them, and only one’s own", async () => {
    const all = await sessions();
    const other = all.find(({ personId }) => personId === "chidi")?.id ?? "";
    const first = all.find(({ browser }) => browser !== "")?.id ?? "";
    expect((await priya.post(path, { intent: "end", line: other })).headers.get("Location")).toBe(`${path}?done=ended`);
    expect(await sessions()).toHaveLength(3);

    await priya.post(path, { intent: "end", line: first });

    expect([await isSignedIn(elsewhere), await isSignedIn(priya)]).toEqual([false, true]);
    expect((await readPage(await priya.get(`${path}?done=ended`))).text).toContain("That sign-in has ended");
  });

  test("leaves the cache to the scripts where there are any: Chromium takes seconds to empty it", async () => {
    const out = await priya.post(path, { intent: "everywhere", scripts: "on" });

    expect(out.headers.get("Clear-Site-Data")).toBe('"storage"');
  });

  test("ends all at once, empties this browser, and leaves others theirs", async () => {
    const out = await priya.post(path, { intent: "everywhere" });

    expect(out.headers.get("Location")).toBe("/?done=signed-out");
    expect(out.headers.get("Clear-Site-Data")).toBe('"cache", "storage"');
    expect((await sessions()).map(({ personId }) => personId)).toEqual(["chidi"]);
    expect([await isSignedIn(elsewhere), await isSignedIn(priya)]).toEqual([false, false]);
  });

  test.each<Record<string, string>>([{ intent: "all" }, { line: "x" }, {}])("takes no other form: %j", async (fields) => {
    expect((await priya.post(path, fields)).status).toBe(400);
    expect(await sessions()).toHaveLength(3);
  });
});

describe("how long a session lasts", () => {
  const left = (response: Response) => response.headers.get("Session-Left");

  test("is said by each page, and drafts and pages are use", async () => {
    app.passMinutes(80);
    const page = await priya.get("/work");
    expect([left(page), (await page.text()).includes('data-session="5400"')]).toEqual(["5400", true]);
    app.passMinutes(80);
    const draft = await priya.post("/kept-forms", { page: "/help", kept: "", fields: "words=Well+put" });
    expect([draft.status, left(draft)]).toEqual([200, "5400"]);
    app.passMinutes(89);
    expect(await isSignedIn(priya)).toBe(true);
    app.passMinutes(90);
    expect(await isSignedIn(priya)).toBe(false);
  });

  test("is made longer by asking for the head of a page, which is all that the one press does", async () => {
    app.passMinutes(86);
    const request = new Request(`http://localhost:3000${path}`, {
      method: "HEAD",
      headers: { Cookie: [...priya.cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
    });
    const response = await app.send(request);
    expect([response.status, left(response)]).toEqual([200, "5400"]);
  });

  test("has an end that no use changes, and says that it is one", async () => {
    const createdAt = new Date(app.clock().getTime() - (7 * 24 - 1) * 3_600_000).toISOString();
    await app.db.updateTable("sessions").set({ createdAt }).where("personId", "=", "priya").execute();
    const now = app.clock().toISOString();
    await app.db
      .updateTable("sessions")
      .set({ expiresAt: new Date(Date.parse(now) + 600_000).toISOString() })
      .execute();
    await priya.get("/help");
    app.passMinutes(56);
    const page = await priya.get("/work");
    expect([left(page), (await page.text()).includes('data-session="240 last"')]).toEqual(["240 last", true]);
    app.passMinutes(4);
    expect(await isSignedIn(priya)).toBe(false);
  });

  test("is said to nobody who is not signed in", async () => {
    const page = await app.get("/help");
    expect([left(page), (await page.text()).includes("data-session")]).toEqual([null, false]);
  });
});
