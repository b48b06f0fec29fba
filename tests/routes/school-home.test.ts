import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startApp, type TestApp } from "#tests/support/app.ts";
import { mainText } from "#tests/support/page-text.ts";
import { answerStandards, otterbrook, otterbrookFlags, otterbrookThen, withProfile, withSchools } from "#tests/support/school-fixtures.ts";
import { letRewrite } from "#tests/support/write-once.ts";

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
  await withSchools(app.db);
});
afterAll(() => app.stop());
beforeEach(async () => {
  for (const table of ["history", "comments", "profiles", "localAnswers", "answerDrafts", "sectionSummaries"] as const) {
    await app.db.deleteFrom(table).where("assessmentId", "=", otterbrook).execute();
  }
  await app.db.deleteFrom("signOffs").execute();
  const evidence = app.db.selectFrom("evidence").select("id").where("assessmentId", "=", otterbrook);
  await app.db.deleteFrom("evidenceStandards").where("evidenceId", "in", evidence).execute();
  await app.db.deleteFrom("evidence").where("assessmentId", "=", otterbrook).execute();
  await app.db.deleteFrom("actions").where("assessmentId", "=", otterbrook).execute();
  await app.db.deleteFrom("answers").where("assessmentId", "=", otterbrook).execute();
  await app.db
    .updateTable("assessments")
    .set({ state: "invited", submittedAt: null, firstSubmittedAt: null })
    .where("id", "=", otterbrook)
    .execute();
});

const home = `/assessments/${otterbrook}`;
const page = async (person: string, path = home) => (await (await app.signIn(person)).get(path)).text();
const see = async (person: string, path = home) => mainText(await (await app.signIn(person)).get(path));

