import type { StandardSet } from "#standards/schema.ts";
import { dayInWords, dayOf, monthsLater } from "#domain/dates.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import type { ReturnDocument } from "#domain/assessments/return-document.ts";
import { counted, listed } from "#domain/words.ts";

/** When an item of evidence was looked at, and when it says that it wants another look. */
export interface EvidenceDates {
  checkedOn: string | null;
  reviewBy: string | null;
}

/** What makes a standard one to look at. Nothing is missing then, and nothing keeps the return from being sent. */
export type Look = "past" | "undated" | "old" | "versions";

/** By what a return's evidence is judged on a day: the oldest check that is new enough. */
export interface LookRule {
  today: string;
  oldest: string;
  isSetting: boolean;
}

const settingMonths = 12;
const agencyMonths = 24;

/**
 * The interval of the standards themselves. Schools and colleges look at their evidence every year, whatever day it is.
 * Agencies look once an audit: what was checked within the two years before it opened is not old.
 */
export function lookRule(set: Pick<StandardSet, "profile">, cycle: { opensOn: string }, today: string): LookRule {
  const isSetting = set.profile !== undefined;
  return { today, isSetting, oldest: isSetting ? monthsLater(today, -settingMonths) : monthsLater(cycle.opensOn, -agencyMonths) };
}

/** As lookRule. A return that was signed is judged by the day on which it was signed, so that all who read it read the same. */
export function lookRuleFor(
  { signature }: Pick<ReturnDocument, "signature">,
  set: Pick<StandardSet, "profile">,
  cycle: { opensOn: string },
  today: string,
): LookRule {
  return lookRule(set, cycle, signature ? dayOf(signature.signedAt) : today);
}

/** The day itself is still in time. */
export function isPastReview(item: { reviewBy: string | null }, today: string): boolean {
  return item.reviewBy !== null && item.reviewBy < today;
}

/** Why an item of evidence is to be looked at, or null. */
export function lookAt(item: EvidenceDates, { today, oldest }: Pick<LookRule, "today" | "oldest">): Exclude<Look, "versions"> | null {
  if (isPastReview(item, today)) return "past";
  if (item.checkedOn === null) return "undated";
  return item.checkedOn < oldest ? "old" : null;
}

/** Why a standard is to be looked at. Evidence for one that does not apply supports nothing, so its age does not matter. */
export function looksOf(
  { rating, checks, hasVersions = false }: { rating: Rating | null; checks: EvidenceDates[]; hasVersions?: boolean },
  rule: LookRule,
): Look[] {
  const found = new Set<Look | null>(rating === "not-applicable" ? [] : checks.map((item) => lookAt(item, rule)));
  if (hasVersions) found.add("versions");
  return (["past", "undated", "old", "versions"] as const).filter((look) => found.has(look));
}

/** "evidence past its check date, and two versions to bring together" */
export function looksInWords(looks: Look[], { isSetting }: Pick<LookRule, "isSetting">): string {
  const words: Record<Look, string> = {
    past: "evidence past its check date",
    undated: "evidence with no date checked",
    old: isSetting ? "evidence not checked for a year" : "evidence last checked more than two years before this audit opened",
    versions: "two versions to bring together",
  };
  return listed(looks.map((look) => words[look]));
}

/** Why one item of evidence is to be looked at, as it stands on the item. */
export function lookInWords(
  look: Exclude<Look, "versions">,
  { reviewBy }: EvidenceDates,
  { isSetting }: Pick<LookRule, "isSetting">,
): string {
  if (look === "past" && reviewBy) return `Look at this again: its check was due by ${dayInWords(reviewBy)}`;
  if (look === "undated") return "Look at this: nobody has said when it was checked";
  return `Look at this again: it was last checked more than ${isSetting ? "a year ago" : "two years before this audit opened"}`;
}

/** What is said of the number, where it is not a link to the list. */
export function toLookAtInWords(count: number): string {
  return `${count} to look at`;
}

export interface StandardToLookAt {
  code: string;
  short: string;
  because: string;
}

/** The standards of a return whose evidence is to be looked at, and those with two versions of an answer, in its order. */
export function toLookAtIn(document: Pick<ReturnDocument, "sections">, rule: LookRule, versions: string[] = []): StandardToLookAt[] {
  return document.sections
    .flatMap((section) => section.standards)
    .flatMap(({ code, short, rating, evidence }) => {
      const looks = looksOf({ rating, checks: evidence, hasVersions: versions.includes(code) }, rule);
      return looks.length === 0 ? [] : [{ code, short, because: looksInWords(looks, rule) }];
    });
}

/** "12 of the 34 standards are to look at": with its base, for whoever signs and reads. */
export function toLookAtSentence(count: number, asked: number): string {
  return `${count} of the ${counted(asked, "standard")} ${count === 1 ? "is" : "are"} to look at.`;
}
