import { beforeEach, describe, expect, test } from "vitest";
import { freshApp } from "#tests/support/fresh-app.ts";
import { addConversation } from "#tests/support/conversation-fixtures.ts";
import { readPage } from "#tests/support/page.ts";
import { readWordFile } from "#tests/support/read-word.ts";
import { at, riverbend, submitted, withPanelPeople } from "#tests/support/panel-fixtures.ts";

const app = await freshApp(({ db }) => withPanelPeople(db));
const post = async (person: string, path: string, fields: Record<string, string | string[]>) =>
  (await app.signIn(person)).post(path, fields);
const get = async (person: string, path: string) => (await app.signIn(person)).get(path);
const open = async (person: string, path: string) => readPage(await get(person, path));
const mails = () => app.db.selectFrom("messages").select(["toEmail", "subject", "kind"]).orderBy("toEmail").orderBy("subject").execute();
const noMails = () => app.db.deleteFrom("messages").execute();
const panel = () => app.db.selectFrom("panels").selectAll().executeTakeFirstOrThrow();

const fields = {
  "day.day": "4",
  "day.month": "2",
  "day.year": "2027",
  time: "10am",
  minutes: "120",
  place: "Town Hall",
  link: "https://meet.example/panel",
  chairId: "carys",
  members: ["pavel", "owen"],
  "slots[0].assessment": riverbend,
  "slots[0].time": "10:10",
  "slots[0].minutes": "35",
};

async function setUp(more: Record<string, string | string[]> = {}) {
  const response = await post("rhian", "/cycles/2026/panels/new", { ...fields, ...more });
  expect(response.status).toBe(302);
  const { id, revision } = await panel();
  return { id, path: `/panels/${id}`, base: String(revision) };
}

beforeEach(() => app.setClock("2027-01-20T09:00:00.000Z"));