describe("a school's page", () => {
  test("sorts the standards into three piles, each with its way in", async () => {
    const text = await see("joanne");
    expect(text).toContain("Complete the safeguarding audit 2026 to 2027");
    expect(text).toContain(
      "60 of 83 standards are unchanged since last year. 20 changed with the new guidance, 1 has no answer from last year, and 2 need their evidence looked at.",
    );
    expect(text).toContain("0 of 83 done. 83 are left. Due 16 December 2026.");
    expect(text).toContain("21 Changed with Keeping children safe in education 2026");
    expect(text).toContain(
      "2 Evidence to look at The wording is the same, but a check date has passed since you last answered. Left: A3 Training of the board, B5 Training of the DSL team Check evidence",
    );
    expect(text).toContain("60 left Start with section A");

    const html = await page("joanne");
    expect(html).toContain(`href="${home}/standards/B1"`);
    expect(html).toContain(`href="${home}/confirm/evidence"`);
    expect(html).toContain(`href="${home}/confirm/A"`);
  });

  test("counts what is done as the task list does, and estimates the rest from the pace so far", async () => {
    await answerStandards(app.db, otterbrook);
    await app.db
      .updateTable("answers")
      .set({ rating: null })
      .where("assessmentId", "=", otterbrook)
      .where("standardCode", "not in", ["A1", "A2", "A3", "A5", "A6", "B1"])
      .execute();
    for (const [index, code] of ["A1", "A2", "A3", "A5", "A6", "B1"].entries()) {
      await app.db
        .updateTable("answers")
        .set({ savedAt: `2026-11-20T10:0${index}:00.000Z` })
        .where("assessmentId", "=", otterbrook)
        .where("standardCode", "=", code)
        .execute();
    }
    await app.db.deleteFrom("answers").where("assessmentId", "=", otterbrook).where("rating", "is", null).execute();
    const text = await see("joanne");
    expect(text).toContain("6 of 83 done. 77 are left, about 1 hour 15 minutes at your pace so far.");
    expect(text).toContain("1 done. Left: B4");
    expect(text).toContain("1 done. Left: B5");
    expect(text).toContain("4 done: 4 of A. 56 left Go on with section A");
  });

  test("names the law of its kind of setting, as its flags say it is", async () => {
    const lawOf = async (...flags: string[]) => {
      await app.db
        .updateTable("assessments")
        .set({ flags: JSON.stringify(flags) })
        .where("id", "=", otterbrook)
        .execute();
      return /The law behind this return: ([^.]*)\./.exec(await see("joanne"))?.[1];
    };
    expect(await lawOf("academy", "in_trust")).toBe("Education (Independent School Standards) Regulations 2014, known as section 157");
    expect(await lawOf("maintained", "in_trust")).toContain("Education Act 2002, section 175(2), for maintained schools");
    expect(await lawOf("p16", "sixteen_academy")).toBe("Education Act 2002, section 175(3A), for 16 to 19 academies");
    await lawOf(...otterbrookFlags);
  });

  test("names what does not apply by the profile", async () => {
    expect(await see("joanne")).toContain(
      "5 of the 88 standards do not apply to Otterbrook, from its profile: C7 Letting of premises, K8 Placing in alternative provision, K14 Boarding and residential places, K16 Receiving in alternative provision and K17 Under 18s among adults. Check the profile",
    );
  });

  test("says how far the other parts are", async () => {
    expect(await see("joanne")).toMatch(
      /Confirm the school profile People, training and policy dates Not yet started .* 9 questions, optional, not rated Not yet started/,
    );
    await withProfile(app.db, otterbrook);
    await app.db
      .insertInto("localAnswers")
      .values({
        assessmentId: otterbrook,
        questionCode: "L1",
        answer: "Some know it",
        savedBy: "joanne",
        savedAt: "2026-11-20T10:00:00.000Z",
      })
      .execute();
    const text = await see("joanne");
    expect(text).toMatch(
      /Confirm the school profile People, training and policy dates Completed .* 9 questions, optional, not rated In progress/,
    );
    expect(text).toContain("3 of the last audit not carried over yet");
    expect(text).toContain(
      "1. Head Marcus Adeyemi Not sent yet. Opens when all standards are done Change who signs as head 2. Governor Amina Yusuf, safeguarding governor Signature owed by 29 January 2027",
    );
  });

  test("says how many of the statistics are sent, and that a day has passed", async () => {
    expect(await see("joanne")).toContain("Give the statistics Totals only, open since 1 November 2026 Due 16 July 2027");
    const sent = {
      assessmentId: otterbrook,
      fields: "{}",
      revision: 1,
      savedBy: "joanne",
      savedAt: "2026-11-20T10:00:00.000Z",
      submittedAt: "2026-11-20T10:00:00.000Z",
      submittedBy: "joanne",
    };
    await app.db
      .insertInto("statisticsReturns")
      .values({ ...sent, period: "autumn" })
      .execute();
    expect(await see("joanne")).toContain("1 of 3 sent, due 16 July 2027");
    await app.db.deleteFrom("statisticsReturns").execute();
  });

  test("counts what is overdue in the action plan as work to do", async () => {
    const action = {
      gap: "",
      owner: "Joanne Tull",
      successMeasure: "It is done",
      progress: "on-track" as const,
      carriedFrom: null,
      closedOn: null,
      agreedOn: "2026-10-01",
      revision: 1,
      savedBy: "joanne",
      savedAt: "2026-11-20T10:00:00.000Z",
    };
    await answerStandards(app.db, otterbrook);
    await app.db
      .insertInto("actions")
      .values({ ...action, id: "late", assessmentId: otterbrook, standardCode: "D2", what: "Have all staff read it", dueOn: "2026-11-21" })
      .execute();
    expect(await see("joanne")).toMatch(
      /Bring the action plan up to date 1 action, 1 overdue, 3 of the last audit not carried over yet In progress/,
    );
    await app.db.updateTable("actions").set({ dueOn: "2026-11-22" }).where("id", "=", "late").execute();
    expect(await see("joanne")).not.toContain("overdue");
  });

  test("shows the newest comment to the school, its governors and its trust only", async () => {
    const comment = (id: string, words: string, madeAt: string) => ({
      id,
      assessmentId: otterbrook,
      standardCode: "A6",
      personId: "amina",
      capacity: "safeguarding governor",
      words,
      madeAt,
    });
    await app.db
      .insertInto("comments")
      .values([
        comment("one", "An older one", "2026-11-10T10:00:00.000Z"),
        comment("two", "Which change came from the survey?", "2026-11-12T10:00:00.000Z"),
      ])
      .execute();
    for (const person of ["joanne", "kofi", "marcus", "amina", "bryn", "thea"]) {
      const text = await see(person);
      expect(text).toContain(
        "Amina Yusuf left 2 comments, the last on 12 November 2026. “Which change came from the survey?” Amina Yusuf, safeguarding governor, on A6 Pupils feel safe",
      );
      expect(text).not.toContain("An older one");
    }
    expect(await see("leila")).not.toContain("survey");
  });

  test("says what happens next, what the trust may do, and keeps every earlier return", async () => {
    const text = await see("joanne");
    expect(text).toContain(
      "Now: complete Joanne Tull, with 1 other Head signs Marcus Adeyemi Submit by 16 December 2026 Governor signs by 29 January 2027 Response to you owed by 26 February 2027. Last year’s came on 19 February",
    );
    expect(text).toContain("Hartsmoor Learning Trust can read this return and comment. It cannot change or sign it.");
    expect(text).toContain("Earlier returns 2025 to 2026, answered");
    const html = await page("joanne");
    expect(html).toContain(`href="/assessments/${otterbrookThen}/submissions/1"`);
    for (const file of ["governors-report.docx", "inspection-file.docx", "action-plan.xlsx"])
      expect(html).toContain(`href="${home}/${file}"`);
  });

  test("gives those who only read no buttons", async () => {
    for (const person of ["marcus", "amina", "bryn", "thea"]) {
      const html = await page(person);
      expect(html).toContain("60 of 83 standards are unchanged");
      expect(html).not.toContain("/confirm/");
      expect(html).not.toContain("Look at the next one");
    }
  });

  test("offers a contributor their own sections only", async () => {
    const html = await page("kofi");
    expect(html).toContain(`href="${home}/confirm/K"`);
    expect(html).not.toContain(`href="${home}/confirm/A"`);
    expect(html).not.toContain(`href="${home}/confirm/evidence"`);
    expect(html).toContain("Your sections");
  });

  test("shows the partnership progress, and nothing of the work in hand", async () => {
    const text = await see("leila");
    expect(text).toContain("0 of 83 standards complete.");
    expect(text).toContain("Amina Yusuf, safeguarding governor");
    for (const words of [
      "unchanged since last year",
      "Other parts of the return",
      "What governors can see",
      "Earlier returns",
      "Use this work elsewhere",
    ])
      expect(text).not.toContain(words);
  });

  test("is a plain list of sections in a first year", async () => {
    const text = await see("sunil", "/assessments/pellow-2026");
    expect(text).toContain("The standards by section");
    expect(text).toContain("A. ");
    expect(text).not.toContain("since last year");
  });

  test("goes on after submission with the second signature that is owed", async () => {
    const at = "2026-11-20T15:00:00.000Z";
    await app.db
      .updateTable("assessments")
      .set({ state: "submitted", submittedAt: at, firstSubmittedAt: at })
      .where("id", "=", otterbrook)
      .execute();
    await app.db
      .insertInto("submissions")
      .values({ id: "now", assessmentId: otterbrook, revision: 1, receipt: "R", content: "{}", contentHash: "0", submittedAt: at })
      .execute();
    const text = await see("amina");
    expect(text).toContain("Now: governor signs by 29 January 2027");
    expect(text).toContain("Give the second signature");
    expect(await see("joanne")).not.toContain("Give the second signature");

    const signed = {
      personId: "amina",
      personName: "Amina Yusuf",
      jobTitle: "Safeguarding governor",
      declarations: "[]",
      signedAt: "2026-11-21T10:00:00.000Z",
    };
    await app.db
      .insertInto("signOffs")
      .values({
        id: "second",
        assessmentId: otterbrook,
        revision: 1,
        ...signed,
        capacity: "governor",
        meetingOn: "2026-11-19",
        minuteReference: "4.2",
      })
      .execute();
    const after = await see("amina");
    expect(after).toContain("Signed by Amina Yusuf on 21 November 2026, after the meeting on 19 November");
    expect(after).toContain("Now: response to you");
    expect(after).not.toContain("Give the second signature");
    await app.db.deleteFrom("signOffs").execute();
    await letRewrite(app.db);
    await app.db.deleteFrom("submissions").where("id", "=", "now").execute();
  });
});

