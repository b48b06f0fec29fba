import { describe, expect, test } from "vitest";
import { withOneAudit } from "#tests/support/assessment-fixtures.ts";
import type { TestBrowser } from "#tests/support/browser.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";
import { comeIn, mailsOf } from "#tests/support/people-fixtures.ts";

const app = await freshApp(({ db }) => withOneAudit(db));
const list = "/organisations/riverbend/people";
const ofHelen = `${list}/helen-signatory/handover`;
const marsha = { successor: "new", name: "Marsha Bell", email: "marsha@riverbend.example", jobTitle: "Head", words: "" };

/** Where a browser ends up that asks for a page. */
async function follow(browser: TestBrowser, path: string) {
  let [at, response] = [path, await browser.get(path)];
  for (let next = response.headers.get("Location"); next; next = response.headers.get("Location")) {
    at = next;
    response = await browser.get(next);
  }
  return { at, page: await readPage(response) };
}

/** What the page that asks sends again. */
async function answered(browser: TestBrowser, path: string, fields: Record<string, string>) {
  const response = await browser.post(path, fields);
  if (response.status === 302) return response;
  const { html } = await readPage(response);
  const seen = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
    ([, name = "", value = ""]) => [name, value.replaceAll("&#x27;", "'").replaceAll("&amp;", "&")] as const,
  );
  return browser.post(path, Object.fromEntries(seen));
}

describe("whoever hands the part over to somebody who has signed in before", () => {
  test("is told before that it ends at once, and after that it has, on the page and by e-mail", async () => {
    await comeIn(app.db, "priya@riverbend.example", "2026-11-20T09:00:00.000Z");
    const helen = await app.signIn("helen");
    const page = await readPage(await helen.get(ofHelen));
    expect(page.text).toMatch(/Priya Raman [^.]*\. Has signed in before, so your part ends at once/);
    expect(page.text).toMatch(/Chidi Nwosu [^.]*\. Has not signed in yet, so your part ends when they first do/);
    expect(page.text).not.toContain("You keep it too");

    const response = await answered(helen, ofHelen, { successor: "priya", afterwards: "nothing", words: "" });
    const { at, page: after } = await follow(helen, response.headers.get("Location") ?? "");

    expect(at).toBe("/sign-in/part-ended");
    expect(after.title).toContain("Your part has ended");
    expect(after.text).toContain("Priya Raman has taken over as signatory for Riverbend Housing Association, and your part has ended.");
    expect(after.text).toContain("What you wrote and signed stays, under your name.");
    expect(after.text).toContain("audit@estmere.example");
    expect(await mailsOf(app.db)).toEqual([
      "audit@estmere.example part-given",
      "helen@riverbend.example part-ended",
      "priya@riverbend.example handover",
    ]);
    const mails = await app.db.selectFrom("messages").select(["kind", "body"]).execute();
    expect(mails.find(({ kind }) => kind === "part-ended")?.body).toContain(
      "Priya Raman has taken over the part of signatory for Riverbend Housing Association, and your part as signatory has ended.",
    );
    expect(mails.find(({ kind }) => kind === "part-given")?.body).toContain("The part of Helen Whitcombe has ended.");
    const signIn = await helen.get(after.addressOf("Go to the sign-in page") ?? "");
    expect([signIn.status, (await readPage(signIn)).title]).toEqual([200, "Sign in - Safeguarding audit"]);
  });

  test("who stays as a reader comes back to the list, and is told so", async () => {
    await comeIn(app.db, "chidi@riverbend.example", "2026-11-20T09:00:00.000Z");
    const priya = await app.signIn("priya");

    const response = await answered(priya, `${list}/priya-champion/handover`, { successor: "chidi", afterwards: "reader", words: "" });
    const { at, page } = await follow(priya, response.headers.get("Location") ?? "");

    expect(at).toBe(`${list}?done=handed-over`);
    expect(page.text).toContain("The part is handed over. Everybody it concerns is told by e-mail");
    const mail = await app.db.selectFrom("messages").select("body").where("kind", "=", "part-ended").executeTakeFirstOrThrow();
    expect(mail.body).toContain("You stay as a reader.");
  });

  test("typed as somebody new, is asked to choose them from the list", async () => {
    const response = await app.signIn("priya").then((priya) =>
      priya.post(`${list}/priya-champion/handover`, {
        ...marsha,
        name: "Chidi Nwosu",
        email: "chidi@riverbend.example",
        afterwards: "reader",
      }),
    );

    expect(response.status).toBe(409);
    expect((await readPage(response)).text).toContain("Chidi Nwosu has a part here already. Choose them from the list");
  });
});

