import { describe, expect, test } from "vitest";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";
import { otterbrook, otterbrookThen, withSchools } from "#tests/support/school-fixtures.ts";

const app = await freshApp(({ db }) => withSchools(db));

const home = `/assessments/${otterbrook}`;
const open = async (person: string, path = home) => readPage(await (await app.signIn(person)).get(path));
const see = async (person: string, path = home) => (await open(person, path)).text;

const part = `${home}/confirm/A`;
const sameInA = ["A1", "A2", "A3", "A5", "A6", "A7", "A8", "A9"];
const id = (code: string) => `${otterbrookThen}-${code}`;
const bases = (codes: string[], base = "0") => Object.fromEntries(codes.map((code) => [`base-${code}`, base]));
const mark = (codes: string[], choice = "still-true", base = "0") => ({
  ...bases(codes, base),
  ...Object.fromEntries(codes.map((code) => [`choice-${code}`, choice])),
});
const boxes = { rest: "yes", looked: "yes" };
const send = async (fields: Record<string, string | string[]>, path = part, person = "joanne") =>
  (await app.signIn(person)).post(path, fields);
const leads = (response: Response) => [response.status, response.headers.get("Location")];
const standardsOn = ({ html }: { html: string }) => [...html.matchAll(/name="base-([A-Z]\d+)"/g)].map((match) => match[1] as string);
const answers = async () =>
  app.db.selectFrom("answers").selectAll().where("assessmentId", "=", otterbrook).orderBy("standardCode").execute();
const answered = async () => (await answers()).map((one) => one.standardCode);
const evidence = async () => app.db.selectFrom("evidence").selectAll().where("assessmentId", "=", otterbrook).orderBy("title").execute();

describe("the page of a section", () => {
  test("shows each answer whole, with what it asks now, its evidence and its open actions", async () => {
    const { text, ...page } = await open("joanne", part);
    expect(standardsOn(page)).toEqual(sameInA);
    expect(text).toContain("8 standards are worded as before. Mark what is no longer true.");
    expect(text).toContain(
      "Met 2025, Joanne Tull What is in place for A1 Evidence: Record for A1 That it is done Safeguarding folder Checked 2 December 2025 Not looked at: Record for A1",
    );
    expect(text).toContain("Checked 2 December 2025, due again by 31 October 2026");
    expect(text).toContain("Open action: Ask pupils each term Agency staff start without a briefing Its date has passed: 31 March 2026");
  });

  test("counts the last one left in the singular", async () => {
    await send({ ...bases(sameInA), ...mark(sameInA.slice(1)), looked: "yes" });
    expect(await see("joanne", part)).toContain("1 of 8 is left to look at. Mark what is no longer true.");
  });

  test("ticks nothing beforehand, and folds no answer", async () => {
    const page = await open("joanne", part);
    expect([...page.queryAllByRole("radio"), ...page.queryAllByRole("checkbox")].filter(({ checked }) => checked)).toEqual([]);
    // The one fold is the new date of the action, and open, because its date has passed
    expect(page.html.match(/<details[^>]*>/g)).toEqual([expect.stringContaining("open")]);
  });

  test("tells which action was done since, and does not bring it as open", async () => {
    await app.db.updateTable("actions").set({ progress: "done", closedOn: "2026-04-21" }).where("id", "=", "then-A6").execute();
    const text = await see("joanne", part);
    expect(text).toContain("Done on 21 April 2026: Ask pupils each term");
    expect(text).not.toContain("Open action");
  });

  test("never holds a standard that asks for something else now", async () => {
    expect(standardsOn(await open("joanne", `${home}/confirm/B`))).toEqual(["B3", "B5", "B7"]);
    expect((await send(mark(["B1"]), `${home}/confirm/B`)).status).toBe(400);
  });
});

