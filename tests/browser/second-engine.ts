import { readFile } from "node:fs/promises";
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
  Checker: new () => { check(of: Document, guidelines: string[]): Promise<{ results: Result[] }> };
}

/** What it takes for wrong where it is not, or where the first engine sees better. */
const notCounted: Record<string, string> = {
  input_label_exists: "It does not see the label of a box inside folded details; axe asks for every label too",
  label_content_exists: "It does not read words that only screen readers get; axe asks for every name too",
  text_contrast_sufficient: "It measures hatching and bars by one of their colours; axe measures contrast too",
  input_checkboxes_grouped: "One list of boxes stands in groups by section or offer, each with a legend of its own",
  fieldset_label_valid: "The same question is asked of each deputy, under the heading of that deputy",
};

let source: Promise<string> | undefined;

/**
 * What a second engine finds on a page, by rules of its own: IBM Equal Access. It is one file without dependencies, and is
 * evaluated in the page as the first engine is: a script element would be stopped by the page's own security policy.
 */
export async function violationsOn(page: Page): Promise<string[]> {
  source ??= readFile(createRequire(import.meta.url).resolve("accessibility-checker-engine/ace.js"), "utf8");
  await page.evaluate(await source);
  // Most results are passes, and to send them all takes half as long as to find them
  const failures = await page.evaluate(async () => {
    const { ace } = globalThis as unknown as { ace: Engine };
    const { results } = await new ace.Checker().check(document, ["WCAG_2_2"]);
    return results
      .filter(({ value: [gravity, outcome] }) => gravity === "VIOLATION" && outcome === "FAIL")
      .map(({ ruleId, message, snippet }) => ({ ruleId, message, snippet }));
  });
  return failures
    .filter(({ ruleId }) => !(ruleId in notCounted))
    .map(({ ruleId, message, snippet }) => `second engine: ${ruleId}: ${message} ${snippet.slice(0, 200)}`);
}
