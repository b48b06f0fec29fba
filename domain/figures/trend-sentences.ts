import { agencyWords, countedAs } from "#domain/organisations/organisation-words.ts";
import { shareInWords } from "#domain/percentage.ts";
import type { LeftOut, Trend } from "./trend.ts";
import { counted, listed } from "#domain/words.ts";

export const leftOutReasons: Record<LeftOut, string> = {
  reworded: "Reworded: it asks for something else now",
  new: "New: it was not asked then",
  "no-longer-asked": "No longer asked",
  "not-declared": "The standards do not say how this version compares with the earlier one",
};

/** What moved, in one sentence with what it leaves out. */
export function trendSentence(trend: Trend, before: string, now: string, called = agencyWords): string {
  const { total, agencies, comparable } = trend;
  if (comparable.length === 0) return `No standard can be compared between ${before} and ${now}.`;
  if (agencies === 0) return `No ${called.one} returned in both ${before} and ${now}, so nothing can be compared.`;
  if (total.base === 0) return `No standard was rated by the same ${called.one} in both ${before} and ${now}, so nothing can be compared.`;
  return [
    `Of ${counted(total.base, "rating")} by ${countedAs(agencies, called)} that can be compared like for like, ${shareInWords(total.metNow, total.base)} ${total.metNow === 1 ? "was" : "were"} met in ${now}, and ${shareInWords(total.metBefore, total.base)} in ${before}.`,
    `${counted(total.better, "rating")} moved up, ${total.worse.toLocaleString("en-GB")} moved down and ${total.same.toLocaleString("en-GB")} stayed the same.`,
    leftOutSentence(trend),
  ].join(" ");
}

/** The finding, as the title of the chart. */
export function trendTitle({ total }: Trend, before: string, now: string): string {
  if (total.base === 0) return `No rating can be compared between ${before} and ${now}`;
  const [was, is] = [shareInWords(total.metBefore, total.base), shareInWords(total.metNow, total.base)];
  if (total.metNow === total.metBefore) return `As many ratings were met in ${now} as in ${before}: ${is}`;
  return `${total.metNow > total.metBefore ? "More" : "Fewer"} ratings were met in ${now}, ${is}, than in ${before}, ${was}`;
}

/** How many standards are compared, and which are not. */
export function leftOutSentence({ comparable, leftOut }: Pick<Trend, "comparable" | "leftOut">): string {
  const compared = `${counted(comparable.length, "standard is", "standards are")} compared`;
  if (leftOut.length === 0) return `${compared}; none is left out.`;
  return `${compared}; ${listed(leftOut.map((one) => one.code))} ${leftOut.length === 1 ? "is" : "are"} left out [b].`;
}

/** Who is not in a comparison. */
export function agenciesSentence({ agencies, onlyNow, onlyBefore }: Trend, before: string, now: string, called = agencyWords): string {
  return `Base: ${countedAs(agencies, called)} that returned in both. Left out: ${onlyNow} that returned only in ${now}, ${onlyBefore} only in ${before}. A standard counts for ${called.any} only where it applied and was rated in both.`;
}
