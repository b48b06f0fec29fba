import { createHash } from "node:crypto";
import { timeInWords } from "#domain/dates.ts";
import { fieldDifferences } from "#domain/standard-sets/compare-sets.ts";
import type { Field } from "#domain/standard-sets/set-in-words.ts";

/** A short text that differs as soon as any word of a part does: a form carries it from the page it was opened with. */
export function markOf(fields: Field[]): string {
  return createHash("sha256").update(JSON.stringify(fields)).digest("hex").slice(0, 16);
}

/** What somebody else saved beside what was typed, where they differ. */
export function staleOf(
  { savedByName, savedAt }: { savedByName: string; savedAt: string },
  { theirs, mine }: { theirs: Field[]; mine: Field[] },
) {
  return {
    name: savedByName,
    at: timeInWords(savedAt),
    sentence: `${savedByName} has saved this since you opened it. Nothing is lost`,
    rows: fieldDifferences(mine, theirs).map(({ label, before, now }) => ({
      label,
      theirs: before.length > 0 ? before : nothing,
      mine: now.length > 0 ? now : nothing,
    })),
  };
}

const nothing = [{ value: "Nothing" }];
