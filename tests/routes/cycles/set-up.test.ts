import { describe, expect, test } from "vitest";
import { withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { cycleById } from "#tests/support/cycle-set-up.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";
import type { TestBrowser } from "#tests/support/browser.ts";
import { writeInvitations } from "#db/cycles/invitations.ts";

const app = await freshApp(async ({ db }) => {
  await withOneAudit(db);
  await db
    .insertInto("people")
    .values({ id: "martin", name: "Martin Osei", email: "martin@estmere.example", jobTitle: "Officer" })
    .execute();
  await db
    .insertInto("roles")
    .values({
      id: "martin",
      personId: "martin",
      role: "administrator",
      organisationId: null,
      partnershipId: "estmere",
      since: "2026-01-01",
    })
    .execute();
});

async function begun(browser: TestBrowser, from = "cycle:2026"): Promise<string> {
  const response = await browser.post("/cycles/new", { from, title: "Section 11 audit 2028" });
  expect(response.status).toBe(302);
  return /\/cycles\/(.*)\/set-up/.exec(response.headers.get("Location") ?? "")?.[1] ?? "";
}

async function baseOf(browser: TestBrowser, path: string): Promise<string> {
  const { html } = await readPage(await browser.get(path));
  return /name="base" value="([^"]*)"/.exec(html)?.[1] ?? "";
}

/** What a browser sends of the form of dates as it stands. */
async function datesOn(browser: TestBrowser, id: string): Promise<Record<string, string>> {
  const { html } = await readPage(await browser.get(`/cycles/${id}/set-up/dates`));
  const boxes = [...html.matchAll(/<input[^>]* name="([a-zA-Z]+\.(?:day|month|year))"[^>]*?(?: value="([^"]*)")?\/>/g)];
  return { ...Object.fromEntries(boxes.map(([, name, value]) => [name, value ?? ""])), dueTime: "17:00", extensionsAllowed: "1" };
}

test("a cycle is set up from a copy of the last, and names what stops its launch until nothing does", async () => {
  const leila = await app.signIn("leila");
  const made = await readPage(await leila.get("/cycles/new"));
  expect(made.getByLabelText("A copy of Section 11 audit 2026").value).toBe("cycle:2026");
  const id = await begun(leila);

  const first = await readPage(await leila.get(`/cycles/${id}/set-up`));
  expect(first.text).toContain(
    "It cannot be launched yet: the dates are not set, 1 of 2 agencies has nobody to answer or sign, and not every mail text is read and right.",
  );
  expect(first.text).toContain("Fenlow Homes: no signatory");
  expect(first.text).toContain("Cannot start yet");
  expect(first.addressOf("Set the dates")).toBe(`/cycles/${id}/set-up/dates`);

  // Fenlow is taken off, the dates are looked at, the texts are read
  await leila.post(`/cycles/${id}/set-up/organisations`, { was: ["riverbend", "fenlow"], organisations: "riverbend" });
  const dates = await leila.post(`/cycles/${id}/set-up/dates`, {
    base: await baseOf(leila, `/cycles/${id}/set-up/dates`),
    ...(await datesOn(leila, id)),
  });
  expect(dates.headers.get("Location")).toBe(`/cycles/${id}/set-up?done=dates`);
  await leila.post(`/cycles/${id}/set-up/mail-texts`, { intent: "all" });

  const ready = await readPage(await leila.get(`/cycles/${id}/set-up`));
  expect(ready.text).toContain("Nothing is missing: it can be launched.");
  expect(ready.text).not.toContain("What stops the launch");
  expect(ready.text).toContain("Leila Haddad, last on 22 November 2026, Estmere");

  const launch = await readPage(await leila.get(`/cycles/${id}/launch`));
  expect(launch.text).toContain("1 agency is invited, and 2 people get one e-mail each.");
  expect(launch.getByRole("button", { name: "Launch and send 2 invitations" }).element.tagName).toBe("button");
});

test("lines that name nobody change nothing, and pasted names and whole kinds go on the list", async () => {
  const leila = await app.signIn("leila");
  const id = await begun(leila, "set:s11-2026");
  const refused = await leila.post(`/cycles/${id}/set-up/organisations`, { list: "Fenlow Homes\nNobody at all" });
  expect(refused.status).toBe(400);
  expect((await readPage(refused)).text).toContain("1 line names nobody you hold: “Nobody at all”");

  await leila.post(`/cycles/${id}/set-up/organisations`, { list: " fenlow homes \n\n" });
  expect((await readPage(await leila.get(`/cycles/${id}/set-up/organisations`))).text).toContain(
    "1 of the 2 agencies you hold is on the list.",
  );
  await leila.post(`/cycles/${id}/set-up/organisations`, { "all-of": "agency", was: "fenlow", organisations: "fenlow" });
  expect((await readPage(await leila.get(`/cycles/${id}/set-up`))).text).toContain("2 agencies");
});

test("two administrators who change the same part both see both versions, and nothing is lost", async () => {
  const [leila, martin] = [await app.signIn("leila"), await app.signIn("martin")];
  const id = await begun(leila);
  const path = `/cycles/${id}/set-up/guidance`;
  const base = await baseOf(leila, path);
  await leila.post(path, { base, guidance: "Read section 1 first", legalBasis: "" });

  const stale = await martin.post(path, { base, guidance: "Read section 2 first", legalBasis: "The Act" });

  expect(stale.status).toBe(409);
  const page = await readPage(stale);
  expect(page.text).toContain("Leila Haddad saved this part at 9am while you had it open.");
  expect(page.getByLabelText("Guidance").value).toBe("Read section 2 first");
  expect(page.text).toContain("Saved by Leila Haddad");
  expect((await cycleById(app.db, id)).guidance).toBe("Read section 1 first");

  // The form that came back is saved in its place
  const again = /name="base" value="([^"]*)"/.exec(page.html)?.[1] ?? "";
  const saved = await martin.post(path, { base: again, guidance: "Read sections 1 and 2 first", legalBasis: "" });
  expect(saved.status).toBe(302);
  expect((await cycleById(app.db, id)).guidance).toBe("Read sections 1 and 2 first");
});

