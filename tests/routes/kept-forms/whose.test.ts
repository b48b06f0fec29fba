import { beforeEach, describe, expect, test } from "vitest";
import { endPart } from "#db/people/parts.ts";
import { removeOldKeptForms } from "#db/people/kept-forms.ts";
import { removeEndedSessions } from "#db/people/sessions.ts";
import { mainText } from "#tests/support/page-text.ts";
import { readPage } from "#tests/support/page.ts";
import type { TestBrowser } from "#tests/support/browser.ts";
import { audit, riverbendApp, someEvidence, standard } from "#tests/routes/bad-input/riverbend.ts";

const app = await riverbendApp();
const page = `${standard}/evidence/new`;
const kept = () => app.db.selectFrom("keptForms").selectAll().execute();
const hours = (count: number) => app.passMinutes(count * 60);

let late: TestBrowser;
beforeEach(async () => {
  late = await app.signIn("priya");
  hours(12);
});

describe("a session that has run out", () => {
  test("lets nobody in, however long its token is remembered", async () => {
    for (const path of ["/work", audit, standard, page, "/cycles"]) {
      const response = await late.get(path);
      expect([response.status, response.headers.get("Location")?.startsWith("/sign-in?next=")]).toEqual([302, true]);
    }
    const shown = await (await late.get("/help")).text();
    expect(shown).not.toContain("Sign out");
    expect(shown).not.toContain("data-person");
  });

  test("keeps what is sent, for the person whose it was and for nobody else", async () => {
    expect((await late.post(page, someEvidence)).status).toBe(401);

    expect(await kept()).toMatchObject([{ personId: "priya", page, form: "", because: "session-ended" }]);
    const another = await app.signIn("chidi");
    expect(await (await another.get(page)).text()).not.toContain("Policy, version 5");
    late.cookies.set("session", another.cookies.get("session") ?? "");
    expect(await (await late.get(page)).text()).not.toContain("Policy, version 5");
    expect(await (await late.get("/sign-out")).text()).not.toContain("Evidence for standard");
  });

  test("proves nothing once its person has signed out", async () => {
    await late.post("/sign-out");
    const token = (await app.signIn("priya")).cookies.get("session") ?? "";
    late.cookies.set("session", token);
    await late.post("/sign-out");
    late.cookies.set("session", token);

    const refused = await late.post(page, someEvidence);

    expect(await mainText(refused)).toMatch(/What you typed is below.*What it is Policy, version 5/);
    for (const path of ["/kept-forms", `${standard}/draft`])
      expect((await late.post(path, { page, kept: "", fields: "title=x", statement: "x" })).status).toBe(401);
    app.nothingChanged();
  });

  test("proves nothing once its person’s last part has ended", async () => {
    await app.db.updateTable("roles").set({ endedOn: "2026-11-22" }).where("personId", "=", "priya").execute();

    await late.post(page, someEvidence);

    expect(await kept()).toEqual([]);
  });

  test.each([
    ["as it ran out before", 0],
    ["while somebody writes", -12],
  ])("says that the part has ended, and whom to ask, where it was the last: %s", async (_when, later) => {
    hours(later);
    await app.db.updateTable("roles").set({ endedOn: "2026-11-22" }).where("personId", "=", "priya").execute();

    const refused = await late.post(page, someEvidence);

    expect(refused.status).toBe(401);
    const shown = await readPage(refused);
    expect(shown.title).toContain("Your part has ended");
    expect(shown.text).toContain("because your part as Section 11 champion for Riverbend Housing Association has ended.");
    expect(shown.text).toMatch(/Copy it now: it is not kept here.*audit@estmere\.example.*What it is Policy, version 5/);
    expect(shown.text).not.toContain("ign in again and put it back");
    expect(shown.queryAllByRole("link", { name: "Sign in again" })).toEqual([]);
    expect(await kept()).toEqual([]);
  });

  test("says so of a form with a file too, and nothing to strangers", async () => {
    await app.db.updateTable("roles").set({ endedOn: "2026-11-22" }).where("personId", "=", "priya").execute();
    const form = new FormData();
    for (const [name, value] of Object.entries(someEvidence)) form.set(name, value);
    form.set("file", new File(["words"], "policy.txt"));

    expect(await mainText(await late.post(page, form))).toContain("Your part has ended");
    const stranger = app.browser();
    const told = await mainText(await stranger.post(page, someEvidence));
    stranger.cookies.set("session", encodeURIComponent(btoa(JSON.stringify("guessed"))));
    expect(await mainText(await stranger.post(page, someEvidence))).toBe(told);
    expect(told).not.toContain("Riverbend");
  });

  test("is ended itself with the last part", async () => {
    const reader = await app.db.selectFrom("roles").selectAll().where("personId", "=", "rosa").executeTakeFirstOrThrow();
    await app.signIn("rosa");
    const author = { by: "priya", at: app.clock().toISOString(), publicUrl: "https://audit.example" };

    await endPart(app.db, author, { organisationId: "riverbend", partnershipId: null }, reader.id);

    const left = app.db.selectFrom("sessions").selectAll().where("personId", "=", "rosa").where("expiresAt", ">", author.at);
    expect(await left.execute()).toEqual([]);
  });

  test("is forgotten after 14 days, and so are the words", async () => {
    await late.post(page, someEvidence);
    hours(14 * 24 - 1);
    expect(await removeOldKeptForms(app.db, app.clock())).toBe(0);
    expect(await (await (await app.signIn("priya")).get(page)).text()).toContain("Policy, version 5");

    hours(1);

    const again = await (await app.signIn("priya")).get(page);
    expect(await again.text()).not.toContain("Policy, version 5");
    expect(await removeOldKeptForms(app.db, app.clock())).toBe(1);
    await removeEndedSessions(app.db, app.clock());
    await late.post(page, someEvidence);
    expect(await kept()).toEqual([]);
  });
});

