import { addConversation } from "#tests/support/conversation-fixtures.ts";
import { describe, expect, test } from "vitest";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";
import { answeredOn, answerStandards, withProfile } from "#tests/support/school-answers.ts";
import { otterbrook, otterbrookFlags, otterbrookThen, withSchools } from "#tests/support/school-fixtures.ts";

const app = await freshApp(({ db }) => withSchools(db));

const home = `/assessments/${otterbrook}`;
const open = async (person: string, path = home) => readPage(await (await app.signIn(person)).get(path));
const see = async (person: string, path = home) => (await open(person, path)).text;

describe("a school's page", () => {
  test("sorts the standards into three piles, each with its way in", async () => {
    const page = await open("joanne");
    page.getByRole("heading", { name: "Complete the safeguarding audit 2026 to 2027" });
    expect(page.text).toContain(
      "60 of 83 standards are unchanged since last year, and their evidence is in date. 20 changed with the new guidance, 1 has no answer from last year, and 2 need their evidence looked at.",
    );
    expect(page.text).toContain("0 of 83 complete. 83 are left. Due 16 December 2026.");
    expect(page.text).toContain("21 Changed with Keeping children safe in education 2026");
    expect(page.text).toContain(
      "2 Evidence to look at The wording is the same. Evidence is past its check date, has no date, or was checked more than a year ago. Left: A3 Training of the board, B5 Training of the DSL team Check evidence",
    );
    expect(page.text).toContain("60 left Start with section A");

    expect(page.addressOf("Go through the 21 left")).toBe(`${home}/confirm/changed`);
    expect(page.addressOf("Check evidence")).toBe(`${home}/confirm/evidence`);
    expect(page.addressOf("Start with section A")).toBe(`${home}/confirm/A`);
  });

  test("counts what is done as the task list does, and promises no time for the rest", async () => {
    await answeredOn(app.db, otterbrook, {
      A1: "2026-11-20T10:00:00.000Z",
      A2: "2026-11-20T10:01:00.000Z",
      A3: "2026-11-20T10:02:00.000Z",
      A5: "2026-11-20T10:03:00.000Z",
      A6: "2026-11-20T10:04:00.000Z",
      B1: "2026-11-20T10:05:00.000Z",
    });
    const text = await see("joanne");
    expect(text).toContain("6 of 83 complete. 77 are left. Due 16 December 2026.");
    expect(text).toContain("1 complete. Left: B4");
    expect(text).toContain("1 complete. Left: B5");
    expect(text).toContain("4 complete: 4 of A. 56 left Go on with section A");
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
      "1. Headteacher Marcus Adeyemi Not sent yet. Opens when all standards are complete Change who signs as headteacher 2. Governor or trustee Amina Yusuf, safeguarding governor Signature owed by 29 January 2027",
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
      /Bring the action plan up to date 1 action: 1 overdue, 3 of the last audit not carried over yet In progress/,
    );
    await app.db.updateTable("actions").set({ dueOn: "2026-11-22" }).where("id", "=", "late").execute();
    expect(await see("joanne")).not.toContain("overdue");
  });

  test("shows what was said last with governors to the school, its governors and its trust, and asks for the reply of whom it waits for", async () => {
    const said = { assessmentId: otterbrook, readers: "governors" as const, by: "amina", side: "governors" as const, standardCode: "A6" };
    await addConversation(app.db, "one", { ...said, words: "Which change came from the survey?" });
    await addConversation(app.db, "among", { assessmentId: otterbrook, readers: "colleagues", by: "kofi", words: "Between us" });
    for (const person of ["joanne", "kofi", "marcus", "amina", "bryn", "thea"]) {
      const text = await see(person);
      expect(text).toContain("“Which change came from the survey?” Amina Yusuf, Officer, 9am on 22 November 2026, on A6 Pupils feel safe");
      expect(text.includes("Waits for your reply Which change came")).toBe(person === "joanne");
      expect(text.includes("Between us")).toBe(person === "joanne");
    }
    expect(await see("leila")).not.toMatch(/survey|Between us/);
    expect((await open("joanne")).addressOf(/^Read and reply: A6/)).toBe("/conversations/one");
  });

  test("says what happens next, what the trust may do, and keeps every earlier return", async () => {
    const page = await open("joanne");
    expect(page.text).toContain(
      "Now: complete Joanne Tull, with 1 other Headteacher signs Marcus Adeyemi Submit by 16 December 2026 Governor or trustee signs by 29 January 2027 Response to you owed by 26 February 2027. Last year’s came on 19 February",
    );
    expect(page.text).toContain("Hartsmoor Learning Trust can read this return and comment. It cannot change or sign it.");
    expect(page.text).toContain("Earlier returns 2025 to 2026, answered");
    expect(page.addressOf("2025 to 2026")).toBe(`/assessments/${otterbrookThen}/submissions/1`);
    expect(page.addressOf("Report to governors and trustees (Word)")).toBe(`${home}/governors-report.docx`);
    expect(page.addressOf("Under Ofsted’s headings (Word)")).toBe(`${home}/inspection-file.docx`);
    expect(page.addressOf("Action plan (spreadsheet)")).toBe(`${home}/action-plan.xlsx`);
  });

  test("gives those who only read no buttons", async () => {
    for (const person of ["marcus", "amina", "bryn", "thea"]) {
      const { html, text } = await open(person);
      expect(text).not.toContain("60 of 83 standards are unchanged");
      expect(text).not.toMatch(/Read each answer and say|See the old and new wording|Check the profile/);
      expect(html).not.toContain("/confirm/");
      expect(html).not.toContain("Go through the");
    }
  });

  test("offers a contributor their own sections only", async () => {
    const { html, addressOf, getByRole } = await open("kofi");
    expect(addressOf("Start with section K")).toBe(`${home}/confirm/K`);
    expect(html).not.toContain(`href="${home}/confirm/A"`);
    expect(html).not.toContain(`href="${home}/confirm/evidence"`);
    getByRole("heading", { name: "Your sections" });
  });

  test("shows the partnership progress, and nothing of the work in hand", async () => {
    const text = await see("leila");
    expect(text).toContain("0 of 83 standards complete.");
    expect(text).toContain("Amina Yusuf, safeguarding governor");
    for (const words of [
      "unchanged since last year",
      "Other parts of the return",
      "What governors and trustees can see",
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
});

test("the work of a designated safeguarding lead shows both schools, side by side", async () => {
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
  const work = await open("joanne", "/work");
  for (const id of [otterbrook, "pellow-2026"]) {
    expect(work.html).toContain(`href="/assessments/${id}"`);
    expect((await browser.get(`/assessments/${id}`)).status).toBe(200);
  }
});