test("dates that are not in order come back with what was typed", async () => {
  const leila = await app.signIn("leila");
  const id = await begun(leila);
  const path = `/cycles/${id}/set-up/dates`;
  const typed = {
    ...(await datesOn(leila, id)),
    base: await baseOf(leila, path),
    "dueOn.day": "1",
    "dueOn.month": "1",
    "dueOn.year": "2027",
  };
  const refused = await leila.post(path, typed);
  expect(refused.status).toBe(400);
  const page = await readPage(refused);
  expect(page.text).toContain("The due date must not be before the day to sign by");
  expect(page.html).toMatch(/name="dueOn\.year"[^>]* value="2027"/);
});

test("own questions are asked of agencies as well, beside the standards", async () => {
  const leila = await app.signIn("leila");
  const id = await ready(leila, async (cycleId) => {
    const path = `/cycles/${cycleId}/set-up/questions`;
    const refused = await leila.post(path, {
      base: await baseOf(leila, path),
      "questions[0].question": "One?",
      "questions[0].choices": "Yes",
    });
    expect((await readPage(refused)).text).toContain("Give at least two answers to choose from");
    for (const link of ["javascript:alert(1)", "http://survey.example", "https://", "survey.example"]) {
      const other = await leila.post(path, {
        base: await baseOf(leila, path),
        "questions[0].question": "Two?",
        "questions[0].link": link,
      });
      expect((await readPage(other)).text).toContain("Enter an address that begins with https://");
    }
    const alone = await leila.post(path, { base: await baseOf(leila, path), "questions[0].link": "https://survey.example/staff" });
    expect((await readPage(alone)).text).toContain("Enter the question, or take its address away");
    await leila.post(path, {
      base: await baseOf(leila, path),
      "questions[0].question": "Do you use the toolkit?",
      "questions[0].choices": "Yes\nNo",
      "questions[0].link": "https://survey.example/staff?of=estmere",
    });
    expect((await readPage(await leila.get(path))).html).toContain('value="https://survey.example/staff?of=estmere"');
  });
  await leila.post(`/cycles/${id}/launch`, { start: "now" });
  const { id: assessmentId } = await app.db.selectFrom("assessments").select("id").where("cycleId", "=", id).executeTakeFirstOrThrow();

  const priya = await app.signIn("priya");
  const home = await readPage(await priya.get(`/assessments/${assessmentId}`));
  expect(home.text).toContain("Optional, and not rated. 0 of 1 answered");
  const questions = await readPage(await priya.get(`/assessments/${assessmentId}/questions`));
  expect(questions.getByRole("radio", { name: "Yes" }).checked).toBe(false);
  expect(questions.getByRole("link", { name: /^https:\/\/survey\.example/ }).getAttribute("href")).toBe(
    "https://survey.example/staff?of=estmere",
  );
  const base = /name="base" value="([^"]*)"/.exec(questions.html)?.[1] ?? "";
  expect((await priya.post(`/assessments/${assessmentId}/questions`, { base, L1: "Yes" })).status).toBe(302);
  expect((await readPage(await priya.get(`/assessments/${assessmentId}`))).text).toContain("1 of 1 answered");
  expect((await (await app.signIn("helen")).post(`/assessments/${assessmentId}/questions`, { base, L1: "No" })).status).toBe(403);
});

