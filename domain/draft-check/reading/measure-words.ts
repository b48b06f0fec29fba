import type { Clause } from "./clauses.ts";
import type { Measure } from "../measures.ts";

/** Words of a text that say what is counted; null where they could mean more than one thing. */
type Words = [RegExp, Measure | null][];

const ratings: Words = [
  [/\b(?:not (?:yet |been )?(?:fully|all)|(?:did|do|does|had|have|has) not (?:yet )?(?:fully )?(?:meet|met))\b(?: met)?/gi, null],
  [/\b(?:working towards|not yet|(?:fell|falls?|fallen) short|gaps?|short of|struggl\w+|fail(?:ed|s|ing)? to|lack(?:ed|ing|s)?)\b/gi, null],
  [
    /\b(?:met|meets?|meeting) (?:it |this |them |(?:the|this) (?:section|standard) )?(?:only )?(?:in part|partially|partly|to some extent)\b|\bin part\b/gi,
    "partiallyMet",
  ],
  [/\b(?:partially|partly)[- ](?:met|meet|meeting|compliant)\b/gi, "partiallyMet"],
  [/\b(?:not met|unmet|non-compliant|not compliant)\b/gi, "notMet"],
  [/\bnot applicable\b/gi, "notApplicable"],
  [/\b(?:met|meet|meets|meeting|compliant|compliance)\b/gi, "met"],
];

const actions: Words = [
  [/\bnot (?:yet )?(?:been )?started\b/gi, "not-started"],
  [/\bat risk\b/gi, "at-risk"],
  [/\bon track\b/gi, "on-track"],
  [/\b(?:overdue|past (?:its|their) due date)\b/gi, "overdue"],
  [/\b(?:done|completed?|finished)\b/gi, "done"],
];

const agreement: Words = [
  [/\b(?:lowered|lower|reduced|moved down|downgraded)\b/gi, "lower"],
  [/\b(?:raised|higher|increased|moved up|upgraded)\b/gi, "higher"],
  [/\b(?:stood|left (?:as|them|it|unchanged)|unchanged|confirmed|kept|agreed with|not changed)\b/gi, "same"],
];

const completion: Words = [
  [
    /\b(?:(?:not|never) (?:yet )?(?:return(?:ed)?|submit(?:ted)?|complete[d]?|take part|respond(?:ed)?|sent? in)|did not|outstanding)\b/gi,
    "notReturned",
  ],
  [/\bwithdrawn\b/gi, "withdrawn"],
  [/\b(?:response|return|completion|submission) rate\b/gi, "returned"],
  [/\b(?:returned|returns?|submitted|completed?|took part|responded|sent in|received|did so)\b|\b(?:are|were|is) in\b(?! )/gi, "returned"],
];

export const measureLists = { ratings, actions, agreement, completion };

export interface Word {
  measure: Measure | null;
  at: number;
}

/** All words of a list in a sentence, in its order; a longer one is not read again as the shorter inside it. */
export function measuresIn(sentence: string, list: Words): Word[] {
  let rest = sentence;
  const found: Word[] = [];
  for (const [pattern, measure] of list) {
    rest = rest.replaceAll(pattern, (match: string, at: number) => {
      found.push({ measure, at });
      return " ".repeat(match.length);
    });
  }
  return found.sort((one, other) => one.at - other.at);
}

/** What a figure counts: the nearest in its clause, or the sentence's only one; undefined where nothing is named. */
export function measureAt(all: Word[], at: number, clause: Clause): Measure | null | undefined {
  const here = all.filter((word) => word.at >= clause.from && word.at < clause.to);
  const near = here.length > 0 ? here : all;
  if (new Set(near.map(({ measure }) => measure)).size === 1) return near[0]?.measure;
  const after = near.find((word) => word.at > at);
  const before = near.findLast((word) => word.at < at);
  if (here.length === 0) return before ? before.measure : after?.measure;
  if (!after || !before) return (after ?? before)?.measure;
  return after.at - at <= at - before.at ? after.measure : before.measure;
}
