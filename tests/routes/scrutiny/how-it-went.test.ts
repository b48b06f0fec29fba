import { beforeEach, describe, expect, test } from "vitest";
import { askHowItWent } from "#db/scrutiny/how-it-went.ts";
import { addPeople } from "#tests/routes/permissions/people.ts";
import { morning, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";
import { setAssessment } from "#tests/support/return-fixtures.ts";

const app = await freshApp(async ({ db }) => {
  await withOneAudit(db);
  await addPeople(db);
  const panel = { id: "panel", cycleId: "2026", startsAt: "2027-02-04T10:00:00.000Z", minutes: 120, place: "", link: "", chairId: "carys" };
  await db
    .insertInto("panels")
    .values({ ...panel, heldAt: null, madeBy: "leila", madeAt: morning })
    .execute();
  await db
    .insertInto("panelMembers")
    .values(["carys", "pavel"].map((personId) => ({ panelId: "panel", personId, addedBy: "leila", addedAt: morning })))
    .execute();
});
const path = "/cycles/2026/how-it-went";
const results = "/cycles/2026/scrutiny/how-it-went";
const post = async (person: string, fields: Record<string, string>) => (await app.signIn(person)).post(path, fields);
const open = async (person: string, at: string) => readPage(await (await app.signIn(person)).get(at));
const answered = () => setAssessment(app.db, { state: "response-sent", responseSentOn: "2027-03-01" });
const held = () => app.db.updateTable("panels").set({ heldAt: "2027-02-04T12:00:00.000Z" }).execute();

beforeEach(() => app.setClock("2027-03-10T09:00:00.000Z"));

describe("saying how the audit went", () => {
  test("is for who led a return once it is answered, and is shown to them to change", async () => {
    expect((await (await app.signIn("priya")).get(path)).status).toBe(404);
    await answered();

    expect((await post("priya", { hours: "5-to-10", clear: "mostly", hard: "8.2 was two questions", change: "" })).status).toBe(302);
    expect((await post("priya", { hours: "10-to-20", clear: "partly", hard: "8.2 was two questions", change: "Shorter" })).status).toBe(
      302,
    );

    const { text } = await open("priya", path);
    expect(text).toContain("8.2 was two questions");
    const rows = await app.db.selectFrom("howItWent").selectAll().execute();
    expect(rows.map(({ personId, capacity, answers }) => [personId, capacity, JSON.parse(answers) as unknown])).toEqual([
      ["priya", "lead", { hours: "10-to-20", agreement: { clear: "partly" }, hard: "8.2 was two questions", change: "Shorter" }],
    ]);
  });

  test("is for members of a panel once it was held, with questions of their own", async () => {
    expect((await (await app.signIn("pavel")).get(path)).status).toBe(404);
    await held();

    const { text } = await open("pavel", path);
    expect(text).toContain("The pack gave me what I needed");
    expect(text).not.toContain("The response was useful to us");
  });

  test("asks for something, and takes nothing that is not offered", async () => {
    await answered();

    const empty = await post("priya", { hard: " ", change: "" });
    expect(empty.status).toBe(400);
    expect((await readPage(empty)).text).toContain("Answer at least one question");
    expect((await post("priya", { clear: "very" })).status).toBe(400);
    expect(await app.db.selectFrom("howItWent").selectAll().execute()).toEqual([]);
  });

  test("is read together from five replies on, without names", async () => {
    const reply = (personId: string, clear: string, hard: string) => ({
      cycleId: "2026",
      personId,
      capacity: "lead",
      answers: JSON.stringify({ hours: "2-to-5", agreement: { clear }, hard, change: "" }),
      sentAt: morning,
    });
    const say = (...rows: ReturnType<typeof reply>[]) => app.db.insertInto("howItWent").values(rows).execute();
    await say(reply("priya", "yes", "Nothing"), reply("alison", "yes", ""), reply("chidi", "no", "8.2"), reply("tomasz", "mostly", ""));
    const few = await open("rhian", results);
    expect(few.text).toContain("4 replies so far. They are shown together once there are 5.");
    expect(few.text).not.toContain("8.2");

    await say(reply("rosa", "yes", ""));
    const { text } = await open("rhian", results);
    expect(text).toContain("5 replies.");
    expect(text).toMatch(/The standards were clear\s*3\s*1\s*0\s*1\s*5/);
    expect(text).toContain("8.2");
    expect(text).not.toMatch(/Priya|Chidi/);
  });
});

describe("being asked", () => {
  test("comes once, a week after the response and the day after the panel, and not to who has said", async () => {
    await answered();
    await held();
    const asked = () => app.db.selectFrom("dailyLines").select("personId").where("kind", "=", "how-it-went").orderBy("personId").execute();

    expect(await askHowItWent(app.db, new Date("2027-02-04T13:00:00.000Z"))).toBe(0);
    await post("carys", { pack: "yes" });
    expect(await askHowItWent(app.db, new Date("2027-02-06T09:00:00.000Z"))).toBe(1);
    expect(await askHowItWent(app.db, new Date("2027-03-09T09:00:00.000Z"))).toBe(1);
    expect(await askHowItWent(app.db, new Date("2027-03-10T09:00:00.000Z"))).toBe(0);
    expect((await asked()).map(({ personId }) => personId)).toEqual(["pavel", "priya"]);
  });
});
