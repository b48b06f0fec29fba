import { returnedSentence, smallerBase } from "./cycle-sentences.ts";
import type { Figures } from "./figures.ts";
import { progressLabels } from "#domain/assessments/actions/progress.ts";
import type { Called } from "#domain/organisations/organisation-words.ts";
import { countedOrOne, countInWords, numberOrOne, percentage, shareInWords } from "#domain/percentage.ts";
import type { Tally } from "./section-table.ts";
import { capitalised, counted, listed } from "#domain/words.ts";

/** More standards than this on one level are counted, not named. */
const mostNamed = 4;
/** Below this base a percentage moves by more than ten points with one agency, so counts stand alone. */
const smallBase = 10;

/** The sentence that goes with each table but the first, by the table's id. Only totals are used: they may be published. */
export function figureSentences(figures: Figures, isOpen: boolean): Record<string, string> {
  return {
    standards: standardsSentence(figures.standards.sections, figures.called, figures.standards.returned),
    ratings: ratingsSentence(figures.ratings.total),
    completion: completionSentence(figures, isOpen),
    actions: actionsSentence(figures.actions),
  };
}

function standardsSentence(standards: Tally[], called: Called, returned: number): string {
  const compared = standards.filter((one) => one.base > 0);
  const [first] = compared;
  if (!first) return "No standard has been rated yet.";
  const best = compared.reduce((one, other) => (compare(other, one) > 0 ? other : one), first);
  const worst = compared.reduce((one, other) => (compare(other, one) < 0 ? other : one), first);
  if (compare(best, worst) === 0) return allLevel(compared, called, returned);
  return [
    level(
      "most",
      compared.filter((one) => compare(one, best) === 0),
      called,
      returned,
    ),
    level(
      "least",
      compared.filter((one) => compare(one, worst) === 0),
      called,
      returned,
    ),
  ].join(" ");
}

function allLevel(standards: Tally[], called: Called, returned: number): string {
  const [first] = standards as [Tally, ...Tally[]];
  if (first.met === 0) return `No standard was met by any ${called.one}.`;
  if (first.met === first.base && standards.some((one) => one.base < returned))
    return `Every standard was met by every ${called.one} to which it applies.`;
  if (standards.every((one) => one.base === first.base)) return `Every standard was met by ${shareOf(first, called)}.`;
  return `Every standard was met by ${sameShare(standards, called)}.`;
}

function level(which: "most" | "least", standards: Tally[], called: Called, returned: number): string {
  const [only] = standards;
  if (only && standards.length === 1)
    return only.met === 0
      ? `Standard ${only.title} was met by no ${called.one}${smallerBase(only, returned)}.`
      : `Standard ${only.title} was met ${which} often, by ${shareOf(only)}${smallerBase(only, returned)}.`;
  const named =
    standards.length <= mostNamed ? `Standards ${listed(standards.map((one) => one.code ?? ""))}` : `${standards.length} standards`;
  if (!only || only.met === 0)
    return `${named} were met by no ${called.one}${standards.some((one) => one.base < returned) ? " to which they apply" : ""}.`;
  return `${named} were met ${which} often, ${levelShare(standards, only, called)}.`;
}

// Shares of several bases would leave open which belongs to which standard
function levelShare(standards: Tally[], only: Tally, called: Called): string {
  if (standards.every((one) => one.base === only.base)) return `by ${shareOf(only)}`;
  if (only.met === only.base) return `by every ${called.one} to which they apply`;
  return `each by ${sameShare(standards, called)}`;
}

// Equal shares of different bases have one percentage, which is told where every base can bear one
function sameShare(standards: Tally[], called: Called): string {
  const [{ met, base }] = standards as [Tally, ...Tally[]];
  const percent = standards.every((one) => one.base >= smallBase) ? ` (${percentage(met, base)}%)` : "";
  return `the same share of ${called.many} to which it applies${percent}`;
}

function shareOf({ met, base }: Tally, called?: Called): string {
  return base < smallBase ? countInWords(met, base, called) : shareInWords(met, base, called);
}

