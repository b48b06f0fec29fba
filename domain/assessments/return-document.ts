import { type Basis, basisFor } from "#standards/for-setting.ts";
import { findStandard } from "#standards/find-standard.ts";
import { type AnswerText, blankAnswer, withOwnReasons } from "./answer-text.ts";
import type { StandardSet } from "#standards/schema.ts";
import { notAskedBecause } from "./applicability.ts";
import type { Progress } from "#domain/assessments/actions/progress.ts";
import type { Rating } from "./rating.ts";
import { type SectionSummary, summariseSection } from "./section-summary.ts";

/**
 * A whole return with the words it was made against. The same shape is shown while it is being written, printed,
 * put into a workbook, and frozen at submission; a frozen one needs nothing else to be read.
 */
export interface ReturnDocument {
  organisation: { id: string; name: string };
  cycle: { id: string; title: string };
  set: { key: string; version: string; title: string };
  revision: number;
  ratings: { value: Rating; label: string; descriptor: string }[];
  sections: SectionOfReturn[];
  signature: Signature | null;
  /** Kept in Word or a spreadsheet and brought in: nobody signed it here. */
  beforeService?: true;
  /** The ratings that the confirmed profile spoke against when it was signed. Frozen only, and not before it was kept. */
  doubts?: ProfileDoubt[];
}

/** A rating that the confirmed profile speaks against, and why. It warns: the rating is whose it was. */
export interface ProfileDoubt {
  code: string;
  short: string;
  rating: "met" | "partially-met";
  facts: {
    says: string;
    metAsks: string;
    /** The part of the profile that says so. */
    part?: { code: string; title: string };
  }[];
  /** Why it is right all the same, in the words of whoever answered. */
  reason?: string;
  by?: string;
}

export interface Signature {
  name: string;
  jobTitle: string;
  signedAt: string;
  declarations: string[];
}

export interface SectionOfReturn {
  code: string;
  title: string;
  short: string;
  summary: SectionSummary;
  standards: StandardOfReturn[];
}

export interface StandardOfReturn {
  code: string;
  short: string;
  sentence: string;
  met: string[];
  /** What it rests on for this setting. A set for agencies does not say. */
  basis?: Basis;
  rating: Rating | null;
  statement: string;
  notApplicableReason: string;
  /** Not applicable by the profile: it was not asked. */
  byProfile?: true;
  noActionReason: string;
  /** Why the rating is right although the profile speaks against it. */
  ratingReason?: string;
  savedBy: string | null;
  savedAt: string | null;
  /** Confirmed by one press together with the rest of its section. */
  confirmedTogether?: true;
  evidence: EvidenceOfReturn[];
  actions: ActionOfReturn[];
}

export interface EvidenceOfReturn {
  id: string;
  title: string;
  shows: string;
  kept: string;
  checkedOn: string | null;
  reviewBy: string | null;
  /** Who looked at it on that day, and the trust that keeps it: of a return that was frozen before these were kept, unknown. */
  checkedByName?: string | null;
  fromTrust?: string | null;
  /** Dated by one press together with the rest of its section. */
  checkedTogether?: true;
}

export interface ActionOfReturn {
  id: string;
  what: string;
  gap: string;
  owner: string;
  dueOn: string;
  successMeasure: string;
  progress: Progress;
  agreedOn: string;
  /** The date first agreed, where it has slipped since. */
  firstDueOn?: string;
  carriedOver: boolean;
}

/** What a return is put together from, as the repositories give it. */
export interface ReturnParts {
  organisation: { id: string; name: string };
  cycle: { id: string; title: string };
  revision: number;
  set: StandardSet;
  /** What the setting's profile raises; an agency has none. */
  flags?: string[];
  answers: (AnswerText & { standardCode: string; savedBy: string; savedAt: string; confirmedTogether?: "section" | null })[];
  evidence: (Omit<EvidenceOfReturn, "checkedTogether"> & { standards: string[]; checkedTogether?: "section" | null })[];
  actions: (Omit<ActionOfReturn, "carriedOver" | "firstDueOn"> & {
    standardCode: string;
    carriedFrom: string | null;
    firstDueOn?: string | null;
  })[];
  names: Map<string, string>;
}

