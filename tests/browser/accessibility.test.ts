import type { RouteConfigEntry } from "@react-router/dev/routes";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import routes from "#app/routes.ts";
import { barriersOn } from "./barriers.ts";
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
