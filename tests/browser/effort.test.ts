import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isWhole } from "#tests/support/how-much.ts";
import { agency, leadOf, ownWords, prepareAgency, prepareSchool, school } from "./effort-data.ts";
import { confirmSchool, otherWords, sendAgency } from "./effort.ts";
import { signIn, wordsOf } from "./steps.ts";
import { type Site, startSite } from "./support.ts";

const late = ["all of whose actions need a new date", "2026-05-11", ["26", "2", "2027"] as [string, string, string], 120] as const;

describe.each([["whose actions are in time", "2027-06-30", null, 75] as const, ...(isWhole ? [late] : [])])(
  "an agency where nothing has changed, %s",
  (_, due, newDate, most) => {
    let site: Site;
    let page: Page;
    beforeAll(async () => {
      site = await startSite();
      await prepareAgency(site.database, due);
      page = await site.visitor();
      await signIn(page, leadOf(site.database, agency));
    });
    afterAll(() => site?.stop());

    test(`sends 34 standards, 45 old pieces of evidence and ten open actions in 30 pages and ${most} clicks at most`, async () => {
      const effort = await sendAgency(page, newDate);
      expect(await wordsOf(page)).toContain("Sent to Janet Ilesanmi to sign");
      expect(effort.pages).toBeLessThanOrEqual(30);
      expect(effort.clicks).toBeLessThanOrEqual(most);
    });
  },
);

describe("a school with 46 unchanged standards, 13 with evidence to look at, 20 reworded, and a profile of last year’s days and totals", () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite();
    await prepareSchool(site.database);
  });
  afterAll(() => site?.stop());

  test("is confirmed in 20 pages at most, with 3,000 words at most that are not the standards’ or its own", async () => {
    const page = await site.visitor();
    await signIn(page, leadOf(site.database));
    const effort = await confirmSchool(page);
    expect(new URL(page.url()).pathname).toMatch(/\/profile$/);
    expect(await wordsOf(page)).toMatch(
      /The profile is confirmed\. 1 rating does not fit with it\. See if it is right:\s+C1 Child protection policy/,
    );
    expect(await wordsOf(page)).not.toContain("Overdue");
    const others = otherWords(effort.texts, await ownWords(site.database));
    expect(effort.pages).toBeLessThanOrEqual(20);
    expect(others).toBeLessThanOrEqual(3000);

    await page.goto(`/assessments/${school}`);
    expect(await wordsOf(page)).toContain("46 of 80 standards are unchanged since last year, and their evidence is in date.");
  });
});
