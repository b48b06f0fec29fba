import { beforeEach, describe, expect, test } from "vitest";
import { withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";

const app = await freshApp(({ db }) => withOneAudit(db));
const ask = "/assessments/riverbend-2026/more-time";
const day = (date: string) => {
  const [year = "", month = "", one = ""] = date.split("-");
  return { "until.day": one, "until.month": month, "until.year": year };
};
const post = async (person: string, path: string, fields: Record<string, string>) => (await app.signIn(person)).post(path, fields);
const open = async (person: string, path: string) => readPage(await (await app.signIn(person)).get(path));
const request = { ...day("2027-01-15"), reason: "I was ill. Sections 1 to 5 are done." };
const extension = () => app.db.selectFrom("extensions").selectAll().executeTakeFirstOrThrow();
const mails = () => app.db.selectFrom("messages").select(["toEmail", "subject", "fromName"]).orderBy("toEmail").execute();
const dueOf = async () =>
  (await app.db.selectFrom("assessments").select("extendedTo").where("id", "=", "riverbend-2026").executeTakeFirstOrThrow()).extendedTo;

beforeEach(() => app.setClock("2026-12-14T09:00:00.000Z"));

describe("asking for more time", () => {
  test("is kept with its reason, shown to who asked, and told to the administrators", async () => {
    expect((await post("priya", ask, request)).status).toBe(302);

    const { text } = await open("priya", `${ask}?done=asked`);
    expect(text).toContain("You have asked for time until 15 January. The partnership has not answered yet.");
    expect(text).toContain("I was ill. Sections 1 to 5 are done.");
    const lines = await app.db.selectFrom("dailyLines").select(["personId", "words"]).execute();
    expect(lines).toEqual([{ personId: "leila", words: "Riverbend Housing Association asks for more time for the Section 11 audit 2026" }]);
    expect(await dueOf()).toBeNull();
  });

  test.each([
    ["without a reason", { ...request, reason: " " }, "Enter why you need more time"],
    ["for a day before it is due", { ...request, ...day("2026-12-17") }, "The day must be after 18 December, when it is due now"],
    ["for no day", { reason: "Ill" }, "Enter the day"],
  ])("is refused %s, and keeps what was typed", async (_, fields, error) => {
    const reply = await post("priya", ask, fields);
    expect(reply.status).toBe(400);
    expect((await readPage(reply)).text).toContain(error);
  });

  test("twice is once", async () => {
    const [first, second] = [await post("priya", ask, request), await post("priya", ask, request)];
    expect([first.status, second.status]).toEqual([302, 409]);
    expect(await app.db.selectFrom("extensions").selectAll().execute()).toHaveLength(1);
  });
});

describe("the work page of whoever answers", () => {
  const work = async (person: string) => (await open(person, "/work")).text;
  const waits = "Answer Riverbend Housing Association, which asks for more time";

  test("shows the request until it is answered, and only to administrators", async () => {
    expect(await work("leila")).toContain("Nothing waits for you now.");
    await post("priya", ask, request);

    const page = await open("leila", "/work");
    expect(page.text).toContain("1 thing waits for you.");
    expect(page.text).toContain(
      `${waits} Section 11 audit 2026, until 15 January 2027. “I was ill. Sections 1 to 5 are done.” Waits for your answer`,
    );
    const { id } = await extension();
    expect(page.addressOf(waits)).toBe(`/extensions/${id}`);
    for (const person of ["priya", "helen", "alison"]) expect(await work(person)).not.toContain("asks for more time");

    await post("leila", `/extensions/${id}`, { answer: "wanted", words: "Good luck" });
    expect(await work("leila")).toContain("Nothing waits for you now.");
  });

  test("no longer shows it once the return has come in or is not expected", async () => {
    await post("priya", ask, request);
    for (const change of [{ state: "submitted" as const }, { withdrawnOn: "2026-12-14" }]) {
      await app.db.updateTable("assessments").set(change).where("id", "=", "riverbend-2026").execute();
      expect(await work("leila")).not.toContain(waits);
      const back = { state: "in-progress" as const, withdrawnOn: null };
      await app.db.updateTable("assessments").set(back).where("id", "=", "riverbend-2026").execute();
    }
    expect(await work("leila")).toContain(waits);
  });
});

describe("answering", () => {
  const answer = async (fields: Record<string, string>) => post("leila", `/extensions/${(await extension()).id}`, fields);
  beforeEach(async () => {
    await post("priya", ask, request);
  });

  test("as asked: the new date holds everywhere, and those who lead and sign are told at once", async () => {
    expect((await answer({ answer: "wanted", words: "Good luck" })).status).toBe(302);

    expect(await dueOf()).toBe("2027-01-15");
    expect((await open("priya", "/assessments/riverbend-2026")).text).toContain("15 January 2027");
    expect(await mails()).toMatchObject([
      { toEmail: "helen@riverbend.example", subject: "Section 11 audit 2026: more time, until 15 January 2027" },
      { toEmail: "priya@riverbend.example", fromName: "Estmere Safeguarding Children Partnership" },
    ]);
    expect((await open("priya", ask)).text).toContain("More time has been given as often as this cycle allows");
  });

  test("with another day", async () => {
    await answer({ answer: "other", ...day("2027-01-08"), words: "" });
    expect(await dueOf()).toBe("2027-01-08");
  });

  test("with a refusal, which needs a reason and leaves the date", async () => {
    expect((await answer({ answer: "refused", words: "" })).status).toBe(400);
    expect((await answer({ answer: "refused", words: "Panels begin then" })).status).toBe(302);
    expect(await dueOf()).toBeNull();
    expect((await open("priya", ask)).text).toContain("Panels begin then");
    expect((await mails()).map(({ toEmail }) => toEmail)).toEqual(["priya@riverbend.example"]);
  });

  test("by two administrators at once: the first stands, the second is told", async () => {
    const replies = [await answer({ answer: "wanted", words: "" }), await answer({ answer: "refused", words: "No" })];
    expect(replies.map(({ status }) => status)).toEqual([302, 409]);
    expect(await dueOf()).toBe("2027-01-15");
  });

  test("after it was submitted changes nothing", async () => {
    await app.db.updateTable("assessments").set({ state: "submitted" }).where("id", "=", "riverbend-2026").execute();
    expect((await answer({ answer: "wanted", words: "" })).status).toBe(409);
    expect(await dueOf()).toBeNull();
  });

  test("stands in the history, with what was asked", async () => {
    await answer({ answer: "wanted", words: "" });
    const events = await app.db.selectFrom("history").select(["event", "personId"]).orderBy("id").execute();
    expect(events).toEqual([
      { event: "time-asked", personId: "priya" },
      { event: "time-given", personId: "leila" },
    ]);
  });
});
