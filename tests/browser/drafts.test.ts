import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { audit, follow, newestCode, open, people, press, rate, signIn, wordsOf } from "./steps.ts";
import { type Site, startSite } from "./support.ts";

let site: Site;
let priya: Page;
let chidi: Page;

beforeAll(async () => {
  site = await startSite();
  priya = await site.visitor();
  chidi = await site.visitor();
  await signIn(priya, people.champion);
  await signIn(chidi, people.contributor);
});
afterAll(() => site?.stop());

test("what is typed is kept, and offered when the page is opened again", async () => {
  const tab = await priya.context().newPage();
  await tab.goto(`${audit}/standards/8.1`);
  await rate(tab, "Partially met", "Typed before lunch and never saved.");
  await tab.getByText(/^Draft kept at \d/).waitFor();
  await tab.close();

  await priya.goto(`${audit}/standards/8.1`);

  expect(await wordsOf(priya)).toMatch(/You typed this on .* not saved yet/);
  expect(await priya.getByLabel("Your statement").inputValue()).toBe("Typed before lunch and never saved.");
  expect(await priya.getByRole("radio", { name: "Partially met" }).isChecked()).toBe(true);
  await press(priya, "Save it");
  await priya.goto(`${audit}/standards/8.1`);
  expect(await wordsOf(priya)).not.toContain("not saved yet");
  expect(await priya.getByLabel("Your statement").inputValue()).toBe("Typed before lunch and never saved.");
});

test("going to another page of an answered standard and back, without typing, leaves no draft", async () => {
  await priya.goto(`${audit}/standards/1.4`);
  await press(priya, "Add an action");
  await priya.goto(`${audit}/standards/1.4`);
  await priya.waitForTimeout(2000);
  await priya.goto(`${audit}/standards/1.4`);

  expect(await wordsOf(priya)).not.toContain("not saved yet");
  await priya.goto(audit);
  expect(await wordsOf(priya)).not.toMatch(/1\.4 .*typed by you/);
});

test("what was typed can be set aside for the saved answer", async () => {
  await priya.goto(`${audit}/standards/1.1`);
  const saved = await priya.getByLabel("Your statement").inputValue();
  await priya.getByLabel("Your statement").fill("Something quite different.");
  await priya.getByText(/^Draft kept at/).waitFor();
  await priya.goto(`${audit}/standards/1.1`);

  await press(priya, "Discard it and go back to the saved answer");

  expect(await priya.getByLabel("Your statement").inputValue()).toBe(saved);
});

test("words are kept when the window closes before the draft was sent", async () => {
  const tab = await priya.context().newPage();
  await tab.goto(`${audit}/standards/8.2`);
  await tab.getByLabel("Your statement").pressSequentially("Last words.");
  await tab.close({ runBeforeUnload: true });

  await priya.waitForTimeout(300);
  await priya.goto(`${audit}/standards/8.2`);

  expect(await priya.getByLabel("Your statement").inputValue()).toBe("Last words.");
});

test("the count follows the typing, and a text over the limit is refused with everything kept", async () => {
  await chidi.goto(`${audit}/standards/6.2`);
  const counted = chidi.locator("#statement-info");
  const limit = Number(/up to (\d+) words/.exec(await counted.innerText())?.[1]);
  await rate(chidi, "Not met", "one two three");
  expect(await counted.innerText()).toBe(`3 of up to ${limit} words`);

  const long = "word ".repeat(limit + 14).trim();
  await chidi.getByLabel("Your statement").fill(long);
  expect(await counted.innerText()).toBe(`${limit + 14} words. The limit is ${limit}`);
  await press(chidi, "Save and continue");

  expect(await chidi.title()).toMatch(/^Error: /);
  expect(await chidi.locator(".govuk-error-summary").innerText()).toContain(
    `Shorten your statement to ${limit} words or fewer. It has ${limit + 14} words`,
  );
  expect(await chidi.getByLabel("Your statement").inputValue()).toBe(long);
  expect(await chidi.getByRole("radio", { name: "Not met" }).isChecked()).toBe(true);
  await chidi.getByLabel("Your statement").fill("Short enough again.");
  await press(chidi, "Save and come back later");
  expect(await chidi.title()).not.toContain("Error");
});