describe("confirming what is still true", () => {
  const part = `${home}/confirm/A`;
  const unchangedOfA = ["A1", "A2", "A5", "A6", "A7", "A8", "A9"];
  const still = (codes: string[], base = "0") =>
    Object.fromEntries(
      codes.flatMap((code) => [
        [`choice-${code}`, "still-true"],
        [`base-${code}`, base],
      ]),
    );
  const send = async (fields: Record<string, string>, path = part, person = "joanne") => (await app.signIn(person)).post(path, fields);
  const answered = async () =>
    (
      await app.db.selectFrom("answers").select("standardCode").where("assessmentId", "=", otterbrook).orderBy("standardCode").execute()
    ).map((one) => one.standardCode);

  test("shows each unchanged standard of a section with last year's answer", async () => {
    const text = await see("joanne", part);
    expect([...(await page("joanne", part)).matchAll(/name="base-([A-Z]\d+)"/g)].map((match) => match[1])).toEqual(unchangedOfA);
    expect(text).toContain("7 standards are unchanged since last year. Read each answer and say if it is still true.");
    expect(text).toContain(
      "Met 2025, Joanne Tull What is in place for A1 Evidence: Record for A1, Safeguarding folder, checked 20 November 2025",
    );
    expect(text).toContain("Open action: Ask pupils each term, due 31 March 2026");
  });

  test("tells which action was done since, and does not bring it as open", async () => {
    const change = (progress: "done" | "not-started", closedOn: string | null) =>
      app.db.updateTable("actions").set({ progress, closedOn }).where("id", "=", "then-A6").execute();
    await change("done", "2026-04-21");
    const text = await see("joanne", part);
    expect(text).toContain("Done on 21 April 2026: Ask pupils each term");
    expect(text).not.toContain("Open action");
    await change("not-started", null);
  });

  test("confirms a whole section, says so once and how many are left, and goes on with the next", async () => {
    const response = await send(still(unchangedOfA));
    expect([response.status, response.headers.get("Location")]).toEqual([302, `${home}?done=confirmed`]);
    const text = await see("joanne", `${home}?done=confirmed`);
    expect(text).toContain("7 confirmed, 76 left");
    expect(text).toContain("7 done: section A. 53 left Go on with section B");
    app.passMinutes(6);
    expect(await see("joanne", `${home}?done=confirmed`)).not.toContain("7 confirmed");
    app.passMinutes(-6);
    expect(await see("joanne", part)).toContain("Nothing is left to look at here.");
  });

  test("lets a school where nothing changed finish every unchanged standard, a page for each section", async () => {
    const browser = await app.signIn("joanne");
    let pages = 0;
    for (const section of "ABCDEFGHIJK") {
      const html = await (await browser.get(`${home}/confirm/${section}`)).text();
      const codes = [...html.matchAll(/name="base-([A-Z]\d+)"/g)].map((match) => match[1] as string);
      if (codes.length === 0) continue;
      expect((await browser.post(`${home}/confirm/${section}`, still(codes))).status).toBe(302);
      pages += 1;
    }
    expect(pages).toBeLessThanOrEqual(11);
    expect(await see("joanne")).toContain("All 60 done");
    expect(await see("joanne")).toContain("60 of 83 done. 23 are left");
  });

  test("leads to the first that changed or is out of date", async () => {
    const response = await send({ ...still(["A1"]), "choice-A2": "out-of-date", "base-A2": "0", "choice-A5": "changed", "base-A5": "0" });
    expect(response.headers.get("Location")).toBe(`${home}/standards/A2`);
    expect(await answered()).toEqual(["A1", "A5"]);
    expect(await see("joanne", `${home}/standards/A5`)).toContain("answer is in the form below, and not saved yet.");
    const text = await see("joanne", part);
    expect(text).toContain("5 are left to look at");
    expect(text).toContain("Begun, and not complete A5 Human rights and equality");
  });

  test("leaves as it is what nothing was chosen for", async () => {
    const response = await send({ "base-A1": "0", "base-A2": "0" });
    expect([response.status, response.headers.get("Location")]).toEqual([302, `${home}?done=nothing`]);
    expect(await answered()).toEqual([]);
    expect(await see("joanne", `${home}?done=nothing`)).toContain("Nothing was chosen, so every answer is as it was");
  });

  test("asks when evidence past its date was checked again, and keeps what was chosen until it knows", async () => {
    const evidence = `${home}/confirm/evidence`;
    expect(await see("joanne", evidence)).toContain("2 standards have evidence past its check date.");
    const id = `${otterbrookThen}-A3`;
    const refused = await send(still(["A3", "B5"]), evidence);
    const html = await refused.text();
    expect(refused.status).toBe(400);
    expect(html).toContain("<title>Error: Evidence to look at");
    expect(html).toContain(`href="#checked-A3-${id}-day"`);
    expect(html).toContain("Enter the day you checked “Record for A3” again for A3");
    expect(html).toMatch(/checked=""[^>]*value="still-true"|value="still-true"[^>]*checked=""/);
    expect(await answered()).toEqual([]);

    const day = (name: string, [year, month, date]: string[]) => ({
      [`${name}.day`]: date!,
      [`${name}.month`]: month!,
      [`${name}.year`]: year!,
    });
    const dates = { ...day(`checked-A3-${id}`, ["2026", "11", "20"]), ...day(`review-A3-${id}`, ["2027", "11", "20"]) };
    expect((await send({ ...still(["A3"]), ...day(`checked-A3-${id}`, ["2026", "11", "23"]) }, evidence)).status).toBe(400);
    expect((await send({ ...still(["A3"]), ...dates, ...day(`review-A3-${id}`, ["2026", "11", "19"]) }, evidence)).status).toBe(400);
    expect((await send({ ...still(["A3"]), ...dates }, evidence)).status).toBe(302);
    const item = await app.db.selectFrom("evidence").selectAll().where("assessmentId", "=", otterbrook).executeTakeFirstOrThrow();
    expect(item).toMatchObject({ checkedOn: "2026-11-20", reviewBy: "2027-11-20" });
    expect(await see("joanne")).toContain(
      "2 Evidence to look at The wording is the same, but a check date has passed since you last answered. 1 done. Left: B5",
    );
  });

  test("asks no date of what is out of date", async () => {
    const response = await send({ "choice-A3": "out-of-date", "base-A3": "0" }, `${home}/confirm/evidence`);
    expect(response.headers.get("Location")).toBe(`${home}/standards/A3`);
  });

  test("names what somebody answered meanwhile, overwrites nothing and saves the rest", async () => {
    await send(still(["A1"]));
    await app.db
      .updateTable("answers")
      .set({ statement: "Kofi’s words", revision: 2, savedBy: "kofi" })
      .where("assessmentId", "=", otterbrook)
      .execute();
    const response = await send(still(["A1", "A2"]));
    expect(response.status).toBe(409);
    expect(await response.text()).toContain(
      "Somebody answered A1 after you opened this page, so nothing was replaced there. 1 other is saved.",
    );
    expect(await answered()).toEqual(["A1", "A2"]);
    expect(
      (
        await app.db
          .selectFrom("answers")
          .selectAll()
          .where("standardCode", "=", "A1")
          .where("assessmentId", "=", otterbrook)
          .executeTakeFirstOrThrow()
      ).statement,
    ).toBe("Kofi’s words");
  });

  test("is harmless when it is sent twice", async () => {
    await send(still(["A1", "A2"]));
    const again = await send(still(["A1", "A2"]));
    expect(again.status).toBe(302);
    expect(await app.db.selectFrom("history").select("id").where("assessmentId", "=", otterbrook).execute()).toHaveLength(2);
  });

  test.each([
    ["a standard of another section", { "choice-B2": "still-true", "base-B2": "0" }],
    ["a standard whose wording changed", { "choice-B1": "still-true", "base-B1": "0" }],
    ["a standard that is not there", { "choice-Z9": "still-true", "base-Z9": "0" }],
    ["another word", { "choice-A1": "met", "base-A1": "0" }],
    ["no revision", { "choice-A1": "still-true" }],
    ["a revision that is none", { "choice-A1": "still-true", "base-A1": "-1" }],
  ])("refuses %s", async (_, fields) => {
    expect((await send({ ...still(["A2"]), ...(fields as Record<string, string>) })).status).toBe(400);
    expect(await answered()).toEqual([]);
  });

  test("is there for sections of a school with an earlier return only", async () => {
    const browser = await app.signIn("joanne");
    for (const path of [`${home}/confirm/Z`, `${home}/confirm/evidences`]) expect((await browser.get(path)).status).toBe(404);
    expect((await (await app.signIn("sunil")).get("/assessments/pellow-2026/confirm/A")).status).toBe(404);
  });

  test("gives a contributor their own sections and the evidence in them", async () => {
    const kofi = await app.signIn("kofi");
    expect((await kofi.get(`${home}/confirm/K`)).status).toBe(200);
    expect((await kofi.get(part)).status).toBe(403);
    expect(await see("kofi", `${home}/confirm/evidence`)).toContain("No evidence is past its check date.");
    expect((await kofi.post(`${home}/confirm/evidence`, { ...still(["A3"]) })).status).toBe(400);
  });
});

