import { type Change, diffWordsWithSpace, diffSentences } from "diff";

export interface Difference {
  value: string;
  added?: boolean;
  removed?: boolean;
}

// The work grows with the square of this, and two texts of the allowed length that share nothing would keep everybody waiting
const mostEdits = { maxEditLength: 400 };

/**
 * What changed from one text to another, in reading order: word by word, where that is more than can be followed sentence by
 * sentence, and as a whole where hardly anything is the same.
 */
export function differences(before: string, after: string): Difference[] {
  const byWord = diffWordsWithSpace(before, after, mostEdits);
  if (byWord) return joined(byWord.map(asDifference));
  return (diffSentences(before, after, mostEdits) ?? whole(before, after)).map(asDifference);
}

function whole(before: string, after: string): Difference[] {
  return [
    { value: before, removed: true },
    { value: after, added: true },
  ];
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
  return (diffSentences(first, second, mostEdits) ?? whole(first, second))
    .map((part) => part.value)
    .reduce((text, part) => text + (needsSpace(text, part) ? " " : "") + part, "");
}

function asDifference({ value, added, removed }: Difference | Change): Difference {
  return { value, ...(added && { added }), ...(removed && { removed }) };
}

function needsSpace(text: string, part: string): boolean {
  return text !== "" && !/\s$/.test(text) && !/^\s/.test(part);
}