describe("setting a panel up", () => {
  test("invites members and the organisation at once, and says who steps out", async () => {
    const { path } = await setUp();

    const toMember = (id: string) => ({
      toEmail: `${id}@people.example`,
      subject: "Section 11 audit 2026: you are on the panel of 4 February 2027",
      kind: "panel",
    });
    const toRiverbend = (id: string) => ({
      toEmail: `${id}@riverbend.example`,
      subject: "Section 11 audit 2026: your scrutiny panel is on 4 February 2027",
      kind: "panel",
    });
    expect(await mails()).toEqual([toMember("carys"), toRiverbend("helen"), toMember("owen"), toMember("pavel"), toRiverbend("priya")]);
    const page = await open("carys", path);
    expect(page.text).toContain("Owen Price steps out: it is their own organisation.");
    expect(page.text).toContain("Chaired by Carys Lloyd.");
    expect(page.text).toMatch(/Welcome\s*10am to 10:10am.*Riverbend Housing Association\s*10:10am to 10:45am.*Close\s*10:45am to 12pm/);
    expect((await panel()).startsAt).toBe(at("10:00"));
  });

  test.each([
    [{ time: "25:00" }, "Start must be a time, like 10:30 or 2pm"],
    [{ minutes: "3" }, "Minutes must be a number from 5 to 600"],
    [{ link: "javascript:alert(1)" }, "Enter a link that begins with https://"],
    [{ chairId: "pavel" }, "Select a chair from the list"],
    [{ members: ["priya"] }, "Select members from the list"],
    [{ "slots[0].time": "11:40" }, "Riverbend Housing Association ends after the meeting, which ends at 12pm"],
    [{ "slots[0].assessment": "riverbend-2024" }, "Select an organisation from the list"],
    [
      Object.fromEntries(Array.from({ length: 11 }, (_, slot) => [`slots[${slot}].assessment`, riverbend])),
      "Give a panel 10 organisations or fewer, and set up another for the rest",
    ],
    [{ "slots[1].time": "11:00" }, "Select the organisation of this slot"],
    [
      { "slots[1].assessment": "fenlow-2026", "slots[1].time": "10:30", "slots[1].minutes": "20" },
      "Fenlow Homes overlaps Riverbend Housing Association, which is from 10:10am to 10:45am",
    ],
    [{ "slots[0].chair": "cass" }, "Select one of the members who can chair"],
    [{ place: "x".repeat(301) }, "Shorten the place to 300 characters or fewer. All of it is still here"],
  ])("is refused with %o, and keeps what was typed", async (wrong, reason) => {
    const response = await post("rhian", "/cycles/2026/panels/new", { ...fields, ...wrong });
    expect(response.status).toBe(400);
    const page = await readPage(response);
    expect(page.text).toContain(reason);
    expect(page.getByLabelText("Link to join (optional)").value).toBe("link" in wrong ? wrong.link : fields.link);
    expect(await mails()).toEqual([]);
  });

  test("is for those who may read the returns: not for a reviewer of schools, nor for a return of their own", async () => {
    const { path, base } = await setUp();
    await app.db.updateTable("roles").set({ limitedTo: "schools" }).where("id", "=", "rhian-reviewer").execute();
    expect((await post("rhian", `${path}/edit`, { intent: "cancel" })).status).toBe(403);
    expect((await get("rhian", "/cycles/2026/panels/new")).status).toBe(403);
    expect((await open("rhian", path)).text).not.toContain("Change this panel");
    await app.db.updateTable("roles").set({ limitedTo: "agencies" }).where("id", "=", "rhian-reviewer").execute();
    const conflict = { personId: "rhian", reason: "x", declaredBy: "leila", declaredAt: at("09:00"), endedAt: null };
    await app.db
      .insertInto("conflicts")
      .values([
        { ...conflict, assessmentId: riverbend },
        { ...conflict, assessmentId: "fenlow-2026" },
      ])
      .execute();
    const other = { "slots[1].assessment": "fenlow-2026", "slots[1].time": "11:00", "slots[1].minutes": "20" };
    // What the panel has already stays, and no other of theirs comes to it
    expect((await post("rhian", `${path}/edit`, { ...fields, base, ...other })).status).toBe(400);
    expect((await post("leila", `${path}/edit`, { ...fields, base, ...other })).status).toBe(302);
  });

  test("gives a return one panel that lies ahead", async () => {
    await setUp();
    const again = await post("rhian", "/cycles/2026/panels/new", fields);
    expect(again.status).toBe(409);
    expect((await readPage(again)).text).toContain("Riverbend Housing Association has a slot in the panel of 4 February 2027 already.");
  });

  test("warns of a day that the cycle does not plan for, and allows it", async () => {
    const { path } = await setUp({ "day.month": "3" });
    expect((await open("rhian", path)).text).toContain("This one is later.");
  });
});