describe("a standard's page in a school's return", () => {
  const standard = (code: string) => `${home}/standards/${code}`;
  const setFlags = (id: string, flags: string[]) =>
    app.db
      .updateTable("assessments")
      .set({ flags: JSON.stringify(flags) })
      .where("id", "=", id)
      .execute();

  test("says why a standard does not apply, with the way to the profile, and has no form", async () => {
    const html = await page("joanne", standard("C7"));
    expect(await see("joanne", standard("C7"))).toContain(
      "This standard does not apply. The profile says no to: lets its premises. It is left out of the counts and percentages. Check the profile",
    );
    expect(html).toContain(`href="${home}/profile"`);
    expect(html).not.toContain('name="statement"');
    expect(html).not.toContain("Still true");
  });

  test("shows what was answered when it still applied, to read only", async () => {
    await answerStandards(app.db, otterbrook);
    const text = await see("joanne", standard("C7"));
    expect(text).toContain(
      "What was answered before It is kept, and counts again if the profile changes back. Met What is in place for C7",
    );

    await setFlags(otterbrook, []);
    const earlier = await see("joanne", standard("K13"));
    expect(earlier).toContain("This standard does not apply.");
    expect(earlier).toContain("Your 2025 answer");
    expect(await page("joanne", standard("K13"))).not.toContain('value="confirm"');
    await setFlags(otterbrook, otterbrookFlags);
  });

  test("saves nothing to a standard that no longer applies, and keeps what was typed", async () => {
    const response = await (
      await app.signIn("joanne")
    ).post(standard("C7"), { intent: "save", baseRevision: "0", rating: "met", statement: "Typed before the profile changed" });
    expect(response.status).toBe(409);
    expect(await response.text()).toContain("Typed before the profile changed");
    expect(await app.db.selectFrom("answers").select("standardCode").where("assessmentId", "=", otterbrook).execute()).toEqual([]);
    expect(await app.db.selectFrom("answerDrafts").select("statement").where("assessmentId", "=", otterbrook).execute()).toEqual([
      { statement: "Typed before the profile changed" },
    ]);
  });

  test("leafs past what does not apply, and calls it so beside the others", async () => {
    const html = await page("joanne", standard("C6"));
    expect(html).toContain(`href="${standard("C8")}"`);
    expect(await see("joanne", standard("C6"))).toMatch(/C7 Letting of premises Does not apply/);
    const response = await (
      await app.signIn("joanne")
    ).post(standard("C6"), { intent: "save", baseRevision: "0", rating: "met", statement: "Yes" });
    expect(response.headers.get("Location")).toBe(standard("C8"));
  });

  test("rests on law or on guidance, as it does for its kind of setting, and has help and examples of that kind", async () => {
    const k15 = () => see("joanne", standard("K15"));
    expect(await k15()).toContain("Basis: required by law");
    expect(await k15()).toContain("The law behind this standard");
    expect(await page("joanne", standard("K15"))).not.toContain("Nursery schools");

    await setFlags(otterbrook, ["independent", "nursery_only"]);
    expect(await k15()).toContain("Basis: statutory guidance");
    expect(await k15()).toContain("What this standard rests on");
    expect(await page("joanne", standard("K15"))).toMatch(/<summary[^>]*><span[^>]*>Nursery schools<\/span>/);
    await setFlags(otterbrook, otterbrookFlags);
  });

  test("says what a standard rests on, and what changed with this year's guidance", async () => {
    const text = await see("joanne", standard("B4"));
    expect(text).toMatch(/Basis: (required by law|statutory guidance|asked by the partnership)\. New or stronger this year/);
    expect(text).toContain("The wording has changed since then");
    expect(text).toContain("What to check: cover must now also hold when the DSL is absent");
    const unchanged = await see("joanne", standard("A3"));
    expect(unchanged).toContain("Basis: statutory guidance What met looks like");
    // A paragraph is shown only in the edition in which it was checked
    expect(unchanged).toContain("Keeping children safe in education (2025, earlier edition), Part two, paragraph 81");
    expect(unchanged).toContain("Keeping children safe in education (2026), Part two, Training of governors and trustees");
  });
});

