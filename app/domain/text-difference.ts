import { diffWordsWithSpace, diffSentences } from "diff";

export interface Difference {
  value: string;
  added?: boolean;
  removed?: boolean;
}

/** What changed from one text to another, word by word, in reading order. */
export function differences(before: string, after: string): Difference[] {
  return diffWordsWithSpace(before, after).map(asDifference);
}

/** Both texts in one: what they share once, then what only the first holds, then what only the second holds, in order. */
export function mergeTexts(first: string, second: string): string {
  return diffSentences(first, second)
    .map((part) => part.value)
    .reduce((text, part) => text + (needsSpace(text, part) ? " " : "") + part, "");
}

function asDifference({ value, added, removed }: Difference): Difference {
  return { value, ...(added && { added }), ...(removed && { removed }) };
}

function needsSpace(text: string, part: string): boolean {
  return text !== "" && !/\s$/.test(text) && !/^\s/.test(part);
}
