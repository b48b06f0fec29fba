import { checkSentence } from "./check-sentence.ts";
import { checkTable } from "./check-table.ts";
import type { Draft, DraftParagraph } from "./draft.ts";
import type { DraftCheck, Finding } from "./finding.ts";
import type { HeldFigures } from "./held-figures.ts";
import { likelyCauses } from "./likely-cause.ts";

/** Every number of a draft report, held against the figures it should repeat. */
export function checkDraft(draft: Draft, held: HeldFigures): DraftCheck {
  const tables = draft.tables.map((table, index) => checkTable(table, index + 1, held));
  const findings = [...tables.flat(), ...checkParagraphs(draft.paragraphs, held)];
  const counts: DraftCheck["counts"] = { agrees: 0, differs: 0, "not-checked": 0 };
  for (const { verdict } of findings) counts[verdict]++;
  const causes = tables.map((table, index) => [index + 1, likelyCauses(table, held)] as const).filter(([, texts]) => texts.length > 0);
  return { findings, counts, causes: Object.fromEntries(causes) };
}

const sentences = new Intl.Segmenter("en-GB", { granularity: "sentence" });

function checkParagraphs(paragraphs: DraftParagraph[], held: HeldFigures): Finding[] {
  const perPage = new Map<number | undefined, number>();
  return paragraphs.flatMap(({ text, page }) => {
    const paragraph = (perPage.get(page) ?? 0) + 1;
    perPage.set(page, paragraph);
    // Most paragraphs of a report hold no number, and cutting into sentences is the slow part
    if (!/\d/.test(text)) return [];
    let previous = "";
    return [...sentences.segment(text.replaceAll(/\s+/g, " "))].flatMap(({ segment }) => {
      const sentence = segment.trim();
      const found = checkSentence(sentence, previous, held, (at) => ({ kind: "sentence", paragraph, ...(page && { page }), sentence, at }));
      previous = sentence;
      return found;
    });
  });
}