describe("the words of schools", () => {
  test("call the parts what they are called in schools, on every page of the return", async () => {
    const seen = await Promise.all([
      see("joanne"),
      see("marcus"),
      see("bryn"),
      see("joanne", `${home}/people`),
      see("joanne", `${home}/check`),
      see("bryn", `${home}/standards/A1`),
      see("kofi", `${home}/standards/A1`),
      see("leila"),
      see("bryn", `${home}/people`),
      see("sunil", "/assessments/pellow-2026"),
      see("joanne", "/work"),
      see("marcus", "/work"),
    ]);
    for (const text of seen) expect(text).not.toMatch(/champion|Section 11|\bsignatory\b|this agency|the agency/i);
    expect(seen[2]).toContain("You can read this audit. The designated safeguarding lead and contributors write it.");
    expect(seen[3]).toMatch(/designated safeguarding lead/i);
    expect(seen[3]).toMatch(/headteacher or principal/i);
    expect(seen[6]).toContain("Section A is with someone else. Ask the designated safeguarding lead if you should have it.");
    expect(seen[8]).toContain("Only the designated safeguarding lead can do this.");
    expect(seen[10]).toContain("You are the designated safeguarding lead Complete the safeguarding audit 2026 to 2027");
  });

  test("are used where something cannot be done now", async () => {
    await app.db
      .updateTable("assessments")
      .set({ state: "awaiting-sign-off", sentForSignOffAt: "2026-11-20T15:00:00.000Z" })
      .where("id", "=", otterbrook)
      .execute();
    for (const path of [`${home}/standards/A1`, `${home}/confirm/A`, `${home}/people`]) {
      const text = await see("joanne", path);
      expect(text).toContain("It is with the headteacher or principal. They can return it with a note if something has to change.");
      expect(text).not.toMatch(/champion|\bsignatory\b/);
    }
    expect(await see("marcus", "/work")).toContain("Read and sign the safeguarding audit 2026 to 2027");
    await app.db.updateTable("assessments").set({ state: "invited", sentForSignOffAt: null }).where("id", "=", otterbrook).execute();
  });
});