describe("confirming the rest together", () => {
  test("confirms what is met and no law, and leaves the weak and the law for a mark of their own", async () => {
    expect(await see("joanne", part)).toContain("The other 5 are still true I have read them. One by one: A1, A5 and A6");
    expect(leads(await send({ ...bases(sameInA), ...boxes }))).toEqual([302, `${home}/confirm/B?done=section`]);
    expect(await answered()).toEqual(["A2", "A3", "A7", "A8", "A9"]);
    expect(standardsOn(await open("joanne", part))).toEqual(["A1", "A5", "A6"]);
  });

  test("dates the evidence shown, in the name of who ticked, but for what was not looked at", async () => {
    await send({ ...bases(sameInA), ...mark(["A1"]), ...boxes, "unseen-A3": id("A3") });
    expect(await evidence()).toMatchObject(
      ["A1", "A2", "A3", "A7", "A8", "A9"].map((code) =>
        code === "A3"
          ? { title: "Record for A3", checkedOn: "2025-12-02", reviewBy: "2026-10-31", checkedTogether: null }
          : { title: `Record for ${code}`, checkedOn: "2026-11-22", reviewBy: null, checkedBy: "joanne", checkedTogether: "section" },
      ),
    );
    expect(await see("joanne", `${home}/confirm/B?done=section`)).toContain(
      "6 answers are confirmed, and 5 pieces of evidence carry today’s date.",
    );
    expect(await see("joanne", `${home}/history`)).toContain("Answers confirmed together: 5");
    expect(await see("joanne", `${home}/history`)).toContain(
      "5 of 6 answers and 5 of 6 items of evidence were confirmed together, no word changed.",
    );
  });

  test("dates nothing without its box, and confirms nothing without the other", async () => {
    await send({ ...bases(sameInA), ...mark(["A1"]) });
    expect(await answers()).toMatchObject([{ standardCode: "A1", confirmedTogether: null }]);
    expect(await evidence()).toMatchObject([{ checkedOn: "2025-12-02", checkedTogether: null }]);
    await send({ ...bases(["A2", "A3"]), rest: "yes" });
    expect(await answers()).toMatchObject([
      { standardCode: "A1" },
      { standardCode: "A2", confirmedTogether: "section" },
      { standardCode: "A3", confirmedTogether: "section" },
    ]);
    expect((await evidence()).every(({ checkedOn }) => checkedOn === "2025-12-02")).toBe(true);
  });

  test("says what was confirmed only while it is new", async () => {
    await send({ ...bases(sameInA), ...boxes });
    app.passMinutes(6);
    expect(await see("joanne", `${home}/confirm/B?done=section`)).not.toContain("confirmed, and");
  });

  test("goes through a school where nothing changed, a page for each section", async () => {
    const browser = await app.signIn("joanne");
    let next: string | null = part;
    let pages = 0;
    while (next?.includes("/confirm/") && !next.includes("changed") && pages < 12) {
      const codes = standardsOn(await readPage(await browser.get(next)));
      const path: string = next.split("?")[0] as string;
      next = (await browser.post(path, { ...mark(codes), ...boxes })).headers.get("Location");
      pages += 1;
    }
    expect([pages, next]).toEqual([11, `${home}/confirm/changed?done=section`]);
    expect(await see("joanne")).toContain("62 of 83 complete. 21 are left");
  });
});

describe("what is no longer true", () => {
  test("is followed one after the other, and each leaves its trace until it is saved", async () => {
    const response = await send({ ...mark(["A2", "A7"], "out-of-date"), ...mark(["A5"], "changed"), ...mark(["A1"]) });
    expect(leads(response)).toEqual([302, `${home}/standards/A2?done=section`]);
    expect(await see("joanne", `${home}/standards/A2`)).toContain("Said to be out of date by Joanne Tull on 22 November 2026.");
    expect(await see("joanne", `${home}/standards/A2`)).not.toContain("Still true");
    expect(await see("joanne")).toContain(
      "A2 Board member for safeguarding: said to be out of date by Joanne Tull on 22 November 2026 A5 Human rights and equality: said to need a change by Joanne Tull on 22 November 2026",
    );
    expect(await see("joanne", part)).toContain("A2 Board member for safeguarding: said to be out of date by Joanne Tull");

    const browser = await app.signIn("joanne");
    const save = (code: string) =>
      browser.post(`${home}/standards/${code}`, { baseRevision: "1", rating: "met", statement: "Anew", intent: "save" });
    const stations: (string | null)[] = [];
    for (const code of ["A2", "A5", "A7"]) stations.push((await save(code)).headers.get("Location"));
    expect(stations).toEqual([
      `${home}/standards/A5?done=saved&of=A2#main`,
      `${home}/standards/A7?done=saved&of=A5#main`,
      `${home}/confirm/B?done=saved&of=A7#main`,
    ]);
    expect(await see("joanne", `${home}/standards/A5?done=saved&of=A2`)).toContain("A2 is saved. It still needs a piece of evidence.");
    expect(await see("joanne")).not.toContain("said to");
  });

  test("takes the evidence of what is to be changed with it, dated", async () => {
    await send({ ...mark(["A5"], "changed"), looked: "yes" });
    expect(await evidence()).toMatchObject([{ title: "Record for A5", checkedOn: "2026-11-22" }]);
    expect(await see("joanne", `${home}/standards/A5`)).toContain("answer is in the form below, and not saved yet.");
  });

  test("leaves as it is what nothing was chosen for", async () => {
    expect(leads(await send(bases(["A1", "A2"])))).toEqual([302, `${home}?done=nothing`]);
    expect(await answered()).toEqual([]);
    expect(await see("joanne", `${home}?done=nothing`)).toContain("Nothing was chosen, so every answer is as it was");
  });

  test("waits where the person comes back later", async () => {
    expect(leads(await send({ ...mark(["A2"], "out-of-date"), intent: "later" }))).toEqual([302, `${home}?done=confirmed`]);
  });
});

