import { beforeEach, describe, expect, test } from "vitest";
import { withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";
import { readWordFile } from "#tests/support/read-word.ts";
import { parseCsv } from "#tests/support/tables.ts";

const app = await freshApp(({ db }) => withOneAudit(db));
const tracker = "/cycles/2026/tracker";
const leila = () => app.signIn("leila");
const open = async (path = tracker) => readPage(await (await leila()).get(path));
const post = async (fields: Record<string, string>, path = tracker) => (await leila()).post(path, fields);
const call = { assessment: "riverbend-2026", spokenWith: "Priya Raman", words: "Will send it by the 14th." };
const promised = { "promisedFor.day": "14", "promisedFor.month": "1", "promisedFor.year": "2027" };

beforeEach(() => app.setClock("2027-01-06T09:30:00.000Z"));

describe("the tracker", () => {
  test("says who is late, counts each list, and what comes next for each", async () => {
    const { text } = await open();
    expect(text).toContain("Neither agency has returned. 2 are late.");
    expect(text).toMatch(/2 All 2 To chase 1 Not started 1 In progress 0 Awaiting signature 0 Returned 0 Of these open again 2 Late/);
    expect(text).toContain("19 days late");
    expect(text).toContain("Mail to champion and signatory Due since 21 December 2026, by the service");
  });

  test("has nothing to chase where more time was given, and speaks of no group that a partnership may not have", async () => {
    await app.db.updateTable("assessments").set({ extendedTo: "2027-01-29" }).where("id", "=", "riverbend-2026").execute();
    const { text } = await open(`${tracker}?pile=to-chase`);
    expect(text).toContain("To chase: 1 of 2");
    expect(text).toContain("One is late, and one has more time.");
    expect((await open()).text).toContain("More time until 29 January 2027");
    expect((await open()).text).not.toMatch(/PMQA|sub-group/);
  });

  test("narrows to a list, a name and an order, and refuses lists there are not", async () => {
    expect((await open(`${tracker}?pile=not-started`)).text).toContain("Not started: 1 of 2");
    expect((await open(`${tracker}?name=river`)).text).toMatch(/All agencies: 1 of 2/);
    const named = (await open(`${tracker}?order=name`)).text;
    const table = named.slice(named.indexOf("All agencies: 2 of 2"));
    expect(table.indexOf("Fenlow Homes")).toBeGreaterThan(0);
    expect(table.indexOf("Fenlow Homes")).toBeLessThan(table.indexOf("Riverbend Housing Association"));
    expect((await (await leila()).get(`${tracker}?pile=toString`)).status).toBe(404);
  });

  test("an audit that is exempt is counted apart, and one assured by other means too", async () => {
    const left = { withdrawnOn: "2026-12-01", withdrawnReason: "Merged" };
    await app.db
      .updateTable("assessments")
      .set({ ...left, withdrawnAs: "assured" })
      .where("id", "=", "fenlow-2026")
      .execute();
    const { text } = await open();
    expect(text).toContain("The one agency has not returned");
    expect(text).toContain("0 Exempt or withdrawn 1 Assured by other means");
    expect(text).toContain("Assured by other means on 1 December 2026");
  });

  test("shows mail that could not be delivered until it is sent again", async () => {
    const about = { toEmail: "priya@riverbend.exmaple", subject: "Come", body: "Come", assessmentId: "riverbend-2026", attempts: 1 };
    const when = { createdAt: "2026-12-19T09:00:00.000Z", nextAttemptAt: null, sentAt: null, lastError: "No such host" };
    await app.db
      .insertInto("messages")
      .values({ id: "one", kind: "invitation", ...about, ...when, failure: "refused" })
      .execute();
    expect((await open()).text).toContain("A mail could not be delivered");
    await app.db.updateTable("messages").set({ sentAgainAt: when.createdAt }).execute();
    expect((await open()).text).not.toContain("A mail could not be delivered");
  });

  test("gives the same rows as a file, and the list of exceptions once the ladder has come to it", async () => {
    const csv = async (name: string) => parseCsv(await (await (await leila()).get(`/cycles/2026/${name}.csv`)).text());
    expect((await csv("tracker")).flat()).toContain("19 days late");
    expect((await csv("exceptions")).flat().join(" ")).not.toContain("Riverbend");
    await app.db
      .insertInto("contacts")
      .values({
        id: "x",
        assessmentId: "riverbend-2026",
        kind: "letter",
        step: "chief-officer",
        round: 0,
        personId: "leila",
        madeAt: "2027-01-06T09:00:00.000Z",
      })
      .execute();
    app.setClock("2027-02-01T09:30:00.000Z");
    expect((await csv("exceptions")).flat().join(" ")).toContain("Riverbend");
    expect((await csv("escalations")).flat().join(" ")).not.toContain("Riverbend");
  });
});

describe("a phone call", () => {
  test("is kept with who, what and a promise, which holds the ladder", async () => {
    expect((await post({ ...call, ...promised })).status).toBe(302);
    const { text } = await open();
    expect(text).toContain("Call, 6 January 2027 “Will send it by the 14th.” Leila Haddad");
    expect(text).toContain("On hold until 14 January 2027");
    app.setClock("2027-01-15T09:30:00.000Z");
    expect((await open()).text).not.toContain("On hold");
  });

  test.each([
    [{ ...call, words: "" }, "Enter what was said"],
    [{ ...call, assessment: "riverbend-2024" }, "Choose one from the list"],
    [{ ...call, "promisedFor.day": "1", "promisedFor.month": "1", "promisedFor.year": "2027" }, "The promised day must be today or later"],
  ])("is refused where it says too little, and nothing is lost", async (fields, error) => {
    const reply = await post(fields);
    expect(reply.status).toBe(400);
    const page = await readPage(reply);
    expect(page.text).toContain(error);
    expect(page.html).toContain("Priya Raman");
  });

  test("is not shown to the agency", async () => {
    await post(call);
    const priya = await app.signIn("priya");
    expect((await priya.get(tracker)).status).toBe(404);
    for (const path of ["", "/history"])
      expect((await readPage(await priya.get(`/assessments/riverbend-2026${path}`))).text).not.toContain("Will send it");
  });
});

describe("with several", () => {
  const deed = (name: string) => `${tracker}/${name}`;
  const both = "assessment=riverbend-2026&assessment=fenlow-2026";

  test("the next step of each is named before it is taken, with its letter", async () => {
    await app.db
      .insertInto("contacts")
      .values({
        id: "x",
        assessmentId: "riverbend-2026",
        kind: "mail",
        step: "reminder",
        round: 0,
        personId: null,
        madeAt: "2026-12-21T09:00:00.000Z",
      })
      .execute();
    const page = await open(`${deed("step")}?${both}`);
    expect(page.text).toContain("Riverbend Housing Association: Letter to the chief officer");
    expect(page.text).toContain("Left out Fenlow Homes: no step comes next for it now");
    expect(page.text).toContain("Section 11 audit 2026: not returned by Riverbend Housing Association");

    const reply = await post({ assessment: "riverbend-2026" }, deed("step"));
    const address = reply.headers.get("Location") ?? "";
    expect(address).toMatch(/^\/cycles\/2026\/letters\.docx\?contact=/);
    const { parts } = await readWordFile(await (await leila()).get(address));
    expect(parts.map(({ text }) => text).join(" ")).toContain("was due on 18 December 2026 and has not reached us");

    expect((await post({ assessment: "riverbend-2026" }, deed("step"))).headers.get("Location")).toBe(`${tracker}?done=step`);
    expect(await app.db.selectFrom("contacts").selectAll().where("step", "=", "chief-officer").execute()).toHaveLength(1);
  });

  test("a reminder goes with the mail of the day, and stands as a contact", async () => {
    await post({ assessment: "riverbend-2026" }, deed("reminder"));
    const lines = await app.db.selectFrom("dailyLines").select("personId").orderBy("personId").execute();
    expect(lines.map(({ personId }) => personId)).toEqual(["helen", "priya"]);
    expect((await open()).text).toContain("Mail, 6 January 2027");
  });

  test("more time is given to each, after the latest date they have", async () => {
    const until = { "until.day": "29", "until.month": "1", "until.year": "2027" };
    expect((await post({ assessment: "riverbend-2026", ...until, "until.year": "2026" }, deed("more-time"))).status).toBe(400);
    expect((await post({ assessment: "riverbend-2026", ...until }, deed("more-time"))).status).toBe(302);
    expect((await open()).text).toContain("More time until 29 January 2027");
  });

  test("mail is held, and let go", async () => {
    await post({ assessment: "riverbend-2026" }, deed("hold-mail"));
    expect((await open()).text).toContain("Mail is held");
    await post({ assessment: "riverbend-2026" }, deed("release-mail"));
    expect((await open()).text).not.toContain("Mail is held");
  });

  test("says so where nobody is ticked", async () => {
    expect((await open(deed("reminder"))).text).toContain("Tick somebody on the tracker first.");
  });
});