describe("changing a panel", () => {
  test("tells those for whom something is new, and nobody where nothing is", async () => {
    const { path, base } = await setUp();
    await noMails();

    expect((await post("rhian", `${path}/edit`, { ...fields, base })).status).toBe(302);
    expect(await mails()).toEqual([]);
    expect((await panel()).revision).toBe(1);

    const moved = { ...fields, base, members: ["pavel", "grace"], "slots[0].time": "10:20" };
    expect((await post("rhian", `${path}/edit`, moved)).status).toBe(302);
    expect(await mails()).toEqual([
      { toEmail: "grace@people.example", subject: "Section 11 audit 2026: you are on the panel of 4 February 2027", kind: "panel" },
      { toEmail: "helen@riverbend.example", subject: expect.stringContaining("has changed, it is now on 4 February 2027"), kind: "panel" },
      {
        toEmail: "owen@people.example",
        subject: "Section 11 audit 2026: you are no longer on the panel of 4 February 2027",
        kind: "panel",
      },
      { toEmail: "priya@riverbend.example", subject: expect.stringContaining("has changed, it is now on 4 February 2027"), kind: "panel" },
    ]);

    await noMails();
    const elsewhere = { ...moved, base: "2", place: "Library" };
    await post("rhian", `${path}/edit`, elsewhere);
    expect((await mails()).map(({ toEmail }) => toEmail)).toEqual([
      "carys@people.example",
      "grace@people.example",
      "helen@riverbend.example",
      "pavel@people.example",
      "priya@riverbend.example",
    ]);
  });

  test("of two at once keeps the first, and what the second typed", async () => {
    const { path, base } = await setUp();
    const both = await Promise.all(["Library", "School"].map((place) => post("rhian", `${path}/edit`, { ...fields, base, place })));
    expect(both.map(({ status }) => status).sort()).toEqual([302, 409]);
    const refused = both.find(({ status }) => status === 409) as Response;
    const page = await readPage(refused);
    expect(page.text).toContain("Somebody changed this panel while you had it open");
    expect(["Library", "School"]).toContain(page.getByLabelText("Place (optional)").value.trim());
  });

  test("cancelled, it tells everybody once, and nothing changes afterwards", async () => {
    const { path, base } = await setUp();
    await noMails();
    expect((await post("leila", `${path}/edit`, { intent: "cancel" })).status).toBe(302);
    expect((await post("leila", `${path}/edit`, { intent: "cancel" })).status).toBe(409);

    expect((await mails()).map(({ toEmail }) => toEmail)).toHaveLength(5);
    expect((await post("rhian", `${path}/edit`, { ...fields, base: "2", place: "Library" })).status).toBe(409);
    expect((await post("rhian", `${path}/edit`, { ...fields, base })).status).toBe(409);
    // The return is free for another
    expect((await post("rhian", "/cycles/2026/panels/new", fields)).status).toBe(302);
    expect((await get("pavel", `${path}/room/${riverbend}/8.3`)).status).toBe(404);
  });
});

describe("calendar files", () => {
  test("have one name for ever, and a number that rises with each change", async () => {
    const { id, path, base } = await setUp();
    const first = await (await get("pavel", `${path}/calendar.ics`)).text();
    expect(first).toContain(`UID:panel-${id}@localhost`);
    expect(first).toContain("SEQUENCE:1\r\n");
    expect(first).toContain("DTSTART:20270204T100000Z");

    await post("rhian", `${path}/edit`, { ...fields, base, "slots[0].time": "10:20" });
    const own = await (await get("priya", `/assessments/${riverbend}/panel.ics`)).text();
    expect(own).toContain(`UID:panel-${id}-${riverbend}@localhost`);
    expect(own).toContain("SEQUENCE:2\r\n");
    expect(own).toContain("DTSTART:20270204T102000Z");
    expect(own).toContain("STATUS:CONFIRMED");

    await post("leila", `${path}/edit`, { intent: "cancel" });
    expect(await (await get("priya", `/assessments/${riverbend}/panel.ics`)).text()).toContain("STATUS:CANCELLED");
    const off = await (await get("pavel", `${path}/calendar.ics`)).text();
    expect(off).toContain("STATUS:CANCELLED");
    expect(off).toContain("SEQUENCE:3\r\n");
  });

  test("of summer are in summer time", async () => {
    const { path } = await setUp({ "day.month": "7", "day.day": "1" });
    expect(await (await get("pavel", `${path}/calendar.ics`)).text()).toContain("DTSTART:20270701T090000Z");
  });
});

