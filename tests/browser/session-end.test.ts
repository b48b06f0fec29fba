import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { audit, people, rate, signIn } from "./steps.ts";
import { type Site, startSite } from "./support.ts";

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site?.stop());

const minutes = (count: number) => count * 60_000;
const dialog = (page: Page) => page.getByRole("dialog");

async function reader() {
  const page = await site.visitor();
  await page.clock.install();
  await signIn(page, people.champion);
  await page.goto("/help");
  return page;
}

test("five minutes before the end the page says so, and one press makes the session longer", async () => {
  const page = await reader();
  await page.clock.runFor(minutes(84));
  expect(await dialog(page).count()).toBe(0);

  await page.clock.runFor(minutes(1.5));
  expect(await dialog(page).innerText()).toMatch(/Do you want to stay signed in\?\s+.*You will be signed out at \d+:\d\d[ap]m/);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Stay signed in");
  await page.keyboard.press("Enter");

  await expect.poll(() => dialog(page).count()).toBe(0);
  await page.clock.runFor(minutes(80));
  expect(await dialog(page).count()).toBe(0);
  await page.clock.runFor(minutes(6));
  expect(await dialog(page).count()).toBe(1);
});

test("a draft that is kept, or a page in another tab, makes it longer too", async () => {
  const page = await reader();
  await page.goto(`${audit}/standards/8.1`);
  await page.clock.runFor(minutes(80));
  await rate(page, "Partially met", "Typed while time goes by.");
  await page.clock.runFor(2000);
  await page.getByText(/^Draft kept at \d/).waitFor();
  await page.clock.runFor(minutes(80));
  expect(await dialog(page).count()).toBe(0);

  const other = await page.context().newPage();
  await other.clock.install({ time: await page.evaluate(() => Date.now()) });
  await other.goto("/help");
  await page.clock.runFor(minutes(8));
  expect(await dialog(page).count()).toBe(0);
});

test("once it has ended the page says so, with the way back to where it was", async () => {
  const page = await reader();
  await page.clock.runFor(minutes(86));
  await page.keyboard.press("Escape");
  await expect.poll(() => dialog(page).count()).toBe(0);
  await page.clock.runFor(minutes(1));
  expect(await dialog(page).count()).toBe(0);
  await page.clock.runFor(minutes(4));

  expect(await dialog(page).innerText()).toContain("You have been signed out");
  expect(await dialog(page).getByRole("link").getAttribute("href")).toBe("/sign-in?next=%2Fhelp");
});
