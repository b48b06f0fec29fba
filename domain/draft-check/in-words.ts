import { counted, numberInWords } from "#domain/words.ts";
import { type DraftCheck, type Place, several } from "./finding.ts";
import { wrongSentences } from "./corrected-sentence.ts";

/** "Three cells and one sentence do not agree with the snapshot." */
export function checkSentenceInWords({ findings, counts }: DraftCheck, source: string): string {
  if (counts.agrees + counts.differs === 0) return `No figure in the draft could be held against ${source}.`;
  const cells = findings.filter(({ verdict, place }) => verdict === "differs" && place.kind === "cell").length;
  const sentences = wrongSentences(findings).length;
  if (cells + sentences === 0) {
    if (counts.agrees === 1) return `The one figure that could be checked agrees with ${source}.`;
    return `${counts.agrees === 2 ? "Both" : `All ${numberInWords(counts.agrees)}`} figures that could be checked agree with ${source}.`;
  }
  const parts = [cells > 0 && several(cells, "cell"), sentences > 0 && several(sentences, "sentence")].filter(Boolean);
  const text = `${parts.join(" and ")} ${cells + sentences === 1 ? "does" : "do"} not agree with ${source}.`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "19 figures belong to Table 1: 15 agree, 4 do not. 6 other numbers were not checked." */
export function countsInWords({ counts }: Pick<DraftCheck, "counts">, tables: string[]): string {
  const { agrees, differs, "not-checked": others } = counts;
  const found = agrees + differs;
  const agree = `${agrees} ${agrees === 1 ? "agrees" : "agree"}, ${differs} ${differs === 1 ? "does" : "do"} not`;
  const where = tables.length === 1 ? tables[0] : `${numberInWords(tables.length)} tables of the snapshot`;
  const checked =
    found === 0
      ? "No figure was found that belongs to a table of the snapshot."
      : `${counted(found, "figure")} ${found === 1 ? "belongs" : "belong"} to ${where}: ${agree}.`;
  if (others === 0) return checked;
  return `${checked} ${counted(others, "other number")} in the draft ${others === 1 ? "was" : "were"} not checked.`;
}

/** "Page 14, table 1", "Page 13, paragraph 2". Where no page is known, tables and paragraphs are counted through the draft. */
export function placeInWords(place: Pick<Place, "page"> & ({ table: number } | { paragraph: number })): string {
  const where = "table" in place ? `table ${place.table}` : `paragraph ${place.paragraph}`;
  return place.page ? `Page ${place.page}, ${where}` : where.charAt(0).toUpperCase() + where.slice(1);
}
