import { expect, test } from "vitest";
import { withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";

const app = await freshApp(({ db }) => withOneAudit(db));
const ask = "/sign-in/access";
const requests = "/partnerships/estmere/people/requests";
const ada = {
  partnership: "estmere",
  organisation: "Riverbend",
  name: "Ada Holm",
  email: "ada@riverbend.example",
  jobTitle: "Trainer",
  words: "",
};
const post = (fields: object) => app.browser().post(ask, { ...ada, ...fields });
const kept = () => app.db.selectFrom("accessRequests").selectAll().execute();
const idOf = async () => (await kept())[0]?.id ?? "";

test("is asked for from the sign-in page, tells the partnership, and reveals nothing", async () => {
  expect((await readPage(await app.get("/sign-in"))).addressOf("Ask for access")).toBe(ask);

  const answers = [await post({}), await post({ email: "priya@riverbend.example" }), await post({ partnership: "no-such" })];

  expect(answers.map((one) => one.headers.get("Location"))).toEqual([`${ask}?done=asked`, `${ask}?done=asked`, `${ask}?done=asked`]);
  expect(await kept()).toHaveLength(2);
  const mails = await app.db.selectFrom("messages").select(["toEmail", "kind", "body"]).execute();
  expect(mails.map(({ toEmail, kind }) => `${toEmail} ${kind}`)).toEqual([
    "audit@estmere.example access-request",
    "audit@estmere.example access-request",
  ]);
  expect(mails[0]?.body).not.toContain("Ada");
});

test("is kept three times an hour of one address, and looks the same afterwards", async () => {
  for (let count = 0; count < 5; count += 1) expect((await post({})).headers.get("Location")).toBe(`${ask}?done=asked`);
  expect(await kept()).toHaveLength(3);

  app.passMinutes(61);
  await post({});
  expect(await kept()).toHaveLength(4);
});

test("is given by an administrator, who chooses organisation and part", async () => {
  await post({});
  const leila = await app.signIn("leila");
  const page = await readPage(await leila.get(requests));
  expect(page.text).toMatch(/1 person waits for an answer.*Ada Holm.*Riverbend/);

  const given = await leila.post(requests, { request: await idOf(), answer: "accept", organisation: "riverbend", part: "contributor" });

  expect(given.headers.get("Location")).toBe(`${requests}?done=accept`);
  expect((await readPage(await leila.get("/organisations/riverbend/people"))).text).toMatch(/Ada Holm Contributor, Trainer/);
  expect((await leila.post(requests, { request: await idOf(), answer: "refuse" })).status).toBe(409);
});

test("is refused with a message to the one who asked", async () => {
  await post({});
  const leila = await app.signIn("leila");

  await leila.post(requests, { request: await idOf(), answer: "refuse" });

  const mails = await app.db.selectFrom("messages").select("body").where("toEmail", "=", "ada@riverbend.example").execute();
  expect(mails[0]?.body).toContain("could not give you access");
  expect((await kept()).map(({ answer }) => answer)).toEqual(["refused"]);
});

test.each([
  ["no organisation", { organisation: "" }, "Select the organisation"],
  ["an organisation of others", { organisation: "no-such" }, "Select an organisation from the list"],
  ["no part", { part: "" }, "Select the part they have"],
])("waits still when it is accepted with %s", async (_what, change, error) => {
  await post({});
  const leila = await app.signIn("leila");

  const response = await leila.post(requests, {
    request: await idOf(),
    answer: "accept",
    organisation: "riverbend",
    part: "reader",
    ...change,
  });

  expect(response.status).toBeGreaterThanOrEqual(400);
  expect((await readPage(response)).text).toContain(error);
  expect((await kept()).map(({ answer }) => answer)).toEqual([null]);
  expect(await app.db.selectFrom("roles").select("id").where("givenAt", "is not", null).execute()).toEqual([]);
});

test.each([
  ["no name", { name: "" }, "Enter your name"],
  ["a name that breaks", { name: "Ada\nHolm" }, "something in it breaks the line"],
])("refuses %s, and keeps what was typed", async (_what, change, error) => {
  const page = await readPage(await post(change));

  expect(page.text).toContain(error);
  expect(page.getByLabelText("Your job title").value).toBe("Trainer");
});

test("that would have one person write and sign says so first, and is given once that is read", async () => {
  await post({ name: "Chidi Nwosu", email: "chidi@riverbend.example" });
  const leila = await app.signIn("leila");
  const fields = { request: await idOf(), answer: "accept", organisation: "riverbend", part: "signatory" };
  const asked = await readPage(await leila.post(requests, fields));

  expect(asked.text).toContain("Chidi Nwosu is contributor here. One person would write the audit and sign it");
  expect((await kept())[0]?.answer).toBeNull();
  const seen = /name="seen" value="([^"]+)"/.exec(asked.html)?.[1] ?? "";
  expect((await leila.post(requests, { ...fields, seen })).headers.get("Location")).toBe(`${requests}?done=accept`);
});