describe("conflicts", () => {
  test("take what was submitted away at once, and are shown to others without their reason", async () => {
    const { path } = await setUp({ members: ["pavel", "grace", "owen"] });
    const room = `${path}/room/${riverbend}/8.3`;
    expect((await get("pavel", room)).status).toBe(200);

    const declared = { assessmentId: riverbend, personId: "pavel", reason: "My sister works there" };
    expect((await post("pavel", `${path}/conflicts`, declared)).status).toBe(302);

    expect((await get("pavel", room)).status).toBe(404);
    expect((await open("pavel", `${path}/pack`)).text).toContain("you have a conflict, so you step out of its slot");
    const toGrace = (await open("grace", `${path}/conflicts`)).text;
    expect(toGrace).toContain("Pavel Novak, Riverbend Housing Association");
    expect(toGrace).not.toContain("My sister works there");
    expect((await open("carys", `${path}/conflicts`)).text).toContain("My sister works there");
    expect((await open("grace", path)).text).toContain("Pavel Novak steps out: a conflict was declared.");
    expect((await app.db.selectFrom("history").select("after").where("event", "=", "conflict-declared").execute())[0]?.after).not.toContain(
      "sister",
    );

    const end = { intent: "end", assessmentId: riverbend, personId: "pavel" };
    expect((await post("grace", `${path}/conflicts`, end)).status).toBe(403);
    expect((await post("pavel", `${path}/conflicts`, end)).status).toBe(302);
    expect((await get("pavel", room)).status).toBe(200);
  });

  test("are declared for others by a chair or an administrator, and not taken back by whom they are about", async () => {
    const { path } = await setUp({ members: ["pavel", "grace"] });
    const about = { assessmentId: riverbend, personId: "pavel", reason: "He was its auditor" };
    expect((await post("grace", `${path}/conflicts`, about)).status).toBe(403);
    expect((await post("leila", `${path}/conflicts`, about)).status).toBe(302);
    expect((await post("pavel", `${path}/conflicts`, { intent: "end", assessmentId: riverbend, personId: "pavel" })).status).toBe(403);
    expect((await get("pavel", `${path}/room/${riverbend}/8.3`)).status).toBe(404);
    // Whoever declared it first cannot end it alone once somebody else declared it too
    const own = { ...about, personId: "grace", reason: "I volunteer there" };
    await post("grace", `${path}/conflicts`, own);
    await post("leila", `${path}/conflicts`, { ...own, reason: "Her board told us" });
    const end = { intent: "end", assessmentId: riverbend, personId: "grace" };
    expect((await post("grace", `${path}/conflicts`, end)).status).toBe(403);
    const read = (await open("leila", `${path}/conflicts`)).text;
    expect(read).toContain("I volunteer there");
    expect(read).toContain("Her board told us");
    expect((await post("leila", `${path}/conflicts`, end)).status).toBe(302);
    expect((await post("carys", `${path}/conflicts`, { ...about, personId: "nobody" })).status).toBe(400);
    expect((await post("carys", `${path}/conflicts`, { ...about, reason: " " })).status).toBe(400);
  });

  test("of the chair leave its slot without one, until another is found", async () => {
    const { path, base } = await setUp({ members: ["pavel", "cass"] });
    const settle = { intent: "settle", rating: "not-met" };
    await post("carys", `${path}/conflicts`, { assessmentId: riverbend, personId: "carys", reason: "I chaired its board" });

    expect((await open("leila", path)).text).toContain("Its chair steps out, so find a chair for this slot.");
    expect((await open("pavel", `${path}/room/${riverbend}/8.3`)).text).toContain("Find a chair for this slot");
    expect((await post("carys", `${path}/room/${riverbend}/8.3`, settle)).status).toBe(404);
    expect((await post("cass", `${path}/room/${riverbend}/8.3`, settle)).status).toBe(403);

    await post("leila", `${path}/edit`, { ...fields, members: ["pavel", "cass"], base, "slots[0].chair": "cass" });
    expect((await open("leila", path)).text).toContain("Chaired by Cass Okoro.");
    expect((await post("cass", `${path}/room/${riverbend}/8.3`, settle)).status).toBe(302);
  });
});

