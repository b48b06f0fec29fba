import { expect, test } from "vitest";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";
import { answerStandards, withProfile } from "#tests/support/school-answers.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";

const app = await freshApp(async ({ db }) => {
  await withSchools(db);
  await answerStandards(db, otterbrook);
  await withProfile(db, otterbrook);
  await db
    .updateTable("answers")
    .set({ confirmedTogether: "section" })
    .where("assessmentId", "=", otterbrook)
    .where("standardCode", "in", ["A1", "A2", "A5"])
    .execute();
  const items = db.selectFrom("evidenceStandards").select("evidenceId").where("standardCode", "in", ["A1", "A2"]);
  await db
    .updateTable("evidence")
    .set({ checkedTogether: "section" })
    .where("assessmentId", "=", otterbrook)
    .where("id", "in", items)
    .execute();
});

const home = `/assessments/${otterbrook}`;
const open = async (person: string, path: string) => readPage(await (await app.signIn(person)).get(`${home}${path}`));
const post = async (person: string, path: string, fields: Record<string, string | string[]>) =>
  (await app.signIn(person)).post(`${home}${path}`, fields);
const together = "3 of 83 answers and 2 of 83 items of evidence were confirmed together, no word changed";

test("how many were confirmed together is said to whoever signs, with what was submitted, and in the history", async () => {
  expect((await open("joanne", "/history")).text).toContain(`${together}.`);
  await post("joanne", "/check", { note: "" });
  const desk = await open("marcus", "/sign-off");
  expect(desk.text).toContain(`${together}.`);
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(desk.html)?.[1] ?? "";
  const declare = ["read", "true", "children"];
  const signed = await post("marcus", "/sign-off", { intent: "sign", declare, revision: value("revision"), hash: value("hash") });
  expect(signed.status).toBe(302);

  for (const [person, path] of [
    ["amina", "/governor-signature"],
    ["bryn", "/governor"],
  ] as const)
    expect([path, (await open(person, path)).text]).toEqual([path, expect.stringContaining(`${together}.`)]);
  expect((await open("rhian", "/submissions/1")).text).toContain(`Confirmed together ${together}.`);

  // Optional questions that nobody answered cannot be answered any more: they do not wait
  expect((await open("joanne", "")).text).toMatch(/9 questions, optional, not rated Not answered/);
});
