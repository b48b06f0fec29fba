/**
 * Whole percentage of a base, rounded half up once, in whole numbers so that no binary fraction can tip it
 * (9 of 24 is 37.5 and gives 38). Null when the base is 0: there is nothing to take a share of.
 */
export function percentage(count: number, base: number): number | null {
  return base === 0 ? null : Math.floor((200 * count + base) / (2 * base));
}

/** Below this base a sentence gives counts alone: one organisation would be a quarter of the figure or more. */
const fewestForPercent = 5;

interface Noun {
  one: string;
  many: string;
}

/** "18 of 24 (75%)", with a noun "18 of 24 agencies (75%)": a percentage never stands alone, nor on a base under 5. */
export function shareInWords(count: number, base: number, noun?: Noun): string {
  const words = countInWords(count, base, noun);
  return base < fewestForPercent || count === 0 || count === base ? words : `${words} (${percentage(count, base)}%)`;
}

/** The same without a percentage: "2 of 3", "one of 3 agencies", "none of the 21", "neither", "both", "all 24 agencies", "the one agency". */
export function countInWords(count: number, base: number, noun?: Noun): string {
  const named = noun ? ` ${base === 1 ? noun.one : noun.many}` : "";
  const whole = base.toLocaleString("en-GB");
  // "Both schools and colleges" would be read as two kinds
  const isPair = base === 2 && !noun?.many.includes(" and ");
  if (base === 0) return noun ? `no ${noun.one}` : "none";
  if (count === 0 && isPair) return noun ? `neither ${noun.one}` : "neither";
  if (count === 0) return base === 1 ? (noun ? `not the one${named}` : "none") : `none of the ${whole}${named}`;
  if (count < base) return `${numberOrOne(count)} of ${whole}${named}`;
  if (base === 1) return noun ? `the one${named}` : "the only one";
  return isPair ? `both${named}` : `${base === 2 ? "the" : "all"} ${whole}${named}`;
}

/** "None", "one" and "24" as a person writes them in a sentence. */
export function numberOrOne(count: number): string {
  return count === 0 ? "none" : count === 1 ? "one" : count.toLocaleString("en-GB");
}

/** "One agency", "24 agencies". */
export function countedOrOne(count: number, { one, many }: Noun): string {
  return count === 1 ? `one ${one}` : `${count.toLocaleString("en-GB")} ${many}`;
}
