import { agencyWords, countedAs } from "#domain/organisations/organisation-words.ts";
import { countedOrOne, numberOrOne, shareInWords } from "#domain/percentage.ts";
import type { LeftOut, Trend } from "./trend.ts";
import { capitalised, counted, listed } from "#domain/words.ts";

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
  if (total.base === 1) return [onlyRating(trend, before, now), leftOutSentence(trend)].join(" ");
  return [
    `Of ${counted(total.base, "rating")} by ${countedOrOne(agencies, called)} that can be compared like for like, ${shareInWords(total.metNow, total.base)} ${total.metNow <= 1 ? "was" : "were"} met in ${now}, and ${shareInWords(total.metBefore, total.base)} in ${before}.`,
    `${capitalised(countedOrNone(total.better))} moved up, ${numberOrOne(total.worse)} moved down and ${numberOrOne(total.same)} stayed the same.`,
    leftOutSentence(trend),
  ].join(" ");
}

function onlyRating({ total }: Trend, before: string, now: string): string {
  const met =
    total.metNow === total.metBefore
      ? `it was met in ${total.metNow === 1 ? "both" : "neither"}`
      : total.metNow === 1
        ? `it was met in ${now} and not in ${before}`
        : `it was met in ${before} and not in ${now}`;
  const moved = total.better === 1 ? "It moved up." : total.worse === 1 ? "It moved down." : "It stayed the same.";
  return `Only one rating can be compared like for like between ${before} and ${now}: ${met}. ${moved}`;
}

function countedOrNone(ratings: number): string {
  return ratings === 0 ? "no rating" : countedOrOne(ratings, { one: "rating", many: "ratings" });
}

/** The finding, as the title of the chart. */
export function trendTitle({ total }: Trend, before: string, now: string): string {
  if (total.base === 0) return `No rating can be compared between ${before} and ${now}`;
  if (total.base === 1) return `Only one rating can be compared between ${before} and ${now}`;
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
  return `Base: ${countedAs(agencies, called)} that returned in both. Left out: ${numberOrOne(onlyNow)} that returned only in ${now}, ${numberOrOne(onlyBefore)} only in ${before}. A standard counts for ${called.any} only where it applied and was rated in both.`;
}
