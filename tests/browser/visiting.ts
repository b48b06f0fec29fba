import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isWhole } from "#tests/support/how-much.ts";
import { barriersOn } from "./barriers.ts";
import { people, signIn } from "./steps.ts";
import { type Site, startSite } from "./support.ts";
import type { Visit } from "./visit.ts";
import { visits } from "./visits.ts";

/** Whose work somebody does, by which the visits are shared out among the files of tests. */
const partOf: Record<Visit["as"], "agencies" | "schools" | "partnership"> = {
  nobody: "agencies",
  champion: "agencies",
  contributor: "agencies",
  signatory: "agencies",
  otherChampion: "agencies",
  otherSignatory: "agencies",
  healthChampion: "agencies",
  dsl: "schools",
  schoolContributor: "schools",
  head: "schools",
  governor: "schools",
  trustLead: "schools",
  owingGovernor: "schools",
  administrator: "partnership",
  adviser: "partnership",
  observer: "partnership",
};

// Each page is looked at thoroughly once, as whoever comes to it first, and again as others where everything is tried
const firsts = new Set(visits.filter((visit, index) => visits.findIndex(({ route }) => route === visit.route) === index));

// Now and then a browser on a busy machine never answers. What it does answer is never asked again
const onceMore = { timeout: 60_000, retry: { count: 1, condition: /timed out|Timeout \d+ms exceeded/ } };

/** Registers the tests that these people can use every page they visit. */
export function visitAs(part: "agencies" | "schools" | "partnership") {
  let site: Site;
  const pages = new Map<Visit["as"], Page>();

  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site?.stop());

  const tried = visits.filter((visit) => isWhole || firsts.has(visit) || visit.spoil || visit.when);
  for (const visit of tried.filter((one) => partOf[one.as] === part)) {
    test(
      `everyone can use ${visit.route || "the start"} as ${visit.as}${visit.when ? `, ${visit.when}` : ""}`,
      onceMore,
      async ({ task }) => {
        if (task.result?.retryCount) pages.delete(visit.as);
        const page = await pageOf(visit.as);
        await page.goto(visit.path);
        await visit.reach?.(page);

        expect(await barriersOn(page, { isThorough: isWhole || firsts.has(visit) })).toEqual([]);

        if (!visit.spoil) return;
        await visit.spoil(page);
        expect(await page.title()).toMatch(/^Error: /);
        expect(await barriersOn(page), "with an error").toEqual([]);
      },
    );
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
}
