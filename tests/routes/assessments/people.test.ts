import { expect, test } from "vitest";
import { listAssignments } from "#db/assessments/assignments.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { changeAudit, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { mainText } from "#tests/support/page-text.ts";

const app = await freshApp(({ db }) => withOneAudit(db));

const page = "/assessments/riverbend-2026/people";

const as = (person: string) => app.signIn(person);
const given = async () =>
  Object.fromEntries((await listAssignments(app.db, "riverbend-2026")).map((one) => [one.sectionCode, one.personId]));

test("gives sections with one save, and says so", async () => {
  const champion = await as("priya");
  const response = await champion.post(page, { intent: "give", "section-8": "chidi", "was-8": "", "section-9": "tomasz", "was-9": "" });

  expect([response.status, response.headers.get("Location")]).toEqual([302, `${page}?done=given`]);
  expect(await given()).toEqual({ 8: "chidi", 9: "tomasz" });
  expect(await mainText(await champion.get(`${page}?done=given`))).toContain("Saved who has each section");
});

test("leaves alone what somebody else gave out meanwhile", async () => {
  const champion = await as("priya");
  await champion.post(page, { intent: "give", "section-8": "chidi", "was-8": "" });
  await champion.post(page, { intent: "give", "section-8": "", "was-8": "", "section-9": "tomasz", "was-9": "" });

  expect(await given()).toEqual({ 8: "chidi", 9: "tomasz" });
});

test.each(["alison", "helen", "made-up", "'; drop table people; --"])("refuses %s, who is not one of those who answer", async (id) => {
  const response = await (await as("priya")).post(page, { intent: "give", "section-8": id, "was-8": "" });

  expect(response.status).toBe(400);
  const html = await response.text();
  expect(html).toContain("Select a person from the list for each section");
  expect(html).toContain("<title>Error: ");
  expect(await given()).toEqual({});
});

test.each([
  ["chidi", 403],
  ["helen", 403],
  ["rosa", 403],
  ["leila", 403],
  ["alison", 404],
])("refuses the page and the form to %s", async (person, status) => {
  const browser = await as(person);

  expect((await browser.get(page)).status).toBe(status);
  expect((await browser.post(page, { intent: "give", "section-8": "chidi", "was-8": "" })).status).toBe(status);
  expect(await given()).toEqual({});
});

test("changes nothing once the return is with the signatory, and says why", async () => {
  await changeAudit(app.db, { state: "awaiting-sign-off" });
  const champion = await as("priya");

  expect((await champion.get(page)).status).toBe(403);
  const response = await champion.post(page, { intent: "give", "section-8": "chidi", "was-8": "" });
  expect(response.status).toBe(409);
  expect(await given()).toEqual({});
  expect(await response.text()).toContain("It is with the signatory, who can return it");
});

test("leads to the one page where people are invited", async () => {
  const html = await (await (await as("priya")).get(page)).text();

  expect(html).toContain('href="/organisations/riverbend/people"');
  expect(html).not.toContain('name="email"');
  expect((await (await as("priya")).post(page, { intent: "invite", name: "Ada", email: "a@b.example", jobTitle: "T" })).status).toBe(400);
});
