import type { Page } from "playwright-core";
import SQLite from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ownWords, prepareAgency, school } from "./effort-data.ts";
import { confirmAll, countAll, Effort, otherWords } from "./effort.ts";
import { signIn, wordsOf } from "./steps.ts";
import { type Site, startSite } from "./support.ts";

describe.each([
  ["whose actions are in time", "2027-06-30", null, 75],
  ["all of whose actions need a new date", "2026-05-11", ["26", "2", "2027"] as [string, string, string], 120],
])("an agency where nothing has changed, %s", (_, due, newDate, most) => {
  let site: Site;
  let page: Page;
  beforeAll(async () => {
    site = await startSite();
    await prepareAgency(site.database, due);
    page = await site.visitor();
    await signIn(page, "craig.dunmore@estmere-sports.example");
  });
  afterAll(() => site?.stop());

  test(`sends 34 standards, 45 old pieces of evidence and ten open actions in 30 pages and ${most} clicks at most`, async () => {
    const effort = new Effort(page);
    await effort.go("/work");
    await effort.follow("link", /Section 11 audit 2026/);
    await effort.follow("button", "Confirm section 1");
    await confirmAll(page, effort, newDate);
    await effort.follow("link", /^Check everything and send it/);
    await effort.follow("button", /^Send to/);
    expect(await wordsOf(page)).toContain("Sent to Janet Ilesanmi to sign");
    console.log(effort.pages, effort.clicks);
    expect(effort.pages).toBeLessThanOrEqual(30);
    expect(effort.clicks).toBeLessThanOrEqual(most);
  });
});

function dslOf({ database }: Site): string {
  const file = new SQLite(database, { readonly: true });
  const { email } = file
    .prepare(
      "select p.email from people p join roles r on r.person_id = p.id join assessments a on a.organisation_id = r.organisation_id where a.id = ? and r.role = 'champion'",
    )
    .get(school) as { email: string };
  file.close();
  return email;
}

describe("a school with 58 unchanged standards, 5 with old evidence and 19 reworded", () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site?.stop());

  test("is confirmed in 20 pages at most, with 3,000 words at most that are not the standards’ or its own", async () => {
    const page = await site.visitor();
    const own = await ownWords(site.database);
    await signIn(page, dslOf(site));
    const effort = new Effort(page);
    await effort.go("/work");
    await effort.follow("link", /safeguarding audit 2026 to 2027/);
    expect(await wordsOf(page)).toMatch(/54 of 80 standards are unchanged/);
    await effort.follow("button", "Start with section A");
    await confirmAll(page, effort);
    const others = effort.texts.map(({ path, text }) => [path, countAll([{ text }]), otherWords(text, own).length] as const);
    console.log(effort.pages, effort.clicks, countAll(effort.texts), others);
    console.log(otherWords(effort.texts[3]!.text, own).join(" "));
    console.log(otherWords(effort.texts[1]!.text, own).join(" "));
    expect(effort.pages).toBeLessThanOrEqual(20);
  });
});