describe("your work", () => {
  test("shows a designated safeguarding lead both schools, side by side", async () => {
    await app.db
      .insertInto("roles")
      .values({
        id: "joanne-pellow",
        personId: "joanne",
        role: "champion",
        organisationId: "pellow",
        partnershipId: null,
        since: "2026-09-01",
        endedOn: null,
      })
      .execute();
    const browser = await app.signIn("joanne");
    const work = await (await browser.get("/work")).text();
    for (const id of [otterbrook, "pellow-2026"]) {
      expect(work).toContain(`href="/assessments/${id}"`);
      expect((await browser.get(`/assessments/${id}`)).status).toBe(200);
    }
    await app.db.deleteFrom("roles").where("id", "=", "joanne-pellow").execute();
  });

  test("asks a governor for the second signature while it is owed", async () => {
    const at = "2026-11-20T15:00:00.000Z";
    expect(await see("amina", "/work")).not.toContain("as governor");
    await app.db
      .updateTable("assessments")
      .set({ state: "submitted", submittedAt: at, firstSubmittedAt: at })
      .where("id", "=", otterbrook)
      .execute();

    const text = await see("amina", "/work");
    expect(text).toContain(
      "Read and sign the safeguarding audit 2026 to 2027 as governor The head signed and submitted it on 20 November 2026.",
    );
    expect(text).toContain("Second signature owed by 29 January 2027");
    expect(await page("amina", "/work")).toContain(`href="${home}/governor-signature"`);
    const others = await see("joanne", "/work");
    expect(others).toContain("Second signature owed by 29 January 2027. The partnership owes a response");
    expect(others).not.toContain("as governor");

    const signed = {
      personId: "amina",
      personName: "Amina Yusuf",
      jobTitle: "Safeguarding governor",
      declarations: "[]",
      signedAt: "2026-11-21T10:00:00.000Z",
    };
    await app.db
      .insertInto("signOffs")
      .values({
        id: "second",
        assessmentId: otterbrook,
        revision: 1,
        ...signed,
        capacity: "governor",
        meetingOn: null,
        minuteReference: null,
      })
      .execute();
    expect(await see("amina", "/work")).not.toMatch(/Second signature|as governor/);
  });
});

