import { changeInWords, referenceLine, setInFields, standardInFields } from "#domain/standard-sets/set-in-words.ts";
import { readingGrade } from "#standards/reading.ts";
import type { Standard, StandardSet } from "#standards/schema.ts";

export type SetDocument = ReturnType<typeof setDocument>;

/** A set as it is read from beginning to end. */
export function setDocument(set: StandardSet) {
  const standards = set.sections.flatMap((section) => section.standards);
  return {
    title: set.title,
    version: set.version,
    comparedWith: set.compared_with ?? null,
    changes: set.changes ?? null,
    standards: standards.length,
    core: standards.filter(({ core }) => core).length,
    // What each section is called stands above its standards
    about: setInFields(set).filter(([label]) => label !== "Title" && !label.startsWith("Section ")),
    sections: set.sections.map((section) => ({
      code: section.code,
      title: section.title,
      standards: section.standards.map((standard) => standardDocument(set, standard)),
    })),
  };
}

// These have a place of their own on the page
const placed = ["Short name", "The standard", "What met looks like", "What counts as evidence", "References", "Core"];

function standardDocument(set: StandardSet, standard: Standard) {
  return {
    code: standard.code,
    short: standard.short,
    sentence: standard.sentence,
    isCore: standard.core,
    met: standard.met,
    evidence: standard.evidence,
    references: standard.references.map(referenceLine),
    more: standardInFields(set, standard).filter(([label]) => !placed.includes(label)),
    change: standard.change && standard.change.kind !== "unchanged" ? changeInWords(standard.change) : null,
    grade: {
      sentence: readingGrade(standard.sentence, set.glossary),
      met: Math.max(...standard.met.map((text) => readingGrade(text, set.glossary))),
    },
  };
}
