import { describe, expect, test } from "vitest";
import { findProfile } from "#db/schools/profiles.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";
import { mainText } from "#tests/support/page-text.ts";
import { answerStandards, withProfile } from "#tests/support/school-answers.ts";
import { otterbrook, otterbrookThen, withSchools } from "#tests/support/school-fixtures.ts";

const app = await freshApp(async ({ db }) => {
  await withSchools(db);
  await answerStandards(db, otterbrook);
});

const profile = `/assessments/${otterbrook}/profile`;

const see = async (path: string, person = "joanne") => (await app.signIn(person)).get(path);
const baseOf = async (path: string) => /name="base" value="([^"]+)"/.exec(await (await see(path)).text())?.[1] ?? "";
const save = async (group: string, fields: Record<string, string>) =>
  (await app.signIn("joanne")).post(`${profile}/${group}`, { base: await baseOf(`${profile}/${group}`), ...fields });

describe("what cannot well be", () => {
  const training = { staff: "26", volunteers: "0", governors: "9", starters: "30" };

  test("is asked about, and kept once somebody says that it is right", async () => {
    const asked = await save("training", training);
    const page = await readPage(asked);

    expect(asked.status).toBe(400);
    expect(page.text).toContain(
      "“Staff who started since the last return” is 30, more than “Staff, in persons”, which is 26. Is that right?",
    );
    page.getByRole("checkbox", { name: "It is right: keep it as I typed it" });
    expect(await findProfile(app.db, otterbrook)).toBeUndefined();

    expect((await save("training", { ...training, sure: "yes" })).status).toBe(302);
    expect((await findProfile(app.db, otterbrook))?.fields).toMatchObject({ starters: "30", staff: "26" });
  });

  test("200 hours a week are refused, 37.5 are taken, 60 are asked about", async () => {
    const hours = async (dsl_hours: string, more = {}) => (await save("dsl", { dsl_name: "Joanne Tull", dsl_hours, ...more })).status;

    expect([await hours("200", { sure: "yes" }), await hours("60"), await hours("60", { sure: "yes" }), await hours("37.5")]).toEqual([
      400, 400, 302, 302,
    ]);
    expect((await findProfile(app.db, otterbrook))?.fields).toMatchObject({ dsl_hours: "37.5" });
  });

  test("a deputy of the same name as the lead is asked about", async () => {
    await save("dsl", { dsl_name: "Joanne Tull" });
    const asked = await save("deputies", { "deputies[0].deputy_name": "joanne tull" });

    expect([asked.status, (await readPage(asked)).text]).toEqual([400, expect.stringContaining("has the same name. Is that right?")]);
  });
});

describe("last year's totals", () => {
  test("stand first on the page as last year's, and beside their field until this year's is typed", async () => {
    await withProfile(app.db, otterbrookThen, "joanne", { staff: "26", staff_read_part_one: "23" });
    const text = await mainText(await see(profile));

    expect(text).toMatch(/Old, missing or still last year’s .*staff, in persons Last year: 26\. It counts once you type this year’s/);
    expect(text).toContain("still last year’s, and counted nowhere");
    expect(text).toMatch(/staff, in persons is last year’s. Type this year’s number/i);
    const form = await readPage(await see(`${profile}/training`));
    expect(form.text).toContain("Last year: 26");
    expect(form.getByLabelText("Staff, in persons").value).toBe("");
    expect(form.text).not.toContain("Last year: 23");
  });
});

test("a later count of the register is said beside the number that is confirmed, and offered where it is changed", async () => {
  await withProfile(app.db, otterbrook, "joanne", { pupils: "200", census_date: "2025-10-02" });
  const register = JSON.stringify({ NumberOfPupils: "212", CensusDate: "15-01-2026" });
  await app.db.updateTable("organisations").set({ register }).where("id", "=", "otterbrook").execute();

  expect(await mainText(await see(profile))).toMatch(
    /Old, missing or still last year’s .*Pupils on roll 200 The national register now says 212/,
  );
  expect((await readPage(await see(`${profile}/setting`))).text).toContain("The national register says: 212");
});
