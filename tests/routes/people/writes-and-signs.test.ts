import { expect, test } from "vitest";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";
import { comeIn, mailsOf } from "#tests/support/people-fixtures.ts";
import { answeredOn, withProfile } from "#tests/support/school-answers.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";

const app = await freshApp(async ({ db }) => {
  await withSchools(db);
  await withProfile(db, otterbrook, "joanne", { deputies: [{ deputy_name: "Conal Lomax" }] });
  await answeredOn(db, otterbrook, { A1: "2026-11-20T09:00:00.000Z" });
});
const list = "/organisations/otterbrook/people";
const conal = { part: "signatory", name: "Conal Lomax", email: "conal@otterbrook.example", jobTitle: "Pastoral lead" };
const both = "One person would write the return and sign it";

const as = (person: string) => app.signIn(person);
const open = async (path: string, person: string) => readPage(await (await as(person)).get(path));
const post = async (path: string, fields: Record<string, string>, person: string) => (await as(person)).post(path, fields);
const signers = () =>
  app.db.selectFrom("roles").select("id").where("role", "=", "signatory").where("organisationId", "=", "otterbrook").execute();

/** What the page that asks sends again. */
const asAsked = (page: Awaited<ReturnType<typeof readPage>>) =>
  Object.fromEntries(
    [...page.html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [
      name,
      value.replaceAll("&#x27;", "'").replaceAll("&amp;", "&"),
    ]),
  );

test("who names one of the profile’s deputies as head is told first, and so is who confirms it, and the governor is told of both", async () => {
  const asked = await readPage(await post(`${list}/new`, conal, "joanne"));
  expect(asked.text).toContain("Is this right?");
  expect(asked.text).toContain(`Conal Lomax is named as deputy designated safeguarding lead in the profile. ${both}`);
  expect(await mailsOf(app.db)).toEqual([]);

  expect((await post(`${list}/new`, asAsked(asked), "joanne")).headers.get("Location")).toBe(`${list}?done=named`);
  expect(await mailsOf(app.db)).toEqual([
    "amina@otterbrook.example part-given",
    "audit@estmere.example confirmation-asked",
    "marcus@otterbrook.example confirmation-asked",
  ]);
  const path = (await open(list, "leila")).addressOf("Confirm or refuse: Conal Lomax") ?? "";
  expect((await open(path, "leila")).text).toContain(`named as deputy designated safeguarding lead in the profile. ${both}`);
  await app.db.deleteFrom("messages").execute();
  await post(path, { email: conal.email, answer: "yes" }, "leila");
  expect(await mailsOf(app.db)).toEqual([
    "amina@otterbrook.example part-given",
    "conal@otterbrook.example invitation",
    "joanne@otterbrook.example confirmation-asked",
    "marcus@otterbrook.example part-given",
  ]);
  const mail = await app.db.selectFrom("messages").select("subject").where("toEmail", "like", "amina%").executeTakeFirstOrThrow();
  expect(mail.subject).toBe("Otterbrook Primary School: Conal Lomax signs as headteacher");
});

test("words in the return count as well, and what changed since the page was read is asked anew", async () => {
  await app.db.updateTable("roles").set({ endedOn: "2026-11-21" }).where("id", "=", "kofi-contributor").execute();
  await app.db.updateTable("answers").set({ savedBy: "kofi" }).where("standardCode", "=", "A1").execute();
  const kofi = { ...conal, name: "Kofi Mensah-Reed", email: "kofi@otterbrook.example" };
  const asked = await readPage(await post(`${list}/new`, { ...kofi, seen: "something else" }, "leila"));

  expect(asked.text).toContain(`Kofi Mensah-Reed has written in the Safeguarding audit 2026 to 2027. ${both}`);
  expect(await signers()).toHaveLength(1);
  expect((await post(`${list}/new`, asAsked(asked), "leila")).headers.get("Location")).toBe(`${list}?done=invited`);
  expect(await mailsOf(app.db)).toEqual([
    "amina@otterbrook.example part-given",
    "kofi@otterbrook.example invitation",
    "marcus@otterbrook.example part-given",
  ]);
});

