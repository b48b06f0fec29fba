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

  expect(await wordsOf(priya)).toMatch(/You typed this at .* not saved yet/);
  expect(await priya.getByLabel("Your statement").inputValue()).toBe("Typed before lunch and never saved.");
  expect(await priya.getByRole("radio", { name: "Partially met" }).isChecked()).toBe(true);
  await press(priya, "Keep it");
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

  await press(priya, "Show the saved answer");

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

test("a session that ends in the middle of typing loses nothing", async () => {
  await chidi.goto(`${audit}/standards/5.1`);
  await chidi.context().clearCookies();
  await chidi.getByLabel("Your statement").fill("Typed while nobody was signed in.");
  await chidi.getByText("What you typed is kept in this window").waitFor();

  await press(chidi, "Save and come back later");
  expect(await wordsOf(chidi)).toContain("You were signed out");
  expect(await chidi.getByLabel("Your statement").inputValue()).toBe("Typed while nobody was signed in.");
  await open(chidi, "Sign in again");
  await chidi.getByLabel("E-mail address").fill(people.contributor);
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
