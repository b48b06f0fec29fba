import { beforeEach, describe, expect, test } from "vitest";
import { listHistory } from "#db/history.ts";
import { changeAudit } from "#tests/support/assessment-fixtures.ts";
import { readPage } from "#tests/support/page.ts";
import { leads, riverbendApp, standard } from "./riverbend.ts";

const app = await riverbendApp();
const { answer, chidi, draft, open, priya, read, save, setAside } = app;

describe("two people at once", () => {
  let second: Response;
  beforeEach(async () => {
    await save({ statement: "Every team does this. It is checked." }, chidi);
    second = await save({ rating: "partially-met", statement: "Every team does this. Agency staff do not." });
  });
  const choose = (version: string, fields: Record<string, string> = {}) =>
    priya.post(`${standard}/versions`, { baseRevision: "1", version, ...fields });

  test("the later save changes nothing, and both texts are shown", async () => {
    const page = await open(priya, `${standard}/versions`);

    expect(leads(second)).toEqual([302, `${standard}/versions`]);
    expect((await answer())?.statement).toBe("Every team does this. It is checked.");
    page.getByRole("heading", { name: "Chidi Nwosu saved this answer while you were writing" });
    expect(page.text).toContain("It is checked");
    expect(page.text).toContain("Agency staff do not");
    expect(page.html).toContain("<mark>");
    expect(leads(await priya.get(standard))).toEqual([302, `${standard}/versions`]);
  });

  test("theirs stays; mine goes to the history", async () => {
    expect(leads(await choose("theirs"))).toEqual([302, `${standard}?done=version&of=9.1#main`]);

    expect(await answer()).toMatchObject({ rating: "met", revision: 1, savedBy: "chidi" });
    expect(await setAside()).toEqual(["Every team does this. Agency staff do not."]);
    expect(await draft()).toBeUndefined();
  });

  test("mine takes its place; theirs is in the history", async () => {
    expect(leads(await choose("mine"))).toEqual([302, `${standard}?done=version&of=9.1#main`]);

    expect(await answer()).toMatchObject({ rating: "partially-met", statement: "Every team does this. Agency staff do not.", revision: 2 });
    const [last] = (await listHistory(app.db, "riverbend-2026")).filter((line) => line.event === "answer-saved" && line.before !== null);
    expect(JSON.stringify(last?.before)).toContain("It is checked.");
    expect(await draft()).toBeUndefined();
  });

  test("one made from both is saved; each is in the history", async () => {
    expect(leads(await choose("both", { rating: "partially-met", statement: "All of it." }))).toEqual([
      302,
      `${standard}?done=version&of=9.1#main`,
    ]);

    expect(await answer()).toMatchObject({ rating: "partially-met", statement: "All of it.", revision: 2 });
    expect(await setAside()).toEqual(["Every team does this. Agency staff do not."]);
    expect(await draft()).toBeUndefined();
  });

  test("a third save meanwhile is shown too, and nothing is lost", async () => {
    await save({ statement: "Third", baseRevision: "1" }, chidi);

    const response = await choose("both", { rating: "met", statement: "All of it." });

    expect(response.status).toBe(409);
    const page = await readPage(response);
    expect(page.text).toContain("The answer was saved again while you were choosing");
    expect(page.text).toContain("Third");
    expect(page.getByLabelText("Statement").value).toBe("All of it.");
    expect((await answer())?.statement).toBe("Third");
    expect(await setAside()).toEqual(["Every team does this. Agency staff do not."]);
  });

  test("a text made from both that is too long is refused and shown again", async () => {
    const response = await choose("both", { rating: "met", statement: "word ".repeat(251) });

    expect(response.status).toBe(400);
    expect(await response.text()).toContain("Shorten your statement to 250 words or fewer");
    expect((await answer())?.revision).toBe(1);
    expect((await draft())?.statement).toContain("Agency staff");
  });

  test("a return that went to the signatory meanwhile keeps mine as a draft to read", async () => {
    await changeAudit(app.db, { state: "awaiting-sign-off" });

    expect(leads(await choose("mine"))).toEqual([302, standard]);

    expect(await read()).toContain("Agency staff do not.");
    expect((await answer())?.revision).toBe(1);
  });
});

describe("a draft", () => {
  const type = (statement: string, fields: Record<string, string> = {}, browser = priya) =>
    browser.post(`${standard}/draft`, { baseRevision: "0", statement, ...fields });

  test("is kept while one types, offered on another device, and is not part of the return", async () => {
    const response = await type("Half a sent", { rating: "met" });

    expect(await response.json()).toEqual({
      isKept: true,
      keptAt: "2026-11-22T09:00:00.000Z",
      says: "Draft kept at 9am. Save to put it into the audit.",
    });
    const page = await open(await app.signIn("priya"));
    expect(page.text).toContain("You typed this on 22 November 2026 at 9am. It is not saved yet");
    expect(page.getByLabelText("Your statement").value).toBe("Half a sent");
    expect(await read(chidi)).not.toContain("Half a sent");
    expect(await answer()).toBeUndefined();
  });

  test("set aside goes to the history, and the saved answer is shown", async () => {
    await save({ statement: "Saved words" });
    await type("Other words", { baseRevision: "1" });

    expect(leads(await save({ intent: "set-aside" }))).toEqual([302, `${standard}?done=set-aside&of=9.1#main`]);

    expect(await setAside()).toEqual(["Other words"]);
    expect(await read()).toContain("Saved words");
    expect(await read()).not.toContain("It is not saved yet");
  });

  test("goes when it is saved", async () => {
    await type("Every team");
    await save({ statement: "Every team does this." });

    expect(await draft()).toBeUndefined();
    expect(await setAside()).toEqual([]);
  });

  test("a keystroke that arrives after the save it was part of is dropped; later typing is kept", async () => {
    await save({ statement: "Every team does this." });
    await type("Every team does thi");
    const late = await draft();
    app.passMinutes(1);
    await type("Something new", { baseRevision: "0" });

    expect(late).toBeUndefined();
    expect((await draft())?.statement).toBe("Something new");
  });

  test("begun before a colleague saved becomes the second of two versions", async () => {
    await type("Mine");
    await save({ statement: "Theirs" }, chidi);

    expect(leads(await priya.get(standard))).toEqual([302, `${standard}/versions`]);
    expect(await read(priya, `${standard}/versions`)).toContain("Mine");
  });

  test("that is signed out is not lost: the words come back on the page", async () => {
    const response = await app.browser().post(standard, { baseRevision: "0", statement: "Typed while signed out" });

    expect(response.status).toBe(401);
    expect(await response.text()).toContain("Typed while signed out");
  });
});
