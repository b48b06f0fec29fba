import { beforeEach, describe, expect, test } from "vitest";
import type { Database } from "#db/schema.ts";
import { listActions, listActionUpdates } from "#db/assessments/actions.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { changeAudit, someAction, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { readPage } from "#tests/support/page.ts";
import { mainText } from "#tests/support/page-text.ts";

const app = await freshApp(async ({ db }) => {
  await withOneAudit(db);
  await db
    .insertInto("assignments")
    .values({ assessmentId: "riverbend-2026", sectionCode: "6", personId: "chidi", since: "2026-10-05" })
    .execute();
});

const audit = "/assessments/riverbend-2026";
const plan = `${audit}/action-plan`;

const typed = {
  what: "Brief every new starter",
  gap: "Agency staff start without a briefing",
  owner: "Chidi Nwosu",
  "dueOn.day": "31",
  "dueOn.month": "3",
  "dueOn.year": "2027",
  successMeasure: "All new starters briefed",
};

const have = (...actions: Database["actions"][]) => app.db.insertInto("actions").values(actions).execute();
const see = async (person: string, path = plan) => (await app.signIn(person)).get(path);
const post = async (person: string, path: string, fields: Record<string, string>) => (await app.signIn(person)).post(path, fields);
const actions = () => listActions(app.db, "riverbend-2026");

test("lists actions under their standards, with what is overdue and where they come from", async () => {
  await have(
    someAction("old", { assessmentId: "riverbend-2024", agreedOn: "2024-12-02" }),
    someAction("a", { dueOn: "2026-11-21", carriedFrom: "old", agreedOn: "2024-12-02", progress: "at-risk" }),
    someAction("b", { standardCode: "9.1", what: "Agree how records move", progress: "done", closedOn: "2026-11-01", dueOn: "2026-10-01" }),
  );
  const text = await mainText(await see("priya"));

  expect(text).toContain("2 actions: 1 done, 1 overdue.");
  expect(text).toMatch(/6\.2 [^.]+ Brief every new starter Overdue: it was due 21 November 2026\s?\. Owner: Chidi Nwosu At risk/);
  expect(text).toContain("Agreed 2 December 2024, carried over from 2024");
  expect(text).toMatch(/Agree how records move Due 1 October 2026\. Owner: Chidi Nwosu Done on 1 November 2026/);
  expect(text.indexOf("6.2 ")).toBeLessThan(text.indexOf("9.1 "));
});

test("carries an open action of the last audit over, once", async () => {
  await have(someAction("old", { assessmentId: "riverbend-2024", agreedOn: "2024-12-02", progress: "at-risk" }));
  expect(await mainText(await see("priya"))).toContain("Still open from 2024");
  const champion = await app.signIn("priya");
  const response = await champion.post(plan, { carry: "old" });
  await champion.post(plan, { carry: "old" });

  expect(response.headers.get("Location")).toBe(`${plan}?done=action-carried&of=6.2#main`);
  expect(await mainText(await champion.get(`${plan}?done=action-carried&of=6.2`))).toContain(
    "The action is carried over. 6.2 still needs a rating.",
  );
  expect(await actions()).toMatchObject([
    { carriedFrom: "old", agreedOn: "2024-12-02", progress: "at-risk", what: "Brief every new starter" },
  ]);
  expect(await mainText(await champion.get(plan))).not.toContain("Still open from 2024");
});

test("carries nothing over that is done, or another agency's", async () => {
  await have(
    someAction("done", { assessmentId: "riverbend-2024", progress: "done" }),
    someAction("theirs", { assessmentId: "fenlow-2026" }),
  );

  for (const id of ["done", "theirs", "made-up", ""]) expect((await post("priya", plan, { carry: id })).status, id).toBe(404);
  expect(await actions()).toEqual([]);
});