test("words typed while nobody is signed in come back in the same window, to the same person", async () => {
  await chidi.goto(`${audit}/standards/5.1`);
  await chidi.context().clearCookies();
  await chidi.getByLabel("Your statement").fill("Typed while nobody was signed in.");
  await chidi.getByText("What you typed is kept in this window").waitFor();

  await press(chidi, "Save and come back later");
  expect(await wordsOf(chidi)).toContain("You were signed out");
  expect(await wordsOf(chidi)).toContain("Typed while nobody was signed in.");
  await open(chidi, "Sign in again");
  await chidi.getByLabel("E-mail address", { exact: true }).fill(people.contributor);
  await press(chidi, "Send me a code");
  await chidi.getByLabel("Code").fill(await newestCode(chidi, people.contributor));
  await press(chidi, "Sign in");

  expect(new URL(chidi.url()).pathname).toBe(`${audit}/standards/5.1`);
  expect(await chidi.getByLabel("Your statement").inputValue()).toBe("Typed while nobody was signed in.");
});

test("the second of two people to save sees both texts and brings them together", async () => {
  await priya.goto(`${audit}/standards/7.1`);
  await chidi.goto(`${audit}/standards/7.1`);
  await rate(chidi, "Met", "References are taken up for everyone. Chidi wrote this.");
  await press(chidi, "Save and come back later");

  await rate(priya, "Partially met", "References are taken up for everyone. Priya wrote that.");
  await press(priya, "Save and come back later");

  expect(await wordsOf(priya)).toContain("Chidi Nwosu saved this answer while you were writing");
  expect(await wordsOf(priya)).toContain("Chidi wrote this.");
  expect(await wordsOf(priya)).toContain("Priya wrote that.");
  expect(await priya.getByRole("radio", { name: "One made from both" }).isChecked()).toBe(true);
  await priya.getByLabel("Statement", { exact: true }).fill("References are taken up for everyone. Both wrote this.");
  await press(priya, "Save this answer");
  await chidi.goto(`${audit}/standards/7.1`);
  expect(await chidi.getByLabel("Your statement").inputValue()).toBe("References are taken up for everyone. Both wrote this.");
});

test("the form of an action keeps what is typed, the date too, and gives it up once it is saved", async () => {
  const form = `${audit}/actions/new?standard=8.2`;
  await priya.goto(form);
  await priya.getByLabel("What will be done").fill("Write the plan");
  await priya.getByLabel("Day").fill("31");
  await priya.getByText(/^Draft kept at .* It is not saved yet\.$/).waitFor();
  const elsewhere = await priya.context().newPage();

  await elsewhere.goto(form);

  expect(await wordsOf(elsewhere)).toMatch(/You typed this on .*\. It is not saved yet\./);
  expect(await elsewhere.getByLabel("What will be done").inputValue()).toBe("Write the plan");
  expect(await elsewhere.getByLabel("Day").inputValue()).toBe("31");
  await press(elsewhere, "Discard it");
  expect(await elsewhere.getByLabel("What will be done").inputValue()).toBe("");
  await elsewhere.close();
});

test("words that could not be sent are sent once there is a connection, and leaving before asks", async () => {
  const tab = await priya.context().newPage();
  await tab.goto(`${audit}/standards/9.3`);
  await tab.context().setOffline(true);
  await tab.getByLabel("Your statement").fill("Typed on the train.");
  await tab.getByText("The draft could not be sent.").waitFor();
  const asked = tab.waitForEvent("dialog");
  await Promise.all([tab.close({ runBeforeUnload: true }), asked.then((dialog) => dialog.dismiss())]);
  expect((await asked).type()).toBe("beforeunload");

  await tab.context().setOffline(false);

  await tab.getByText(/^Draft kept at/).waitFor();
  await priya.goto(`${audit}/standards/9.3`);
  expect(await priya.getByLabel("Your statement").inputValue()).toBe("Typed on the train.");
  await tab.close();
});

