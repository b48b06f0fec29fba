import { AxeBuilder } from "@axe-core/playwright";
import type { RouteConfigEntry } from "@react-router/dev/routes";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import routes from "#app/routes.ts";
import { people, signIn } from "./steps.ts";
import { type Site, startSite } from "./support.ts";
import { type Visit, visits } from "./visits.ts";

let site: Site;
const pages = new Map<Visit["as"], Page>();

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site?.stop());

test("every page of the application is visited", () => {
  const shown = (routes as RouteConfigEntry[]).filter(({ file }) => file.endsWith(".tsx")).map(({ path }) => path ?? "");

  expect(shown.filter((path) => !visits.some(({ route }) => route === path))).toEqual([]);
});

for (const visit of visits) {
  test(`everyone can use ${visit.route || "the start"} as ${visit.as}${visit.when ? `, ${visit.when}` : ""}`, async () => {
    const page = await pageOf(visit.as);
    await page.goto(visit.path);
    await visit.reach?.(page);

    expect(await barriersOn(page)).toEqual([]);

    if (!visit.spoil) return;
    await visit.spoil(page);
    expect(await page.title()).toMatch(/^Error: /);
    expect(await barriersOn(page), "with an error").toEqual([]);
  });
}

test("no page has made the browser complain", () => {
  expect(site.faults).toEqual([]);
});

async function pageOf(who: Visit["as"]): Promise<Page> {
  const known = pages.get(who);
  if (known) return known;
  const page = await site.visitor();
  pages.set(who, page);
  if (who !== "nobody") await signIn(page, people[who]);
  return page;
}

/** What keeps someone out, on a desk's screen and on a phone's. */
async function barriersOn(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    const { violations } = await new AxeBuilder({ page })
      // In this page, not in one opened for each report; and only what is wrong: both save most of the time
      .setLegacyMode(true)
      .options({ resultTypes: ["violations"] })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
      .analyze();
    for (const { id, nodes } of violations) {
      found.push(...nodes.map((node) => `${width}: ${id}: ${node.html.slice(0, 200)} ${node.any[0]?.message ?? ""}`));
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) found.push(`${width}: the page is ${wide} pixels wider than the screen`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  return found;
}
