import { capitalised, listed } from "#domain/words.ts";
import { ratingLabel } from "./rating.ts";
import type { ReturnDocument, StandardOfReturn } from "./return-document.ts";

export interface RevisedStandard {
  code: string;
  short: string;
  /** "Rated Met, before Partially met, and other evidence". */
  words: string;
}

/** The standards that a later revision answers otherwise than an earlier one, and in what. Who saved them and when is no difference. */
export function revisedStandards(earlier: ReturnDocument, later: ReturnDocument): RevisedStandard[] {
  const before = new Map(standardsOf(earlier).map((standard) => [standard.code, standard]));
  return standardsOf(later).flatMap((now) => {
    const differences = differencesOf(before.get(now.code), now);
    return differences.length > 0 ? [{ code: now.code, short: now.short, words: capitalised(listed(differences)) }] : [];
  });
}

function standardsOf(document: ReturnDocument): StandardOfReturn[] {
  return document.sections.flatMap(({ standards }) => standards);
}

function differencesOf(before: StandardOfReturn | undefined, now: StandardOfReturn): string[] {
  if (!before) return ["not asked before"];
  const isOther = (part: (standard: StandardOfReturn) => unknown) => JSON.stringify(part(before)) !== JSON.stringify(part(now));
  return [
    isOther(({ rating }) => rating) && `rated ${ratingLabel(now.rating)}, before ${ratingLabel(before.rating)}`,
    isOther(({ statement }) => statement) && "another statement",
    isOther(({ notApplicableReason, noActionReason, ratingReason }) => [notApplicableReason, noActionReason, ratingReason ?? ""]) &&
      "another reason",
    isOther(({ evidence }) => evidence) && "other evidence",
    isOther(({ actions }) => actions) && "other actions",
    isOther(({ areaNotes }) => areaNotes ?? []) && "another note on an area",
  ].filter((difference) => difference !== false);
}
