import type { GlossaryTerm } from "./help.ts";

export type TermUse = { term: GlossaryTerm; start: number; end: number };

/**
 * Where terms of a glossary stand in a text of its standard set, in the order of the text: as they are spelt there, with a
 * capital letter at the start, or as a plural with s. Of two that start at the same place the longer counts.
 */
export function termsIn(text: string, glossary: readonly GlossaryTerm[]): TermUse[] {
  const known = finders.get(glossary) ?? finderOf(glossary);
  finders.set(glossary, known);
  if (known === null) return [];
  const uses = known.found.get(text) ?? usesOf(text, known);
  known.found.set(text, uses);
  return uses;
}

function usesOf(text: string, { spelt, bySpelling }: Finder): TermUse[] {
  return [...text.matchAll(spelt)].flatMap(({ 0: found, 1: spelling = "", index }) => {
    const term = bySpelling.get(spelling);
    return term ? [{ term, start: index, end: index + found.length }] : [];
  });
}

interface Finder {
  bySpelling: Map<string, GlossaryTerm>;
  spelt: RegExp;
  /** What was found in each text: those of a standard set, which are few, never change and are asked for again and again. */
  found: Map<string, TermUse[]>;
}

const finders = new WeakMap<readonly GlossaryTerm[], Finder | null>();

function finderOf(glossary: readonly GlossaryTerm[]): Finder | null {
  const bySpelling = new Map(
    glossary.flatMap((term) =>
      [term.term, ...(term.also ?? [])].flatMap((spelling) => [
        [spelling, term] as const,
        [spelling.charAt(0).toUpperCase() + spelling.slice(1), term] as const,
      ]),
    ),
  );
  if (bySpelling.size === 0) return null;
  const longestFirst = [...bySpelling.keys()].toSorted((a, b) => b.length - a.length);
  return {
    bySpelling,
    found: new Map(),
    spelt: new RegExp(`(?<![\\p{L}\\p{N}])(${longestFirst.map(literally).join("|")})s?(?![\\p{L}\\p{N}])`, "gu"),
  };
}

// RegExp.escape is not in every browser that a page may find terms in.
function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
