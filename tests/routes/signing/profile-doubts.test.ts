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
  // It waits under the ratings for whoever chooses Met again; a browser that cannot tell shows it always
  const again = await open("joanne", "/standards/C1");
  expect(again.html).toContain('class="app-doubt" aria-labelledby="doubt" data-ratings="met"');
  expect(again.addressOf("Policies")).toBe(`${home}/profile/policies`);
  again.getByLabelText("If Met is right all the same, say why (optional)");
});

test("is asked where both Met and Partially met are in doubt, for either", async () => {
  await begin({ dsl_leadership_team: "no" });
  const page = await open("joanne", "/standards/B1");
  expect(page.text).toContain("Is Met or Partially met still right?");
  expect(page.html).toContain('data-ratings="met partially-met"');
});

test("it goes with the return to the check, the head, the governor and the partnership, each count with its base", async () => {
  await begin({ ...old, check_filtering: "2025-07-03" });
  await app.db.updateTable("answers").set({ rating: "met" }).where("standardCode", "=", "G3").execute();
  const why = "Governors approved the new policy on 19 November.";
  const { revision: baseRevision } = await app.db
    .selectFrom("answers")
    .select("revision")
    .where("standardCode", "=", "C1")
    .where("assessmentId", "=", otterbrook)
    .executeTakeFirstOrThrow();
  const fields = { rating: "met", statement: "The policy was rewritten", ratingReason: why, baseRevision: String(baseRevision) };
  expect((await post("joanne", "/standards/C1", { ...fields, intent: "later" })).status).toBe(302);
  expect((await open("joanne", "/standards/C1")).getByLabelText(/say why/).value).toBe(why);
  expect((await open("joanne", "/history?standard=C1")).text).toContain(why);
  const counted = "2 of the 83 rated Met";
  // The one that nobody has said anything about comes first
  const both = /G3 .*No reason given.*C1 .*Joanne Tull’s reason: “Governors approved the new policy on 19 November.”/;

  const check = await open("joanne", "/check");
  expect(check.text).toContain(counted);
  expect(check.text).toMatch(both);
  await post("joanne", "/check", { note: "" });
  const desk = await open("marcus", "/sign-off");
  expect(desk.text).toContain("2 ratings do not fit with its own profile.");
  expect(desk.text).toContain(counted);
  expect(desk.text).toContain(says);
  expect(desk.text).toMatch(both);
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
  const second = await open("amina", "/governor-signature");
  expect(second.text).toContain(says);
  expect(second.text).toMatch(both);
  expect((await open("bryn", "/governor")).text).toMatch(both);
  const meeting = { "meetingOn.day": "20", "meetingOn.month": "11", "meetingOn.year": "2026", minuteReference: "7.2" };
  const asked = await shown("amina", "/governor-signature");
  const unlooked = await post("amina", "/governor-signature", { ...asked, ...meeting, declare: ["read", "governs", "discussed", "asked"] });
  expect(unlooked.status).toBe(400);
  const given = await post("amina", "/governor-signature", {
    ...asked,
    ...meeting,
    declare: ["read", "doubts", "governs", "discussed", "asked"],
  });
  expect(given.status).toBe(302);

  const submission = await open("rhian", "/submissions/1");
  expect(submission.text).toContain(counted);
  expect(submission.text).toContain(says);
  const word = await readWordFile(await (await app.signIn("rhian")).get(`${home}/submissions/1.docx`));
  expect(word.text).toContain(says);
  expect(word.text).toContain(why);
  expect(submission.text).toMatch(both);
  expect(submission.text).toContain(`Why the rating is right, though the profile says otherwise ${why}`);
  const kept = await app.db.selectFrom("signOffs").select(["capacity", "lookedAt"]).where("assessmentId", "=", otterbrook).execute();
  expect(kept.map((one) => one.lookedAt)).toEqual(['["C1","G3"]', '["C1","G3"]']);
});

test("a profile that fits asks for no tick", async () => {
  await begin({});
  expect((await open("joanne", "/check")).text).not.toContain("The profile says otherwise");
});

test("a profile that is saved and not confirmed speaks already, and says that it is not", async () => {
  await begin();
  const soFar = { ...old, staff: "26", policy_published: "" };
  await app.db
    .updateTable("profiles")
    .set({ fields: JSON.stringify(soFar), confirmedAt: null, confirmedBy: null })
    .execute();

  const page = await open("joanne", "/standards/C1");
  expect(page.text).toContain("Your unconfirmed profile says The child protection policy was last approved on 11 May 2025");
  // What nobody has typed yet is no fact
  expect((await open("joanne", "/standards/D2")).text).not.toContain("Your profile says something else");
  expect((await open("joanne", "/check")).text).toContain(`The unconfirmed profile says: ${says}`);
  expect((await open("joanne", "/profile")).text).toContain(`The unconfirmed profile says: ${says}`);

  await app.db.deleteFrom("answers").execute();
  expect((await open("joanne", "/confirm/C")).text).toContain(`Your unconfirmed profile says: ${says}`);
  await app.db.deleteFrom("profiles").execute();
  expect((await open("joanne", "/confirm/C")).text).not.toContain("Your profile");
});

test("confirming the profile names the ratings that it speaks against, each with its way", async () => {
  await begin();
  await app.db.updateTable("profiles").set({ confirmedAt: null, confirmedBy: null }).execute();
  const response = await post("joanne", "/profile", { revision: "1" });
  const page = await open("joanne", (response.headers.get("Location") ?? "").slice(home.length).replace("#main", ""));

  expect(page.text).toContain("The profile is confirmed. 1 rating does not fit with it. See if it is right: C1 Child protection policy");
  expect(page.text).not.toContain("Nothing is left to do here");
  expect(page.addressOf("C1 Child protection policy")).toBe(`${home}/standards/C1`);
  expect(page.text).toContain("1 of the 82 rated Met");
  // Whoever only reads the profile is not told how the standards are rated
  expect((await open("amina", "/profile")).text).not.toContain("The profile says otherwise");

  await app.db
    .updateTable("profiles")
    .set({ fields: JSON.stringify({ policy_edition: "2026" }) })
    .execute();
  expect((await open("joanne", "/profile?done=confirmed")).text).toContain("Nothing is left to do here");
});

test("the reason goes to the history, and out of the return, with another rating", async () => {
  await begin();
  const save = (rating: string, baseRevision: string) =>
    post("joanne", "/standards/C1", { rating, baseRevision, statement: "As it is", ratingReason: "It is on its way", intent: "later" });
  await save("met", "1");
  await save("partially-met", "2");

  const rows = await app.db.selectFrom("answers").select("ratingReason").where("standardCode", "=", "C1").execute();
  expect(rows.map(({ ratingReason }) => ratingReason)).not.toContain("It is on its way");
  expect((await open("joanne", "/history?standard=C1")).text).toContain("It is on its way");
});

test("confirming last year’s answers says what the profile says against them", async () => {
  await withProfile(app.db, otterbrook, "joanne", old);
  const page = await open("joanne", "/confirm/C");
  expect(page.text).toContain(`Your profile says: ${says}`);
  expect(page.text).toContain("Is Met still right?");
});