export function returnDocument(parts: ReturnParts, signature: Signature | null = null): ReturnDocument {
  const { set } = parts;
  return {
    organisation: { id: parts.organisation.id, name: parts.organisation.name },
    cycle: { id: parts.cycle.id, title: parts.cycle.title },
    set: { key: set.key, version: set.version, title: set.title },
    revision: parts.revision,
    ratings: set.ratings.map(({ value, label, descriptor }) => ({ value, label, descriptor })),
    sections: set.sections.map((section) => {
      const standards = section.standards.map((standard) => standardOfReturn(standard, parts));
      const facts = standards.map((standard) => ({
        ...standard,
        standardCode: standard.code,
        evidence: standard.evidence.length,
        actions: standard.actions.length,
      }));
      return {
        code: section.code,
        title: section.title,
        short: section.short,
        summary: summariseSection(section, facts),
        standards,
      };
    }),
    signature,
  };
}

function standardOfReturn(
  standard: StandardSet["sections"][number]["standards"][number],
  { set, flags = [], answers, evidence, actions, names }: ReturnParts,
): StandardOfReturn {
  const { code, short, sentence, met } = standard;
  const words = { code, short, sentence, met };
  const notAsked = notAskedBecause(set, standard, flags);
  if (notAsked !== null) return { ...words, ...notAskedAnswer, notApplicableReason: notAsked };
  const basis = basisFor(standard, flags);
  const answer = answers.find((one) => one.standardCode === code);
  const text = withOwnReasons(answer ?? blankAnswer);
  return {
    ...words,
    ...(basis && { basis }),
    ...text,
    savedBy: answer ? (names.get(answer.savedBy) ?? null) : null,
    savedAt: answer?.savedAt ?? null,
    ...(answer?.confirmedTogether && { confirmedTogether: true as const }),
    evidence: evidence
      .filter((item) => item.standards.includes(code))
      .map(({ id, title, shows, kept, checkedOn, reviewBy, checkedByName, fromTrust, checkedTogether }) => ({
        id,
        title,
        shows,
        kept,
        checkedOn,
        reviewBy,
        ...(checkedByName && { checkedByName }),
        ...(fromTrust && { fromTrust }),
        ...(checkedTogether && { checkedTogether: true as const }),
      })),
    actions: actions
      .filter((action) => action.standardCode === code)
      .map(({ id, what, gap, owner, dueOn, successMeasure, progress, agreedOn, firstDueOn, carriedFrom }) => ({
        id,
        what,
        gap,
        owner,
        dueOn,
        successMeasure,
        progress,
        agreedOn,
        ...(firstDueOn && { firstDueOn }),
        carriedOver: carriedFrom !== null,
      })),
  };
}

// What was answered before the profile changed stays in the database, and out of the return
const notAskedAnswer = {
  rating: "not-applicable" as const,
  byProfile: true as const,
  statement: "",
  noActionReason: "",
  savedBy: null,
  savedAt: null,
  evidence: [],
  actions: [],
};

/** One standard of a return, by its code. */
export function findStandardOfReturn(document: ReturnDocument, code: string): StandardOfReturn | undefined {
  return findStandard(document, code)?.standard;
}

/** The standards that do not apply, in the order of the set: those the organisation says so of, and those its profile rules out. */
export function notApplicableIn(document: ReturnDocument): { byChoice: StandardOfReturn[]; byProfile: StandardOfReturn[] } {
  const standards = document.sections.flatMap((section) => section.standards).filter((one) => one.rating === "not-applicable");
  return { byChoice: standards.filter((one) => !one.byProfile), byProfile: standards.filter((one) => one.byProfile) };
}

/** The counts of all sections together. */
export function totalsOf(document: ReturnDocument) {
  const add = (key: "standards" | "answered" | "complete" | "met" | "partiallyMet" | "notMet" | "notApplicable") =>
    document.sections.reduce((sum, section) => sum + section.summary[key], 0);
  const standards = add("standards");
  const notApplicable = add("notApplicable");
  const notAsked = document.sections.flatMap((section) => section.standards).filter((standard) => standard.byProfile).length;
  return {
    standards,
    answered: add("answered"),
    complete: add("complete"),
    met: add("met"),
    partiallyMet: add("partiallyMet"),
    notMet: add("notMet"),
    notApplicable,
    /** Standards that apply: what a share of this return is a share of. */
    applicable: standards - notApplicable,
    /** Standards that were asked: what there was to do. What does not apply by the profile is done by nobody. */
    asked: standards - notAsked,
    askedComplete: add("complete") - notAsked,
  };
}

export function totalActions(document: ReturnDocument): number {
  return document.sections.flatMap((section) => section.standards).reduce((sum, standard) => sum + standard.actions.length, 0);
}
