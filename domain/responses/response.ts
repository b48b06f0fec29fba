import { dayInWords } from "#domain/dates.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import type { OrganisationKind } from "#domain/organisations/words-by-kind.ts";
import { counted, listed, numberInWords } from "#domain/words.ts";

export const responseOutcomes = ["assured", "assured-with-actions", "not-yet-assured"] as const;
export type ResponseOutcome = (typeof responseOutcomes)[number];

export const outcomeLabels: Record<ResponseOutcome, string> = {
  assured: "Assured",
  "assured-with-actions": "Assured with actions",
  "not-yet-assured": "Not yet assured",
};

/** What was strong, from where it was written. */
export interface Strength {
  /** "rose:6.4", "evidence:…", or "own:1" where the writer said it. */
  key: string;
  code: string | null;
  words: string;
  /** "From Riverbend’s statement, rose since 2024"; empty of the writer's own. */
  source: string;
}

/** What earlier drafts took from what somebody of the partnership noted for themselves: no organisation reads that, or whose it is. */
export function isFromNote({ key }: Pick<Strength, "key">): boolean {
  return key.startsWith("note:");
}

export interface RatingCounts {
  met: number;
  partiallyMet: number;
  notMet: number;
  notApplicable: number;
}

/** A standard that was settled: own and agreed rating, each under its name. */
export interface SettledStandard {
  code: string;
  short: string;
  own: Rating | null;
  agreed: Rating;
  reason: string;
}

export interface AskedOfThem {
  id: string;
  code: string | null;
  /** "6.4 Trust in speaking up"; null is of the whole return. */
  standard: string | null;
  words: string;
}

/** The figures of one setting beside its phase's. */
export interface OwnAndPhase {
  own: RatingCounts;
  /** Null where too few of the phase returned to say anything that is not about single ones. */
  phase: { name: string; returns: number; counts: RatingCounts } | null;
  threshold: number;
  /** The day on which the figures of the phase were taken. */
  on: string;
}

/** The letter as it is sent, in the words and with the names of that day: nothing else is needed to read it. */
export interface Letter {
  format: 1;
  kind: OrganisationKind;
  organisation: string;
  cycle: string;
  revision: number;
  partnership: { id: string; name: string; letterhead: string[]; contact: string };
  /** Whom it greets. */
  to: string[];
  outcome: ResponseOutcome;
  opening: string;
  strengths: Strength[];
  standards: number;
  own: RatingCounts;
  agreed: RatingCounts;
  settled: SettledStandard[];
  /** What a panel was to talk about and did not, by code. */
  notDiscussed: { code: string; short: string }[];
  recommendations: AskedOfThem[];
  agreedActions: (AskedOfThem & { owner: string; dueOn: string })[];
  /** Of a letter that was sent with many others. */
  personal: { figures: OwnAndPhase | null; noticed: string[] } | null;
  closing: string;
  from: { name: string; jobTitle: string };
  approvedBy: string | null;
  /** Who read what of the return: "Rhian Colbourne read all of revision 1 on 2 February 2027". */
  readBy: string[];
  /** "The panel of 4 February 2027"; null where none sat over it. */
  panel: string | null;
  sentOn: string;
  answersDueOn: string | null;
  correctionsUntil: string;
}

/** Working days in which a fact can be corrected, and in which the partnership answers that. */
export const correctionDays = 10;
/** Days until answers to recommendations are due, where the letter does not say otherwise. */
export const answerDays = 42;

/** "Lowered", "Raised" or "Changed"; null where the rating was agreed as it was given. */
export function changeInWords({ own, agreed }: Pick<SettledStandard, "own" | "agreed">): string | null {
  if (own === agreed) return null;
  const steps: (Rating | null)[] = ["met", "partially-met", "not-met"];
  const [before, after] = [steps.indexOf(own), steps.indexOf(agreed)];
  if (before < 0 || after < 0) return "Changed";
  return after > before ? "Lowered" : "Raised";
}

/** Why a rating is as it was agreed; where nobody had to say why, that it was agreed as it was given. */
export function reasonInWords({ own, agreed, reason }: Pick<SettledStandard, "own" | "agreed" | "reason">): string {
  return reason.trim() || (own === agreed ? "Agreed as you gave it" : "");
}

