import { describe, expect, test } from "vitest";
import { listEvidence } from "#db/assessments/evidence.ts";
import { listActions } from "#db/assessments/actions.ts";
import { mainText } from "#tests/support/page-text.ts";
import { audit, leads, policy, riverbendApp, standard } from "./riverbend.ts";

const app = await riverbendApp();
const { answer, chidi, draft, events, open, priya, read, save, setAside } = app;
const type = (statement: string, browser = priya, baseRevision = "0") => browser.post(`${standard}/draft`, { baseRevision, statement });
const says = async (response: Promise<Response>) => ((await (await response).json()) as { says: string }).says;
const lineOf = async (statement: string) => {
  const rows = await app.db.selectFrom("history").selectAll().where("standardCode", "=", "9.1").execute();
  return rows.find((row) => row.after?.includes(statement))?.id ?? "";
};

describe("an earlier version", () => {
  const bringBack = async (statement: string, baseRevision: string, browser = priya) =>
    browser.post(`${audit}/history`, { line: await lineOf(statement), baseRevision });

  test("is brought back from the history with one press, as a draft", async () => {
    await save({ statement: "First words", rating: "met" });
    await save({ statement: "Second words", rating: "not-met", baseRevision: "1" });
    expect(
      (await open(priya, `${audit}/history?standard=9.1`)).queryAllByRole("button", { name: /^Bring this version back/ }),
    ).toHaveLength(1);

    expect(leads(await bringBack("First words", "2"))).toEqual([302, standard]);

    const page = await open();
    expect(page.getByLabelText("Your statement").value).toBe("First words");
    expect(page.getByRole("radio", { name: /^Met/ }).checked).toBe(true);
    expect(await answer()).toMatchObject({ statement: "Second words", revision: 2 });
    expect(leads(await save({ ...(await draft()), rating: "met", statement: "First words", baseRevision: "2", intent: "keep" }))).toEqual([
      302,
      `${standard}?done=saved&of=9.1#main`,
    ]);
    expect(await answer()).toMatchObject({ statement: "First words", rating: "met", revision: 3 });
  });

  test("brought back over other words keeps those in the history", async () => {
    await save({ statement: "First words" });
    await save({ statement: "Second words", baseRevision: "1" });
    await type("Being typed", priya, "2");

    await bringBack("First words", "2");

    expect(await draft()).toMatchObject({ statement: "First words" });
    expect(await setAside()).toEqual(["Being typed"]);
  });

  test("brought back on a page that others changed meanwhile shows both", async () => {
    await save({ statement: "First words" });
    await save({ statement: "Second words", baseRevision: "1" });
    await save({ statement: "Third words", baseRevision: "2" }, chidi);

    await bringBack("First words", "2");

    expect(leads(await priya.get(standard))).toEqual([302, `${standard}/versions`]);
  });

  test("of another audit, or of what is no answer, is not there", async () => {
    await save({ statement: "First words" });
    await priya.post(`${standard}/evidence/new`, policy);
    const alison = await app.signIn("alison");

    expect((await bringBack("First words", "1", alison)).status).toBe(404);
    expect((await priya.post("/assessments/fenlow-2026/history", { line: await lineOf("First words"), baseRevision: "0" })).status).toBe(
      404,
    );
    expect((await priya.post(`${audit}/history`, { line: await lineOf("Policy, version 5"), baseRevision: "0" })).status).toBe(404);
  });

  test("set aside a moment ago is brought back where it was set aside", async () => {
    await save({ statement: "Saved" });
    await type("Set aside", priya, "1");
    const to = (await save({ intent: "set-aside" })).headers.get("Location") ?? "";

    const page = await open(priya, to);

    expect(page.text).toContain("What you typed went to the history.");
    const line = /name="line" value="([^"]+)"/.exec(page.html)?.[1] ?? "";
    await priya.post(`${audit}/history`, { line, baseRevision: "1" });
    expect((await open()).getByLabelText("Your statement").value).toBe("Set aside");
  });
});

describe("a colleague's draft", () => {
  test("is read by the champion, with who and since when, and taken over with one press", async () => {
    await type("Chidi’s unsaved words", chidi);
    const page = await open();
    expect(page.text).toMatch(/Chidi Nwosu has not saved this Typed since 9am on 22 November 2026.*Chidi’s unsaved words/);

    expect(leads(await priya.post(standard, { take: "chidi", baseRevision: "0", statement: "" }))).toEqual([302, standard]);

    expect((await open()).getByLabelText("Your statement").value).toBe("Chidi’s unsaved words");
    expect(await draft("chidi")).toBeUndefined();
    expect(await events()).toEqual(["draft-taken-over"]);
    expect(await read(priya, `${audit}/history`)).toMatch(
      /Unsaved words of a colleague taken over: 9\.1.*Chidi’s unsaved words.*Person: Chidi Nwosu/,
    );
  });

  test("taken over keeps what the champion had typed", async () => {
    await type("Chidi’s", chidi);

    await priya.post(standard, { take: "chidi", baseRevision: "0", statement: "Priya’s own" });

    expect(await draft()).toMatchObject({ statement: "Chidi’s" });
    expect(await setAside()).toEqual(["Priya’s own"]);
  });

  test("is not shown to a contributor, who is told that it is there", async () => {
    await type("Priya’s unsaved words");

    const text = await read(chidi);

    expect(text).toContain("Priya Raman has typed something here since 9am on 22 November 2026 and not saved it.");
    expect(text).not.toContain("Priya’s unsaved words");
    expect((await chidi.post(standard, { take: "priya", baseRevision: "0" })).status).toBe(403);
    expect(await draft()).toMatchObject({ statement: "Priya’s unsaved words" });
  });
});

