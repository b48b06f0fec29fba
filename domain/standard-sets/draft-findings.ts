import { comparableDoubts, kindOfChange } from "#standards/changes.ts";
import { type Finding, standardsWithPaths } from "#standards/parts.ts";
import { readingFindings } from "#standards/reading.ts";
import type { StandardSet } from "#standards/schema.ts";
import { placeOf, valueAt } from "#standards/wording.ts";

/** A sentence about a draft, and the standard that it is about. */
export interface DraftFinding {
  code: string | null;
  text: string;
}

/** What has to be said before a draft can be registered: how each standard compares with the version it follows. */
export function stillMissing(set: StandardSet, compared: StandardSet | null): DraftFinding[] {
  if (!compared) return [];
  const before = new Map(standardsWithPaths(compared).map(({ standard }) => [standard.code, standard]));
  return standardsWithPaths(set).flatMap(({ standard }) => {
    const is = kindOfChange(standard, before.get(standard.code));
    if (standard.change?.kind === is) return [];
    return [{ code: standard.code, text: `${standard.code} ${standard.short}: ${toSay(is, compared.version)}` }];
  });
}

function toSay(is: ReturnType<typeof kindOfChange>, version: string): string {
  if (is === "reworded") return `its words differ from ${version}. Say whether ratings can still be compared, and what to check`;
  if (is === "new") return `it is not in ${version}. Say what to check`;
  return `its words are as in ${version}, but it is declared otherwise. Open it and save it`;
}

/** What may be right as it is, but somebody should look at: hard words, and comparisons where met is otherwise. */
export function draftWarnings(set: StandardSet, compared: StandardSet | null): DraftFinding[] {
  return [...readingFindings(set), ...(compared ? comparableDoubts(set, compared) : [])].map((finding) => inWords(set, finding));
}

function inWords(set: StandardSet, { path, text }: Finding): DraftFinding {
  const code = path[2] === "standards" ? valueAt(set, [...path.slice(0, 4), "code"]) : null;
  if (path.at(-1) === "comparable")
    return {
      code: String(code),
      text: `Standard ${String(code)} can be compared, you say, but met is otherwise. ${text.replace(/^[^.]*\.\s/, "")}`,
    };
  return { code: typeof code === "string" ? code : null, text: `${path.length === 1 ? "The set" : placeOf(set, path)}: ${text}` };
}