/** How many ratings were talked about, agreed and changed: of what was not discussed it says so. */
export function settledInWords({ settled, standards, notDiscussed, panel }: Letter): string {
  const who = panel ? "The panel" : "We";
  if (settled.length === 0) return `${who} settled no single rating: your ${standards} ratings stand as you gave them.`;
  const changes = settled.map(changeInWords);
  const agreed = changes.filter((change) => change === null).length;
  const named = (["Lowered", "Raised", "Changed"] as const).flatMap((change) => {
    const count = changes.filter((one) => one === change).length;
    return count > 0 ? [`${change.toLowerCase()} ${numberInWords(count)}`] : [];
  });
  const verbs = [...(agreed > 0 ? [`agreed ${numberInWords(agreed)}`] : []), ...named];
  const others = standards - settled.length;
  const open = notDiscussed.length > 0 ? `, ${numberInWords(notDiscussed.length)} of them although they were to be talked about,` : "";
  const rest = others > 0 ? ` The other ${others} were not discussed${open} and stand as you gave them.` : "";
  return `${who} talked about ${settled.length} of your ${standards} ratings: ${listed(verbs)}.${rest}`;
}

/** The whole response in its first sentences: the outcome, and what is asked until when. */
export function responseSentence(letter: Letter, answered: number): string {
  const { outcome, recommendations, answersDueOn, settled, standards } = letter;
  const asked = recommendations.length;
  const changed = settled.filter((one) => changeInWords(one) !== null).length;
  const ratings =
    settled.length === 0
      ? ""
      : ` ${counted(settled.length, "rating")} of ${standards} ${settled.length === 1 ? "was" : "were"} talked about, ${changed === 0 ? "none was changed" : `${numberInWords(changed)} changed`}.`;
  const until = answersDueOn ? ` by ${dayInWords(answersDueOn)}` : "";
  const left = asked - answered;
  const recommends =
    asked === 0
      ? " Nothing is asked of you."
      : left === 0
        ? ` ${counted(asked, "recommendation")}, ${asked === 1 ? "which is answered" : "all answered"}.`
        : answered === 0
          ? ` ${counted(asked, "recommendation")}: answer ${asked === 1 ? "it" : "each"}${until}.`
          : ` ${counted(asked, "recommendation")}, ${answered} answered. Answer the other ${left === 1 ? "one" : left}${until}.`;
  return `${outcomeLabels[outcome]}.${ratings}${recommends}`;
}

/** Counts of ratings, for own and agreed alike. */
export function countRatings(ratings: (Rating | null)[]): RatingCounts {
  const of = (rating: Rating) => ratings.filter((one) => one === rating).length;
  return { met: of("met"), partiallyMet: of("partially-met"), notMet: of("not-met"), notApplicable: of("not-applicable") };
}

/** "Dear Helen and Priya," by first names; "Dear colleagues," where nobody is named. */
export function greeting(names: string[]): string {
  const first = [...new Set(names.map((name) => name.split(" ")[0] ?? name))];
  return first.length === 0 ? "Dear colleagues," : `Dear ${listed(first)},`;
}

/** What is otherwise in a response from the one before it, a line each. */
export function changesSince(before: Letter, now: Letter): string[] {
  const lines: string[] = [];
  if (before.outcome !== now.outcome) lines.push(`Outcome: ${outcomeLabels[before.outcome]} before, ${outcomeLabels[now.outcome]} now`);
  const counts = ({ met, partiallyMet, notMet }: RatingCounts) => `${met} met, ${partiallyMet} partially met, ${notMet} not met`;
  if (counts(before.own) !== counts(now.own)) lines.push(`Own ratings: ${counts(before.own)} before, ${counts(now.own)} now`);
  if (counts(before.agreed) !== counts(now.agreed))
    lines.push(`Agreed ratings: ${counts(before.agreed)} before, ${counts(now.agreed)} now`);
  const were = new Set(before.recommendations.map(({ words }) => words));
  const fresh = now.recommendations.filter(({ words }) => !were.has(words)).length;
  if (fresh > 0) lines.push(`${counted(fresh, "recommendation is", "recommendations are")} new`);
  return lines.length > 0 ? lines : ["Outcome, ratings and recommendations are as they were"];
}