describe("what the organisation sees", () => {
  test("is its slot, with the link and a calendar file, on its page and among its dates", async () => {
    await setUp();
    const page = await open("priya", `/assessments/${riverbend}`);
    expect(page.text).toContain("Now: scrutiny panel");
    expect(page.text).toContain("on 4 February 2027, 10:10am to 10:45am");
    expect(page.addressOf("https://meet.example/panel")).toBe("https://meet.example/panel");
    expect(page.addressOf("Calendar file")).toBe(`/assessments/${riverbend}/panel.ics`);
    expect(page.text).not.toContain("Pavel");
    const work = (await open("priya", "/work")).text;
    expect(work).toContain("Scrutiny panel, 10:10am to 10:45am, Riverbend");
    expect(work).toContain("Scrutiny panel on 4 February 2027, 10:10am to 10:45am.");
    expect((await get("leila", `/assessments/${riverbend}/panel.ics`)).status).toBe(404);
    expect((await get("alison", `/assessments/${riverbend}/panel.ics`)).status).toBe(404);
  });

  test("is not the panel", async () => {
    const { path } = await setUp();
    for (const page of [path, `${path}/pack`, `${path}/pack.docx`, `${path}/calendar.ics`, `${path}/conflicts`, "/cycles/2026/panels"])
      expect([page, (await get("priya", page)).status]).toEqual([page, 404]);
    // Owen is of Riverbend too, and sits on the panel
    expect((await get("owen", `${path}/room/${riverbend}/8.3`)).status).toBe(404);
    expect((await open("owen", `${path}/pack`)).text).toContain("it is your own organisation");
  });
});

describe("a member", () => {
  test("finds the panel among their work, and no other panel", async () => {
    const { path } = await setUp();
    const work = await open("pavel", "/work");
    expect(work.addressOf("Panel of 4 February 2027, Section 11 audit 2026")).toBe(path);
    expect((await get("grace", path)).status).toBe(404);
    expect((await open("grace", "/cycles/2026/panels")).text).toContain("No panel has been set up yet.");
    expect((await get("pavel", `${path}/edit`)).status).toBe(403);
    expect((await get("pavel", "/cycles/2026/panels/new")).status).toBe(403);
  });

  test("who is taken off loses the way in at once", async () => {
    const { path, base } = await setUp();
    const pavel = await app.signIn("pavel");
    const room = `${path}/room/${riverbend}/8.3`;
    expect((await pavel.get(room)).status).toBe(200);
    await post("leila", `${path}/edit`, { ...fields, base, members: ["owen"] });
    expect((await pavel.get(room)).status).toBe(404);
    expect((await pavel.post(room, { form: "note", intent: "note", words: "Still here" })).status).toBe(404);
    expect((await pavel.get(path)).status).toBe(404);
  });
});

describe("at the end", () => {
  test("the chair marks the panel as held, and its slots stay", async () => {
    const { path, base } = await setUp();
    expect((await post("carys", path, { intent: "held" })).status).toBe(409);
    app.setClock(at("11:50"));
    expect((await post("rhian", path, { intent: "held" })).status).toBe(403);
    expect((await open("carys", path)).getByRole("button", { name: "Mark the panel as held" }).element.tagName).toBe("button");
    expect((await post("carys", path, { intent: "held" })).status).toBe(302);
    expect((await panel()).heldAt).toBe(at("11:50"));
    expect((await post("rhian", `${path}/edit`, { ...fields, base, place: "Library" })).status).toBe(409);
    // What was left open is settled afterwards
    expect((await post("carys", `${path}/room/${riverbend}/8.3`, { intent: "settle", rating: "not-met" })).status).toBe(302);
  });
});

