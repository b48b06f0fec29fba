import { expect, test } from "vitest";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";
import { readWordFile } from "#tests/support/read-word.ts";
import { answerStandards, withProfile } from "#tests/support/school-answers.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";

const app = await freshApp(({ db }) => withSchools(db));

const home = `/assessments/${otterbrook}`;
const open = async (person: string, path: string) => readPage(await (await app.signIn(person)).get(`${home}${path}`));
const post = async (person: string, path: string, fields: Record<string, string | string[]>) =>
  (await app.signIn(person)).post(`${home}${path}`, fields);

const old = { policy_child_protection: "2025-05-11", policy_edition: "2025" };
const says = "the child protection policy was last approved on 11 May 2025";

async function begin(values: Record<string, unknown> = old) {
  await answerStandards(app.db, otterbrook, { G3: "partially-met" });
  await withProfile(app.db, otterbrook, "joanne", values);
}

async function shown(person: string, path: string) {
  const { html } = await open(person, path);
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";
  return { revision: value("revision"), hash: value("hash") };
}

test("what the profile says against a rating stands at the standard, and changes nothing", async () => {
  await begin();

  const page = await open("joanne", "/standards/C1");
  expect(page.text).toContain("Your profile says something else. Is Met still right?");
  expect(page.text).toContain("The child protection policy was last approved on 11 May 2025");
  expect((await open("joanne", "/standards/C3")).text).not.toContain("Your profile says something else");

  await post("joanne", "/standards/C1", {
    baseRevision: "1",
    rating: "not-met",
    statement: "Being rewritten",
    noActionReason: "It is with the board",
  });
  expect((await open("joanne", "/standards/C1")).text).not.toContain("Your profile says something else");
});

test("it goes with the return to the check, the head, the governor and the partnership, each count with its base", async () => {
  await begin();
  const counted = "1 of the 82 rated Met";

  expect((await open("joanne", "/check")).text).toContain(counted);
  await post("joanne", "/check", { note: "" });
  const desk = await open("marcus", "/sign-off");
  expect(desk.text).toContain("1 rating does not fit with its own profile.");
  expect(desk.text).toContain(counted);
  expect(desk.text).toContain(says);
  desk.getByRole("checkbox", { name: "I have looked at the ratings that the profile speaks against" });

  const without = await post("marcus", "/sign-off", {
    intent: "sign",
    declare: ["read", "true", "children"],
    ...(await shown("marcus", "/sign-off")),
  });
  expect([without.status, (await readPage(without)).text]).toEqual([400, expect.stringContaining("Tick all 4 statements to sign")]);
  const declare = ["read", "doubts", "true", "children"];
  expect((await post("marcus", "/sign-off", { intent: "sign", declare, ...(await shown("marcus", "/sign-off")) })).status).toBe(302);

  // What was frozen stays, whatever the profile says later
  await app.db.updateTable("profiles").set({ fields: "{}" }).execute();
  expect((await open("amina", "/governor-signature")).text).toContain(says);
  const meeting = { "meetingOn.day": "20", "meetingOn.month": "11", "meetingOn.year": "2026", minuteReference: "7.2" };
  const asked = await shown("amina", "/governor-signature");
  const unlooked = await post("amina", "/governor-signature", { ...asked, ...meeting, declare: ["read", "governs", "discussed", "asked"] });
  expect(unlooked.status).toBe(400);
  const second = await post("amina", "/governor-signature", {
    ...asked,
    ...meeting,
    declare: ["read", "doubts", "governs", "discussed", "asked"],
  });
  expect(second.status).toBe(302);

  const submission = await open("rhian", "/submissions/1");
  expect(submission.text).toContain(counted);
  expect(submission.text).toContain(says);
  const word = await readWordFile(await (await app.signIn("rhian")).get(`${home}/submissions/1.docx`));
  expect(word.text).toContain(says);
  const kept = await app.db.selectFrom("signOffs").select(["capacity", "lookedAt"]).where("assessmentId", "=", otterbrook).execute();
  expect(kept.map((one) => one.lookedAt)).toEqual(['["C1"]', '["C1"]']);
});

test("a profile that fits, or that nobody has confirmed, asks for no tick", async () => {
  await begin({});
  expect((await open("joanne", "/check")).text).not.toContain("The profile says otherwise");
  await app.db
    .updateTable("profiles")
    .set({ fields: JSON.stringify(old), confirmedAt: null, confirmedBy: null })
    .execute();
  expect((await open("joanne", "/standards/C1")).text).not.toContain("Your profile says something else");
});
