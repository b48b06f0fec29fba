import { counted } from "./words.ts";

/** What the organisations of an audit are called in words for people. */
export interface Called {
  one: string;
  many: string;
  /** "An agency", inside a sentence. */
  any: string;
  /** Whose ratings they are. */
  whose: string;
}

export const agencyWords: Called = { one: "agency", many: "agencies", any: "an agency", whose: "agencies’" };
export const settingWords: Called = { one: "school or college", many: "schools and colleges", any: "a school or college", whose: "schools’ and colleges’" };

/** Whether a set is for schools and colleges: these have a profile, and agencies have none. */
export function isForSettings(set: { profile?: unknown }): boolean {
  return set.profile !== undefined;
}

export function calledIn(set: { profile?: unknown }): Called {
  return isForSettings(set) ? settingWords : agencyWords;
}

/** "1 agency", "108 schools and colleges". */
export function countedAs(count: number, { one, many }: Called): string {
  return counted(count, one, many);
}

/** "Schools and colleges", at the start of a heading. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Whether these words are those of schools and colleges; the words themselves may have come through a page's data. */
export function meansSettings({ one }: Called): boolean {
  return one === settingWords.one;
}