describe("the pack", () => {
  test("has each organisation that the reader may read, what is weak and what to ask", async () => {
    await app.db
      .insertInto("keyLines")
      .values({
        id: "k",
        assessmentId: riverbend,
        standardCode: "9.1",
        question: "What keeps the depots out?",
        writtenBy: "rhian",
        writtenAt: at("09:00", "2027-01-10"),
      })
      .execute();
    const { path } = await setUp({ "slots[1].assessment": "fenlow-2026", "slots[1].time": "10:45", "slots[1].minutes": "35" });
    const page = await open("pavel", `${path}/pack`);
    expect(page.text).toContain("Fenlow Homes has not submitted yet.");
    expect(page.text).toContain("9.1 Policy and agreements for sharing information: What keeps the depots out?");
    expect(page.text).toMatch(/1 organisation, about \d minutes? to read\./);
    expect(page.text).toMatch(/Standard\s*Own rating 2024\s*Own rating 2026\s*Why it is here/);
    expect(page.text).toMatch(/8\.3 Challenge and escalation\s*Partially met\s*Not met\s*Rating fell, not met/);
    expect((await get("pavel", `${path}/pack.docx`)).status).toBe(200);
    await submitted(app.db, "fenlow-2026");
    expect((await open("pavel", `${path}/pack`)).text).toContain("2 organisations");
  });
});

describe("questions asked of the organisation", () => {
  const question = { assessmentId: riverbend, readers: "partnership", by: "rhian", side: "partnership" } as const;

  test("stand in the pack with their answer or the day it is due, by standard, in Word too", async () => {
    await addConversation(app.db, "q-8.3", { ...question, standardCode: "8.3", words: "Which depots?", dueOn: "2027-02-01" });
    await addConversation(app.db, "q-1.1", { ...question, standardCode: "1.1", words: "Who is the deputy?", dueOn: "2027-01-29" });
    await addConversation(app.db, "q-all", { ...question, words: "Who read it?", dueOn: "2027-02-01" });
    await addConversation(app.db, "idle", { ...question, standardCode: "1.1", words: "Thank you for it" });
    await app.db
      .insertInto("conversationEntries")
      .values({
        id: "q-8.3-000002",
        conversationId: "q-8.3",
        personId: "priya",
        side: "organisation",
        capacity: "Lead",
        words: "Both of them.",
        madeAt: at("09:00", "2027-01-20"),
      })
      .execute();
    await app.db.updateTable("conversations").set({ lastSide: "organisation" }).where("id", "=", "q-8.3").execute();
    const { path } = await setUp();

    const page = await open("pavel", `${path}/pack`);
    expect(page.text).toMatch(
      /Asked of Riverbend Housing Association\s*The whole return: Who read it\?\s*Not answered yet, due 1 February 2027\./,
    );
    expect(page.text).toMatch(/1\.1 [^:]+: Who is the deputy\?\s*Not answered yet, due 29 January 2027\./);
    expect(page.text).toMatch(/8\.3 Challenge and escalation: Which depots\?\s*Priya Raman, 20 January: Both of them\./);
    expect(page.text).not.toContain("Thank you for it");
    expect(page.text).toMatch(/1\.1 [A-Z].*Question asked of them/);
    const { parts } = await readWordFile(await get("pavel", `${path}/pack.docx`));
    const word = parts.map(({ text }) => text).join("\n");
    expect(word).toContain("Which depots?");
    expect(word).toContain("Priya Raman, 20 January: Both of them.");

    const room = await open("pavel", `${path}/room/${riverbend}/8.3`);
    expect(room.text).toMatch(/Asked of Riverbend: Which depots\?\s*Rhian Colbourne, [^.]*\.\s*Priya Raman, 20 January: Both of them\./);
    expect(room.text).toMatch(/About the whole return\s*Asked of Riverbend: Who read it\?/);
    expect(room.text).not.toContain("Who is the deputy?");
    expect((await get("priya", `${path}/pack`)).status).toBe(404);
  });

  test("say to those who write that the panel reads them", async () => {
    await addConversation(app.db, "q", { ...question, standardCode: "8.3", words: "Which depots?", dueOn: "2027-02-01" });
    for (const person of ["priya", "rhian"])
      expect((await open(person, "/conversations/q")).text).toContain("The panel that discusses the return reads it too");
  });
});
