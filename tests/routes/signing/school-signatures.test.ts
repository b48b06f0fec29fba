import { expect, test } from "vitest";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";
import { answerStandards, withProfile } from "#tests/support/school-answers.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";
import { signAsGovernor, submitOtterbrook } from "#tests/support/school-submission.ts";

const app = await freshApp(({ db }) => withSchools(db));

const home = `/assessments/${otterbrook}`;
const open = async (person: string, path = home) => readPage(await (await app.signIn(person)).get(path));
const at = "2026-11-20T15:00:00.000Z";
const see = async (person: string, path = home) => (await open(person, path)).text;

test("opens the way to the signature once every standard is done and the profile is confirmed", async () => {
  await answerStandards(app.db, otterbrook);
  expect(await see("joanne")).toContain("Not sent yet. Opens when all standards are complete and the profile is confirmed");
  expect((await open("joanne")).html).not.toContain(`href="${home}/check"`);
  expect(await see("joanne")).toContain("Confirm the profile, and then send it to Marcus Adeyemi to sign");
  expect(await see("joanne")).not.toContain("Everything is there");
  expect(await see("joanne", "/work")).toContain("83 of 83 standards complete. The profile is left to confirm");
  await withProfile(app.db, otterbrook);
  const text = await see("joanne");
  expect(text).toContain(
    "83 of 83 standards complete. Due 16 December 2026. Everything is there: check it and send it to Marcus Adeyemi to sign.",
  );
  expect(text).toContain("All 21 complete");
  expect(text).toContain("Check everything and send it to Marcus Adeyemi to sign");
  expect(await see("marcus")).not.toContain("Check everything and send it");
  expect(await see("marcus")).toMatch(/The school profile .* The action plan .* The partnership’s questions .* The statistics/);
});

test("goes on after submission with the second signature that is owed", async () => {
  await submitOtterbrook(app.db, 1, at);
  const text = await see("amina");
  expect(text).toContain("Now: governor or trustee signs by 29 January 2027");
  expect(text).toContain("Give the second signature");
  expect(await see("joanne")).not.toContain("Give the second signature");

  await signAsGovernor(app.db, { signedAt: "2026-11-21T10:00:00.000Z", meetingOn: "2026-11-19", minuteReference: "4.2" });
  const after = await see("amina");
  expect(after).toContain("Signed by Amina Yusuf on 21 November 2026, after the meeting on 19 November");
  expect(after).toContain("Now: response to you");
  expect(after).not.toContain("Give the second signature");
});

test("offers to change who signs until each has signed, and a governor the page for governors", async () => {
  expect(await see("amina")).toContain(
    "Nothing to sign yet: the headteacher signs first. Joanne Tull has not started it yet. Read the page for governors",
  );
  expect(await see("joanne")).not.toContain("Read the page for governors");
  expect(await see("joanne")).toContain("Change who signs as head");

  await submitOtterbrook(app.db, 1, at);
  const submitted = await see("joanne");
  expect(submitted).not.toContain("Change who signs as head");
  expect(submitted).toContain("Change who signs as governor");
  expect(submitted).toContain("Read the profile");
  expect(submitted).not.toContain("Read the answers so far");

  await signAsGovernor(app.db);
  const text = await see("joanne");
  expect(text).not.toContain("Change who signs as governor");
  expect(text).not.toContain("The headteacher signs first.");
});

test("a governor's work asks for the second signature while it is owed", async () => {
  expect(await see("amina", "/work")).not.toContain("as governor");
  await submitOtterbrook(app.db, 1, at);

  const work = await open("amina", "/work");
  expect(work.text).toContain(
    "Read and sign the safeguarding audit 2026 to 2027 as governor or trustee The headteacher signed and submitted it on 20 November 2026.",
  );
  expect(work.text).toContain("Second signature owed by 29 January 2027");
  expect(work.addressOf("Read and sign the safeguarding audit 2026 to 2027 as governor or trustee")).toBe(`${home}/governor-signature`);
  const others = await see("joanne", "/work");
  expect(others).toContain("Second signature owed by 29 January 2027. The partnership owes a response");
  expect(others).not.toContain("as governor");

  await signAsGovernor(app.db);
  expect(await see("amina", "/work")).not.toMatch(/Second signature|as governor/);
});

test("names who signed for ever, whoever is head and governor afterwards", async () => {
  await submitOtterbrook(app.db, 1, at);
  await signAsGovernor(app.db, { signedAt: "2026-11-21T10:00:00.000Z", meetingOn: "2026-11-19", minuteReference: "4.2" });
  await app.db.updateTable("roles").set({ endedOn: "2026-11-21" }).where("personId", "in", ["amina", "marcus"]).execute();
  for (const [personId, role] of [
    ["bryn", "governor"],
    ["kofi", "signatory"],
  ] as const)
    await app.db
      .insertInto("roles")
      .values({
        id: `${personId}-now`,
        personId,
        role,
        organisationId: "otterbrook",
        partnershipId: null,
        since: "2026-11-21",
        endedOn: null,
      })
      .execute();

  const text = await see("joanne");
  expect(text).toContain("1. Headteacher Marcus Adeyemi Signed and submitted");
  expect(text).toContain("2. Governor or trustee Amina Yusuf, safeguarding governor Signed by Amina Yusuf on 21 November 2026");
});
