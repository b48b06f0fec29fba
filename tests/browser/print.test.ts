import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { audit, people, schoolAudit, signIn } from "./steps.ts";
import { type Site, startSite } from "./support.ts";

let site: Site;
let page: Page;
beforeAll(async () => {
  site = await startSite();
  page = await site.visitor();
  await signIn(page, people.champion);
});
afterAll(() => site?.stop());

const signed = "/assessments/2024-riverbend-housing-association/submissions/1";

test.each([`${audit}/check`, `${audit}/return`, `${audit}/action-plan`, signed])(
  "%s prints its words and not its controls",
  async (path) => {
    await page.goto(path);
    await page.emulateMedia({ media: "print" });

    const shown = await page
      .locator("nav:visible, button:visible, input:visible, textarea:visible, select:visible, .govuk-skip-link:visible")
      .allInnerTexts();
    expect(shown).toEqual([]);
    const links = await page.locator("main a:visible").allInnerTexts();
    expect(links.filter((text) => /^(Change|Remove|Add|Download)/.test(text))).toEqual([]);
  },
);

test("the whole return is on paper: each standard, its statement, evidence and actions", async () => {
  await page.goto(signed);
  await page.emulateMedia({ media: "screen" });
  const onScreen = await page.locator("article").allInnerTexts();
  await page.emulateMedia({ media: "print" });
  const onPaper = await page.locator("article").allInnerTexts();

  expect(onPaper).toHaveLength(34);
  expect(onPaper).toEqual(onScreen);
  expect(await page.locator("details:not([open])").count()).toBe(0);
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(10);
});

test("a standard’s page is on paper with what is folded away, and no text is cut off", async () => {
  await page.goto(`${audit}/standards/9.1`);
  await page.emulateMedia({ media: "print" });

  const folded = page.locator("details > :not(summary)");
  expect(await folded.count()).toBeGreaterThan(1);
  expect(await folded.evaluateAll((all) => all.filter((one) => !one.checkVisibility()).map((one) => one.textContent))).toEqual([]);
  const cut = await page
    .locator("textarea")
    .evaluateAll((all) => all.filter((one) => one.scrollHeight > one.clientHeight + 2).map((one) => one.id));
  expect(cut).toEqual([]);
});

test.each([signed, `${audit}/action-plan`, `${audit}/check`, audit])(
  "%s ends where its words end, with no rule or footer alone on a last page",
  async (path) => {
    await page.goto(path);
    await page.emulateMedia({ media: "print" });

    const below = await page.evaluate(() => {
      const words = [...document.querySelectorAll("main *")].filter(
        (one) => one.children.length === 0 && one.checkVisibility() && one.textContent?.trim(),
      );
      return document.documentElement.scrollHeight - Math.max(...words.map((one) => one.getBoundingClientRect().bottom + scrollY));
    });
    expect(await page.locator("footer").isVisible()).toBe(false);
    expect(below).toBeLessThan(60);
  },
);

test("the tracker is on paper with its table, and without what is done on the page", async () => {
  const leila = await site.visitor();
  await signIn(leila, people.administrator);
  await leila.goto("/cycles/s11-2026/tracker");
  await leila.emulateMedia({ media: "print" });

  expect(await leila.getByRole("table").getByRole("row").count()).toBeGreaterThan(20);
  const controls = await leila.locator("main").locator("form :is(input, select, textarea, button):visible").count();
  expect(controls).toBe(0);
  expect(await leila.getByText("Philippa Nunn").first().isVisible()).toBe(true);
  expect(
    await leila
      .getByText(/Open Wealdshire|Note a phone call|To keep/)
      .filter({ visible: true })
      .count(),
  ).toBe(0);
  await leila.context().close();
});

test.each([
  ["/cycles/s11-2026/tracker", people.administrator],
  ["/cycles/s11-2024", people.administrator],
  ["/cycles/s11-2026/snapshots", people.administrator],
  ["/cycles/s11-2024/scrutiny/themes", people.administrator],
  ["/partnerships/estmere/notices", people.administrator],
  ["/assessments/2024-riverbend-housing-association/review", people.administrator],
  [`${schoolAudit}/conversations`, people.dsl],
])("no heading of %s has nothing below it on paper", async (path, who) => {
  const other = await site.visitor();
  await signIn(other, who);
  await other.goto(path);
  await other.emulateMedia({ media: "print" });

  const alone = await other.evaluate(() => {
    const shown = [
      ...document.querySelectorAll("main :is(h2, h3, h4, p, li, td, th, dt, dd, label, legend, figure, svg, span, a, strong)"),
    ].filter(
      (one) => one.checkVisibility() && (one.textContent?.trim() || one.tagName === "svg") && one.getBoundingClientRect().height > 2,
    );
    const level = (one: Element | undefined) => Number(/^H(\d)$/.exec(one?.tagName ?? "")?.[1] ?? 9);
    const outside = shown.filter((one) => !one.parentElement?.closest("h2, h3, h4"));
    return outside
      .filter((one, at) => level(one) < 9 && (at === outside.length - 1 || level(outside[at + 1]) <= level(one)))
      .map((one) => one.textContent);
  });
  expect(alone).toEqual([]);
  await other.context().close();
});