test("adds an action to a standard and leads back to where it was asked for", async () => {
  const fromPlan = await post("priya", `${audit}/actions/new?standard=6.2`, typed);
  const fromStandard = await post("chidi", `${audit}/actions/new?standard=6.2&from=standard`, { ...typed, what: "Second" });

  expect([fromPlan.status, fromPlan.headers.get("Location")]).toEqual([302, `${plan}?done=action-added&of=6.2#main`]);
  expect(fromStandard.headers.get("Location")).toBe(`${audit}/standards/6.2?done=action-added&of=6.2#actions`);
  expect((await actions()).map((action) => action.dueOn)).toEqual(["2027-03-31", "2027-03-31"]);
});

test("asks which standard it is for, and offers only those the person may change", async () => {
  const html = await (await see("chidi", `${audit}/actions/new`)).text();

  expect(html).toContain('value="6.2"');
  expect(html).not.toContain('value="9.1"');
});

test("keeps everything that was typed when something is wrong", async () => {
  const long = "x".repeat(1001);
  const response = await post("priya", `${audit}/actions/new?standard=6.2`, {
    ...typed,
    gap: long,
    "dueOn.year": "",
    owner: "<b>Chidi</b>",
  });
  const html = await response.text();

  expect(response.status).toBe(400);
  expect(html).toContain("<title>Error: Add an action");
  expect(html).toContain('<a href="#dueOn-year">Due date must include a year</a>');
  expect(html).toMatch(/id="dueOn-error"[^]*?Due date must include a year<\/p>/);
  expect(html).toContain("Shorten the gap to 1,000 characters or fewer. It has 1,001.");
  expect(html).toContain(long);
  expect(html).toContain('value="&lt;b&gt;Chidi&lt;/b&gt;"');
  expect(html).toMatch(/name="dueOn.day" value="31"/);
  expect(await actions()).toEqual([]);
});

test("counts today in UK time for what is in the past", async () => {
  // Half past midnight on 2 July in British Summer Time, still 1 July in UTC
  app.setClock("2026-07-01T23:30:00Z");
  const first = { ...typed, "dueOn.month": "7", "dueOn.year": "2026" };
  const yesterday = await post("priya", `${audit}/actions/new?standard=6.2`, { ...first, "dueOn.day": "1" });
  const today = await post("priya", `${audit}/actions/new?standard=6.2`, { ...first, "dueOn.day": "2" });

  expect([yesterday.status, today.status]).toEqual([400, 302]);
  expect(await yesterday.text()).toContain("Due date must be today or in the future");
});

test("asks what has held it up where an agreed date slips, and keeps the first date and the reason", async () => {
  await have(
    someAction("old", { assessmentId: "riverbend-2024" }),
    someAction("a", { dueOn: "2026-11-01", carriedFrom: "old", agreedOn: "2024-12-02" }),
    someAction("own", { dueOn: "2026-11-30" }),
  );
  const form = await readPage(await see("priya", `${audit}/actions/a`));
  form.getByLabelText("What has held it up?");
  expect(form.text).toContain("Needed where the date is later than 1 November 2026, which was agreed.");
  expect((await readPage(await see("priya", `${audit}/actions/own`))).text).not.toContain("What has held it up?");

  const without = await post("priya", `${audit}/actions/a`, { ...typed, revision: "1" });
  expect([without.status, (await readPage(without)).text]).toEqual([
    400,
    expect.stringContaining("Enter what has held it up: the date that was agreed slips"),
  ]);
  expect((await post("priya", `${audit}/actions/a`, { ...typed, revision: "1", slipReason: "The trainer was ill" })).status).toBe(302);
  expect((await actions()).find(({ id }) => id === "a")).toMatchObject({ dueOn: "2027-03-31", firstDueOn: "2026-11-01" });
  expect(await mainText(await see("priya"))).toContain("First due 1 November 2026, agreed anew on 22 November 2026");
  expect(await mainText(await see("priya", `${audit}/actions/a/progress`))).toContain("The trainer was ill");
  expect((await post("priya", `${audit}/actions/own`, { ...typed, revision: "1" })).status).toBe(302);
});

