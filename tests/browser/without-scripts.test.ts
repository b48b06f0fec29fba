import { afterAll, beforeAll, expect, test } from "vitest";
import {
  audit,
  bringVersionsTogether,
  completeWhatIsMissing,
  declareAndSign,
  people,
  press,
  rate,
  returnWithNote,
  sendToSign,
  signIn,
  wordsOf,
} from "./steps.ts";
import { type Site, startSite } from "./support.ts";

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site?.stop());

test("an audit is completed, returned, signed and reopened without scripts", async () => {
  const withoutScripts = { javaScriptEnabled: false };
  const priya = await site.visitor(withoutScripts);
  const helen = await site.visitor(withoutScripts);
  const leila = await site.visitor(withoutScripts);

  await signIn(priya, people.champion);
  await bringVersionsTogether(priya);
  await completeWhatIsMissing(priya);
  await sendToSign(priya, "");
  await signIn(helen, people.signatory);
  await helen.goto(`${audit}/sign-off`);
  await returnWithNote(helen, "Say in 8.3 who leads the meetings.");
  await sendToSign(priya, "Done.");
  await helen.goto(`${audit}/sign-off`);
  await declareAndSign(helen);
  expect(await wordsOf(helen)).toMatch(/S11-2026-\w{4}-\d{4}/);

  await signIn(leila, people.administrator);
  await leila.goto(`${audit}/reopening`);
  await leila.getByLabel("Why it is reopened").fill("Section 9 leaves out the contractors.");
  await press(leila, "Reopen as revision 2");
  await priya.goto(audit);
  expect(await wordsOf(priya)).toContain("This is revision 2");
  expect(site.faults).toEqual([]);
});

test("what only works with scripts is not offered without them, and the rest works all the same", async () => {
  const page = await site.visitor({ javaScriptEnabled: false });
  await signIn(page, people.champion);
  await page.goto(`${audit}/standards/3.3`);

  expect(await page.getByLabel("Why it does not apply").isVisible()).toBe(false);
  await page.getByRole("radio", { name: "Not applicable" }).check();
  expect(await page.getByLabel("Why it does not apply").isVisible()).toBe(true);
  expect(await page.getByText(/You can enter up to \d+ words/).isVisible()).toBe(true);
  expect(await page.getByRole("button", { name: /^(Copy|Print)/ }).count()).toBe(0);
});

test("a session that ends in the middle of typing gives the words back", async () => {
  const page = await site.visitor({ javaScriptEnabled: false });
  await signIn(page, people.contributor);
  await page.goto(`${audit}/standards/6.2`);
  await page.context().clearCookies();

  await rate(page, "Not met", "Typed while nobody was signed in.");
  await press(page, "Save and come back later");

  expect(await wordsOf(page)).toContain("You were signed out");
  expect(await wordsOf(page)).toContain("Typed while nobody was signed in.");
});

test("a text that is too long is refused with everything kept", async () => {
  const page = await site.visitor({ javaScriptEnabled: false });
  await signIn(page, people.contributor);
  await page.goto(`${audit}/standards/6.2`);
  const long = "word ".repeat(300).trim();

  await rate(page, "Not met", long);
  await press(page, "Save and come back later");

  expect(await page.title()).toMatch(/^Error: /);
  expect(await page.getByLabel("Your statement").inputValue()).toBe(long);
  expect(await page.getByRole("radio", { name: "Not met" }).isChecked()).toBe(true);
});