test("on paper a heading stays with what it is the heading of", async () => {
  await page.goto(signed);
  await page.emulateMedia({ media: "print" });

  const parted = await page
    .locator("main :is(h1, h2, h3, h4), main :is(h2, h3, h4) + p")
    .evaluateAll((all) => all.filter((one) => getComputedStyle(one).breakAfter !== "avoid").map((one) => one.textContent));
  const torn = await page
    .locator("main :is(h1, h2, h3, h4)")
    .evaluateAll((all) => all.filter((one) => getComputedStyle(one).breakInside !== "avoid").map((one) => one.textContent));
  const whole = await page
    .locator("main .govuk-summary-list__row")
    .evaluateAll((all) => all.filter((one) => getComputedStyle(one).breakInside !== "avoid").length);

  expect([parted, torn, whole]).toEqual([[], [], 0]);
});

test.each([
  ["/cycles/s11-2024", people.administrator],
  ["/cycles/s175-2025", people.administrator],
  ["/cycles/s175-2026/completion", people.administrator],
  ["/cycles/s175-2026/training", people.administrator],
])("on paper the tables of %s keep headings, rows and notes together", async (path, who) => {
  const other = await site.visitor();
  await signIn(other, who);
  await other.goto(path);
  await other.emulateMedia({ media: "print" });

  const parted = await other.locator("main :is(.app-table, .app-grid)").evaluateAll((tables) =>
    tables.flatMap((table) => {
      const of = (wanted: string) => [...table.querySelectorAll(wanted)].map((one) => getComputedStyle(one));
      const isShort = table.querySelectorAll("tbody tr").length < 19 && table.classList.contains("app-table");
      return [
        ...of("tbody").map(({ breakBefore }) => breakBefore === "avoid" || "headings may stand alone"),
        ...of("caption, tr").map(({ breakInside }) => breakInside === "avoid" || "a row may be torn in two"),
        ...of("tfoot").map(({ display }) => display === "table-row-group" || "the sum is printed on each page"),
        !isShort || getComputedStyle(table).breakInside === "avoid" || "a short table may be torn in two",
      ].filter((one) => one !== true);
    }),
  );
  expect(parted).toEqual([]);
  expect(await other.locator("main :is(.app-table, .app-grid)").count()).toBeGreaterThan(0);
  await other.context().close();
});

test("the home of a school prints what it says, and not the list that is folded away", async () => {
  const joanne = await site.visitor();
  await signIn(joanne, people.dsl);
  await joanne.goto(schoolAudit);
  await joanne.emulateMedia({ media: "print" });

  const folded = joanne.locator("details", { hasText: "See all standards by section" }).first();
  expect([await folded.count(), await folded.isVisible()]).toEqual([1, false]);
  const pdf = (await joanne.pdf({ format: "A4" })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeLessThanOrEqual(3);
  await joanne.context().close();
});

test.each([
  [`${schoolAudit}/profile`, people.dsl],
  [`${schoolAudit}/trust-answers`, people.dsl],
  [`${schoolAudit}/standards/A1`, people.dsl],
  [`${audit}/standards/1.1`, people.champion],
])("%s prints what it says, and neither forms that nobody opened nor ways to change it", async (path, who) => {
  const joanne = await site.visitor();
  await signIn(joanne, who);
  await joanne.goto(path);
  await joanne.emulateMedia({ media: "print" });

  const main = joanne.getByRole("main");
  const ways = main.getByText(/^(Change|Add|Use evidence|Clear|Bring these|Choose)\b/).filter({ visible: true });
  expect(await ways.allInnerTexts()).toEqual([]);
  const limits = main.getByText(/You can enter up to|of up to/).filter({ visible: true });
  expect(await limits.allInnerTexts()).toEqual([]);
  const closed = main.locator("details:not([open])").locator("textarea, select, input:not([type=hidden])").filter({ visible: true });
  expect(await closed.count()).toBe(0);
  const stays = main.getByRole("heading", { level: 2 }).filter({ visible: true });
  expect(await stays.count()).toBeGreaterThanOrEqual(3);
  // The words of the law and the like stay folded out
  expect(await main.locator("p, li, dt").filter({ visible: true }).count()).toBeGreaterThan(8);
  await joanne.context().close();
});

test("links on paper are words, without the addresses that lead to them inside the application", async () => {
  await page.goto(audit);
  await page.emulateMedia({ media: "print" });

  const addresses = await page.locator("main a").evaluateAll((all) => all.map((one) => getComputedStyle(one, "::after").content));

  expect(addresses.filter((content) => content.includes("/assessments"))).toEqual([]);
});

test("the name of the partnership can be read on paper, with backgrounds printed or not", async () => {
  await page.goto("/work");
  await page.emulateMedia({ media: "print" });

  const backgrounds = await page
    .locator("header, header *")
    .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).backgroundColor))]);

  for (const background of backgrounds) expect(["rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"]).toContain(background);
  expect(site.faults).toEqual([]);
});