describe("an action whose date has passed", () => {
  const due = (year: string) => ({ "due-then-A6.day": "26", "due-then-A6.month": "2", "due-then-A6.year": year });
  const actions = () => app.db.selectFrom("actions").selectAll().where("assessmentId", "=", otterbrook).execute();

  test("gets a new date with its reason in the same step, and keeps its first", async () => {
    await send({ ...mark(["A6"]), ...due("2027"), "why-then-A6": "The survey was late" });
    expect(await actions()).toMatchObject([{ dueOn: "2027-02-26", firstDueOn: "2026-03-31", dueAgreedOn: "2026-11-22" }]);
    expect(await see("joanne", `${home}/standards/A6`)).toContain("First due 31 March 2026, agreed anew on 22 November 2026");
  });

  test("is kept as it is and listed where no date is given", async () => {
    await send(mark(["A6"]));
    expect(await actions()).toMatchObject([{ dueOn: "2026-03-31", firstDueOn: null }]);
    expect(await see("joanne", `${home}/action-plan`)).toContain("1 action: 1 overdue.");
  });

  test.each([
    ["no reason", { ...due("2027") }, "Enter what has held up “Ask pupils each term”"],
    [
      "a date that has passed",
      { ...due("2026"), "why-then-A6": "Late" },
      "New due date of “Ask pupils each term” must be today or in the future",
    ],
    ["a reason alone", { "why-then-A6": "Late" }, "Enter the new due date of “Ask pupils each term”"],
  ])("is refused with %s, and nothing is lost", async (_, fields, message) => {
    const response = await send({ ...mark(["A6", "A1"]), ...fields, "unseen-A1": id("A1") });
    const page = await readPage(response);
    expect(response.status).toBe(400);
    expect(page.text).toContain(message);
    expect(page.queryAllByRole("radio", { name: "Still true" }).filter(({ checked }) => checked)).toHaveLength(2);
    expect(page.getByLabelText(/^Not looked at: Record for A1/).checked).toBe(true);
    expect(await answered()).toEqual([]);
  });
});

describe("all that changed on one page", () => {
  const changed = `${home}/confirm/changed`;

  test("shows old and new wording, what to check and three choices, and is linked from the pile", async () => {
    const page = await open("joanne", changed);
    expect(standardsOn(page)).toHaveLength(20);
    expect(page.text).toContain(
      "B1 Appointment of the DSL 2025 A senior leader is the DSL, and the job description says so. Now A senior leader with the right skills is the DSL, and the job description says so. What to check: guidance now asks for skills",
    );
    expect(page.queryAllByRole("radio", { name: "Change it" })).toHaveLength(20);
    expect(page.text).toContain("Asked for the first time");
    // Never by a box for the rest
    expect(page.text).not.toContain("are still true");
    expect((await open("joanne")).addressOf(/^Go through the/)).toBe(changed);
  });

  test("confirms one by one, with the dates of their evidence in the same step", async () => {
    expect(leads(await send({ ...mark(["B1", "B4"]), ...mark(["C5"], "out-of-date"), looked: "yes", rest: "yes" }, changed))).toEqual([
      302,
      `${home}/standards/C5?done=section`,
    ]);
    expect(await answers()).toMatchObject([
      { standardCode: "B1", carried: "confirmed", confirmedTogether: null },
      { standardCode: "B4", carried: "confirmed" },
      { standardCode: "C5", marked: "out-of-date" },
    ]);
    expect(await evidence()).toMatchObject([{ checkedOn: "2026-11-22" }, { checkedOn: "2026-11-22" }]);
  });

  test("leads on to the profile, where that waits to be confirmed by the same person", async () => {
    expect(leads(await send(mark(["B1"]), changed))).toEqual([302, `${home}/profile/this-year?done=section`]);
    expect(await see("joanne", `${home}/profile/this-year?done=section`)).toContain("1 answer is confirmed.");
    expect(leads(await send(mark(["K18"]), changed, "kofi"))).toEqual([302, `${home}?done=confirmed`]);
  });
});

