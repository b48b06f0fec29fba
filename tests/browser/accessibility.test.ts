import type { RouteConfigEntry } from "@react-router/dev/routes";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import routes from "#app/routes.ts";
import { barriersOn } from "./barriers.ts";
import { firstRun, startEmptySite } from "./empty-site.ts";
import { people, press, signIn } from "./steps.ts";
import { type Site, startSite } from "./support.ts";
import type { Visit } from "./visit.ts";
import { visits } from "./visits.ts";

let site: Site;
const pages = new Map<Visit["as"], Page>();

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site?.stop());

test("every page of the application is visited", () => {
  const shown = (routes as RouteConfigEntry[]).filter(({ file }) => file.endsWith(".tsx")).map(({ path }) => path ?? "");
  const visited = ["first-run/:token", ...visits.map(({ route }) => route)];

  expect(shown.filter((path) => !visited.includes(path))).toEqual([]);
});

test("whoever sets the service up can use first-run/:token, and the partnership it leads to", async () => {
  const empty = await startEmptySite();
  const page = await (await site.browser.newContext()).newPage();
  await page.goto(`${empty.origin}/first-run/${await empty.token()}`);
  expect(await barriersOn(page)).toEqual([]);
  await press(page, "Set up and send me a code");
  expect(await page.title()).toMatch(/^Error: /);
  expect(await barriersOn(page), "with an error").toEqual([]);

  for (const [label, words] of Object.entries(firstRun)) await page.getByLabel(label, { exact: true }).fill(words);
  await press(page, "Set up and send me a code");
  await page.getByLabel("Code").fill(await empty.code());
  await press(page, "Sign in");

  expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain("What now");
  expect(await barriersOn(page)).toEqual([]);
  await page.context().close();
  await empty.stop();
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
