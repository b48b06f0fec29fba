import type { Page } from "playwright-core";
import { type people, press } from "./steps.ts";

/** A page as someone sees it, and how its form is filled in wrongly. */
export interface Visit {
  /** As app/routes.ts writes it. */
  route: string;
  as: keyof typeof people | "nobody";
  path: string;
  /** Goes on from the path to what has no fixed address. */
  reach?: (page: Page) => Promise<void>;
  spoil?: (page: Page) => Promise<void>;
  /** Tells two visits to one route apart. */
  when?: string;
}

/** More than any box takes. */
export const tooLong = "word ".repeat(2100);

export const fillAndPress = (label: string, text: string, button: string | RegExp) => async (page: Page) => {
  await page.getByLabel(label, { exact: true }).fill(text);
  await press(page, button);
};
export const fillAndFirst = (label: string, text: string, button: string | RegExp) => async (page: Page) => {
  await page.getByLabel(label, { exact: true }).first().fill(text);
  await press(page, button);
};
export const pressOnly = (button: string | RegExp) => (page: Page) => press(page, button);