describe("what is kept", () => {
  test("is shown to copy when it is too long", async () => {
    const refused = await late.post(page, { title: "T", shows: "long ".repeat(50_000) });

    const text = await mainText(refused);
    expect(text).toContain("It is too long to be kept: copy it, sign in again and put it back.");
    expect(text).toContain("long long long");
    expect(await kept()).toEqual([]);
  });

  test("is at most twenty forms; the next is shown to copy, and one of the twenty is kept anew", async () => {
    for (let n = 0; n < 20; n++) await late.post(`${page}?n=${n}`, someEvidence);

    const refused = await late.post(page, someEvidence);
    await late.post(`${page}?n=3`, { ...someEvidence, title: "Newer" });

    expect(await mainText(refused)).toMatch(/Too many of your forms wait to be saved already.*Policy, version 5/);
    const forms = await kept();
    // Of the one that was sent again with other words, both wait: neither replaces the other in silence
    expect(forms).toHaveLength(21);
    expect(forms.find((one) => one.page === `${page}?n=3` && one.form === "")?.fields).toContain("Newer");
    expect(forms.find((one) => one.page === `${page}?n=3` && one.form === "--other")?.fields).toContain("Policy, version 5");
  });

  test("never holds a file, a code, a password or which button was pressed", async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...someEvidence, intent: "save", code: "123456", password: "secret" }))
      form.set(name, value);
    form.set("file", new File(["words"], "policy.txt"));

    await late.post(page, form);

    const [{ fields } = { fields: "" }] = await kept();
    expect(JSON.parse(fields)).toEqual(Object.entries(someEvidence));
  });

  test("goes once the form is saved, and stays while it is refused", async () => {
    await late.post(page, someEvidence);
    const priya = await app.signIn("priya");

    expect((await priya.post(page, { ...someEvidence, "checkedOn.day": "40" })).status).toBe(400);
    expect(await kept()).toHaveLength(1);
    expect((await priya.post(page, someEvidence)).status).toBe(302);

    expect(await kept()).toEqual([]);
  });

  test("goes when its person discards it, who comes back to the page", async () => {
    await late.post(page, someEvidence);
    const priya = await app.signIn("priya");

    const discarded = await priya.post("/kept-forms", { intent: "discard", page, kept: "" });

    expect(discarded.headers.get("Location")).toBe(page);
    expect(await (await priya.get(page)).text()).not.toContain("It is not saved yet");
    expect(await kept()).toEqual([]);
  });

  test.each(["https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example", "javascript:alert(1)"])(
    "leads nowhere else: %s",
    async (address) => {
      const priya = await app.signIn("priya");

      expect((await priya.post("/kept-forms", { intent: "discard", page: address, kept: "" })).status).toBe(400);
      expect((await priya.post("/kept-forms", { page: address, kept: "", fields: "title=x" })).status).toBe(400);
    },
  );

  test("is checked again when it is sent: an answer saved meanwhile is not overwritten", async () => {
    await late.post(standard, { intent: "save", baseRevision: "1", rating: "met", statement: "Sent too late" });
    const chidi = await app.signIn("chidi");
    await chidi.post(standard, { intent: "later", baseRevision: "1", rating: "met", statement: "Chidi’s words" });
    const priya = await app.signIn("priya");
    const form = await readPage(await priya.get(standard));
    const base = /name="baseRevision" value="(\d+)"/.exec(form.html)?.[1] ?? "";

    const saved = await priya.post(standard, { intent: "save", baseRevision: base, rating: "met", statement: "Sent too late" });

    expect(base).toBe("1");
    expect(saved.headers.get("Location")).toBe(`${standard}/versions`);
    expect(await app.answer()).toMatchObject({ statement: "Chidi’s words" });
    expect(await app.draft()).toMatchObject({ statement: "Sent too late" });
    expect(await kept()).toEqual([]);
  });

  test("can still be copied where the page has no form for it any more", async () => {
    await late.post(page, someEvidence);
    await app.db.updateTable("assessments").set({ state: "awaiting-sign-off" }).where("id", "=", "riverbend-2026").execute();

    const text = await mainText(await (await app.signIn("priya")).get(page));

    expect(text).toMatch(
      /You typed this on 22 November 2026 at 9pm, and it was not saved\. You can copy it from here: What it is Policy, version 5/,
    );
  });
});

