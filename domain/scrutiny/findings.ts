import type { StandardSet } from "#standards/schema.ts";
import { type LookRule, looksOf, looksInWords } from "#domain/assessments/evidence/to-look-at.ts";
import { comparabilityOf, cycleInShort } from "#domain/assessments/comparison.ts";
import { type Rating, ratingLabels, ratings } from "#domain/assessments/rating.ts";
import { findStandardOfReturn, type ReturnDocument, type StandardOfReturn } from "#domain/assessments/return-document.ts";
import { dayInWords } from "#domain/dates.ts";
import { factsInWords, reasonInWords } from "#domain/schools/profile-doubts.ts";
import { counted, countWords, listed, shortened } from "#domain/words.ts";
import { type FindingKind, weights } from "./finding-kinds.ts";
import { type FollowedAction, latenessOf } from "./late-actions.ts";

/** One reason to ask about a standard. It is no mark against whoever answered. */
export interface Finding {
  standardCode: string;
  kind: FindingKind;
  words: string;
}

/** How the other returns rate a standard: those of its kind in the cycle. */
export type OtherRatings = Partial<Record<Rating, number>>;

export interface FindingFacts {
  set: StandardSet;
  /** As it was signed. */
  document: ReturnDocument;
  /** The last cycle's, as it was signed. */
  earlier: ReturnDocument | undefined;
  rule: LookRule;
  /** How actions stand today: those of this return and of the last. */
  actions: FollowedAction[];
  others: Map<string, OtherRatings>;
  today: string;
}

type Check = (standard: StandardOfReturn, before: StandardOfReturn | undefined, facts: FindingFacts) => [FindingKind, string][];

/** Everything that the comparisons find in one submission, in the order of its standards. */
export function findingsOf(facts: FindingFacts): Finding[] {
  const checks: Check[] = [law, profile, changes, evidence, notApplicable, alone, lateActions, repeated, together];
  return (
    facts.document.sections
      .flatMap((section) => section.standards)
      // What the profile rules out was asked of nobody
      .filter((standard) => !standard.byProfile)
      .flatMap((standard) => {
        const before = facts.earlier && findStandardOfReturn(facts.earlier, standard.code);
        const found = checks.flatMap((check) => check(standard, before, facts));
        return found
          .map(([kind, words]) => ({ standardCode: standard.code, kind, words }))
          .sort((a, b) => weights[b.kind] - weights[a.kind]);
      })
  );
}

const law: Check = ({ rating, basis }) =>
  rating === "not-met" && basis === "law" ? [["law-not-met", "The law asks for this standard, and it is rated Not met."]] : [];

const profile: Check = ({ code }, _before, { document }) =>
  (document.doubts ?? [])
    .filter((doubt) => doubt.code === code)
    .map((doubt) => ["profile", `${factsInWords(doubt)} ${reasonInWords(doubt)}.`]);

/** Whether two cycles' ratings of a standard may be set beside each other. */
export function isComparable(code: string, { set, earlier }: Pick<FindingFacts, "set" | "earlier">): boolean {
  return earlier !== undefined && comparabilityOf(set, code, earlier) === "same";
}

const changes: Check = (standard, before, facts) => {
  const { code, rating, actions, noActionReason } = standard;
  if (!before?.rating || !rating || before.rating === rating || !isComparable(code, facts)) return [];
  if (before.rating === "not-applicable" || rating === "not-applicable") return [];
  const step = `${ratingLabels[before.rating]} in ${thenOf(facts)}, ${ratingLabels[rating]} now.`;
  if (ratings.indexOf(rating) > ratings.indexOf(before.rating)) {
    const planned = actions.length > 0 ? counted(actions.length, "action") : noActionReason.trim() !== "" ? "a reason why none" : "";
    return planned ? [["fell", `${step} It has ${planned}.`]] : [["fell-unplanned", `${step} It has no action and no reason why none.`]];
  }
  const known = new Set(before.evidence.map(({ title }) => plain(title)));
  const added = standard.evidence.filter(({ title }) => !known.has(plain(title)));
  if (added.length > 0) return [["rose", `${step} New: ${listed(added.map(({ title }) => `“${shortened(title, 80)}”`))}.`]];
  const same = standard.evidence.length === 0 ? "There is no evidence" : `Its evidence is that of ${thenOf(facts)}`;
  return [["rose-unshown", `${step} ${same}.`]];
};