test("whoever waits for the successor is told when they sign in, with the next page and by e-mail", async () => {
  const helen = await app.signIn("helen");
  await helen.post(ofHelen, { ...marsha, afterwards: "nothing" });
  expect((await helen.get("/work")).status).toBe(200);
  const told = await app.db.selectFrom("messages").select("body").where("toEmail", "=", "audit@estmere.example").executeTakeFirstOrThrow();
  expect(told.body).toContain("The part of Helen Whitcombe ends when Marsha Bell signs in.");

  await comeIn(app.db, marsha.email, app.clock().toISOString());
  const { at, page } = await follow(helen, "/work");

  expect(at).toBe("/sign-in/part-ended");
  expect(page.text).toContain("Marsha Bell has taken over as signatory");
  expect(await mailsOf(app.db)).toContain("helen@riverbend.example part-ended");
});

test("whoever ends the own last part is told so, strangers are told nothing, and whoever is given a part again signs in", async () => {
  const rosa = await app.signIn("rosa");
  const { at, page } = await follow(rosa, (await rosa.post(`${list}/rosa-reader/removal`)).headers.get("Location") ?? "");
  expect([at, page.text.includes("Your part as reader for Riverbend Housing Association has ended.")]).toEqual([
    "/sign-in/part-ended",
    true,
  ]);

  const stranger = app.browser();
  stranger.cookies.set("session", encodeURIComponent(btoa(JSON.stringify("guessed"))));
  expect((await follow(stranger, "/sign-in/part-ended")).at).toBe("/sign-in");
  await app.db.updateTable("roles").set({ endedOn: null }).where("id", "=", "rosa-reader").execute();
  expect((await follow(rosa, "/work")).at).toBe("/sign-in?next=%2Fwork");
});

test("whoever had a part in a partnership is told its name, from the list of its people", async () => {
  const people = "/partnerships/estmere/people";
  const tariq = { part: "observer", name: "Tariq Hall", email: "tariq@improvement.example", jobTitle: "Adviser", address: "typed" };
  await (await app.signIn("leila")).post(`${people}/new`, tariq);
  const { id } = await app.db.selectFrom("people").select("id").where("email", "=", tariq.email).executeTakeFirstOrThrow();
  const browser = await app.signIn(id);
  const removal = (await readPage(await browser.get(people))).addressOf(/^Remove\W+/) ?? "";
  const { page } = await follow(browser, (await browser.post(removal)).headers.get("Location") ?? "");

  expect(page.text).toContain("Your part as observer for Estmere Safeguarding Children Partnership has ended.");
  expect(page.text).toContain("audit@estmere.example");
});

test("it is told for 14 days, and not to whoever signed out", async () => {
  const [rosa, chidi] = [await app.signIn("rosa"), await app.signIn("chidi")];
  const copied = new Map(chidi.cookies);
  await chidi.post("/sign-out");
  await app.db.updateTable("roles").set({ endedOn: "2026-11-22" }).where("personId", "in", ["rosa", "chidi"]).execute();
  for (const [name, value] of copied) chidi.cookies.set(name, value);

  expect((await follow(chidi, "/work")).at).toBe("/sign-in?next=%2Fwork");
  expect((await follow(rosa, "/work")).at).toBe("/sign-in/part-ended");
  app.passMinutes(15 * 24 * 60);
  expect((await follow(rosa, "/work")).at).toBe("/sign-in?next=%2Fwork");
});