test("offers to change who signs until each has signed, and a governor the page for governors", async () => {
  const at = "2026-11-20T15:00:00.000Z";
  expect(await see("amina")).toContain("What is weak, what changed and what to ask is on one page: read the page for governors");
  expect(await see("joanne")).not.toContain("read the page for governors");
  expect(await see("joanne")).toContain("Change who signs as head");

  await app.db
    .updateTable("assessments")
    .set({ state: "submitted", submittedAt: at, firstSubmittedAt: at })
    .where("id", "=", otterbrook)
    .execute();
  const submitted = await see("joanne");
  expect(submitted).not.toContain("Change who signs as head");
  expect(submitted).toContain("Change who signs as governor");
  expect(submitted).toContain("Read the profile");
  expect(submitted).not.toContain("Read the answers so far");

  await app.db
    .insertInto("submissions")
    .values({ id: "now", assessmentId: otterbrook, revision: 1, receipt: "R", content: "{}", contentHash: "0", submittedAt: at })
    .execute();
  const signed = {
    personId: "amina",
    personName: "Amina Yusuf",
    jobTitle: "Safeguarding governor",
    declarations: "[]",
    signedAt: "2026-11-21T10:00:00.000Z",
  };
  await app.db
    .insertInto("signOffs")
    .values({
      id: "second",
      assessmentId: otterbrook,
      revision: 1,
      ...signed,
      capacity: "governor",
      meetingOn: null,
      minuteReference: null,
    })
    .execute();
  const text = await see("joanne");
  expect(text).not.toContain("Change who signs as governor");
  expect(text).not.toContain("The head signs first.");
  await letRewrite(app.db);
  await app.db.deleteFrom("submissions").where("id", "=", "now").execute();
});

test("opens the way to the signature once every standard is done and the profile is confirmed", async () => {
  await answerStandards(app.db, otterbrook);
  expect(await see("joanne")).toContain("Not sent yet. Opens when all standards are done and the profile is confirmed");
  expect(await page("joanne")).not.toContain(`href="${home}/check"`);
  await withProfile(app.db, otterbrook);
  const text = await see("joanne");
  expect(text).toContain(
    "83 of 83 standards complete. Due 16 December 2026. Everything is there: check it and send it to Marcus Adeyemi to sign.",
  );
  expect(text).toContain("All 21 done");
  expect(text).toContain("Check everything and send it to Marcus Adeyemi to sign");
  expect(await see("marcus")).not.toContain("Check everything and send it");
  expect(await see("marcus")).toMatch(/The school profile .* The action plan .* The partnership’s questions .* The statistics/);
});
