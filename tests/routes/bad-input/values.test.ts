import { describe, expect, test } from "vitest";
import { readPage } from "#tests/support/page.ts";
import { action, audit, riverbendApp, someEvidence, standard, text } from "./riverbend.ts";

const app = await riverbendApp();
const { answer, draft, nothingChanged, priya, tomasz } = app;

describe("texts that are too long", () => {
  test.each([
    ["251 words", "word ".repeat(251)],
    ["one word of 30,000 characters", "x".repeat(30_000)],
    ["100 kB", "word ".repeat(20_000)],
    ["900 kB", "long words ".repeat(82_000)],
  ])("a statement of %s is refused, shown again and kept as the draft", async (_, statement) => {
    const response = await priya.post(standard, { ...text, statement });
    const page = await readPage(response);

    expect(response.status).toBe(400);
    expect(page.getByLabelText("Your statement").value).toBe(statement);
    expect((await draft())?.statement).toBe(statement);
    expect((await answer())?.revision).toBe(1);
  });

  test.each([
    ["a reason", standard, { ...text, noActionReason: "x".repeat(1001) }, "x".repeat(1001)],
    ["evidence", `${standard}/evidence/new`, { ...someEvidence, title: "x".repeat(201) }, "x".repeat(201)],
    ["what evidence shows", `${standard}/evidence/new`, { ...someEvidence, shows: "x".repeat(501) }, "x".repeat(501)],
    ["an action", `${audit}/actions/new?standard=9.1`, { ...action, what: "x".repeat(201) }, "x".repeat(201)],
    ["a note", `${audit}/actions/action-9.1/progress`, { progress: "on-track", note: "x".repeat(1001) }, "x".repeat(1001)],
    [
      "a name",
      "/organisations/riverbend/people/new",
      { part: "contributor", name: "x".repeat(101), email: "a@b.example", jobTitle: "Officer" },
      "x".repeat(101),
    ],
    ["a note to the signatory", `${audit}/check`, { note: "x".repeat(2001) }, "x".repeat(2001)],
  ])("%s is refused and shown again", async (_, path, fields, typed) => {
    const response = await priya.post(path, fields);

    expect(response.status).toBe(400);
    expect(await response.text()).toContain(typed);
    expect(app.changedTables().filter((table) => table !== "answer_drafts")).toEqual([]);
  });
});

describe("values", () => {
  test.each(["0", "2", "7", "", "1000000"])("revision %j is stale: both texts are kept", async (baseRevision) => {
    const response = await priya.post(standard, { ...text, baseRevision });

    expect([response.status, response.headers.get("Location")]).toEqual([302, `${standard}/versions`]);
    expect((await answer())?.revision).toBe(1);
    expect((await draft())?.statement).toBe("Other words");
  });

  test.each(["-1", "1.5", "one", "1e400", "99999999999999999999", "2147483648", "NaN", "0x1g"])(
    "revision %j is no revision, so both texts are kept",
    async (baseRevision) => {
      const response = await priya.post(standard, { ...text, baseRevision });

      expect([response.status, response.headers.get("Location")]).toEqual([302, `${standard}/versions`]);
      expect((await answer())?.revision).toBe(1);
      expect((await draft())?.statement).toBe("Other words");
    },
  );

  test.each([
    [standard, { ...text, intent: "publish" }],
    [standard, { ...text, intent: "" }],
    [standard, { ...text, rating: "excellent" }],
    [`${standard}/versions`, { version: "none", baseRevision: "1" }],
    [`${audit}/people`, { intent: "promote", "section-9": "tomasz" }],
    [`${audit}/people`, { "section-9": "tomasz" }],
    [`${audit}/actions/action-9.1/progress`, { progress: "cancelled" }],
    [`${audit}/actions/action-9.1/progress`, {}],
    [`${standard}/evidence/reuse`, {}],
    [`${audit}/people`, { intent: "invite", name: "A", jobTitle: "B", email: "not an address" }],
  ])("%s does not know %j", async (path, fields) => {
    if (path.endsWith("versions")) await priya.post(standard, { ...text, baseRevision: "0" });
    app.copies.keep("before");

    const { status } = await priya.post(path, fields as Record<string, string>);

    expect(status).toBe(400);
    expect(app.copies.changedSince("before").filter((table) => table !== "answer_drafts")).toEqual([]);
  });

  test("an unknown wish of the signatory is refused", async () => {
    const helen = await app.signIn("helen");

    for (const intent of ["approve", "", "sign,return"]) expect((await helen.post(`${audit}/sign-off`, { intent })).status).toBe(400);
  });

  test.each([
    ["31", "2", "2027"],
    ["29", "2", "2027"],
    ["32", "1", "2027"],
    ["1", "13", "2027"],
    ["0", "0", "0000"],
    ["31", "4", "2027"],
    ["-1", "1", "2027"],
    ["1", "1", "27"],
    ["1", "1", "20270"],
    ["1e1", "1", "2027"],
    ["١", "1", "2027"],
    ["", "1", "2027"],
    ["1", "1", "2026"],
  ])("an action due on %s %s %s is refused, and the date is shown again", async (day, month, year) => {
    const fields = { ...action, "dueOn.day": day, "dueOn.month": month, "dueOn.year": year };

    const response = await priya.post(`${audit}/actions/new?standard=9.1`, fields);

    expect(response.status).toBe(400);
    expect((await readPage(response)).getByLabelText("Year").value).toBe(year);
    nothingChanged();
  });

  test.each([
    [{ "checkedOn.day": "31", "checkedOn.month": "6", "checkedOn.year": "2026" }, "Date checked must be a real date"],
    [{ "checkedOn.day": "23", "checkedOn.month": "11", "checkedOn.year": "2026" }, "Date checked must be today or in the past"],
    [{ "reviewBy.day": "29", "reviewBy.month": "2", "reviewBy.year": "2027" }, "Check again by must be a real date"],
    [{ checkedOn: "2026-11-01" }, null],
  ])("evidence dated %j", async (dates, message) => {
    const response = await priya.post(`${standard}/evidence/new`, { ...someEvidence, ...dates });

    expect(response.status).toBe(400);
    if (message) expect(await response.text()).toContain(message);
    nothingChanged();
  });

  test("29 February of a leap year is a date", async () => {
    const response = await priya.post(`${audit}/actions/new?standard=9.1`, {
      ...action,
      "dueOn.day": "29",
      "dueOn.month": "2",
      "dueOn.year": "2028",
    });

    expect(response.status).toBe(302);
  });
});

describe("giving out sections", () => {
  test.each([
    ["someone of another agency", { "section-9": "alison" }],
    ["someone of the partnership", { "section-9": "leila" }],
    ["the signatory, who does not answer", { "section-9": "helen" }],
    ["nobody known", { "section-9": "nobody" }],
    ["one known and one not", { "section-1": "tomasz", "section-9": "nobody" }],
  ])("to %s is refused as a whole", async (_, sections) => {
    const { status } = await priya.post(`${audit}/people`, { intent: "give", ...sections } as Record<string, string>);

    expect(status).toBe(400);
    nothingChanged();
  });

  test("that are not in the set changes nothing", async () => {
    const { status } = await priya.post(`${audit}/people`, { intent: "give", "section-99": "tomasz" });

    expect(status).toBe(302);
    nothingChanged();
  });

  test("to oneself is not a contributor's to do", async () => {
    const { status } = await tomasz.post(`${audit}/people`, { intent: "give", "section-9": "tomasz" });

    expect(status).toBe(403);
    nothingChanged();
  });
});