describe("while somebody types", () => {
  const type = async (browser: TestBrowser, fields: Record<string, string>) =>
    (await browser.post("/kept-forms", { page, kept: "", fields: String(new URLSearchParams(fields)) })).json();

  test("the server keeps the words, says so, and puts them back", async () => {
    const priya = await app.signIn("priya");

    expect(await type(priya, someEvidence)).toMatchObject({ isKept: true, says: "Draft kept at 9pm. It is not saved yet." });

    const shown = await readPage(await priya.get(page));
    expect(shown.getByLabelText("What it is").value).toBe("Policy, version 5");
    expect(shown.text).toContain("You typed this on 22 November 2026 at 9pm. It is not saved yet.");
  });

  test("words taken out again leave no draft", async () => {
    const priya = await app.signIn("priya");
    await type(priya, someEvidence);

    expect(await type(priya, { title: "", shows: " " })).toEqual({ isKept: true, says: "" });

    expect(await kept()).toEqual([]);
  });

  test("words that cannot be kept are not called kept", async () => {
    const priya = await app.signIn("priya");

    expect(await type(priya, { title: "x".repeat(200_001) })).toMatchObject({ isKept: false });
    expect(
      await (await priya.post("/kept-forms", { page: "/snapshots/snapshot/draft-check", kept: "", fields: "text=x" })).json(),
    ).toMatchObject({
      isKept: false,
    });
    expect(await kept()).toEqual([]);
  });

  test("before signing out, a page lists what is not saved, with its place", async () => {
    const priya = await app.signIn("priya");
    await type(priya, someEvidence);
    await priya.post(`${standard}/draft`, { baseRevision: "1", rating: "met", statement: "Half a sentence" });

    const shown = await readPage(await priya.get("/sign-out"));

    expect(shown.text).toContain("You have words that are not saved.");
    expect(shown.addressOf("Evidence for standard 9.1")).toBe(page);
    expect(shown.addressOf(/^Standard 9\.1, /)).toBe(standard);
  });
});
