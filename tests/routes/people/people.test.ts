import { describe, expect, test } from "vitest";
import { markBounced, sendWaiting } from "#db/outbox.ts";
import { smtpTransport } from "#mail/transport.ts";
import { withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { expectComplaint } from "#tests/support/complaints.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { startMailServer } from "#tests/support/mail-server.ts";
import { readPage } from "#tests/support/page.ts";
import { comeIn } from "#tests/support/people-fixtures.ts";

const app = await freshApp(({ db }) => withOneAudit(db));
const list = "/organisations/riverbend/people";
const ada = { part: "contributor", name: "Ada Holm", email: "ada@riverbend.example", jobTitle: "Trainer" };

const as = (person: string) => app.signIn(person);
const open = async (path = list, person = "priya") => readPage(await (await as(person)).get(path));
const post = async (path: string, fields: Record<string, string>, person = "priya") => (await as(person)).post(path, fields);
const roles = () => app.db.selectFrom("roles").selectAll().orderBy("id").execute();
const mails = () => app.db.selectFrom("messages").selectAll().orderBy("createdAt").execute();
const roleOf = async (name: string) =>
  (
    await app.db
      .selectFrom("roles")
      .innerJoin("people", "people.id", "roles.personId")
      .select("roles.id")
      .where("givenName", "=", name)
      .executeTakeFirstOrThrow()
  ).id;

describe("the list of people", () => {
  test("says first what needs something, then who leads and signs, then who helps", async () => {
    await comeIn(app.db, "helen@riverbend.example", "2026-11-20T09:00:00.000Z");
    const page = await open();

    expect(page.text).toContain("5 people have a part here. 3 people have not signed in yet.");
    expect(page.text).toMatch(
      /Needs something.*Chidi Nwosu.*Not signed in yet.*Leads and signs.*Helen Whitcombe.*Last signed in on 20 November 2026.*Priya Raman.*You, signed in now/,
    );
    expect(page.text).toContain("Only Helen Whitcombe can sign. Name a deputy");
    expect((await open(list, "helen")).addressOf("Hand over: Helen Whitcombe")).toBe(`${list}/helen-signatory/handover`);
    expect(page.addressOf("Hand over: Priya Raman")).toBe(`${list}/priya-champion/handover`);
    expect(page.addressOf("Remove: Rosa Almeida")).toBe(`${list}/rosa-reader/removal`);
    expect(page.queryAllByRole("link", { name: /Helen Whitcombe/ })).toEqual([]);
  });

  test("counts whoever has two parts once", async () => {
    await post(`${list}/new`, { ...ada, name: "Chidi Nwosu", email: "chidi@riverbend.example", part: "reader" });

    expect((await open()).text).toContain("5 people have a part here. 4 people have not signed in yet.");
    expect((await readPage(await post(`${list}/new`, { ...ada, email: "ada@elsewhere.example" }))).text).toContain("5 other people end in");
  });

  test("says what could not be delivered, with the mail server’s reason in words, until the address is corrected", async () => {
    await post(`${list}/new`, ada);
    const [mail] = await mails();
    await app.db.updateTable("messages").set({ sentAt: "2026-11-22T09:01:00.000Z" }).execute();
    await markBounced(app.db, mail?.id ?? "", "550 5.1.1 User unknown", new Date("2026-11-22T09:14:00Z"));

    expect((await open()).text).toMatch(
      /1 invitation could not be delivered.*Ada Holm.*Could not be delivered At 9:14am on 22 November 2026. There is no such mailbox/,
    );
    const role = await roleOf("Ada Holm");
    const corrected = await post(`${list}/${role}`, { ...ada, email: "a.holm@riverbend.example", was: "ada@riverbend.example" });
    expect(corrected.headers.get("Location")).toBe(`${list}?done=corrected`);
    expect((await open()).text).toMatch(/Ada Holm.*a.holm@riverbend.example.*Not signed in yet Invited on 22 November 2026, today/);
  });

  test("says what the mail server refused, to whoever invited", async () => {
    expectComplaint("(invitation) was not sent, attempt 1; next: none");
    const mail = await startMailServer();
    mail.refuse(550);
    await post(`${list}/new`, ada);
    await sendWaiting(app.db, smtpTransport(mail.url, "audit@ours.example"), app.clock());
    await mail.stop();

    expect((await open()).text).toMatch(/1 invitation could not be delivered.*Ada Holm.*Could not be delivered At 9am on 22 November 2026/);
  });

  test("shows addresses to those who lead and sign, and to each their own", async () => {
    expect((await open(list, "helen")).text).toContain("chidi@riverbend.example");
    const readers = (await open(list, "rosa")).text;
    expect(readers).toContain("rosa@riverbend.example");
    expect(readers).not.toContain("chidi@riverbend.example");
    expect(readers).not.toContain("Invite somebody");
  });

  test("is the partnership’s too, and nobody’s of elsewhere", async () => {
    expect((await open(list, "leila")).addressOf("Hand over: Helen Whitcombe")).toBe(`${list}/helen-signatory/handover`);
    expect((await (await as("alison")).get(list)).status).toBe(404);
    expect((await (await as("priya")).get("/organisations/no-such/people")).status).toBe(404);
  });

  test("says that nobody leads, and lets whoever signs name somebody", async () => {
    await app.db.updateTable("roles").set({ endedOn: "2026-11-01" }).where("id", "=", "priya-champion").execute();
    const page = await open(list, "helen");

    expect(page.text).toContain("Nobody is Section 11 champion here. Invite somebody for it.");
    const form = await open(`${list}/new`, "helen");
    expect(form.queryAllByRole("radio").map(({ value }) => value)).toEqual(["champion"]);
    expect((await post(`${list}/new`, { ...ada, part: "champion" }, "helen")).headers.get("Location")).toBe(`${list}?done=invited`);
  });
});

describe("inviting", () => {
  test("tells them at once, and says so", async () => {
    const response = await post(`${list}/new`, ada);

    expect([response.status, response.headers.get("Location")]).toEqual([302, `${list}?done=invited`]);
    const [mail] = await mails();
    expect(mail).toMatchObject({ toEmail: "ada@riverbend.example", fromName: "Estmere Safeguarding Children Partnership" });
    expect(mail?.body).toContain("Priya Raman has named you for Riverbend Housing Association. Your part: contributor.");
    expect((await open(`${list}?done=invited`)).text).toContain("They have the part, and are told by e-mail");
  });

  test("asks whether an address is right that ends like no other here, and gives what was chosen", async () => {
    const typo = { ...ada, email: "ada@riverbend-houzing.example" };
    const asked = await readPage(await post(`${list}/new`, typo));

    expect(asked.text).toContain("Is this address right?");
    expect(asked.text).toContain("Nobody here has an address that ends like this. 5 other people end in riverbend.example.");
    expect(await mails()).toEqual([]);
    expect(await roles()).toHaveLength(7);
    expect(asked.html).not.toMatch(/type="radio"[^>]*checked/);
    const unanswered = await post(`${list}/new`, { ...typo, seen: "" });
    const again = await readPage(unanswered);
    expect([unanswered.status, again.title]).toEqual([400, expect.stringMatching(/^Error: /)]);
    expect(again.text).toContain("Select which address it should be");
    expect(again.html).not.toMatch(/type="radio"[^>]*checked/);
    const wrong = await readPage(await post(`${list}/new`, { ...typo, address: "other", other: "not one" }));
    expect(wrong.text).toContain("Enter an e-mail address in the correct format");
    expect((await post(`${list}/new`, { ...typo, address: "usual" })).status).toBe(302);
    expect((await mails()).map(({ toEmail }) => toEmail)).toEqual(["ada@riverbend.example"]);
  });

  test("of oneself is refused at once, before anything is asked", async () => {
    const refused = await post(`${list}/new`, { ...ada, part: "signatory", name: "Priya Raman", email: "priya@riverbend.example" });

    expect(refused.status).toBe(400);
    const { text } = await readPage(refused);
    expect(text).toContain("You cannot give yourself another part. Ask a colleague or the partnership");
    expect(text).not.toContain("Is this right?");
  });

  test("to sign does not name a second signature where none is asked for", async () => {
    const chidi = { ...ada, part: "signatory", name: "Chidi Nwosu", email: "chidi@riverbend.example" };

    expect((await readPage(await post(`${list}/new`, chidi))).text).toContain(
      "what they sign says so, and the partnership reads it there.",
    );
    await app.db.updateTable("cycles").set({ governorSignsBy: "2027-02-01" }).execute();
    expect((await readPage(await post(`${list}/new`, chidi))).text).toContain("who signs second and the partnership read it there.");
  });

  test("says to each whether what is given to sign waits", async () => {
    expect((await open(list, "priya")).text).toContain("and signs it. Waits until it is confirmed.");
    expect((await open(list, "helen")).text).toContain(
      "and signs it. Whoever has it from you has it at once, and whoever others name waits until you or the partnership confirm it.",
    );
    expect((await open(`${list}/new`, "priya")).text).toContain("Waits until it is confirmed");
    expect((await open(`${list}/new`, "leila")).text).toContain("Whoever you name has it at once");
  });

  test("keeps an unusual address that is right", async () => {
    await post(`${list}/new`, { ...ada, email: "ada@charity.example", address: "typed" });

    expect((await mails()).map(({ toEmail }) => toEmail)).toEqual(["ada@charity.example"]);
  });

  test("shows the name that was typed of an address that exists, never its owner’s", async () => {
    await comeIn(app.db, "leila@estmere.example", "2026-11-20T09:00:00.000Z");
    await post(`${list}/new`, { ...ada, name: "Somebody", email: "leila@estmere.example", address: "typed" });

    const page = await open();
    expect(page.text).toContain("Somebody");
    expect(page.html).not.toContain("Leila Haddad");
    expect((await open("/assessments/riverbend-2026/people")).html).not.toContain("Leila Haddad");
  });

  test.each([
    ["no part", { part: "" }, "Select the part they have"],
    ["a part of a partnership", { part: "administrator" }, "This part is not given here."],
    ["no name", { name: " \u200b " }, "Enter their name"],
    ["a name that breaks", { name: "Ada\nHolm" }, "something in it breaks the line or cannot be seen"],
    ["a name with something unseen", { name: "Ada\u202eHolm" }, "something in it breaks the line or cannot be seen"],
    ["no address", { email: "ada at riverbend" }, "Enter an e-mail address in the correct format"],
    ["somebody who has the part", { email: "CHIDI@riverbend.example" }, "has this part already"],
  ])("refuses %s, and keeps what was typed", async (_what, change, error) => {
    const before = await roles();
    const page = await readPage(await post(`${list}/new`, { ...ada, ...change }));

    expect(page.title).toMatch(/^Error: /);
    expect(page.text).toContain(error);
    expect(page.getByLabelText("Job title").value).toBe("Trainer");
    expect(await roles()).toEqual(before);
  });

  test("names who signs, until it is confirmed on a page that shows name and address", async () => {
    expect((await post(`${list}/new`, { ...ada, part: "signatory" })).headers.get("Location")).toBe(`${list}?done=named`);

    const page = await open(list, "helen");
    expect(page.text).toMatch(/Ada Holm.*Waits to be confirmed.*Named by Priya Raman on 22 November/);
    const path = page.addressOf("Confirm or refuse: Ada Holm") ?? "";
    expect((await open(path, "helen")).text).toContain("ada@riverbend.example");
    expect((await (await as("priya")).get(path)).status).toBe(403);
    const unsaid = await readPage(await post(path, { email: "ada@riverbend.example", answer: "no", reason: "" }, "helen"));
    expect(unsaid.text).toContain("Say why you do not confirm it");
    expect((await post(path, { email: "ada@riverbend.example", answer: "yes" }, "helen")).headers.get("Location")).toBe(
      `${list}?done=confirmed`,
    );
    expect((await open()).text).toMatch(/Ada Holm.*Signatory, Trainer/);
  });
});

describe("removing", () => {
  test("says first what they could read and what stays", async () => {
    await app.db
      .insertInto("answers")
      .values({
        assessmentId: "riverbend-2026",
        standardCode: "9.1",
        rating: null,
        statement: "x",
        notApplicableReason: "",
        noActionReason: "",
        carried: null,
        carriedBy: null,
        carriedAt: null,
        revision: 1,
        savedBy: "chidi",
        savedAt: "2026-11-20T09:00:00.000Z",
      })
      .execute();
    const page = await open(`${list}/chidi-contributor/removal`);

    expect(page.text).toContain("Chidi Nwosu could read Section 11 audit 2026 and Section 11 audit 2024.");
    expect(page.text).toContain("1 saved answer");
    const chidi = await as("chidi");
    expect((await post(`${list}/chidi-contributor/removal`, {})).headers.get("Location")).toBe(`${list}?done=removed`);
    const late = await chidi.post("/assessments/riverbend-2026/standards/9.1", {
      intent: "save",
      baseRevision: "1",
      statement: "Typed meanwhile",
    });
    expect(late.status).toBe(401);
    expect(await late.text()).toContain("Typed meanwhile");
    expect(await app.db.selectFrom("answers").select(["savedBy", "statement"]).execute()).toEqual([{ savedBy: "chidi", statement: "x" }]);
  });

  test("keeps the only one who leads and the only one who signs, and says what to do", async () => {
    expect((await open(`${list}/priya-champion/removal`)).text).toContain(
      "Nobody else is named as Section 11 champion. Hand the part over",
    );
    expect((await post(`${list}/priya-champion/removal`, {})).status).toBe(409);
    expect((await post(`${list}/helen-signatory/removal`, {})).status).toBe(403);
    expect((await post(`${list}/helen-signatory/removal`, {}, "leila")).status).toBe(409);
  });

  test("of one’s own part ends the session", async () => {
    const rosa = await as("rosa");

    expect((await rosa.post(`${list}/rosa-reader/removal`, {})).headers.get("Location")).toBe(`${list}?done=removed`);
    expect((await rosa.get("/work")).status).toBe(302);
  });
});

describe("handing over", () => {
  const path = `${list}/priya-champion/handover`;
  const marsha = {
    successor: "new",
    name: "Marsha Bell",
    email: "marsha@riverbend.example",
    jobTitle: "Head",
    afterwards: "nothing",
    words: "Good luck",
  };

  test("offers colleagues, not the one who signs, and takes somebody new", async () => {
    const page = await open(path);
    expect(page.text).toContain("Helen Whitcombe is not listed: who signs does not write as well");
    expect(page.queryAllByRole("radio", { name: "Chidi Nwosu" })).toHaveLength(1);

    expect((await post(path, marsha)).headers.get("Location")).toBe(`${list}?done=handed-over`);
    const after = await open();
    expect(after.text).toMatch(
      /Priya Raman.*Handed over to Marsha Bell on 22 November 2026. This part ends when Marsha Bell has signed in./,
    );
    await comeIn(app.db, "marsha@riverbend.example", "2026-11-22T10:00:00.000Z");
    expect((await (await as("priya")).get(list)).status).toBe(302);
    expect(
      (await open(list, (await app.db.selectFrom("people").select("id").where("name", "=", "Marsha Bell").executeTakeFirstOrThrow()).id))
        .text,
    ).toContain("You, signed in now");
  });

  test("asks under the name that the part has", async () => {
    await comeIn(app.db, "chidi@riverbend.example", "2026-11-20T09:00:00.000Z");
    const asked = await readPage(await post(path, { ...marsha, email: "marsha@elsewhere.example" }));

    expect(asked.text).toContain("Riverbend Housing Association: hand over as Section 11 champion");
  });

  test("is called off from the list", async () => {
    await post(path, marsha);

    expect((await post(list, { intent: "call-off", role: "priya-champion" })).headers.get("Location")).toBe(`${list}?done=call-off`);
    expect((await open()).html).not.toContain("Marsha Bell");
  });

  test.each([
    ["nobody", { ...marsha, successor: "" }, "Select who takes over"],
    ["no afterwards", { ...marsha, afterwards: "" }, "Select the part that is left afterwards"],
    ["somebody new without a name", { ...marsha, name: "" }, "Enter their name"],
  ])("refuses %s", async (_what, fields, error) => {
    const response = await post(path, fields);

    expect(response.status).toBe(400);
    expect((await readPage(response)).text).toContain(error);
  });

  test.each([
    ["chidi", 403],
    ["rosa", 403],
    ["alison", 404],
  ])("is not for %s", async (person, status) => {
    expect((await post(path, marsha, person)).status).toBe(status);
  });
});

describe("a deputy who signs", () => {
  const path = `${list}/helen-signatory/deputy`;
  const omar = {
    name: "Omar Said",
    email: "omar@riverbend.example",
    jobTitle: "Deputy chief executive",
    "fromOn.day": "22",
    "fromOn.month": "11",
    "fromOn.year": "2026",
    "untilOn.day": "30",
    "untilOn.month": "12",
    "untilOn.year": "2026",
  };

  test("is named on a page of its own and stands in the list with the days", async () => {
    expect((await post(path, omar, "helen")).headers.get("Location")).toBe(`${list}?done=invited`);

    expect((await open()).text).toContain("Deputy signatory, for Helen Whitcombe until 30 December 2026, Deputy chief executive");
  });

  test.each([
    ["days the wrong way round", { "untilOn.day": "1", "untilOn.month": "11" }, "Last day must be the first day or later"],
    ["one that wrote", { email: "chidi@riverbend.example" }, "wrote in what is to be signed"],
  ])("refuses %s", async (_what, change, error) => {
    const response = await post(path, { ...omar, ...change }, "helen");

    expect(response.status).toBe(400);
    expect((await readPage(response)).text).toContain(error);
  });
});

test("the history of people tells who gave which part, to those who lead and sign", async () => {
  await post(`${list}/new`, ada);
  await comeIn(app.db, "ada@riverbend.example", "2026-11-22T10:00:00.000Z");

  const page = await open(`${list}/history`);
  expect(page.text).toMatch(/Signed in Ada Holm.*Person named Priya Raman.*Person: Ada Holm.*Part: contributor/);
  expect((await (await as("rosa")).get(`${list}/history`)).status).toBe(403);
});

describe("the people of a partnership", () => {
  const people = "/partnerships/estmere/people";
  const rhian = { part: "reviewer", limitedTo: "schools", name: "Rhian Colbourne", email: "rhian@estmere.example", jobTitle: "Adviser" };

  test("are invited, and the last administrator stays", async () => {
    expect((await post(`${people}/new`, rhian, "leila")).headers.get("Location")).toBe(`${people}?done=invited`);

    const page = await open(people, "leila");
    expect(page.text).toMatch(/Rhian Colbourne Reviewer, Adviser Of schools only rhian@estmere.example/);
    expect((await open(`${people}/leila-administrator/removal`, "leila")).text).toContain("Nobody else is named as administrator");
    expect((await post(`${people}/leila-administrator/removal`, {}, "leila")).status).toBe(409);
  });

  test("are nobody’s of an organisation", async () => {
    expect((await (await as("priya")).get(people)).status).toBe(404);
    expect((await post(`${people}/new`, rhian, "priya")).status).toBe(404);
  });
});
