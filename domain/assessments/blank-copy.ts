import { counted } from "#domain/words.ts";

/** "84 standards in 11 sections apply." */
export function sentenceCounts({ sections }: { sections: { standards: unknown[] }[] }): string {
  const standards = sections.reduce((sum, section) => sum + section.standards.length, 0);
  return `${counted(standards, "standard")} in ${counted(sections.length, "section")} ${standards === 1 ? "applies" : "apply"}.`;
}