test("words that only one window holds are asked about at sign-out, and nobody else at this computer is shown them", async () => {
  const page = await site.visitor();
  await signIn(page, people.contributor);
  await page.goto(`${audit}/standards/5.2`);
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await page.getByLabel("Your statement").fill("Chidi’s words, never sent.");
  await page.getByText("The draft could not be sent.").waitFor();
  await signIn(page, people.champion);

  await page.goto(`${audit}/standards/5.2`);
  await page.waitForTimeout(2000);

  expect(await page.getByLabel("Your statement").inputValue()).not.toContain("never sent");
  await page.context().clearCookies();
  await page.context().addCookies(cookies);
  await page.goto("/sign-out");
  page.once("dialog", (dialog) => dialog.dismiss());
  await page.getByRole("button", { name: "Sign out" }).click();
  expect(new URL(page.url()).pathname).toBe("/sign-out");
  page.once("dialog", (dialog) => dialog.accept());
  await press(page, "Sign out");
  expect(await wordsOf(page)).toContain("You have signed out");
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test("a page that one person left open is not sent under the name of the next", async () => {
  const page = await site.visitor();
  await signIn(page, people.contributor);
  await page.goto(`${audit}/standards/5.2`);
  const second = await page.context().newPage();
  await second.goto("/sign-out");
  await press(second, "Sign out");
  await signIn(second, people.champion);

  await page.getByRole("dialog", { name: "You have been signed out" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByLabel("Your statement").fill("Chidi’s words in Priya’s browser.");
  await page.getByText("The draft could not be sent.").waitFor();
  page.once("dialog", (dialog) => dialog.accept());
  await press(page, "Save and come back later");

  expect(await wordsOf(page)).toContain("the page was opened by somebody else");
  await second.goto(`${audit}/standards/5.2`);
  expect(await wordsOf(second)).not.toContain("Priya’s browser");
});

test("whoever comes next at this computer is not shown a refused form by going back to it", async () => {
  const page = await site.visitor();
  await signIn(page, people.contributor);
  await page.goto(`${audit}/standards/5.1/evidence/new`);
  await page.getByLabel("What it is").fill("Chidi’s evidence");
  await page.getByLabel("Day").first().fill("45");
  await press(page, "Save evidence");
  expect(await page.getByLabel("What it is").inputValue()).toBe("Chidi’s evidence");
  const refused = await page.evaluate(() => history.length);
  await page.goto("/sign-out");
  await press(page, "Sign out");

  const back = async () => {
    const steps = (await page.evaluate(() => history.length)) - refused;
    await page.evaluate((steps) => history.go(-steps), steps);
    await page.waitForURL(/\/sign-in/);
    expect(await page.content()).not.toContain("Chidi’s evidence");
  };
  await back();
  await signIn(page, people.champion);
  await page.goto("/work");
  await page.evaluate((refused) => history.go(refused - history.length), refused);
  await page.waitForTimeout(1000);
  expect(await page.content()).not.toContain("Chidi’s evidence");
});

test("whoever goes back to a place on a page of their own sees it, also where the browser has forgotten them", async () => {
  await priya.goto(`${audit}/standards/8.2#main`);
  await priya.goto("/help");
  await priya.evaluate(() => localStorage.clear());
  await priya.goBack();
  await priya.getByLabel("Your statement").waitFor();

  expect(await priya.evaluate(() => document.documentElement.hidden)).toBe(false);
});

test("going back to a form that was refused shows it with what was typed", async () => {
  await priya.goto(`${audit}/standards/8.2/evidence/new`);
  await priya.getByLabel("What it is").fill("Policy, version 5");
  await priya.getByLabel("Day").first().fill("45");
  await press(priya, "Save evidence");
  expect(await priya.title()).toMatch(/^Error: /);
  await open(priya, "Cancel");

  await priya.goBack();

  expect(await priya.title()).toMatch(/^Error: /);
  expect(await priya.getByLabel("What it is").inputValue()).toBe("Policy, version 5");
  expect(await priya.getByLabel("Day").first().inputValue()).toBe("45");
});

test("the count and the check take a line break as one character", async () => {
  const typed = `${"x".repeat(9)}\n`.repeat(100).slice(0, -1);
  await priya.goto(`${audit}/actions/new?standard=8.3`);
  await priya.getByLabel("The gap it closes").fill(typed);

  expect(await priya.locator("#gap-info").innerText()).toMatch(/^999 of up to 1,000 characters$/);
});

test("a second press on a button that is working sends nothing twice", async () => {
  await priya.goto(`${audit}/actions/new?standard=8.1`);
  await priya.getByLabel("What will be done").fill("Hold one meeting only");
  await priya.getByLabel("The gap it closes").fill("None is held");
  await priya.getByLabel("Owner").fill("Head of safeguarding");
  for (const [part, value] of [
    ["Day", "31"],
    ["Month", "3"],
    ["Year", "2027"],
  ] as const)
    await priya.getByLabel(part).fill(value);
  await priya.getByLabel("How you will know that it has worked").fill("It is held");

  await follow(priya, () => priya.getByRole("button", { name: "Add this action" }).dblclick());

  await priya.goto(`${audit}/action-plan`);
  expect(await priya.getByRole("heading", { name: "Hold one meeting only" }).count()).toBe(1);
  expect(site.faults).toEqual([]);
});
