import { describe, expect, test } from "vitest";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";

const app = await freshApp(({ db }) => withSchools(db));

const home = `/assessments/${otterbrook}`;
const open = async (person: string, path = home) => readPage(await (await app.signIn(person)).get(path));
const see = async (person: string, path = home) => (await open(person, path)).text;

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
    expect((await readPage(await (await app.signIn("joanne")).get(`/organisations/otterbrook/people`))).text).toMatch(/headteacher/i);
    expect(seen[6]).toContain("Nobody has section A yet. Ask the designated safeguarding lead if you should have it.");
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
      expect(text).toContain(
        "It is with the headteacher, who can return it with a note. The designated safeguarding lead can take it back until it is signed.",
      );
      expect(text).not.toMatch(/champion|\bsignatory\b/);
    }
    expect(await see("marcus", "/work")).toContain("Read and sign the safeguarding audit 2026 to 2027");
  });
});