const fewWords = 15;

const evidence: Check = ({ rating, evidence: items, statement }, _before, { rule }) => {
  if (rating !== "met") return [];
  const [only, ...others] = items;
  if (!only) return [["no-evidence", "Rated Met, with no evidence."]];
  const found: [FindingKind, string][] = [];
  const looks = looksOf({ rating, checks: items }, rule);
  if (looks.length > 0) found.push(["old-evidence", oldInWords(items, looksInWords(looks, rule))]);
  const words = countWords(statement);
  const isBare = others.length === 0 && (only.shows.trim() === "" || words < fewWords);
  if (isBare) found.push(["thin-evidence", thinInWords(only, words)]);
  return found;
};

function oldInWords(items: StandardOfReturn["evidence"], because: string): string {
  const newest = items
    .flatMap(({ checkedOn }) => checkedOn ?? [])
    .sort()
    .at(-1);
  return `${counted(items.length, "item")}: ${because}${newest ? `, the newest check on ${dayInWords(newest)}` : ""}.`;
}

function thinInWords({ title, shows }: StandardOfReturn["evidence"][number], words: number): string {
  const silent = shows.trim() === "" ? ", which does not say what it shows" : "";
  return `One item of evidence, “${shortened(title, 80)}”${silent}, and a statement of ${counted(words, "word")}.`;
}

const notApplicable: Check = ({ rating, notApplicableReason }) =>
  rating === "not-applicable" ? [["not-applicable", `Reason: “${shortened(notApplicableReason, 300)}”.`]] : [];

/** Fewer others than these are no company to stand alone in. */
const fewestOthers = 5;

const alone: Check = ({ code, rating }, _before, { others }) => {
  const given = others.get(code) ?? {};
  const all = Object.values(given).reduce((sum, count) => sum + count, 0);
  if (!rating || all < fewestOthers || given[rating]) return [];
  const rest = ratings.filter((one) => given[one]).map((one) => `${given[one]} ${ratingLabels[one].toLowerCase()}`);
  const frank = rating === "not-met" ? " It may be the frankest answer, not the weakest." : "";
  return [
    ["alone", `${ratingLabels[rating]}, alone among ${all + 1} returns: of the others, ${listed(rest).replace(" ", " are ")}.${frank}`],
  ];
};

const lateActions: Check = (standard, before, facts) => latenessOf(standard, before, facts).map((words) => ["overdue-action", words]);

const repeated: Check = ({ rating, statement }, before, facts) => {
  if (!before) return [];
  const found: [FindingKind, string][] = [];
  if (rating === "partially-met" && before.rating === "partially-met")
    found.push(["partially-twice", `Partially met in ${thenOf(facts)} as well.`]);
  if (statement.trim() !== "" && plain(statement) === plain(before.statement))
    found.push(["word-for-word", `The statement is word for word that of ${thenOf(facts)}.`]);
  return found;
};

const together: Check = ({ confirmedTogether, evidence: items }) => {
  const dated = items.filter((item) => item.checkedTogether).length;
  const said = [
    confirmedTogether ? "The answer was confirmed by one press with the rest of its section" : "",
    dated > 0 ? `${dated} of ${counted(items.length, "item")} of evidence ${dated === 1 ? "was" : "were"} dated by one press` : "",
  ].filter((one) => one !== "");
  return said.length === 0 ? [] : [["together", `${said.join(". ")}.`]];
};

/** What people call the last cycle: "2024". */
export function thenOf({ earlier }: Pick<FindingFacts, "earlier">): string {
  return earlier ? cycleInShort(earlier.cycle.title) : "the last audit";
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
