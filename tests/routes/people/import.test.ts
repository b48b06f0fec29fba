import { expect, test } from "vitest";
import { withSchools } from "#tests/support/school-fixtures.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";
import { statementsOf } from "#tests/support/queries.ts";

const app = await freshApp(({ db }) => withSchools(db));
const page = "/partnerships/estmere/people/import";

async function read(text: string, person = "leila") {
  const form = new FormData();
  form.set("file", new File([text], "people.csv", { type: "text/csv" }));
  return (await app.signIn(person)).post(page, form);
}
const head = "Organisation or URN,Part,Name,E-mail address,Job title";
const file = `${head}\n900103,head,Quinn Ames,quinn@quillstone.example,Headteacher\n900101,governor,Amina Yusuf,amina@otterbrook.example,Governor\nNowhere,head,X,x@x.example,Y\n`;
const roles = () => app.db.selectFrom("roles").selectAll().execute();

test("shows what it changes, gives it once, and writes to nobody", async () => {
  const before = (await roles()).length;
  const response = await read(file);
  const path = response.headers.get("Location") ?? "";
  const leila = await app.signIn("leila");
  const preview = await readPage(await leila.get(path));

  expect(preview.text).toContain("1 part to give, 1 as they are, 1 line left out.");
  expect(preview.text).toContain("Line 4: no organisation of yours is called “Nowhere”, or has this URN");
  expect(await roles()).toHaveLength(before);
  const mark = preview.html.match(/name="mark" value="(\w+)"/)?.[1] ?? "";
  await Promise.all([leila.post(path, { mark }), leila.post(path, { mark })]);

  expect(await roles()).toHaveLength(before + 1);
  expect(await app.db.selectFrom("messages").selectAll().execute()).toEqual([]);
  const [named] = await app.db.selectFrom("appointments").select(["organisationId", "confirmedBy"]).execute();
  expect(named).toEqual({ organisationId: "quillstone", confirmedBy: "leila" });
  expect((await readPage(await leila.get("/organisations/quillstone/people"))).text).toMatch(/Quinn Ames.*Not written to yet/);
  const again = await readPage(await leila.get((await read(file)).headers.get("Location") ?? ""));
  expect(again.text).toContain("0 parts to give, 2 as they are");
});

test("takes over the longest file with few statements, so that nobody waits for it", async () => {
  const lines = Array.from({ length: 3000 }, (_, at) => `900103,contributor,Person ${at},person${at}@quillstone.example,Teacher`);
  const path = (await read(`${head}\n${lines.join("\n")}\n`)).headers.get("Location") ?? "";
  const leila = await app.signIn("leila");
  const mark = (await readPage(await leila.get(path))).html.match(/name="mark" value="(\w+)"/)?.[1] ?? "";
  const before = (await roles()).length;
  const statements = await statementsOf(app.db, () => leila.post(path, { mark }));
  expect((await roles()).length).toBe(before + 3000);
  // A hundred rows at a time in each of four tables, and what every request asks
  expect(statements).toBeLessThan(160);
  const told = await app.db.selectFrom("history").select("after").where("event", "=", "part-given").orderBy("id").execute();
  expect([told.length, JSON.parse(told.at(-1)?.after ?? "{}")]).toEqual([
    3000,
    { person: "Person 2999", part: "contributor", email: "person2999@quillstone.example" },
  ]);
  expect(await (await read(`${head}\n${[...lines, lines[0]].join("\n")}\n`)).text()).toContain("Split it: at most 3000 are read at once");
});

test("changes nothing when something changed meanwhile, and shows it anew", async () => {
  const path = (await read(file)).headers.get("Location") ?? "";
  const leila = await app.signIn("leila");
  const before = await roles();

  const response = await leila.post(path, { mark: "outdated" });

  expect(response.status).toBe(409);
  expect((await readPage(response)).text).toContain("so nothing was done");
  expect(await roles()).toEqual(before);
});

