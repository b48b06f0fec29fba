import type { Change, Comparison } from "#domain/assessments/comparison.ts";
import { ratingLabels } from "#domain/assessments/rating.ts";
import type { SigningSummary } from "./signing.ts";
import { listed } from "#domain/words.ts";

/** "Riverbend meets 25 of the 33 standards that apply to it. One is not met: 8.3 Challenge and escalation." */
export function signingSentence(organisation: string, { totals, weak }: Pick<SigningSummary, "totals" | "weak">): string {
  const meets = `${organisation} meets ${totals.met} of the ${totals.applicable} standards that apply to it.`;
  const notMet = weak.filter((one) => one.rating === "not-met").map((one) => `${one.code} ${one.short}`);
  if (notMet.length === 1) return `${meets} One is not met: ${notMet[0]}.`;
  if (notMet.length > 3) return `${meets} ${notMet.length} are not met.`;
  return notMet.length > 0 ? `${meets} ${notMet.length} are not met: ${listed(notMet)}.` : meets;
}

/** "3.2 Time and cover and 5.1 Induction are now met." Changes with the same step are said together. */
export function changesInWords(changes: Change[]): string {
  const bySteps = Map.groupBy(changes, ({ before, now }) => `${before} ${now}`);
  return [...bySteps.values()]
    .map((group) => {
      const [first] = group;
      if (!first?.before || !first.now) return "";
      const names = listed(group.map(({ code, short }) => `${code} ${short}`));
      const [was, is] = group.length === 1 ? ["was", "is"] : ["were", "are"];
      return `${names} ${was} ${label(first.before)} and ${is} now ${label(first.now)}.`;
    })
    .join(" ");
}

/** "9.1 Policy and agreements was met. It asks for something else now, and is partially met." */
export function rewordedInWords({ code, short, before, now }: Change): string {
  const was = before ? `was ${label(before)}` : "was not answered";
  return `${code} ${short} ${was}. It asks for something else now, and is ${now ? label(now) : "not answered"}.`;
}

/** "Like for like, 25 of 32: it was 24 in 2024" */
export function likeForLikeInWords({ likeForLike, cycle }: Pick<Comparison, "likeForLike"> & { cycle: string }): string | null {
  const { base, metNow, metBefore } = likeForLike;
  return base === 0 ? null : `Like for like, ${metNow} of ${base}: it was ${metBefore} in ${cycle}`;
}

/** A text a person wrote, ready for a sentence of ours to follow. */
export function ended(text: string): string {
  return /[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}

function label(rating: keyof typeof ratingLabels): string {
  return ratingLabels[rating].toLowerCase();
}
