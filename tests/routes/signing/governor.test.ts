import { describe, expect, test } from "vitest";
import { startApp } from "#tests/support/app.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { someAction, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { mainText } from "#tests/support/page-text.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";
import { answerStandards, withProfile } from "#tests/support/school-answers.ts";
import { reopenOtterbrook, submitOtterbrook } from "#tests/support/school-submission.ts";

const app = await freshApp(async ({ db }) => {
  await withSchools(db);
  await answerStandards(db, otterbrook, { B5: "not-met", A6: "partially-met", K15: "partially-met" });
  const done = { progress: "done" as const, closedOn: "2026-03-03" };
  await db.updateTable("actions").set(done).where("id", "=", "then-D2").execute();
  await db
    .insertInto("actions")
    .values(
      someAction("now-A6", {
        assessmentId: otterbrook,
        standardCode: "A6",
        what: "Ask pupils each term",
        dueOn: "2027-06-30",
        agreedOn: "2025-11-01",
        carriedFrom: "then-A6",
        progress: "on-track",
        savedBy: "joanne",
      }),
    )
    .execute();
  await withProfile(db, otterbrook, "joanne", { dsl_course: "2024-03-01" });
});

const path = `/assessments/${otterbrook}`;

const open = async (person: string, page: string) => (await app.signIn(person)).get(path + page);
const read = async (person: string, page: string) => mainText(await open(person, page));
const say = async (fields: Record<string, string>, person = "amina") =>
  (await app.signIn(person)).post(`${path}/conversations`, { readers: "governors", ...fields });

describe("the page for governors", () => {
  test("says in words what is weak, what changed, what became of last year's actions, and what to ask", async () => {
    await submitOtterbrook(app.db);

    const page = await read("amina", "/governor");

    expect(page).toContain("One is not met: B5");
    expect(page).toContain("This is revision 1 as it was submitted");
    expect(page).toMatch(/D2 Have all staff read Part one\. .* Done on 3 March 2026/);
    expect(page).toMatch(/A6 Ask pupils each term\. .* Carried over: on track, now due 30 June 2027/);
    expect(page).toMatch(/H8 Check every volunteer again\. .* Not carried over/);
    expect(page).toContain("What changed since 2025");
    // K15 is law for an academy; B5 and A6 rest on guidance
    expect(page).toMatch(/The law asks for K15 [^,]*, and it is not fully met/);
    expect(page).toMatch(/K15 [^.]+\. Partially met Required by law What is in place for K15/);
    expect(page).toMatch(
      /What does not apply 5 not asked, by the profile: C7, K8, K14, K16, K17 C7 Letting of premises: The profile says no to/,
    );
    expect(page).toMatch(/1 action is from 2025[^.]*\. What has stopped it\?/);
    expect(page).not.toContain("agreed more than a year ago");
    expect(page).toMatch(/last full course.* 1 March 2024, more than 24 months ago/);
    expect(page).not.toContain("not apply, by our account");
    expect(page).toContain("The governor or trustee’s signature is owed by 29 January 2027");
  });

  test("shows work in hand before submission and after reopening, and says so", async () => {
    expect(await read("bryn", "/governor")).toContain("This is work in hand. It has not been submitted, and it can still change.");

    await submitOtterbrook(app.db);
    expect(await read("bryn", "/governor")).not.toContain("work in hand");
    await reopenOtterbrook(app.db);
    expect(await read("bryn", "/governor")).toContain("This is work in hand");
  });

  test("says how many standards are not answered yet", async () => {
    const answer = await app.db
      .selectFrom("answers")
      .selectAll()
      .where("assessmentId", "=", otterbrook)
      .where("standardCode", "=", "K1")
      .executeTakeFirstOrThrow();
    await app.db.deleteFrom("answers").where("assessmentId", "=", otterbrook).where("standardCode", "=", "K1").execute();

    expect(await read("amina", "/governor")).toContain("1 standard is not answered yet.");
    await app.db.insertInto("answers").values(answer).execute();
  });

  test("does without a profile and without an earlier return", async () => {
    const sunil = await app.signIn("sunil");

    const page = await mainText(await sunil.get("/assessments/pellow-2026/governor"));

    expect(page).toContain("There are none on record.");
    expect(page).toContain("Nothing has been entered in the profile yet");
  });

  test("is read by everybody in the organisation and nobody in the partnership", async () => {
    await submitOtterbrook(app.db);

    for (const person of ["joanne", "kofi", "marcus", "amina", "bryn", "thea"]) expect((await open(person, "/governor")).status).toBe(200);
    for (const person of ["leila", "rhian"]) {
      expect((await open(person, "/governor")).status).toBe(403);
      expect(await read(person, "/governor")).toContain("This page is for the school, its governors and trustees and its trust.");
    }
    for (const person of ["anita", "sunil", "dana"]) expect((await open(person, "/governor")).status).toBe(404);
  });
});

describe("words with governors", () => {
  test("are begun from the page for governors, and shown there, at the standard and on their own page", async () => {
    const response = await say({ words: "Who checks this?\nAnd when?", standard: "A6" });

    expect(response.status).toBe(302);
    for (const page of ["/governor", "/conversations", "/conversations?standard=A6", "/standards/A6"]) {
      const text = await read("joanne", page);
      expect(text, page).toContain("Who checks this? And when?");
      expect(text, page).toContain("Amina Yusuf, Safeguarding governor, 9am on 22 November 2026");
    }
    expect(await read("joanne", "/conversations?standard=whole")).not.toContain("Who checks this?");
    expect(await read("joanne", "/standards/A5")).not.toContain("Who checks this?");
    expect((await open("joanne", "/conversations?standard=Z9")).status).toBe(404);
  });

  test("never reach the partnership, nor what is submitted", async () => {
    await say({ words: "Between ourselves" });
    await submitOtterbrook(app.db);

    const { content } = await app.db
      .selectFrom("submissions")
      .select("content")
      .where("assessmentId", "=", otterbrook)
      .executeTakeFirstOrThrow();
    expect(content).not.toContain("Between ourselves");
    for (const person of ["leila", "rhian"]) {
      for (const page of ["", "/conversations", "/submission", "/submissions/1"])
        expect(await (await open(person, page)).text()).not.toContain("Between ourselves");
    }
    expect(await read("joanne", "/history")).not.toContain("Between ourselves");
  });
});

test("an agency's audit has neither page", async () => {
  const agency = await startApp();
  await withOneAudit(agency.db);
  const priya = await agency.signIn("priya");

  for (const page of ["governor", "governor-signature"]) expect((await priya.get(`/assessments/riverbend-2026/${page}`)).status).toBe(404);
  await agency.stop();
});