test("evidence past its date is found on one page, and marked by standard", async () => {
  const path = `${home}/confirm/evidence`;
  expect(await see("joanne", path)).toContain("2 standards have old or undated evidence. Mark each answer.");
  expect(leads(await send({ ...mark(["A3"]), looked: "yes" }, path))).toEqual([302, `${home}?done=confirmed`]);
  expect(await see("joanne", `${home}?done=confirmed`)).toContain(
    "1 answer is confirmed, and 1 piece of evidence carries today’s date. 82 left.",
  );
  expect(await see("joanne")).toContain("was checked more than a year ago. 1 complete. Left: B5");
});

describe("what others do meanwhile, and what nobody may", () => {
  test("names what somebody answered meanwhile, overwrites nothing and saves the rest", async () => {
    await send(mark(["A1"]));
    await app.db
      .updateTable("answers")
      .set({ statement: "Kofi’s words", revision: 2, savedBy: "kofi" })
      .where("assessmentId", "=", otterbrook)
      .execute();
    const response = await send(mark(["A1", "A2"]));
    expect(response.status).toBe(409);
    expect(await response.text()).toContain(
      "Somebody answered A1 after you opened this page, so nothing was replaced there. 1 other is saved.",
    );
    expect(await answers()).toMatchObject([{ standardCode: "A1", statement: "Kofi’s words" }, { standardCode: "A2" }]);
  });

  test("is harmless when it is sent twice", async () => {
    await send({ ...mark(["A1"]), ...mark(["A2"], "out-of-date"), looked: "yes" });
    const before = await app.db.selectFrom("history").select("id").where("assessmentId", "=", otterbrook).execute();
    const again = await send({ ...mark(["A1"]), ...mark(["A2"], "out-of-date"), looked: "yes" });
    expect(again.status).toBe(302);
    expect(await app.db.selectFrom("history").select("id").where("assessmentId", "=", otterbrook).execute()).toHaveLength(before.length);
  });

  test.each([
    ["a standard of another section", mark(["B3"])],
    ["a standard whose wording changed", mark(["B1"])],
    ["a standard that is not there", mark(["Z9"])],
    ["another word", mark(["A1"], "met")],
    ["no revision", { "choice-A1": "still-true" }],
    ["a revision that is none", mark(["A1"], "still-true", "-1")],
    ["two choices for one", { ...bases(["A1"]), "choice-A1": ["still-true", "changed"] }],
  ])("refuses %s", async (_, fields) => {
    expect((await send({ ...mark(["A2"]), ...(fields as Record<string, string>) })).status).toBe(400);
    expect(await answered()).toEqual([]);
  });

  test("dates no evidence and no action that the page does not show", async () => {
    const due = { "due-then-D2.day": "26", "due-then-D2.month": "2", "due-then-D2.year": "2027", "why-then-D2": "Late" };
    await send({ ...mark(["A1"]), ...due, looked: "yes" });
    expect(await evidence()).toMatchObject([{ title: "Record for A1" }]);
    expect(await app.db.selectFrom("actionUpdates").selectAll().execute()).toEqual([]);
  });

  test("is there for the sections of an audit with an earlier one only", async () => {
    const browser = await app.signIn("joanne");
    for (const path of [`${home}/confirm/Z`, `${home}/confirm/evidences`]) expect((await browser.get(path)).status).toBe(404);
    expect((await (await app.signIn("sunil")).get("/assessments/pellow-2026/confirm/A")).status).toBe(404);
  });

  test("gives a contributor their own sections and the evidence in them", async () => {
    const kofi = await app.signIn("kofi");
    expect((await kofi.get(`${home}/confirm/K`)).status).toBe(200);
    expect((await kofi.get(part)).status).toBe(403);
    expect(await see("kofi", `${home}/confirm/evidence`)).toContain("No evidence is to be looked at.");
    expect(standardsOn(await open("kofi", `${home}/confirm/changed`)).every((code) => code.startsWith("K"))).toBe(true);
    expect((await kofi.post(`${home}/confirm/evidence`, mark(["A3"]))).status).toBe(400);
  });
});