test("changes the words of an action, and keeps a date that has passed", async () => {
  await have(someAction("a", { dueOn: "2026-11-01" }));
  const html = await (await see("priya", `${audit}/actions/a`)).text();
  expect(html).toContain('value="Brief every new starter"');
  const response = await post("priya", `${audit}/actions/a?from=standard`, {
    ...typed,
    owner: "Bethan Lloyd",
    "dueOn.day": "1",
    "dueOn.month": "11",
    "dueOn.year": "2026",
    revision: "1",
  });

  expect(response.headers.get("Location")).toBe(`${audit}/standards/6.2?done=action-changed&of=6.2#actions`);
  expect(await actions()).toMatchObject([{ owner: "Bethan Lloyd", dueOn: "2026-11-01", revision: 2 }]);
});

test("shows both texts when someone else changed it meanwhile, and changes nothing", async () => {
  await have(someAction("a"));
  await post("chidi", `${audit}/actions/a`, { ...typed, owner: "Bethan Lloyd", revision: "1" });
  const response = await post("priya", `${audit}/actions/a`, { ...typed, owner: "Tomasz Zielinski", revision: "1" });
  const html = await response.text();

  expect(response.status).toBe(409);
  expect(html).toContain("Someone else changed this action");
  expect(html.replaceAll("<!-- -->", "")).toContain("Chidi Nwosu saved this action at 9am on 22 November 2026");
  expect(html).toContain("Bethan Lloyd");
  expect(html).toContain('value="Tomasz Zielinski"');
  expect(html).toContain('name="revision" value="2"');
  expect(await actions()).toMatchObject([{ owner: "Bethan Lloyd", revision: 2 }]);
});

test("saves the second text once the person has seen the first", async () => {
  await have(someAction("a"));
  await post("chidi", `${audit}/actions/a`, { ...typed, owner: "Bethan Lloyd", revision: "1" });
  const response = await post("priya", `${audit}/actions/a`, { ...typed, owner: "Tomasz Zielinski", revision: "2" });

  expect(response.status).toBe(302);
  expect(await actions()).toMatchObject([{ owner: "Tomasz Zielinski", revision: 3 }]);
});

test("an error in a form does not hide that someone else saved meanwhile", async () => {
  await have(someAction("a"));
  await post("chidi", `${audit}/actions/a`, { ...typed, owner: "Bethan Lloyd", revision: "1" });
  const refused = await post("priya", `${audit}/actions/a`, { ...typed, owner: "", revision: "1" });

  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain('name="revision" value="1"');
});

test("keeps what was typed when the return went to the signatory meanwhile", async () => {
  await have(someAction("a"));
  await changeAudit(app.db, { state: "awaiting-sign-off" });
  const changed = await post("priya", `${audit}/actions/a`, { ...typed, owner: "Tomasz Zielinski", revision: "1" });
  const added = await post("priya", `${audit}/actions/new?standard=6.2`, { ...typed, owner: "Tomasz Zielinski" });

  for (const response of [changed, added]) {
    expect(response.status).toBe(409);
    const html = await response.text();
    expect(html).toContain("It is with the signatory, who can return it");
    expect(html).toContain('value="Tomasz Zielinski"');
  }
  expect(await actions()).toMatchObject([{ owner: "Chidi Nwosu", revision: 1 }]);
});

test("says how an action is going, after submission too, with who said so", async () => {
  await have(someAction("a"));
  await changeAudit(app.db, { state: "submitted", submittedAt: "2026-11-20T10:00:00.000Z", firstSubmittedAt: "2026-11-20T10:00:00.000Z" });
  const response = await post("chidi", `${audit}/actions/a/progress`, { progress: "at-risk", note: "Two teams left.\r\nNo date yet." });

  expect(response.headers.get("Location")).toBe(`${plan}?done=action-progress&of=6.2#main`);
  expect(await listActionUpdates(app.db, "a")).toMatchObject([
    { progress: "at-risk", note: "Two teams left.\nNo date yet.", name: "Chidi Nwosu" },
  ]);
  expect(await mainText(await see("priya", `${audit}/actions/a/progress`))).toContain("At risk , Chidi Nwosu at 9am on 22 November 2026");
});

