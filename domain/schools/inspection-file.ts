import { inspectionHeadingOf } from "#standards/inherited.ts";
import type { StandardSet } from "#standards/schema.ts";
import { findStandardOfReturn, type ReturnDocument, type StandardOfReturn } from "#domain/assessments/return-document.ts";

export interface InspectionPart {
  code: string;
  title: string;
  met: number;
  /** Standards that apply: what the number met is a share of. */
  applicable: number;
  standards: (StandardOfReturn & { section: string })[];
  /** Those that do not apply, with the reason, so that nothing seems forgotten. */
  notApplicable: StandardOfReturn[];
}

/** A return cut again under the headings by which inspectors judge safeguarding. Every standard is under one heading. */
export function inspectionFile(document: ReturnDocument, set: Pick<StandardSet, "sections" | "inspection_headings">): InspectionPart[] {
  const placed = set.sections.flatMap((section) =>
    section.standards.flatMap((standard) => {
      const answered = findStandardOfReturn(document, standard.code);
      return answered
        ? [{ heading: inspectionHeadingOf(section, standard), standard: { ...answered, section: `${section.code}. ${section.title}` } }]
        : [];
    }),
  );
  return (set.inspection_headings ?? []).map(({ code, title }) => {
    const all = placed.filter(({ heading }) => heading === code).map(({ standard }) => standard);
    const standards = all.filter(({ rating }) => rating !== "not-applicable");
    return {
      code,
      title,
      met: standards.filter(({ rating }) => rating === "met").length,
      applicable: standards.length,
      standards,
      notApplicable: all.filter(({ rating }) => rating === "not-applicable"),
    };
  });
}

/** "20 of 24 met", or what else there is to say of a heading. */
export function metInWords({ met, applicable }: Pick<InspectionPart, "met" | "applicable">): string {
  return applicable === 0 ? "No standard under this heading applies" : `${met} of ${applicable} met`;
}
