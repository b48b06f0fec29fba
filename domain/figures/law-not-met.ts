import type { StandardSet } from "#standards/schema.ts";
import { appliesTo, flagsRaised } from "#domain/assessments/applicability.ts";
import { type Called, countedAs } from "#domain/organisations/organisation-words.ts";
import { percentage, shareInWords } from "#domain/percentage.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import type { OrganisationFacts } from "#domain/organisations/organisation-facts.ts";
import { counted, listed } from "#domain/words.ts";

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

/** A standard that is law, with those that say they do not meet it. */
export interface LawStandard {
  code: string;
  short: string;
  notMet: number;
  /** Returns in which it applies and is rated. */
  base: number;
  percent: number | null;
  settings: SubmittedRating[];
}

/** The standards of a set that rest on law. */
export function lawStandards(set: Pick<StandardSet, "sections">): Standard[] {
  return set.sections.flatMap((section) => section.standards).filter((standard) => standard.basis === "law");
}

const byName = new Intl.Collator("en-GB");

/** Each standard that is law, in the order of the set. What does not apply by a profile is in no base, whatever was answered. */
export function lawNotMet(set: Pick<StandardSet, "sections">, ratings: SubmittedRating[]): LawStandard[] {
  const byStandard = Map.groupBy(ratings, (one) => one.standardCode);
  return lawStandards(set).map(({ code, short, applies }) => {
    const rated = (byStandard.get(code) ?? []).filter(
      (one) => one.rating !== null && one.rating !== "not-applicable" && appliesTo(applies, flagsRaised(one)),
    );
    const settings = rated
      .filter((one) => one.rating === "not-met")
      .sort((a, b) => byName.compare(a.organisation.name, b.organisation.name));
    return { code, short, notMet: settings.length, base: rated.length, percent: percentage(settings.length, rated.length), settings };
  });
}

/** "3 of 27 standards that are law were rated not met by at least one school or college: …" */
export function lawNotMetSentence(standards: LawStandard[], called: Called): string {
  const found = standards.filter((one) => one.notMet > 0);
  const rated = standards.some((one) => one.base > 0);
  if (!rated) return `No ${called.one} has returned yet.`;
  if (found.length === 0)
    return `None of the ${counted(standards.length, "standard")} that are law was rated not met by any ${called.one}.`;
  const settings = new Set(found.flatMap((one) => one.settings.map(({ assessmentId }) => assessmentId))).size;
  const most = Math.max(...found.map((one) => one.notMet));
  const worst = found.filter((one) => one.notMet === most);
  const [first] = worst;
  const often =
    found.length > 1 && worst.length === 1 && first
      ? [`Most often ${first.code}, ${lower(first.short)}: ${shareInWords(first.notMet, first.base)}.`]
      : [];
  return [
    `${found.length} of ${counted(standards.length, "standard")} that are law ${found.length === 1 ? "was" : "were"} rated not met, by ${countedAs(settings, called)}${found.length <= 4 ? `: ${listed(found.map((one) => one.code))}` : ""}.`,
    ...often,
  ].join(" ");
}

function lower(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
