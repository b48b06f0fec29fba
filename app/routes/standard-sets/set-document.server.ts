import { changeInWords, referenceLine, setInFields, standardInFields } from "#domain/standard-sets/set-in-words.ts";
import type { Standard, StandardSet } from "#standards/schema.ts";
import type { findingsOf } from "./apart.server.ts";

/** How hard each standard is to read. */
type Grades = Awaited<ReturnType<typeof findingsOf>>["grades"]["standards"];
export type SetDocument = ReturnType<typeof setDocument>;

/** A set as it is read from beginning to end. */
export function setDocument(set: StandardSet, grades: Grades) {
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
      standards: section.standards.map((standard) => standardDocument(set, standard, grades)),
    })),
  };
}

// These have a place of their own on the page
const placed = ["Short name", "The standard", "What met looks like", "What counts as evidence", "References", "Core"];

function standardDocument(set: StandardSet, standard: Standard, grades: Grades) {
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
    grade: grades.get(standard.code) ?? { sentence: 0, met: 0 },
  };
}
