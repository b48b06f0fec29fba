import { expect, test } from "vitest";
import { reopen } from "#db/signing/sign-off.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";
import { publicUrl, viewOf } from "#tests/support/return-fixtures.ts";
import { answerStandards } from "#tests/support/school-answers.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";
import { signAsGovernor, submitOtterbrook } from "#tests/support/school-submission.ts";

const app = await freshApp(async ({ db }) => {
  await withSchools(db);
  await answerStandards(db, otterbrook);
  await submitOtterbrook(db);
  await signAsGovernor(db);
  const leila = { by: "leila", at: "2027-01-21T10:00:00.000Z" };
  await reopen(db, leila, await viewOf(db, "leila", otterbrook), { reason: "Correct C1, please.", publicUrl });
});

test.each([
  ["champion", "joanne", "You are the designated safeguarding lead"],
  ["head", "marcus", "You are the headteacher: you read, and sign or return. You cannot change answers"],
  ["governor", "amina", "You are a governor or trustee: you read, comment and give the second signature. You cannot change answers"],
])("a reopened return, with its reason, is the first task of the %s", async (_part, person, part) => {
  const page = await readPage(await (await app.signIn(person)).get("/work"));

  expect(page.text).toContain(
    `Otterbrook Primary School ${part} Look at why the partnership opened it again Reopened by the partnership on 21 January 2027: “Correct C1, please.”. It has to be signed again`,
  );
  expect(page.addressOf("Look at why the partnership opened it again")).toBe(`/assessments/${otterbrook}`);
});