// Compared as fractions, since a rounded percentage could make two different standards level
function compare(one: Tally, other: Tally): number {
  return one.met * other.base - other.met * one.base;
}

function ratingsSentence({ met, partiallyMet, notMet, notApplicable, notAnswered, base }: Tally): string {
  if (base === 0) return "There are no ratings yet.";
  const part = (count: number) => `${numberOrOne(count)}${base < smallBase || count === 0 ? "" : ` (${percentage(count, base)}%)`}`;
  const were = (count: number, what: string) => `${numberOrOne(count)} ${count === 1 ? "was" : "were"} ${what}`;
  const outside = [
    ...(notApplicable > 0 ? [were(notApplicable, "not applicable")] : []),
    ...(notAnswered > 0 ? [were(notAnswered, "not answered")] : []),
  ];
  const counts =
    wholeOf({ met, partiallyMet, notMet, base }) ??
    `Of ${counted(base, "rating")}, ${part(met)} ${met <= 1 ? "was" : "were"} met, ${part(partiallyMet)} partially met and ${part(notMet)} not met.`;
  return outside.length > 0 ? `${counts} Beside these, ${listed(outside)}.` : counts;
}

// "All 12 ratings were partially met."
function wholeOf({ base, ...counts }: Pick<Tally, "met" | "partiallyMet" | "notMet" | "base">): string | null {
  const names = { met: "met", partiallyMet: "partially met", notMet: "not met" };
  const whole = (["met", "partiallyMet", "notMet"] as const).find((key) => counts[key] === base);
  // "All were not met" could be taken for "not all were met"
  if (!whole || (whole === "notMet" && base > 1)) return null;
  return `${capitalised(countInWords(base, base, { one: "rating", many: "ratings" }))} ${base === 1 ? "was" : "were"} ${names[whole]}.`;
}

function completionSentence({ completion, called }: Figures, isOpen: boolean): string {
  const { agencies, returned, openAgain, withdrawn } = completion.total;
  const left =
    withdrawn > 0
      ? ` ${capitalised(countedOrOne(withdrawn, called))} ${withdrawn === 1 ? "was" : "were"} withdrawn and ${withdrawn === 1 ? "is" : "are"} not counted.`
      : "";
  return `${returnedSentence({ agencies, returned, openAgain }, isOpen, called)}${left}`;
}

function actionsSentence({ rows, total }: Figures["actions"]): string {
  if (total.all === 0) return "No actions were agreed.";
  const are = (count: number) => countedOrOne(count, { one: "is", many: "are" });
  const some = rows
    .filter((row) => row.all > 0)
    .map((row) => ({ ...row, label: row.progress ? progressLabels[row.progress].toLowerCase() : "" }));
  const [only] = some;
  const counts =
    only && some.length === 1
      ? `${capitalised(countInWords(total.all, total.all, { one: "action", many: "actions" }))} ${total.all === 1 ? "is" : "are"} ${only.label}.`
      : `Of ${counted(total.all, "action")}, ${listed(some.map((row) => `${are(row.all)} ${row.label}`))}.`;
  return `${counts} ${overdueOf(total)}`;
}

function overdueOf({ all, overdue }: { all: number; overdue: number }): string {
  if (all === 1) return overdue === 1 ? "It is overdue." : "It is not overdue.";
  if (overdue === 0) return "None is overdue.";
  if (overdue === all) return all === 2 ? "Both are overdue." : "All are overdue.";
  return `${overdue === 1 ? "One is" : `${overdue.toLocaleString("en-GB")} are`} overdue.`;
}

/** What goes before a sentence of ratings where they are not the agencies' own. */
export function judgedBefore({ called, judgedBy, notReviewed }: Figures): string {
  if (judgedBy === "self") return "";
  return `By moderated rating${notReviewed > 0 ? `, without ${countedOrOne(notReviewed, called)} not yet reviewed` : ""}: `;
}
