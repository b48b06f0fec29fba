import { changeInWords, referenceLine, setInFields, standardInFields } from "#domain/standard-sets/set-in-words.ts";
import type { Standard, StandardSet } from "#standards/schema.ts";
import type { findingsOf } from "./apart.server.ts";
import { whole } from "./part-of-set.ts";

/** How hard each standard is to read. */
type Grades = Awaited<ReturnType<typeof findingsOf>>["grades"]["standards"];
export type SetDocument = NonNullable<ReturnType<typeof setDocument>>;

/** A set as it is read: its contents, one of its sections, or all of it from beginning to end; null for a section it has not. */
export function setDocument(set: StandardSet, grades: Grades, shown: string | null) {
  const at = set.sections.findIndex(({ code }) => code === shown);
  if (shown !== null && shown !== whole && at < 0) return null;
  const isOpen = (code: string) => shown === whole || code === shown;
  const standards = set.sections.flatMap((section) => section.standards);
  return {
    title: set.title,
    version: set.version,
    comparedWith: set.compared_with ?? null,
    changes: set.changes ?? null,
    standards: standards.length,
    core: standards.filter(({ core }) => core).length,
    // What each section is called stands above its standards
    about: at < 0 ? setInFields(set).filter(([label]) => label !== "Title" && !label.startsWith("Section ")) : [],
    contents: set.sections.map(({ code, title, standards: inIt }) => ({
      code,
      title,
      standards: inIt.map((standard) => ({ code: standard.code, short: standard.short, isCore: standard.core })),
    })),
    sections: set.sections
      .filter(({ code }) => isOpen(code))
      .map(({ code, title, standards: inIt }) => ({
        code,
        title,
        standards: inIt.map((standard) => standardDocument(set, standard, grades)),
      })),
    /** The sections beside the one that is shown alone. */
    beside: at < 0 ? null : { previous: nameOf(set.sections[at - 1]), next: nameOf(set.sections[at + 1]) },
  };
}

const nameOf = (section: { code: string; title: string } | undefined) => section && { code: section.code, title: section.title };

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