test("the preview keeps nothing, and is marked as seen by a button alone", async () => {
  const leila = await app.signIn("leila");
  const id = await begun(leila);
  const before = await app.db.selectFrom("answers").selectAll().execute();
  const preview = await readPage(await leila.get(`/cycles/${id}/set-up/preview`));
  expect(preview.text).toContain("You see the audit as a champion will. Nothing you do here is kept.");
  const standard = await readPage(await leila.get(`/cycles/${id}/set-up/preview/9.1`));
  expect(standard.getByLabelText("Your statement").element.tagName).toBe("textarea");
  expect(standard.queryAllByRole("button", { name: /Save/ })).toEqual([]);
  expect((await leila.get(`/cycles/${id}/set-up/preview/99.9`)).status).toBe(404);
  expect((await readPage(await leila.get(`/cycles/${id}/set-up`))).text).toContain("Not seen yet");
  await leila.post(`/cycles/${id}/set-up/preview`);
  expect((await readPage(await leila.get(`/cycles/${id}/set-up`))).text).toContain("Seen by Leila Haddad on 22 November 2026");
  expect(await app.db.selectFrom("answers").selectAll().execute()).toEqual(before);
});

describe("the launch", () => {
  test("invites once, whoever launches it and however often, and leaves a page that says how far it is", async () => {
    const [leila, martin] = [await app.signIn("leila"), await app.signIn("martin")];
    const id = await ready(leila);
    const [one, other] = await Promise.all([
      leila.post(`/cycles/${id}/launch`, { start: "now" }),
      martin.post(`/cycles/${id}/launch`, { start: "now" }),
    ]);
    expect([one.status, other.status]).toEqual([302, 302]);
    await leila.post(`/cycles/${id}/launch`, { start: "now" });

    expect(await app.db.selectFrom("messages").select("toEmail").where("kind", "=", "invitation").orderBy("toEmail").execute()).toEqual([
      { toEmail: "helen@riverbend.example" },
      { toEmail: "priya@riverbend.example" },
    ]);
    const page = await readPage(await leila.get(`/cycles/${id}/launch`));
    expect(page.text).toContain("The people of 1 of 1 organisations have been invited.");
    expect(page.html).not.toContain('http-equiv="refresh"');
    expect((await readPage(await leila.get("/cycles"))).text).toContain("Section 11 audit 2028");
  });

  test("of hundreds says how far it is on a page that comes again by itself", async () => {
    const leila = await app.signIn("leila");
    const id = await ready(leila);
    const more = Array.from({ length: 90 }, (_, number) => `more-${String(number).padStart(3, "0")}`);
    await app.db
      .insertInto("organisations")
      .values(more.map((name) => ({ id: name, name, shortName: name, kind: "agency", basis: "", aliases: "[]" })))
      .execute();
    await app.db
      .insertInto("memberships")
      .values(more.map((organisationId) => ({ partnershipId: "estmere", organisationId })))
      .execute();
    await app.db
      .insertInto("roles")
      .values(
        more.flatMap((organisationId) =>
          (["champion", "signatory"] as const).map((role) => ({
            id: `${organisationId}-${role}`,
            personId: role === "champion" ? "priya" : "helen",
            role,
            organisationId,
            partnershipId: null,
            since: "2026-01-01",
          })),
        ),
      )
      .execute();
    await leila.post(`/cycles/${id}/set-up/organisations`, { intent: "save", was: "riverbend", organisations: ["riverbend", ...more] });
    await leila.post(`/cycles/${id}/launch`, { start: "now" });

    const page = await readPage(await leila.get(`/cycles/${id}/launch`));
    expect(page.text).toContain("The people of 40 of 91 organisations have been invited.");
    expect(page.html).toMatch(/<meta http-equiv="refresh" content="3"/i);
    while ((await writeInvitations(app.db, app.clock(), "http://localhost:3000")) > 0);
    const done = await readPage(await leila.get(`/cycles/${id}/launch`));
    expect(done.text).toContain("The people of 91 of 91 organisations have been invited.");
    expect(await app.db.selectFrom("messages").select("id").where("kind", "=", "invitation").execute()).toHaveLength(182);
  });

  test("on the opening day can be set and taken back", async () => {
    const leila = await app.signIn("leila");
    const id = await ready(leila);
    const set = await leila.post(`/cycles/${id}/launch`, { start: "opening-day" });
    expect(set.headers.get("Location")).toBe(`/cycles/${id}/set-up?done=launch-set`);
    const cycle = await cycleById(app.db, id);
    expect(cycle.launchAt?.slice(0, 10)).toBe(cycle.opensOn);
    expect((await readPage(await leila.get(`/cycles/${id}/set-up`))).text).toContain("It starts by itself at 9am on");
    await leila.post(`/cycles/${id}/launch`, { start: "not" });
    expect((await cycleById(app.db, id)).launchAt).toBeNull();
    expect((await leila.post(`/cycles/${id}/launch`, { start: "sometime" })).status).toBe(400);
  });

  test("is refused when somebody left since the page was opened", async () => {
    const leila = await app.signIn("leila");
    const id = await ready(leila);
    await app.db.updateTable("roles").set({ endedOn: "2026-11-22" }).where("personId", "=", "helen").execute();
    const refused = await leila.post(`/cycles/${id}/launch`, { start: "now" });
    expect(refused.status).toBe(409);
    expect((await readPage(refused)).text).toContain("Riverbend Housing Association: no signatory");
    expect((await cycleById(app.db, id)).state).toBe("preparing");
  });

  test("shows the guidance to those who answer, and the answers of the last audit", async () => {
    const leila = await app.signIn("leila");
    const id = await ready(leila, async (cycleId) => {
      const path = `/cycles/${cycleId}/set-up/guidance`;
      await leila.post(path, { base: await baseOf(leila, path), guidance: "Ask Leila", legalBasis: "Section 11 of the Act" });
    });
    await leila.post(`/cycles/${id}/launch`, { start: "now" });
    const assessment = await app.db.selectFrom("assessments").selectAll().where("cycleId", "=", id).executeTakeFirstOrThrow();
    expect(assessment.previousAssessmentId).toBe("riverbend-2026");
    const home = await readPage(await (await app.signIn("priya")).get(`/assessments/${assessment.id}`));
    expect(home.text).toContain("Ask Leila");
    expect(home.text).toContain("Section 11 of the Act");
  });
});

