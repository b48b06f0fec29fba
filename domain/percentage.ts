/**
 * Whole percentage of a base, rounded half up once, in whole numbers so that no binary fraction can tip it
 * (9 of 24 is 37.5 and gives 38). Null when the base is 0: there is nothing to take a share of.
 */
export function percentage(count: number, base: number): number | null {
  return base === 0 ? null : Math.floor((200 * count + base) / (2 * base));
}

/** "18 of 24 (75%)": a percentage never stands alone. */
export function shareInWords(count: number, base: number): string {
  const percent = percentage(count, base);
  const share = `${count.toLocaleString("en-GB")} of ${base.toLocaleString("en-GB")}`;
  return percent === null ? share : `${share} (${percent}%)`;
}
