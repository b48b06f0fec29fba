import type { Clause } from "./clauses.ts";
import type { RatingMeasure } from "./held-figures.ts";

interface RatingWord {
  /** Null where the words could mean more than one rating. */
  measure: RatingMeasure | null;
  at: number;
}

const words: [RegExp, RatingMeasure | null][] = [
  [/\b(?:not (?:yet |been )?(?:fully|all)|(?:did|do|does|had|have|has) not (?:yet )?(?:fully )?(?:meet|met))\b(?: met)?/gi, null],
  [/\b(?:partially|partly)[- ](?:met|meet|meeting|compliant)\b/gi, "partiallyMet"],
  [/\b(?:not met|unmet|non-compliant|not compliant)\b/gi, "notMet"],
  [/\b(?:met|meet|meets|meeting|compliant|compliance)\b/gi, "met"],
];

function ratingWords(sentence: string): RatingWord[] {
  let rest = sentence;
  const found: RatingWord[] = [];
  for (const [pattern, measure] of words) {
    rest = rest.replaceAll(pattern, (match: string, at: number) => {
      found.push({ measure, at });
      return " ".repeat(match.length);
    });
  }
  return found.sort((one, other) => one.at - other.at);
}

/** The rating a figure counts: the nearest in its clause, or the sentence's only one; undefined where none is named. */
export function measureOf(sentence: string, at: number, clause: Clause): RatingMeasure | null | undefined {
  const all = ratingWords(sentence);
  const here = all.filter((word) => word.at >= clause.from && word.at < clause.to);
  const near = here.length > 0 ? here : all;
  if (new Set(near.map(({ measure }) => measure)).size === 1) return near[0]?.measure;
  const after = near.find((word) => word.at > at);
  const before = near.findLast((word) => word.at < at);
  if (here.length === 0) return before?.measure ?? after?.measure;
  if (!after || !before) return (after ?? before)?.measure;
  return after.at - at <= at - before.at ? after.measure : before.measure;
}