describe("what was said of last time's answer", () => {
  const other = `${audit}/standards/9.2`;
  const press = (intent: string, baseRevision: string, fields: Record<string, string> = {}) =>
    priya.post(other, { intent, baseRevision, ...fields });
  const came = async () => [(await listEvidence(app.db, "riverbend-2026")).length, (await listActions(app.db, "riverbend-2026")).length];

  test.each(["confirm", "adapt"])("can be undone (%s), with all that came with it", async (intent) => {
    await press(intent, "0");
    expect((await came()).some((count) => count > 0)).toBe(true);
    expect((await open(priya, other)).queryAllByRole("button", { name: /^Undo/ })).toHaveLength(1);

    expect(leads(await press("undo", "1"))).toEqual([302, other]);

    expect(await answer("9.2")).toMatchObject({ rating: null, statement: "", carried: null, revision: 2 });
    expect(await came()).toEqual([0, 0]);
    const page = await open(priya, other);
    expect(page.queryAllByRole("button", { name: /^(Still true|Confirm it as it stands)$/ })).toHaveLength(1);
    expect(page.text).not.toContain("not saved yet");
    expect((await events("9.2")).filter((event) => event === "carry-undone")).toHaveLength(1);
  });

  test("is undone to the words that were there before", async () => {
    await press("later", "0", { rating: "not-met", statement: "Before" });
    await press("confirm", "1");

    await press("undo", "2");

    expect(await answer("9.2")).toMatchObject({ rating: "not-met", statement: "Before", carried: null, revision: 3 });
  });

  test("cannot be undone once something was saved since", async () => {
    await press("confirm", "0");
    app.passMinutes(1);
    await press("later", "1", { rating: "met", statement: "Since" });
    expect((await open(priya, other)).queryAllByRole("button", { name: /^Undo/ })).toEqual([]);

    for (const base of ["1", "2"]) {
      const refused = await press("undo", base);
      expect(refused.status).toBe(409);
      expect(await mainText(refused)).toContain("Something was saved here since then");
    }
    expect(await answer("9.2")).toMatchObject({ statement: "Since", revision: 2 });
  });

  test("leaves alone what somebody changed of it", async () => {
    await press("confirm", "0");
    const [item] = await listEvidence(app.db, "riverbend-2026");
    app.passMinutes(5);
    await priya.post(`${other}/evidence/${item?.id}`, { ...policy, base: item?.savedAt ?? "" });

    await press("undo", "1");

    expect((await listEvidence(app.db, "riverbend-2026")).map(({ title }) => title)).toEqual(["Policy, version 5"]);
  });
});

test("a rating can be cleared, with the words left as they are", async () => {
  await save({ rating: "met", statement: "Words" });
  expect((await open()).queryAllByRole("button", { name: "Clear the rating" })).toHaveLength(1);

  expect(leads(await save({ intent: "clear", baseRevision: "1", rating: "met", statement: "Words and more" }))).toEqual([
    302,
    `${standard}?done=saved&of=9.1#main`,
  ]);

  expect(await answer()).toMatchObject({ rating: null, statement: "Words and more", revision: 2 });
  expect((await open()).queryAllByRole("button", { name: "Clear the rating" })).toEqual([]);
});

describe("the line under the form says at once", () => {
  test("that a colleague has saved meanwhile", async () => {
    await save({ statement: "Chidi’s" }, chidi);

    expect(await says(type("Mine"))).toBe(
      "Chidi Nwosu saved this answer at 9am, while you were writing. Your words are kept as your draft (9am). Save to see both.",
    );
    expect(await draft()).toMatchObject({ statement: "Mine", baseRevision: 0 });
  });

  test("that another window of one's own has saved other words a second ago, and keeps these", async () => {
    await save({ statement: "From window two" });

    expect(await says(type("From window one"))).toContain("You saved this answer in another window at 9am.");
    expect(await draft()).toMatchObject({ statement: "From window one" });
  });

  test("that the audit is with the signatory", async () => {
    await app.db.updateTable("assessments").set({ state: "awaiting-sign-off" }).where("id", "=", "riverbend-2026").execute();

    expect(await says(type("Too late"))).toBe(
      "It is with the signatory, who can return it with a note. The champion can take it back until it is signed. Your words are kept as your draft (9am).",
    );
  });

  test("that the section was given to somebody else, whose words stay theirs", async () => {
    await app.db.updateTable("assignments").set({ personId: "tomasz" }).where("sectionCode", "=", "9").execute();

    expect(await says(type("Last words", chidi))).toMatch(
      /^Section 9 is with someone else\..*Your words are kept as your draft \(9am\)\.$/,
    );

    expect(await draft("chidi")).toMatchObject({ statement: "Last words" });
  });
});

test("a save after the section was given to somebody else keeps the last words and says so", async () => {
  await app.db.updateTable("assignments").set({ personId: "tomasz" }).where("sectionCode", "=", "9").execute();

  const refused = await save({ rating: "met", statement: "My very last words" }, chidi);

  expect(refused.status).toBe(403);
  const text = await mainText(refused);
  expect(text).toMatch(/Section 9 is with someone else\..*What you typed is kept as your draft/);
  expect(text).toMatch(/What you typed and did not save Met My very last words/);
  expect(await answer()).toBeUndefined();
});

test("an answer that is refused and stale leads to both versions", async () => {
  await save({ statement: "First" });
  await save({ statement: "Chidi’s", baseRevision: "1" }, chidi);

  expect(leads(await save({ statement: "word ".repeat(3000), baseRevision: "1" }))).toEqual([302, `${standard}/versions`]);
});
