import { basisFor, examplesFor, helpFor } from "#standards/for-setting.ts";
import { termsIn } from "#standards/glossary.ts";
import type { GlossaryTerm } from "#standards/help.ts";
import type { Standard, StandardSet } from "#standards/schema.ts";
import { ratingLabels } from "./rating.ts";

/** A text in pieces: what is plain, and a term of the glossary where a page first uses it. */
export type Words = (string | { term: string; words: string })[];

/** What one page says of a standard to a setting with these flags, in the order of the page. */
export function standardInWords(set: Pick<StandardSet, "groups" | "glossary">, standard: Standard, flags: string[]) {
  const words = explainer(set.glossary ?? []);
  return {
    sentence: words(standard.sentence),
    basis: basisFor(standard, flags) ?? null,
    isStrengthened: standard.strengthened ?? false,
    met: standard.met.map(words),
    evidence: standard.evidence.map(words),
    help: helpFor(set, standard, flags).map(({ group, text }) => ({ title: group.title, text: words(text) })),
    examples: examplesFor(set, standard, flags).map(({ group, met, partially_met }) => ({
      title: group?.title ?? null,
      answers: [
        { rating: ratingLabels.met, text: words(met) },
        { rating: ratingLabels["partially-met"], text: words(partially_met) },
      ],
    })),
    references: standard.references.map(referenceInWords),
  };
}

/** Takes texts to pieces one after the other. A term that one of them used is plain in those that follow. */
export function explainer(glossary: readonly GlossaryTerm[]): (text: string) => Words {
  const explained = new Set<string>();
  return (text) => {
    const words: Words = [];
    let from = 0;
    for (const { term, start, end } of termsIn(text, glossary)) {
      if (explained.has(term.term)) continue;
      explained.add(term.term);
      words.push(text.slice(from, start), { term: term.term, words: text.slice(start, end) });
      from = end;
    }
    return [...words, text.slice(from)].filter((piece) => piece !== "");
  };
}

/** Where a term stands on the page of the glossary. */
export function termAnchor(term: string): string {
  return `term-${term.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-")}`;
}

/** A reference in one line. A paragraph is shown only where someone has checked it in that edition. */
export function referenceInWords({ source, edition, earlier, part, heading, paragraph, verified }: Standard["references"][number]): string {
  const which = [edition, earlier && "earlier edition"].filter(Boolean).join(", ");
  return [which ? `${source} (${which})` : source, part, verified && paragraph ? `paragraph ${paragraph}` : null, heading]
    .filter(Boolean)
    .join(", ");
}
