import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { isWhole } from "#tests/support/how-much.ts";
import { violationsOn } from "./second-engine.ts";

const requireAxe = createRequire(createRequire(import.meta.url).resolve("@axe-core/playwright"));
const axe = readFileSync(requireAxe.resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What keeps someone out: by the rules of axe on a desk's screen, and what has to be scrolled sideways on a phone. Thoroughly
 * also by axe on a phone and by a second engine, which takes twice as long again; "npm run endure" is thorough everywhere.
 */
export async function barriersOn(page: Page, { isThorough = isWhole } = {}): Promise<string[]> {
  // Once a page: to send it takes longer than to look with it, and the package's own builder sends it each time
  await page.evaluate(axe);
  const found = await violationsAt(page, 1280);
  if (isThorough) {
    found.push(...(await violationsAt(page, 320)), ...(await sidewaysOn(page)));
    await page.setViewportSize({ width: 1280, height: 900 });
    found.push(...(await sidewaysOn(page)), ...(await violationsOn(page)));
  } else found.push(...(await sidewaysOn(page)), ...(await sidewaysOnPhone(page)));
  return found;
}

async function violationsAt(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  const violations = await page.evaluate(violationsBy, tags);
  return violations.map((violation) => `${width}: ${violation}`);
}

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string; any: { message: string }[] }[] }[] }>;
}

// Runs in the page
async function violationsBy(tags: string[]): Promise<string[]> {
  const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run({ runOnly: tags, resultTypes: ["violations"] });
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
