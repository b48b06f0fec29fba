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
const ada = { intent: "invite", name: "Ada Holm", email: "ada@riverbend.example", jobTitle: "Trainer" };

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

test("invites a colleague with an e-mail that says nothing of the answers", async () => {
  const response = await (await as("priya")).post(page, ada);

  expect(response.headers.get("Location")).toBe(`${page}?done=invited`);
  const [mail] = await app.db.selectFrom("messages").selectAll().execute();
  expect(mail).toMatchObject({ toEmail: "ada@riverbend.example", kind: "invitation" });
  expect(mail?.body).toContain("http://localhost:3000/assessments/riverbend-2026");
  const text = await mainText(await (await as("priya")).get(page));
  expect(text).toContain("Ada Holm, Trainer: contributor");
});

test("keeps what was typed when the address is not one, and links the error to its box", async () => {
  const response = await (await as("priya")).post(page, { ...ada, email: "ada at riverbend" });
  const html = await response.text();

  expect(response.status).toBe(400);
  expect(html).toContain('<a href="#email">Enter an e-mail address in the correct format, like name@example.com</a>');
  expect(html).toMatch(/id="email-error"[^]*?Enter an e-mail address in the correct format, like name@example.com<\/p>/);
  expect(html).toContain('value="ada at riverbend"');
  expect(html).toContain('value="Trainer"');
  expect(await app.db.selectFrom("messages").selectAll().execute()).toEqual([]);
});

test.each(["CHIDI@riverbend.example", "helen@riverbend.example"])(
  "says that %s has a part in the audit already, and changes nothing",
  async (email) => {
    const before = await app.db.selectFrom("roles").selectAll().execute();
    const response = await (await as("priya")).post(page, { ...ada, email });

    expect(response.status).toBe(400);
    expect(await response.text()).toContain("This person has a part in this audit already");
    expect(await app.db.selectFrom("roles").selectAll().execute()).toEqual(before);
  },
);

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
  expect((await browser.post(page, ada)).status).toBe(status);
  expect(await given()).toEqual({});
});

test("changes nothing once the return is with the signatory, and says why", async () => {
  await changeAudit(app.db, { state: "awaiting-sign-off" });
  const champion = await as("priya");

  expect((await champion.get(page)).status).toBe(403);
  const response = await champion.post(page, { intent: "give", "section-8": "chidi", "was-8": "" });
  expect(response.status).toBe(409);
  expect(await given()).toEqual({});
  const invited = await champion.post(page, ada);
  expect(invited.status).toBe(409);
  const html = await invited.text();
  expect(html).toContain("It is with the signatory.");
  expect(html).toContain('value="Ada Holm"');
});

test("shows names as text, whatever they hold", async () => {
  await (await as("priya")).post(page, { ...ada, name: "<script>alert(1)</script>", email: "odd@riverbend.example" });

  expect(await (await (await as("priya")).get(page)).text()).not.toContain("<script>alert(1)");
});
