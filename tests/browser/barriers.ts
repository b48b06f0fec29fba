import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { violationsOn } from "./second-engine.ts";

/** What keeps someone out, on a desk's screen and on a phone's, by the rules of two engines. */
export async function barriersOn(page: Page): Promise<string[]> {
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
    found.push(...(await sidewaysOn(page)));
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  found.push(...(await violationsOn(page)));
  return found;
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
