import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { audit, follow, newestCode, people, schoolAudit, signIn, wordsOf } from "./steps.ts";
import { type Site, startSite } from "./support.ts";

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site?.stop());

test("a contributor signs in, answers a standard and adds evidence by keyboard alone", async () => {
  const page = await site.visitor();

  await page.goto("/sign-in");
  await tabTo(page, "E-mail address");
  await page.keyboard.type(people.contributor);
  await follow(page, () => page.keyboard.press("Enter"));
  await tabTo(page, "Code");
  await page.keyboard.type(await newestCode(page, people.contributor));
  await follow(page, () => page.keyboard.press("Enter"));
  expect(await wordsOf(page)).toContain("Your work");

  await page.goto(`${audit}/standards/6.2`);
  // The group of radios is one stop; arrows move within it
  await tabTo(page, "Partially met");
  await page.keyboard.press("ArrowUp");
  expect(await page.getByRole("radio", { name: "Met", exact: true }).isChecked()).toBe(true);
  await tabTo(page, "Your statement");
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Typed by keyboard.");
  await tabTo(page, "Add evidence");
  await follow(page, () => page.keyboard.press("Enter"));

  await tabTo(page, "What it is");
  await page.keyboard.type("Supervision log, October 2026");
  await tabTo(page, "What it shows");
  await page.keyboard.type("Nine in ten sessions took place");
  await tabTo(page, "Where it is kept");
  await page.keyboard.type("Safeguarding library, folder 6");
  await tabTo(page, "Save evidence");
  await follow(page, () => page.keyboard.press("Space"));
  expect(await wordsOf(page)).toContain("Supervision log, October 2026");
  await tabTo(page, "Save and come back later");
  await follow(page, () => page.keyboard.press("Enter"));

  await page.goto(`${audit}/standards/6.2`);
  expect(await page.getByLabel("Your statement").inputValue()).toContain("Typed by keyboard.");
  expect(site.faults).toEqual([]);
});

test("a signatory reads and signs by keyboard alone", async () => {
  const page = await site.visitor();
  await signIn(page, people.otherSignatory);
  await page.goto("/assessments/2026-fenlow-homes");
  await tabTo(page, "Read it, then sign it or return it");
  await follow(page, () => page.keyboard.press("Enter"));

  for (const label of await page.locator("label:has(+ input[type=checkbox]), input[type=checkbox] + label").allInnerTexts()) {
    await tabTo(page, label);
    await page.keyboard.press("Space");
  }
  await tabTo(page, "Sign and submit");
  await follow(page, () => page.keyboard.press("Enter"));

  expect(await wordsOf(page)).toMatch(/S11-2026-\w{4}-\d{4}/);
});

test("the lead of a school confirms a section by keyboard alone", async () => {
  const page = await site.visitor();
  await signIn(page, people.dsl);
  await page.goto(schoolAudit);
  const next = /(?:Go on|Start) with section [A-K]/.exec(await wordsOf(page))?.[0] ?? "";
  await tabTo(page, next);
  await follow(page, () => page.keyboard.press("Enter"));
  const standards = await page.getByRole("radio", { name: "Still true" }).count();

  for (let done = 0; done < standards; done += 1) {
    await tabTo(page, "Still true");
    await page.keyboard.press("Space");
  }
  await tabTo(page, /^The evidence shown was checked today by/);
  await page.keyboard.press("Space");
  await tabTo(page, /^Confirm section/);
  await follow(page, () => page.keyboard.press("Enter"));

  expect(standards).toBeGreaterThan(0);
  expect(await wordsOf(page)).toMatch(new RegExp(`^Success\\s+${standards} answers? (are|is) confirmed, and \\d+ pieces? of evidence`));
});