test("a head who hands over to the one who leads is told first, the governor is told, and who was here before is shown as they are", async () => {
  await comeIn(app.db, "marcus@otterbrook.example", "2026-11-20T09:00:00.000Z");
  await comeIn(app.db, "joanne@otterbrook.example", "2026-11-20T09:00:00.000Z");
  const path = `${list}/marcus-signatory/handover`;
  expect((await open(path, "marcus")).text).toContain("Your successor, Amina Yusuf, Joanne Tull and Estmere");
  const asked = await readPage(await post(path, { successor: "joanne", afterwards: "reader", words: "Good luck" }, "marcus"));
  expect(asked.text).toContain(
    `Joanne Tull is designated safeguarding lead here and has written in the Safeguarding audit 2026 to 2027. ${both}`,
  );
  expect(await signers()).toHaveLength(1);

  expect((await post(path, asAsked(asked), "marcus")).headers.get("Location")).toBe(`${list}?done=handed-over`);
  expect(await mailsOf(app.db)).toEqual([
    "amina@otterbrook.example part-given",
    "audit@estmere.example part-given",
    "joanne@otterbrook.example handover",
    "marcus@otterbrook.example part-ended",
  ]);
  const mail = await app.db.selectFrom("messages").select("body").where("toEmail", "like", "amina%").executeTakeFirstOrThrow();
  expect(mail.body).toContain("Joanne Tull writes and signs then.");
  expect((await open(list, "leila")).text).toMatch(
    /Marcus Adeyemi Reader, Headteacher marcus@otterbrook.example Last signed in on 20 November 2026/,
  );
});

test("somebody of a name that is here is asked about, whatever their part", async () => {
  const asked = await readPage(
    await post(`${list}/new`, { ...conal, part: "reader", name: "Bryn Calloway", email: "b.calloway@otterbrook.example" }, "joanne"),
  );

  expect(asked.text).toContain("Bryn Calloway is the name of somebody who has a part here already (reader, bryn@otterbrook.example).");
  expect((await post(`${list}/new`, asAsked(asked), "joanne")).headers.get("Location")).toBe(`${list}?done=invited`);
});

test("a deputy whom the profile names as deputy lead is asked about, and one who wrote is refused", async () => {
  const path = `${list}/marcus-signatory/deputy`;
  const days = {
    "fromOn.day": "22",
    "fromOn.month": "11",
    "fromOn.year": "2026",
    "untilOn.day": "30",
    "untilOn.month": "12",
    "untilOn.year": "2026",
  };
  const asked = await readPage(await post(path, { ...conal, ...days }, "marcus"));

  expect(asked.text).toContain(both);
  expect((await post(path, asAsked(asked), "marcus")).headers.get("Location")).toBe(`${list}?done=invited`);
  expect(await mailsOf(app.db)).toEqual(["amina@otterbrook.example part-given", "conal@otterbrook.example invitation"]);
  expect((await post(path, { ...conal, ...days, name: "Kofi", email: "kofi@otterbrook.example" }, "marcus")).status).toBe(400);
});

test("a file of people says the same of the lines it is true of, before they are taken over", async () => {
  const head = "Organisation or URN,Part,Name,E-mail address,Job title";
  const form = new FormData();
  const lines =
    "900101,head,Conal Lomax,conal@otterbrook.example,Pastoral lead\n900101,reader,Bryn Calloway,b@otterbrook.example,Parent\n900103,head,Quinn Ames,q@quillstone.example,Head";
  form.set("file", new File([`${head}\n${lines}\n`], "people.csv", { type: "text/csv" }));
  const path = (await (await as("leila")).post("/partnerships/estmere/people/import", form)).headers.get("Location") ?? "";
  const page = await open(path, "leila");

  expect(page.text).toContain("Read what is said under 2 names below before you give these parts.");
  expect(page.text).toContain(`Conal Lomax Conal Lomax is named as deputy designated safeguarding lead in the profile. ${both}`);
  expect(page.text).toContain("Bryn Calloway Bryn Calloway is the name of somebody who has a part here already");
  expect(page.text).not.toContain("Quinn Ames is");
});