test("a draft is deleted, and a launched one is not", async () => {
  const leila = await app.signIn("leila");
  const id = await begun(leila);
  expect((await leila.post(`/cycles/${id}/removal`)).headers.get("Location")).toBe("/cycles");
  expect((await leila.get(`/cycles/${id}/set-up`)).status).toBe(404);
  expect((await leila.post("/cycles/2026/removal")).status).toBe(409);
});

test("figures of a cycle in preparation lead to its set-up", async () => {
  const leila = await app.signIn("leila");
  const id = await begun(leila);
  expect((await leila.get(`/cycles/${id}`)).headers.get("Location")).toBe(`/cycles/${id}/set-up`);
});

async function ready(leila: TestBrowser, change: (id: string) => Promise<void> = async () => undefined): Promise<string> {
  const id = await begun(leila);
  await leila.post(`/cycles/${id}/set-up/organisations`, { was: ["riverbend", "fenlow"], organisations: "riverbend" });
  const path = `/cycles/${id}/set-up/dates`;
  await leila.post(path, { base: await baseOf(leila, path), ...(await datesOn(leila, id)) });
  await change(id);
  await leila.post(`/cycles/${id}/set-up/mail-texts`, { intent: "all" });
  return id;
}

test("shows the mails with the facts of the audit, as they are sent, and compares nothing on a first audit", async () => {
  const leila = await app.signIn("leila");
  await app.db
    .updateTable("partnerships")
    .set({ name: "Wealdshire Safeguarding Children Partnership" })
    .where("id", "=", "estmere")
    .execute();
  const id = await begun(leila);
  await app.db.updateTable("cycles").set({ dueAt: "2028-03-30T16:00:00.000Z" }).where("id", "=", id).execute();
  const mails = async () => (await readPage(await leila.get(`/cycles/${id}/set-up/mail-texts`))).text;

  const second = await mails();
  expect(second).toContain(
    "Wealdshire Safeguarding Children Partnership asks Riverbend Housing Association to complete the Section 11 audit 2028 by 5pm on 30 March 2028.",
  );
  expect(second).toContain("standards are worded as they were");
  expect(second).not.toMatch(/Estmere|18 December 2026/);

  await app.db.updateTable("cycles").set({ previousCycleId: null }).where("id", "=", id).execute();
  await app.db.updateTable("cycles").set({ origin: null }).execute();
  expect(await mails()).not.toContain("worded as they were");
  expect((await readPage(await leila.get(`/cycles/${id}/set-up`))).text).not.toContain("since the version before");
  expect((await readPage(await leila.get(`/cycles/${id}/set-up/dates`))).text).toContain("Proposed at the usual distances.");
});
