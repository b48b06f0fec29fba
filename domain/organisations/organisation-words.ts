import { counted } from "#domain/words.ts";

/** What the organisations of an audit are called in words for people. */
export interface Called {
  one: string;
  many: string;
  /** "An agency", inside a sentence. */
  any: string;
  /** Whose ratings they are. */
  whose: string;
  /** Whose rating it is, of one of them. */
  its: string;
  /** What one is beside its name, in short and in full. */
  sort: string;
  sortOf: string;
  /** In the name of a worksheet, which has room for few letters. */
  inFiles: { one: string; many: string; sort: string };
}

export const agencyWords: Called = {
  one: "agency",
  many: "agencies",
  any: "an agency",
  whose: "agencies’",
  its: "agency’s",
  sort: "kind",
  sortOf: "kind of agency",
  inFiles: { one: "agency", many: "Agencies", sort: "kind" },
};
export const settingWords: Called = {
  one: "school or college",
  many: "schools and colleges",
  any: "a school or college",
  whose: "schools’ and colleges’",
  its: "school’s or college’s",
  sort: "type",
  sortOf: "type of school or college",
  inFiles: { one: "setting", many: "Settings", sort: "type" },
};

/** Whether a set is for schools and colleges: these have a profile, and agencies have none. */
export function isForSettings(set: { profile?: unknown }): boolean {
  return set.profile !== undefined;
}

export function calledIn(set: { profile?: unknown }): Called {
  return isForSettings(set) ? settingWords : agencyWords;
}

/** The words for what a snapshot holds. Schools' figures frozen before the content said so are told by their standards. */
export function calledInSnapshot({ key, isForSettings = key === "s175" }: { key: string; isForSettings?: boolean }): Called {
  return isForSettings ? settingWords : agencyWords;
}

/** "1 agency", "108 schools and colleges". */
export function countedAs(count: number, { one, many }: Called): string {
  return counted(count, one, many);
}

/** Whether these words are those of schools and colleges; the words themselves may have come through a page's data. */
export function meansSettings({ one }: Called): boolean {
  return one === settingWords.one;
}
