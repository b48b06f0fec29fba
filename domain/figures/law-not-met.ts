import { basisFor } from "#standards/for-setting.ts";
import type { StandardSet } from "#standards/schema.ts";
import { appliesTo, flagsRaised } from "#domain/assessments/applicability.ts";
import type { Called } from "#domain/organisations/organisation-words.ts";
import { countedOrOne, countInWords, numberOrOne, percentage, shareInWords } from "#domain/percentage.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import type { OrganisationFacts } from "#domain/organisations/organisation-facts.ts";
import { byName, capitalised, counted, listed } from "#domain/words.ts";

type Standard = StandardSet["sections"][number]["standards"][number];

/** One rating of one standard in a return that was signed and submitted. */
export interface SubmittedRating {
  assessmentId: string;
  organisation: OrganisationFacts;
  /** The flags its profile raises. */
  flags: string[] | null;
  revision: number;
  standardCode: string;
  rating: Rating | null;
}

/** Those that rate a standard alike, as a share of its base. */
interface Share {
  count: number;
  percent: number | null;
  settings: SubmittedRating[];
}

/** A standard that is law for anybody, with those for which it is law and that say they do not meet it, or only partially. */
export interface LawStandard {
  code: string;
  short: string;
  /** Returns in which it applies, is law and is rated. */
  base: number;
  notMet: Share;
  partiallyMet: Share;
}

/** The standards of a set that rest on law for anybody. For whom, basisFor says. */
export function lawStandards(set: Pick<StandardSet, "sections">): Standard[] {
  return set.sections.flatMap((section) => section.standards).filter(({ basis }) => basis === "law" || typeof basis === "object");
}

/**
 * Each standard that is law for anybody, in the order of the set. What does not apply by a profile, or is not law for that
 * kind of setting, is in no base, whatever was answered.
 */
export function lawNotMet(set: Pick<StandardSet, "sections">, ratings: SubmittedRating[]): LawStandard[] {
  const byStandard = Map.groupBy(ratings, (one) => one.standardCode);
  return lawStandards(set).map((standard) => {
    const { code, short, applies } = standard;
    const rated = (byStandard.get(code) ?? []).filter((one) => {
      const flags = flagsRaised(one);
      const isRated = one.rating !== null && one.rating !== "not-applicable";
      return isRated && appliesTo(applies, flags) && basisFor(standard, flags) === "law";
    });
    const share = (rating: Rating): Share => {
      const settings = rated
        .filter((one) => one.rating === rating)
        .sort((a, b) => byName.compare(a.organisation.name, b.organisation.name));
      return { count: settings.length, percent: percentage(settings.length, rated.length), settings };
    };
    return { code, short, base: rated.length, notMet: share("not-met"), partiallyMet: share("partially-met") };
  });
}

/** "3 of 27 standards that are law were rated not met, by 4 schools and colleges: … 5 were rated partially met, by …" */
export function lawNotMetSentence(standards: LawStandard[], called: Called): string {
  if (standards.every((one) => one.base === 0)) return `No ${called.one} has returned yet.`;
  const all = `${counted(standards.length, "standard")} that are law`;
  const notMet = standards.filter((one) => one.notMet.count > 0);
  const partially = standards.filter((one) => one.partiallyMet.count > 0);
  const partiallyMet =
    partially.length === 0
      ? "None was rated partially met."
      : `${capitalised(numberOrOne(partially.length))} ${partially.length === 1 ? "was" : "were"} rated partially met, by ${whose(partially, "partiallyMet", called)}.`;
  if (notMet.length === 0) return `None of the ${all} was rated not met by any ${called.one}. ${partiallyMet}`;
  const sentence = `${capitalised(countInWords(notMet.length, standards.length, { one: "standard that is law", many: "standards that are law" }))} ${notMet.length === 1 ? "was" : "were"} rated not met, by ${whose(notMet, "notMet", called)}.`;
  return [sentence, ...mostOften(notMet), partiallyMet].join(" ");
}

// "2 schools and colleges: A1 and K13"
function whose(found: LawStandard[], rated: "notMet" | "partiallyMet", called: Called): string {
  const settings = new Set(found.flatMap((one) => one[rated].settings.map(({ assessmentId }) => assessmentId))).size;
  return `${countedOrOne(settings, called)}${found.length <= 4 ? `: ${listed(found.map((one) => one.code))}` : ""}`;
}

function mostOften(found: LawStandard[]): string[] {
  const most = Math.max(...found.map((one) => one.notMet.count));
  const [first, ...others] = found.filter((one) => one.notMet.count === most);
  if (found.length < 2 || !first || others.length > 0) return [];
  return [`Most often ${first.code}, ${lower(first.short)}: ${shareInWords(first.notMet.count, first.base)}.`];
}

function lower(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