test("says in one sentence why a file cannot be read", async () => {
  const response = await read("Name\nAda");

  expect(response.status).toBe(400);
  expect((await readPage(response)).text).toContain("Begin from the template");
});

test("gives a template with a line for each who is missing", async () => {
  const response = await (await app.signIn("leila")).get(`${page}/template.csv`);

  expect(await response.text()).toBe(`\uFEFF${head}\r\n900103,headteacher,,,\r\n`.replace("\uFEFF", ""));
});

test.each([
  ["joanne", 404],
  ["rhian", 403],
  ["farah", 404],
])("is not for %s", async (person, status) => {
  expect((await read(file, person)).status).toBe(status);
});

/** Takes a file over; the page before and the page after. */
async function take(text: string) {
  const leila = await app.signIn("leila");
  const path = (await read(text)).headers.get("Location") ?? "";
  const preview = await readPage(await leila.get(path));
  await leila.post(path, { mark: preview.html.match(/name="mark" value="(\w+)"/)?.[1] ?? "" });
  return { preview: preview.text, done: (await readPage(await leila.get(path))).text };
}

test("invites at once those whose audit is launched, and nobody else", async () => {
  await app.db.updateTable("assessments").set({ invitedAt: "2026-11-20T09:00:00.000Z" }).where("id", "=", "otterbrook-2026").execute();
  await app.db.deleteFrom("messages").execute();

  const { preview, done } = await take(
    `${head}\n900101,reader,Ida Crane,ida@otterbrook.example,Clerk\n900103,reader,Jo Crane,jo@quillstone.example,Clerk\nNowhere,head,X,x@x.example,Y\n`,
  );

  expect(preview).toContain("an invitation is sent at once for 1 of these parts.");
  expect(done).toContain("Because an audit of theirs has been launched, 1 invitation has been sent.");
  // What was left out stays to be read
  expect(done).toContain("Line 4: no organisation of yours is called “Nowhere”");
  const mails = await app.db.selectFrom("messages").select(["kind", "toEmail", "organisationId"]).execute();
  expect(mails).toEqual([{ kind: "invitation", toEmail: "ida@otterbrook.example", organisationId: "otterbrook" }]);
});

test("says by line of one address under two names, and keeps the name that stands", async () => {
  const { preview, done } = await take(
    `${head}\n900103,reader,Amina Youssef,amina@otterbrook.example,Governor\n900103,reader,Lou Reed,lou@quillstone.example,Clerk\n900103,contributor,Lew Read,lou@quillstone.example,Clerk\n`,
  );

  const standing = "Line 2: amina@otterbrook.example has a part here already as Amina Yusuf. That name is kept, not “Amina Youssef”";
  const inFile = "Line 4: lou@quillstone.example stands in line 3 as Lou Reed. That name is kept, not “Lew Read”";
  for (const page of [preview, done]) for (const line of [standing, inFile]) expect(page).toContain(line);
  const names = await app.db.selectFrom("roles").select("givenName").where("organisationId", "=", "quillstone").execute();
  expect(names.map(({ givenName }) => givenName)).not.toContain("Lew Read");
});

test("has a first invitation sent, not sent again, to one who was never written to", async () => {
  const leila = await app.signIn("leila");
  const people = "/organisations/quillstone/people";
  await take(`${head}\n900103,reader,Jo Crane,jo@quillstone.example,Clerk\n`);
  const { id } = await app.db.selectFrom("roles").select("id").where("givenName", "=", "Jo Crane").executeTakeFirstOrThrow();
  expect((await readPage(await leila.get(people))).text).toMatch(/Jo Crane.*?Not written to yet.*?Send the invitation/);

  const sent = await leila.post(people, { intent: "send-again", role: id });

  expect((await readPage(await leila.get(sent.headers.get("Location") ?? ""))).text).toContain("The invitation has been sent");
  expect((await readPage(await leila.get(people))).text).toMatch(/Jo Crane.*?Invited on .*?Send again/);
});
