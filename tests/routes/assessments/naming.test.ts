import { expect, test } from "vitest";
import { freshApp } from "#tests/support/fresh-app.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";
import { answerStandards } from "#tests/support/school-answers.ts";
import { mainText } from "#tests/support/page-text.ts";
import { changeOtterbrook, submitOtterbrook } from "#tests/support/school-submission.ts";

const app = await freshApp(async ({ db }) => {
  await withSchools(db);
  await answerStandards(db, otterbrook);
});

const page = `/assessments/${otterbrook}/people`;
const chair = { intent: "name", part: "governor", name: "Rosa Albright", email: "rosa@otterbrook.example", jobTitle: "Chair of governors" };

const post = async (fields: Record<string, string>, person = "joanne") => (await app.signIn(person)).post(page, fields);
const get = async (person = "joanne") => (await app.signIn(person)).get(page);
const roles = () => app.db.selectFrom("roles").selectAll().orderBy("id").execute();

test("names a governor after submission too, when the sections can no longer be given out", async () => {
  await submitOtterbrook(app.db);

  const before = await mainText(await get());
  const response = await post(chair);

  expect(before).toContain("It has been submitted");
  expect(before).not.toContain("Save who has each section");
  expect([response.status, response.headers.get("Location")]).toEqual([302, `${page}?done=named`]);
  expect(await mainText(await get())).toMatch(/Governor or trustee ?: Rosa Albright, Chair of governors/);
  expect((await (await app.signIn("joanne")).post(page, { intent: "give", "section-A": "kofi", "was-A": "" })).status).toBe(409);
});

test("ends a part, and keeps the last head", async () => {
  expect((await post({ intent: "end", role: "bryn-reader" })).headers.get("Location")).toBe(`${page}?done=ended`);
  const kept = await post({ intent: "end", role: "marcus-signatory" });

  expect(kept.status).toBe(409);
  expect(await mainText(kept)).toContain("Nobody else is named as headteacher");
  expect((await (await app.signIn("bryn")).get(page)).status).not.toBe(200);
});

test.each([
  ["no part", { ...chair, part: "" }, "Select the part they have"],
  ["a part of another kind", { ...chair, part: "administrator" }, "Select the part they have"],
  ["no name", { ...chair, name: "" }, "Enter their name"],
  ["herself", { ...chair, part: "signatory", email: "joanne@otterbrook.example" }, "You cannot give yourself another part"],
])("refuses %s, and keeps what was typed", async (_what, fields, error) => {
  const before = await roles();

  const response = await post(fields);

  expect(response.status).toBe(400);
  const html = await response.clone().text();
  expect(html).toContain("<title>Error: ");
  expect(html).toContain('value="Chair of governors"');
  expect(await mainText(response)).toContain(error);
  expect(await roles()).toEqual(before);
});

test.each([
  ["kofi", 403],
  ["marcus", 403],
  ["amina", 403],
  ["thea", 403],
  ["leila", 403],
  ["sunil", 404],
])("lets %s neither name nor end", async (person, status) => {
  const before = await roles();

  for (const fields of [chair, { intent: "end", role: "bryn-reader" }]) expect((await post(fields, person)).status).toBe(status);
  expect(await roles()).toEqual(before);
});

test("does neither once the school is withdrawn", async () => {
  await changeOtterbrook(app.db, { withdrawnOn: "2026-11-20" });

  expect((await post(chair)).status).toBe(400);
  expect((await get()).status).toBe(403);
});
