import { returnedStates } from "#domain/assessments/assessment-state.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import type { CycleSummary } from "#domain/figures/section-table.ts";

/** How many of 24 agencies met each section in the published MSCP table of 2024-25. */
export const publishedMet = [18, 14, 17, 16, 13, 14, 9, 11, 16];

const shorts = [
  "Senior management commitment",
  "Statement of responsibilities",
  "Line of accountability",
  "Service development and the voice of the child",
  "Induction, training and development",
  "Supervision, support and whistleblowing",
  "Safer recruitment and managing allegations",
  "Inter-agency working",
  "Information sharing and record keeping",
];

export function setOf(sections: number, standards = 1) {
  return {
    sections: shorts.slice(0, sections).map((short, at) => ({
      code: String(at + 1),
      short,
      word: short.split(" ")[0] as string,
      standards: Array.from({ length: standards }, () => ({})),
    })),
  };
}

/** An agency's rows as the database gives them: one a section, with one standard each. */
export function agencyRows(id: string, outcomes: (Rating | null)[], facts: Partial<Omit<CycleSummary, "section">> = {}): CycleSummary[] {
  const agency = {
    assessmentId: `assessment-${id}`,
    organisation: { id, name: `Agency ${id}`, kind: "Health" },
    state: "submitted" as const,
    withdrawnOn: null,
    revision: 1,
    hasSubmission: facts.state === undefined || returnedStates.includes(facts.state),
    ...facts,
  };
  if (outcomes.length === 0) return [{ ...agency, section: null }];
  return outcomes.map((outcome, at) => ({
    ...agency,
    section: {
      sectionCode: String(at + 1),
      standards: 1,
      answered: outcome ? 1 : 0,
      met: outcome === "met" ? 1 : 0,
      partiallyMet: outcome === "partially-met" ? 1 : 0,
      notMet: outcome === "not-met" ? 1 : 0,
      notApplicable: outcome === "not-applicable" ? 1 : 0,
      outcome,
    },
  }));
}

/** Rows of agencies that met each section as often as counted, and partially met it otherwise. */
export function rowsOfMet(met: number[], agencies: number): CycleSummary[] {
  return Array.from({ length: agencies }, (_, at) =>
    agencyRows(
      String(at + 1),
      met.map((count) => (at < count ? "met" : "partially-met")),
    ),
  ).flat();
}

export function publishedRows(): CycleSummary[] {
  return rowsOfMet(publishedMet, 24);
}
