import { dayInWords } from "#domain/dates.ts";
import { type OrganisationKind, wordsFor } from "#domain/organisations/words-by-kind.ts";
import { counted, listed } from "#domain/words.ts";
import { mayCompare } from "./personal-figures.ts";
import type { OwnAndPhase, RatingCounts } from "./response.ts";

/** One return of a cycle, with what decides whether its letter can go with the others. */
export interface BatchReturn {
  assessmentId: string;
  revision: number;
  organisation: string;
  kind: OrganisationKind;
  phase: string | null;
  own: RatingCounts;
  isSampled: boolean;
  /** Whether settings of its cycle were sampled at all. */
  hasSample: boolean;
  /** Its letter was given over to be sent with others, and waits for its turn. */
  isGivenOver: boolean;
  hasPanel: boolean;
  /** Somebody writes a letter for it alone. */
  hasDraft: boolean;
  /** What somebody wrote for a panel to ask: a standard's code each, null where it is about the whole return. */
  keyLines: (string | null)[];
  /** Questions to its organisation that nobody has closed. */
  openQuestions: number;
  /** Ratings agreed and recommendations made about this submission. */
  settled: number;
  /** Whoever would send it has a part in it, or said that they must have nothing to do with it. */
  isApart: boolean;
  /** Standards that are law for it and rated not met, by name. */
  lawNotMet: string[];
  /** Standards, by name, whose rating the profile spoke against when it was signed. */
  doubts: string[];
  hasLead: boolean;
  /** Null where one signature is enough. */
  governorSignedOn: string | null | "not-asked";
  overdueActions: number;
  /** Whoever read all of this submission, and when. */
  readBy: string | null;
  readAt: string | null;
}

/** Why a return is answered by a letter of its own, or null. */
export function aloneBecause({ isSampled, hasPanel, hasDraft, isApart, keyLines, openQuestions, settled }: BatchReturn): string | null {
  if (isApart) return "You have a part in it or keep out of it, so somebody else answers it";
  if (hasPanel) return "A panel has it";
  if (isSampled) return "It is in the sample";
  if (hasDraft) return "Somebody is writing to it";
  if (settled > 0) return "Something was agreed or recommended about it";
  if (keyLines.length > 0)
    return `A key line of enquiry was written on ${listed([...new Set(keyLines.map((code) => code ?? "the whole return"))])}`;
  if (openQuestions > 0) return `${counted(openQuestions, "question")} to it ${openQuestions === 1 ? "is" : "are"} still open`;
  return null;
}

/** Why a person has to read it before its letter goes with the others: nothing once somebody has. */
export function toReadBecause(one: BatchReturn): string[] {
  if (one.readAt !== null) return [];
  const { lead } = wordsFor(one);
  return [
    ...(one.lawNotMet.length > 0 ? [`The law is not met: ${one.lawNotMet.join("; ")}`] : []),
    ...(one.doubts.length > 0 ? [`The profile contradicts the rating of ${one.doubts.join("; ")}`] : []),
    ...(one.hasLead ? [] : [`Nobody is named as ${lead}`]),
    ...(one.governorSignedOn === null ? ["The second signature is missing"] : []),
  ];
}

/** What was noticed in a return, in sentences to its people. */
export function noticedIn(one: BatchReturn): string[] {
  const { governor } = wordsFor(one);
  const weak = one.own.partiallyMet + one.own.notMet;
  return [
    ...(weak > 0 ? [`You rated ${counted(weak, "standard")} partially met or not met. Your action plan says what you do about it`] : []),
    ...(one.lawNotMet.length > 0 ? [`The law asks for ${listed(one.lawNotMet)}, which you rated not met`] : []),
    ...(one.doubts.length > 0
      ? [
          `Your profile contradicts your rating of ${listed(one.doubts)}. Whoever signed has looked at ${one.doubts.length === 1 ? "it" : "them"}`,
        ]
      : []),
    ...(one.governorSignedOn === null ? [`The signature of a ${governor} is still missing`] : []),
    ...(one.governorSignedOn !== null && one.governorSignedOn !== "not-asked"
      ? [`A ${governor} signed it too, on ${dayInWords(one.governorSignedOn)}`]
      : []),
    ...(one.overdueActions > 0
      ? [`${counted(one.overdueActions, "action")} of your plan ${one.overdueActions === 1 ? "is" : "are"} overdue`]
      : []),
  ];
}

/** Who read what, honestly: most of these returns were compared by the service and not read word by word. */
export function readInWords({ readBy, readAt, revision, hasSample }: BatchReturn): string {
  if (readBy !== null && readAt !== null) return `${readBy} read all of revision ${revision} on ${dayInWords(readAt)}`;
  const compared = "The service compared your return with your profile, the law and your plan. Nobody read it word by word";
  return hasSample ? `${compared}, since your setting was not in this year’s sample` : compared;
}

/** The figures of every phase that can be shown: each of them about enough others for every one of its settings. */
export function phasesOf(returns: { phase: string | null; own: RatingCounts }[], threshold: number): NonNullable<OwnAndPhase["phase"]>[] {
  const phases = Map.groupBy(
    returns.filter(({ phase }) => phase !== null),
    ({ phase }) => phase ?? "",
  );
  const sum = (all: { own: RatingCounts }[], key: keyof RatingCounts) => all.reduce((total, { own }) => total + own[key], 0);
  return [...phases]
    .filter(([, all]) => mayCompare(all.length, threshold))
    .map(([name, all]) => ({
      name,
      returns: all.length,
      counts: {
        met: sum(all, "met"),
        partiallyMet: sum(all, "partiallyMet"),
        notMet: sum(all, "notMet"),
        notApplicable: sum(all, "notApplicable"),
      },
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

interface BatchCounts {
  ready: number;
  toRead: number;
  alone: number;
  givenOver: number;
}

/** "62 settings can be answered together, 7 have to be read first, 31 are answered one by one." */
export function batchSentence({ ready, toRead, alone, givenOver }: BatchCounts): string {
  const is = (count: number) => (count === 1 ? "is" : "are");
  const parts = [
    { count: ready, words: "can be answered together" },
    { count: toRead, words: `${toRead === 1 ? "has" : "have"} to be read first` },
    { count: alone, words: `${is(alone)} answered one by one` },
  ].filter(({ count }) => count > 0);
  const told = parts.map(({ count, words }, index) => `${index === 0 ? counted(count, "return") : count} ${words}`);
  const standing = told.length > 0 ? `${listed(told)}.` : "No return waits for an answer.";
  return givenOver > 0 ? `${standing} ${counted(givenOver, "letter")} ${is(givenOver)} being sent together now.` : standing;
}

/** What may stand in braces in the opening and the closing, each with what it stands for. */
export const batchNames = {
  organisation: "The school or college",
  cycle: "The cycle",
  head: "Who signed first, by name",
  lead: "Who leads, by name",
  due: "The day until which facts can be corrected",
} as const;
