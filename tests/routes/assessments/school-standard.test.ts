import { describe, expect, test } from "vitest";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";
import { answerStandards } from "#tests/support/school-answers.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";

const app = await freshApp(({ db }) => withSchools(db));

const home = `/assessments/${otterbrook}`;
const open = async (person: string, path = home) => readPage(await (await app.signIn(person)).get(path));
const see = async (person: string, path = home) => (await open(person, path)).text;

describe("a standard's page in a school's return", () => {
  const standard = (code: string) => `${home}/standards/${code}`;

  test("says why a standard does not apply, with the way to the profile, and has no form", async () => {
    const page = await open("joanne", standard("C7"));
    expect(page.text).toContain(
      "This standard does not apply. The profile says no to: lets its premises. It is left out of the counts and percentages. Check the profile",
    );
    expect(page.addressOf("Check the profile")).toBe(`${home}/profile`);
    expect(page.html).not.toContain('name="statement"');
    expect(page.html).not.toContain("Still true");
  });

  test("shows what was answered when it still applied, to read only", async () => {
    await answerStandards(app.db, otterbrook);
    const text = await see("joanne", standard("C7"));
    expect(text).toContain(
      "What was answered before It is kept, and counts again if the profile changes back. Met What is in place for C7",
    );

    await app.db.updateTable("assessments").set({ flags: "[]" }).where("id", "=", otterbrook).execute();
    const earlier = await see("joanne", standard("K13"));
    expect(earlier).toContain("This standard does not apply.");
    expect(earlier).toContain("Your 2025 answer");
    expect((await open("joanne", standard("K13"))).html).not.toContain('value="confirm"');
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
    const page = await open("joanne", standard("C6"));
    expect(page.addressOf(/^Next standard/)).toBe(standard("C8"));
    expect(page.text).toMatch(/C7 Letting of premises Does not apply/);
    const response = await (
      await app.signIn("joanne")
    ).post(standard("C6"), { intent: "save", baseRevision: "0", rating: "met", statement: "Yes" });
    expect(response.headers.get("Location")).toBe(`${standard("C8")}?done=saved&of=C6#main`);
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
