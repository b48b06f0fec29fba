import type { Page } from "playwright-core";
import { dayInWords } from "#domain/dates.ts";

/** What it costs a person: pages seen, clicks and boxes, and the words of each page. */
export class Effort {
  pages = 0;
  clicks = 0;
  readonly texts: { path: string; text: string }[] = [];
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Notes the page that is open: folded text too. */
  async see() {
    this.pages += 1;
    const text = await this.#page.evaluate(() => {
      for (const folded of document.querySelectorAll("details")) folded.open = true;
      return document.body.innerText;
    });
    this.texts.push({ path: new URL(this.#page.url()).pathname, text });
  }

  async go(path: string) {
    await this.#page.goto(path);
    await this.see();
  }

  /** Presses or follows what leads to another page. */
  async follow(role: "link" | "button", name: string | RegExp) {
    this.clicks += 1;
    await Promise.all([this.#page.waitForEvent("load"), this.#page.getByRole("main").getByRole(role, { name }).first().click()]);
    await this.see();
  }

  async tick(role: "radio" | "checkbox", name: string | RegExp, place = this.#page.getByRole("main")) {
    this.clicks += 1;
    await place.getByRole(role, { name }).first().check();
  }

  async type(label: string, words: string, place = this.#page.getByRole("main")) {
    this.clicks += 1;
    await place.getByLabel(label).fill(words);
  }
}

/** Confirms one page after the other as somebody for whom nothing has changed, until it leads elsewhere. */
async function confirmAll(page: Page, effort: Effort, newDate: [string, string, string] | null = null) {
  while (new URL(page.url()).pathname.includes("/confirm/")) {
    for (const standard of await page.locator(".app-confirm").all()) {
      const isTogether = (await page.locator("[name=rest]").count()) > 0;
      const code = (await standard.locator(".app-standard__code").innerText()).trim();
      const hint = isTogether ? await page.locator("[id^=rest][id$=item-hint]").innerText() : code;
      if (hint.match(/[A-Z]?\d+(\.\d+)?/g)?.includes(code)) await effort.tick("radio", "Still true", standard);
      for (const action of newDate ? await standard.locator("details[open]").all() : []) {
        const [day, month, year] = newDate ?? ["", "", ""];
        await effort.type("Day", day, action);
        await effort.type("Month", month, action);
        await effort.type("Year", year, action);
        await effort.type("What has held it up?", "The courses of the autumn were cancelled.", action);
      }
    }
    if ((await page.locator("[name=rest]").count()) > 0) await effort.tick("checkbox", /still true$/);
    if ((await page.locator("[name=looked]").count()) > 0) await effort.tick("checkbox", /^The evidence shown/);
    await effort.follow("button", /^(Confirm section|Save and go on)/);
  }
}

/** What an agency's champion does where nothing has changed, as far as "sent". */
export async function sendAgency(page: Page, newDate: [string, string, string] | null): Promise<Effort> {
  const effort = new Effort(page);
  await effort.go("/work");
  await effort.follow("link", /Section 11 audit 2026/);
  await effort.follow("button", "Confirm section 1");
  await confirmAll(page, effort, newDate);
  await effort.follow("link", /^Check everything and send it/);
  await effort.follow("button", /^Send to/);
  return effort;
}

// Totals that start empty each year: all staff and volunteers of the school
const ofThisYear: Record<string, string> = { staff_read_part_one: "26", volunteers_reassessed: "11" };

/** Types this year's totals and newer dates into every field that the profile asks for again. */
async function renewProfile(page: Page, effort: Effort) {
  const main = page.getByRole("main");
  for (const group of await main
    .getByRole("group")
    .filter({ has: page.getByLabel("Year") })
    .all()) {
    if ((await group.getByLabel("Year").count()) > 1) continue;
    await effort.type("Day", "10", group);
    await effort.type("Month", "9", group);
    await effort.type("Year", "2026", group);
  }
  for (const box of await main.locator("input[inputmode=numeric]:not([name$=day],[name$=month],[name$=year])").all()) {
    effort.clicks += 1;
    const last = /Last year: ([\d,]+)/.exec((await box.locator("xpath=..").textContent()) ?? "")?.[1];
    await box.fill(last ?? ofThisYear[(await box.getAttribute("name")) ?? ""] ?? "0");
  }
  await effort.follow("button", "Save");
}

/** What a school's lead does where nothing has changed but the days on which things were last done, as far as the confirmed profile. */
export async function confirmSchool(page: Page): Promise<Effort> {
  const effort = new Effort(page);
  await effort.go("/work");
  await effort.follow("link", /safeguarding audit 2026 to 2027/);
  await effort.follow("button", "Check evidence, from section A");
  await confirmAll(page, effort);
  await renewProfile(page, effort);
  await effort.follow("button", "Confirm this profile");
  return effort;
}

const shortestRun = 3;

/** How many words of these pages are neither the standards' nor the organisation's own. A run of three words of theirs is theirs. */
export function otherWords(texts: { text: string }[], own: string[]): number {
  const dates = own.filter((one) => /^\d{4}-\d{2}-\d{2}/.test(one)).map(dayInWords);
  const whole = new Set([...own, ...dates].map(plain));
  const all = `\n${[...whole].join("\n")}\n`.replaceAll("\n", " \n ");
  // The way to the outbox is there in the demonstration alone
  const lines = texts.flatMap(({ text }) => text.replaceAll(/^Outbox$/gm, "").split("\n"));
  return lines.reduce((sum, line) => sum + othersIn(plain(line).split(" ").filter(Boolean), whole, all), 0);
}

function othersIn(words: string[], whole: Set<string>, all: string): number {
  let others = 0;
  for (let at = 0; at < words.length;) {
    const length = longestOwn(words.slice(at), whole, all);
    if (length === 0) others += 1;
    at += Math.max(1, length);
  }
  return others;
}

function longestOwn(words: string[], whole: Set<string>, all: string): number {
  let length = 0;
  for (let run = shortestRun; run <= words.length && all.includes(` ${words.slice(0, run).join(" ")} `); run++) length = run;
  if (length > 0) return length;
  return [2, 1].find((few) => few <= words.length && whole.has(words.slice(0, few).join(" "))) ?? 0;
}

// The same words with other marks are the same words
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}’'-]+/gu, " ")
    .trim();
}
