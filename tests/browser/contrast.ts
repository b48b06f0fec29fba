import type { Page } from "playwright-core";

/** What the rule about contrast is asked of, as a rule of axe is told. */
export const contrastOfNew = { rules: [{ id: "color-contrast", selector: "[data-new-colours]" }] };

/**
 * Marks each text whose colours, size and ground have not stood in this page before. To measure the contrast of one text takes as long
 * as all other rules together, and a page of two thousand elements has some thirty ways of being written.
 */
export async function markNewColours(page: Page): Promise<void> {
  await page.evaluate(() => {
    const known = ((globalThis as { knownColours?: Set<string> }).knownColours ??= new Set());
    const isBare = (colour: string) => colour === "transparent" || colour.endsWith(", 0)");

    // As far down as the first ground that nothing shows through
    const groundOf = (element: Element): string => {
      const grounds: string[] = [];
      for (let at: Element | null = element; at; at = at.parentElement) {
        const { backgroundColor, backgroundImage, opacity, position } = getComputedStyle(at);
        grounds.push(`${backgroundColor} ${backgroundImage} ${opacity} ${position}`);
        if (!isBare(backgroundColor) && !backgroundColor.startsWith("rgba")) break;
      }
      return grounds.filter((ground) => ground !== "rgba(0, 0, 0, 0) none 1 static").join();
    };

    for (const element of document.body.querySelectorAll("*")) {
      const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
      if (!hasText && !element.matches("input, select, textarea")) continue;
      const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
      const isOff = element.closest(":disabled, [aria-disabled=true]") !== null;
      const colours = [color, fontSize, fontWeight, textShadow, isOff, element.className, groundOf(element)].join(";");
      if (known.has(colours)) continue;
      // What is folded away has no contrast to be measured yet
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      known.add(colours);
      element.setAttribute("data-new-colours", "");
    }
  });
}