test("asks how it is going, and keeps a note that is too long", async () => {
  await have(someAction("a"));
  const response = await post("priya", `${audit}/actions/a/progress`, { note: "y".repeat(1001) });
  const html = await response.text();

  expect(response.status).toBe(400);
  expect(html).toContain('<a href="#progress">Select how the action is going</a>');
  expect(html).toMatch(/id="progress-error"[^]*?Select how the action is going<\/p>/);
  expect(html).toContain("y".repeat(1001));
  expect(await listActionUpdates(app.db, "a")).toEqual([]);
});

test("agrees a date anew after submission too, with its reason, and keeps the first", async () => {
  await have(someAction("a", { dueOn: "2026-11-01" }));
  await changeAudit(app.db, { state: "submitted", submittedAt: "2026-11-20T10:00:00.000Z", firstSubmittedAt: "2026-11-20T10:00:00.000Z" });
  const day = { "dueOn.day": "26", "dueOn.month": "2", "dueOn.year": "2027" };
  const path = `${audit}/actions/a/progress`;
  expect((await post("priya", path, { progress: "at-risk", ...day })).status).toBe(400);
  expect((await post("priya", path, { progress: "at-risk", ...day, note: "The trainer was ill" })).headers.get("Location")).toBe(
    `${plan}?done=action-dated&of=6.2#main`,
  );

  expect(await actions()).toMatchObject([{ dueOn: "2027-02-26", firstDueOn: "2026-11-01", dueAgreedOn: "2026-11-22", revision: 2 }]);
  expect(await mainText(await see("rosa"))).toContain("First due 1 November 2026, agreed anew on 22 November 2026");
  expect(await mainText(await see("priya", path))).toContain("New date: 26 February 2027");
});

describe("one new date for several actions", () => {
  const path = `${plan}/new-date`;
  const day = { "dueOn.day": "26", "dueOn.month": "2", "dueOn.year": "2027" };

  test("serves all that are selected, with one reason", async () => {
    await have(
      someAction("a", { dueOn: "2026-11-01" }),
      someAction("b", { dueOn: "2026-11-02", what: "Second" }),
      someAction("c", { dueOn: "2026-11-03", what: "Third" }),
      someAction("d", { progress: "done", what: "Fourth" }),
    );
    const page = await readPage(await see("priya"));
    expect(page.addressOf("Give these 3 overdue actions a new date")).toBe(path);
    const form = await readPage(await see("priya", path));
    expect(form.queryAllByRole("checkbox").map(({ name, checked }) => [name, checked])).toEqual(
      ["Brief every new starter", "Second", "Third"].map((what) => [`6.2 ${what}`, false]),
    );
    const sent = await (await app.signIn("priya")).post(path, { ...day, actions: ["a", "b"], reason: "The trainer was ill" });
    expect(sent.headers.get("Location")).toBe(`${plan}?done=action-dated&of=6.2#main`);
    expect((await actions()).map(({ id, dueOn, firstDueOn }) => [id, dueOn, firstDueOn])).toEqual([
      ["c", "2026-11-03", null],
      ["a", "2027-02-26", "2026-11-01"],
      ["b", "2027-02-26", "2026-11-02"],
      ["d", "2027-03-31", null],
    ]);
    expect(await listActionUpdates(app.db, "b")).toMatchObject([{ note: "The trainer was ill", dueOn: "2027-02-26" }]);
  });

  test("asks for actions, a date and a reason, and takes nobody else's action", async () => {
    await have(someAction("a", { dueOn: "2026-11-01" }), someAction("theirs", { assessmentId: "fenlow-2026" }));
    const refused = await readPage(await post("priya", path, { actions: "theirs" }));
    for (const error of ["Select the actions that get a new date", "Enter the new due date", "Enter what has held it up"])
      expect(refused.text).toContain(error);
    expect(await listActionUpdates(app.db, "theirs")).toEqual([]);
    expect((await post("rosa", path, { ...day, actions: "a", reason: "Late" })).status).toBe(403);
  });
});