test("a governor comments and signs by keyboard alone", async () => {
  const page = await site.visitor();
  await signIn(page, people.owingGovernor);
  await page.goto("/assessments/2026-marlpit-secondary-school/governor");
  await tabTo(page, "What you want to say");
  await page.keyboard.type("The board asks who stands in for the lead.");
  await tabTo(page, "Begin this conversation");
  await follow(page, () => page.keyboard.press("Enter"));
  expect(await wordsOf(page)).toContain("The board asks who stands in for the lead.");

  await page.goto("/assessments/2026-marlpit-secondary-school/governor");
  await tabTo(page, "Read and sign it");
  await follow(page, () => page.keyboard.press("Enter"));
  for (const label of await page.locator("label:has(+ input[type=checkbox]), input[type=checkbox] + label").allInnerTexts()) {
    await tabTo(page, label);
    await page.keyboard.press("Space");
  }
  for (const [label, text] of [
    ["Day", "19"],
    ["Month", "11"],
    ["Year", "2026"],
    ["Minute reference", "FGB/26/41"],
  ] as const) {
    await tabTo(page, label);
    await page.keyboard.type(text);
  }
  await tabTo(page, "Sign as a governor or trustee");
  await follow(page, () => page.keyboard.press("Enter"));

  expect(await wordsOf(page)).toContain("A governor or trustee has signed");
  expect(await wordsOf(page)).toContain("FGB/26/41");
});

test("the first stop of a page leads past its navigation", async () => {
  const page = await site.visitor();
  await page.goto("/help");

  await page.keyboard.press("Tab");
  expect(await focusedName(page)).toBe("Skip to main content");
  await page.keyboard.press("Enter");

  expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
});

test("an error summary gets the focus, and its links lead to the fields", async () => {
  const page = await site.visitor();
  await page.goto("/sign-in");

  await tabTo(page, "Send me a code");
  await follow(page, () => page.keyboard.press("Enter"));

  expect(await page.evaluate(() => document.activeElement?.className)).toContain("govuk-error-summary");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await focusedName(page)).toBe("E-mail address");
});

test("every stop on the pages of the work shows where the focus is", async () => {
  const page = await site.visitor();
  await signIn(page, people.champion);

  for (const path of ["/work", audit, `${audit}/standards/9.1`, `${audit}/people`, `${audit}/check`]) {
    await page.goto(path);
    const unseen = await stopsWithoutVisibleFocus(page);
    expect(unseen, path).toEqual([]);
  }
});

test("every stop on the pages of a school shows where the focus is", async () => {
  const page = await site.visitor();
  await signIn(page, people.dsl);

  for (const path of [
    schoolAudit,
    `${schoolAudit}/confirm/E`,
    `${schoolAudit}/confirm/evidence`,
    `${schoolAudit}/profile`,
    `${schoolAudit}/governor`,
  ]) {
    await page.goto(path);
    const unseen = await stopsWithoutVisibleFocus(page);
    expect(unseen, path).toEqual([]);
  }
});

/** Presses Tab until the control of this name has the focus. */
async function tabTo(page: Page, name: string | RegExp) {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = await focusedName(page);
    if (typeof name === "string" ? focused === name : name.test(focused)) return;
  }
  throw new Error(`Tab never reaches "${name}" on ${page.url()}`);
}

async function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    const label = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement ? focused.labels?.[0] : focused;
    return label?.textContent?.trim() ?? "";
  });
}

// A stop can be seen when something of it looks different from how it looks without the focus
async function stopsWithoutVisibleFocus(page: Page): Promise<string[]> {
  const unseen: string[] = [];
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const focused = document.activeElement as HTMLElement | null;
      if (!focused || focused === document.body) return null;
      const places = () => [focused, focused.nextElementSibling, focused.parentElement].filter((one) => one !== null);
      const look = () =>
        places()
          .flatMap((one) => [getComputedStyle(one), getComputedStyle(one, "::before")])
          .map(({ outline, boxShadow, backgroundColor, borderColor }) => [outline, boxShadow, backgroundColor, borderColor].join())
          .join(";");
      const box = focused.getBoundingClientRect();
      const isOnScreen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
      const withFocus = look();
      focused.blur();
      const differs = look() !== withFocus;
      focused.focus({ preventScroll: true });
      return { name: (focused.innerText || focused.id || focused.outerHTML).slice(0, 80), isSeen: isOnScreen && differs };
    });
    if (!stop) return unseen;
    if (!stop.isSeen) unseen.push(stop.name);
  }
  throw new Error(`Tab never leaves ${page.url()}`);
}
