import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { audit, people, press, rate, signIn, wordsOf } from "./steps.ts";
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

test("someone with a standard open in two windows is shown both texts, not silently given the last", async () => {
  const second = await priya.context().newPage();
  await priya.goto(`${audit}/standards/1.2`);
  await second.goto(`${audit}/standards/1.2`);
  await rate(priya, "Met", "Written in the first window.");
  await press(priya, "Save and come back later");

  await rate(second, "Met", "Written in the second window.");
  await press(second, "Save and come back later");

  expect(await wordsOf(second)).toContain("You saved this answer in another window");
  expect(await wordsOf(second)).toContain("Written in the first window.");
  expect(await wordsOf(second)).toContain("Written in the second window.");
  await second.getByRole("radio", { name: "The saved version" }).check();
  await press(second, "Save this answer");
  expect(await second.getByLabel("Your statement").inputValue()).toBe("Written in the first window.");
  await second.close();
});

test("what was typed in one window and never saved is in the history, once another window has words of its own", async () => {
  const second = await priya.context().newPage();
  await priya.goto(`${audit}/standards/1.4`);
  await second.goto(`${audit}/standards/1.4`);
  const keep = async (page: Page, words: string) => {
    const kept = page.waitForResponse((answer) => answer.url().endsWith("/draft"));
    await page.getByLabel("Your statement").fill(words);
    await kept;
  };
  await keep(priya, "Typed on in the first window.");
  await keep(second, "Typed in the second window.");
  await second.getByText("What you typed here in another window is in the history.").waitFor();
  await press(second, "Save and come back later");
  await second.close();

  await priya.goto(`${audit}/history?standard=1.4`);
  expect(await wordsOf(priya)).toContain("Typed on in the first window.");
});

test("going back to a form after saving it does not undo what a colleague saved since", async () => {
  await priya.goto(`${audit}/standards/5.2`);
  await rate(priya, "Met", "Priya’s words, saved first.");
  await press(priya, "Save and come back later");
  await chidi.goto(`${audit}/standards/5.2`);
  await rate(chidi, "Met", "Chidi’s words, saved second.");
  await press(chidi, "Save and come back later");

  await priya.goBack();

  expect(await priya.getByLabel("Your statement").inputValue()).toBe("Chidi’s words, saved second.");
});

test.each([true, false])(
  "what was typed before last time’s answer was confirmed is in the history (scripts: %s)",
  async (javaScriptEnabled) => {
    const code = javaScriptEnabled ? "8.3" : "8.4";
    const page = await site.visitor({ javaScriptEnabled });
    await signIn(page, people.champion);
    await page.goto(`${audit}/standards/${code}`);
    await page.getByLabel("Your statement").fill("Typed, then replaced at once.");

    await press(page, /^(Still true|Confirm it as it stands)$/);

    await page.goto(`${audit}/history?standard=${code}`);
    expect(await page.getByRole("main").textContent()).toContain("Typed, then replaced at once.");
  },
);

test("a return that was sent while a colleague was typing keeps the colleague’s words", async () => {
  const alison = await site.visitor();
  const neil = await site.visitor();
  await signIn(alison, people.otherChampion);
  await signIn(neil, people.otherSignatory);
  const other = "/assessments/2026-fenlow-homes";
  await neil.goto(`${other}/sign-off`);
  await neil.getByText(/with a note instead$/).click();
  await neil.getByLabel("What has to change").fill("Say who leads the meetings.");
  await press(neil, /^Return to .* with a note$/);
  await alison.goto(`${other}/standards/1.1`);
  const second = await alison.context().newPage();
  await second.goto(`${other}/check`);
  await press(second, /^Send to/);

  await rate(alison, "Partially met", "Typed while it was being sent.");
  await press(alison, "Save and come back later");

  expect(await wordsOf(alison)).toContain("What you typed is kept as your draft");
  expect(await wordsOf(alison)).toContain("Typed while it was being sent.");
  expect(site.faults).toEqual([]);
});
