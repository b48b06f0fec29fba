import { returnedSentence, smallerBase } from "./cycle-sentences.ts";
import type { Figures } from "./figures.ts";
import { progressLabels } from "#domain/assessments/actions/progress.ts";
import { type Called, countedAs } from "#domain/organisations/organisation-words.ts";
import { percentage, shareInWords } from "#domain/percentage.ts";
import type { Tally } from "./section-table.ts";
import { counted, listed } from "#domain/words.ts";

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
  if (compare(best, worst) === 0) return `Every standard was met by the same share of ${called.many}: ${sharesOf(compared)}.`;
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

function level(which: "most" | "least", standards: Tally[], called: Called, returned: number): string {
  const [only] = standards;
  if (only && standards.length === 1)
    return `Standard ${only.title} was met ${which} often, by ${sharesOf(standards)}${smallerBase(only, returned)}.`;
  // Shares of several bases would leave open which belongs to which standard
  const isWhole = only !== undefined && only.met === only.base && standards.some((one) => one.base !== only.base);
  const share = isWhole ? `by every ${called.one} to which they apply` : `by ${sharesOf(standards)}`;
  const named =
    standards.length <= mostNamed ? `Standards ${listed(standards.map((one) => one.code ?? ""))}` : `${standards.length} standards`;
  return `${named} were met ${which} often, ${share}.`;
}

// Equal shares of different bases are told once for each base
function sharesOf(standards: Tally[]): string {
  const shares = new Set(standards.map(({ met, base }) => (base < smallBase ? `${met} of ${base}` : shareInWords(met, base))));
  return [...shares].join(" or ");
}

// Compared as fractions, since a rounded percentage could make two different standards level
function compare(one: Tally, other: Tally): number {
  return one.met * other.base - other.met * one.base;
}

function ratingsSentence({ met, partiallyMet, notMet, notApplicable, notAnswered, base }: Tally): string {
  if (base === 0) return "There are no ratings yet.";
  const part = (count: number) => `${count.toLocaleString("en-GB")}${base < smallBase ? "" : ` (${percentage(count, base)}%)`}`;
  const were = (count: number, what: string) => `${count.toLocaleString("en-GB")} ${count === 1 ? "was" : "were"} ${what}`;
  const outside = [
    ...(notApplicable > 0 ? [were(notApplicable, "not applicable")] : []),
    ...(notAnswered > 0 ? [were(notAnswered, "not answered")] : []),
  ];
  const counts = `Of ${counted(base, "rating")}, ${part(met)} ${met === 1 ? "was" : "were"} met, ${part(partiallyMet)} partially met and ${part(notMet)} not met.`;
  return outside.length > 0 ? `${counts} Beside these, ${listed(outside)}.` : counts;
}

function completionSentence({ completion, called }: Figures, isOpen: boolean): string {
  const { agencies, returned, openAgain, withdrawn } = completion.total;
  const left =
    withdrawn > 0
      ? ` ${countedAs(withdrawn, called)} ${withdrawn === 1 ? "was" : "were"} withdrawn and ${withdrawn === 1 ? "is" : "are"} not counted.`
      : "";
  return `${returnedSentence({ agencies, returned, openAgain }, isOpen, called)}${left}`;
}

function actionsSentence({ rows, total }: Figures["actions"]): string {
  if (total.all === 0) return "No actions were agreed.";
  const parts = rows
    .filter((row) => row.all > 0)
    .map((row) => `${counted(row.all, "is", "are")} ${row.progress ? progressLabels[row.progress].toLowerCase() : ""}`);
  const overdue = total.overdue === 0 ? "None is overdue." : `${counted(total.overdue, "is", "are")} overdue.`;
  return `Of ${counted(total.all, "action")}, ${listed(parts)}. ${overdue}`.replace(/^Of 1 action, 1 is/, "The one action is");
}

/** What goes before a sentence of ratings where they are not the agencies' own. */
export function judgedBefore({ called, judgedBy, notReviewed }: Figures): string {
  if (judgedBy === "self") return "";
  return `By moderated rating${notReviewed > 0 ? `, without ${countedAs(notReviewed, called)} not yet reviewed` : ""}: `;
}