describe("an action that was carried over", () => {
  const old = "/assessments/riverbend-2024";
  beforeEach(() =>
    have(
      someAction("old", { assessmentId: "riverbend-2024", agreedOn: "2024-12-02", dueOn: "2026-01-31" }),
      someAction("a", { carriedFrom: "old", agreedOn: "2024-12-02", dueOn: "2027-02-26" }),
    ),
  );

  test("is followed in the newest audit alone, to which the old plan leads", async () => {
    const page = await readPage(await see("priya", `${old}/action-plan`));
    expect(page.addressOf(/^Say how it is going, in the newer audit/)).toBe(`${audit}/actions/a/progress`);
    expect((await see("priya", `${old}/actions/old/progress`)).headers.get("Location")).toBe(`${audit}/actions/a/progress`);
    expect((await post("priya", `${old}/actions/old/progress`, { progress: "done", shows: "The minutes" })).status).toBe(409);
    expect(await listActionUpdates(app.db, "old")).toEqual([]);
  });

  test("is called carried over, and never overdue, on plan, home and work page", async () => {
    expect(await mainText(await see("priya", `${old}/action-plan`))).toContain("1 action: 1 carried over.");
    expect(await mainText(await see("priya", old))).toContain("1 action: 1 carried over");
    expect(await mainText(await see("priya", "/work"))).toContain("1 action: 1 carried over");
  });
});

test("removes an action after asking", async () => {
  await have(someAction("a"));
  expect(await mainText(await see("priya", `${audit}/actions/a/removal`))).toContain(
    "Do you want to remove this action? Brief every new starter",
  );
  const response = await post("priya", `${audit}/actions/a/removal?from=standard`, {});

  expect(response.headers.get("Location")).toBe(`${audit}/standards/6.2?done=action-removed&of=6.2#actions`);
  expect(await actions()).toEqual([]);
});

test("keeps every action of a return that was submitted once, also when it is open again", async () => {
  await have(someAction("a"));
  await changeAudit(app.db, { firstSubmittedAt: "2026-11-20T10:00:00.000Z", reopenedOn: "2026-11-21", revision: 2 });

  expect((await see("priya", `${audit}/actions/a/removal`)).status).toBe(403);
  expect((await post("priya", `${audit}/actions/a/removal`, {})).status).toBe(409);
  expect(await (await see("priya")).text()).not.toContain("/removal");
  expect(await actions()).toHaveLength(1);
});

const pages = [
  plan,
  `${audit}/actions/new?standard=6.2`,
  `${audit}/actions/a`,
  `${audit}/actions/a/progress`,
  `${audit}/actions/a/removal`,
];

test.each([
  ["priya", [200, 200, 200, 200, 200]],
  ["chidi", [200, 200, 200, 200, 200]],
  ["tomasz", [200, 403, 403, 403, 403]],
  ["helen", [200, 403, 403, 403, 403]],
  ["rosa", [200, 403, 403, 403, 403]],
  ["leila", [403, 403, 403, 403, 403]],
  ["alison", [404, 404, 404, 404, 404]],
])("shows %s the plan, and each page of an action, as their part allows", async (person, expected) => {
  await have(someAction("a"));
  const browser = await app.signIn(person);

  expect(await Promise.all(pages.map(async (path) => (await browser.get(path)).status))).toEqual(expected);
});

test.each([
  ["tomasz", 403],
  ["helen", 403],
  ["leila", 403],
  ["alison", 404],
])("takes no form from %s", async (person, status) => {
  await have(someAction("a"), someAction("old", { assessmentId: "riverbend-2024" }));
  const browser = await app.signIn(person);
  const forms: [string, Record<string, string>][] = [
    [plan, { carry: "old" }],
    [`${audit}/actions/new?standard=6.2`, typed],
    [`${audit}/actions/a`, { ...typed, revision: "1" }],
    [`${audit}/actions/a/progress`, { progress: "done" }],
    [`${audit}/actions/a/removal`, {}],
  ];

  for (const [path, fields] of forms) expect((await browser.post(path, fields)).status, path).toBe(status);
  expect(await actions()).toEqual([someAction("a")]);
});

test("an action is found only through its own return", async () => {
  await have(someAction("theirs", { assessmentId: "fenlow-2026" }));

  expect((await see("priya", `${audit}/actions/theirs`)).status).toBe(404);
  expect((await post("priya", `${audit}/actions/theirs/removal`, {})).status).toBe(404);
});
