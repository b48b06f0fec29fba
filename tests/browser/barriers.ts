import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BrowserContext, Page } from "playwright-core";
import { isWhole } from "#tests/support/how-much.ts";
import { contrastOfNew, markNewColours } from "./contrast.ts";
import { secondEngine, violationsOn } from "./second-engine.ts";

const requireAxe = createRequire(createRequire(import.meta.url).resolve("@axe-core/playwright"));
const axe = readFileSync(requireAxe.resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What the width of the screen decides: the rest was looked at on the desk's. */
const ofWidth = ["target-size", "scrollable-region-focusable"];

/**
 * What keeps someone out: by the rules of axe on a desk's screen, contrast once for each way of writing, and what has to be scrolled
 * sideways on a phone. Thoroughly also by axe on a phone and by a second engine; "npm run endure" is thorough everywhere, and asks
 * every rule of both of everything.
 */
export async function barriersOn(page: Page, { isThorough = isWhole } = {}): Promise<string[]> {
  const sideways = [...(await sidewaysOn(page)), ...(await sidewaysOnPhone(page)), ...(await idsTakenTwice(page))];
  const glass = await underGlass(page);
  if (!isWhole) await markNewColours(glass);
  const found = await violationsAt(glass, 1280, tags);
  if (isThorough) {
    found.push(...(await violationsAt(glass, 320, isWhole ? tags : { type: "rule", values: ofWidth })));
    await glass.setViewportSize({ width: 1280, height: 900 });
    found.push(...(await violationsOn(glass, { withStyles: isWhole })));
  }
  return [...found, ...sideways];
}

// A label leads to the first of them, whatever that is. The rule that axe had for it is gone
async function idsTakenTwice(page: Page): Promise<string[]> {
  const ids = await page.evaluate(() => [...document.querySelectorAll("[id]")].map(({ id }) => id));
  return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `id "${id}" stands twice`);
}

const glasses = new WeakMap<BrowserContext, Page>();

/**
 * The page as it stands, shown in a second page that has both engines already: to send them into each page anew, and to run
 * them before the browser has got to know them, took as long as all their looking.
 */
async function underGlass(page: Page): Promise<Page> {
  const glass = glasses.get(page.context()) ?? (await newGlass(page));
  glasses.set(page.context(), glass);
  const shown = await page.evaluate(() => ({
    html: [...document.documentElement.attributes].map(({ name, value }) => [name, value] as const),
    styles: [...document.querySelectorAll("link[rel=stylesheet]")].map((link) => link.outerHTML).join(),
    title: document.title,
    body: document.body.outerHTML,
  }));
  const styles = await glass.evaluate(({ html, title, body }) => {
    document.title = title;
    for (const [name, value] of html) document.documentElement.setAttribute(name, value);
    document.body.replaceWith(new DOMParser().parseFromString(body, "text/html").body);
    scrollTo(0, 0);
    return [...document.querySelectorAll("link[rel=stylesheet]")].map((link) => link.outerHTML).join();
  }, shown);
  if (styles !== shown.styles) throw new Error(`${page.url()} has other stylesheets than the page it is looked at in`);
  return glass;
}

async function newGlass(page: Page): Promise<Page> {
  const glass = await page.context().newPage();
  await glass.goto(new URL("/help", page.url()).href);
  await glass.evaluate(axe);
  if (!isWhole) await glass.evaluate((rules) => (globalThis as unknown as { axe: Axe }).axe.configure(rules), contrastOfNew);
  await glass.evaluate(secondEngine);
  return glass;
}

async function violationsAt(page: Page, width: number, runOnly: RunOnly): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  const violations = await page.evaluate(violationsBy, runOnly);
  return violations.map((violation) => `${width}: ${violation}`);
}

type RunOnly = string[] | { type: "rule"; values: string[] };

interface Axe {
  configure(spec: object): void;
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string; any: { message: string }[] }[] }[] }>;
}

// Runs in the page
async function violationsBy(runOnly: RunOnly): Promise<string[]> {
  const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run({ runOnly, resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.any[0]?.message ?? ""}`));
}

/** What has to be scrolled sideways at the width the page has now. */
async function sidewaysOn(page: Page): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return wide > 0 ? [`${page.viewportSize()?.width}: the page is ${wide} pixels wider than the screen`] : [];
}

/** What has to be scrolled sideways on a phone. Reads the page without running anything in it. */
export async function sidewaysOnPhone(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 320, height: 900 });
  const found = await sidewaysOn(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  return found;
}
