import { diffWordsWithSpace, diffSentences } from "diff";

export interface Difference {
  value: string;
  added?: boolean;
  removed?: boolean;
}

/** What changed from one text to another, word by word, in reading order. */
export function differences(before: string, after: string): Difference[] {
  return joined(diffWordsWithSpace(before, after).map(asDifference));
}

// A space between two changed words is part of the change: "the old words" reads better marked whole than word by word
function joined(parts: Difference[]): Difference[] {
  const result: Difference[] = [];
  let removed = "";
  let added = "";
  const flush = () => {
    if (removed) result.push({ value: removed, removed: true });
    if (added) result.push({ value: added, added: true });
    removed = added = "";
  };
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1];
    const isBetween = part.value.trim() === "" && (removed || added) && (next?.removed || next?.added);
    if (part.removed) removed += part.value;
    else if (part.added) added += part.value;
    else if (isBetween) {
      removed += part.value;
      added += part.value;
    } else {
      flush();
      result.push(part);
    }
  }
  flush();
  return result;
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
