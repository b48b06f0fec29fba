import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

interface Result {
  ruleId: string;
  /** How grave it would be, and whether it is so: ["VIOLATION", "FAIL"]. */
  value: [string, string];
  message: string;
  snippet: string;
}

interface Engine {
  Checker: new () => { rulesetRules: Record<string, string[]>; check(of: Document, guidelines: string[]): Promise<{ results: Result[] }> };
}

/** Rules about the stylesheets rather than the page, which take as long as all the others: asked where every check is. */
const ofStyles = ["style_focus_visible", "text_spacing_valid", "element_tabbable_visible", "element_tabbable_unobscured"];

/** What it takes for wrong where it is not, or where the first engine sees better. */
const notCounted: Record<string, string> = {
  input_label_exists: "It does not see the label of a box inside folded details; axe asks for every label too",
  label_content_exists: "It does not read words that only screen readers get; axe asks for every name too",
  text_contrast_sufficient: "It measures hatching and bars by one of their colours; axe measures contrast too",
  input_checkboxes_grouped: "One list of boxes stands in groups by section or offer, each with a legend of its own",
  fieldset_label_valid: "The same question is asked of each deputy, under the heading of that deputy",
};

/** The whole engine, which is one file without dependencies. */
export const secondEngine = readFileSync(createRequire(import.meta.url).resolve("accessibility-checker-engine/ace.js"), "utf8");

/** What a second engine finds on a page into which it was brought, by rules of its own: IBM Equal Access. */
export async function violationsOn(page: Page, { withStyles }: { withStyles: boolean }): Promise<string[]> {
  const left = [...Object.keys(notCounted), ...(withStyles ? [] : ofStyles)];
  // Most results are passes, and to send them all takes half as long as to find them
  const failures = await page.evaluate(async (left) => {
    const checker = new (globalThis as unknown as { ace: Engine }).ace.Checker();
    checker.rulesetRules["WCAG_2_2"] = (checker.rulesetRules["WCAG_2_2"] ?? []).filter((rule) => !left.includes(rule));
    const { results } = await checker.check(document, ["WCAG_2_2"]);
    return results
      .filter(({ value: [gravity, outcome] }) => gravity === "VIOLATION" && outcome === "FAIL")
      .map(({ ruleId, message, snippet }) => ({ ruleId, message, snippet }));
  }, left);
  return failures.map(({ ruleId, message, snippet }) => `second engine: ${ruleId}: ${message} ${snippet.slice(0, 200)}`);
}
