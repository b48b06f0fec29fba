import type { AssessmentState } from "./assessment-state.ts";
import { percentage } from "./percentage.ts";
import type { Rating } from "./rating.ts";
import type { SectionSummary } from "./section-summary.ts";
import type { SnapshotOrganisation } from "./snapshot.ts";

/** One section of one agency's assessment as it is read from the summaries; no summary where nothing was begun. */
export interface CycleSummary {
  assessmentId: string;
  organisation: SnapshotOrganisation;
  state: AssessmentState;
  withdrawnOn: string | null;
  revision: number;
  hasSubmission: boolean;
  section: Omit<SectionSummary, "complete"> | null;
}

export interface Agency extends Omit<CycleSummary, "section"> {
  isReturned: boolean;
  sections: Map<string, Omit<SectionSummary, "complete">>;
}

/**
 * How one section, or all together, came out. Not met, not applicable, not answered and not returned are four different
 * things: only met, partially met and not met are in the base, and a percentage without a base is null.
 */
export interface Tally {
  code: string | null;
  title: string;
  met: number;
  partiallyMet: number;
  notMet: number;
  notApplicable: number;
  notAnswered: number;
  notReturned: number;
  base: number;
  metPercent: number | null;
  partiallyMetPercent: number | null;
  notMetPercent: number | null;
}

export interface SectionTable {
  unit: "agencies" | "ratings";
  /** Agencies in the cycle, without those withdrawn. */
  agencies: number;
  returned: number;
  sections: Tally[];
  total: Tally;
}

export interface SetSections {
  sections: { code: string; short: string; standards: unknown[] }[];
}

/** Figures count what has been signed and submitted; a reopened return counts again once it is signed again. */
export function isReturned(state: AssessmentState): boolean {
  return state === "submitted" || state === "in-review" || state === "response-sent" || state === "closed";
}

const byName = new Intl.Collator("en-GB");

/** Each agency once, however many partnerships it belongs to, by kind and name; those withdrawn are left out. */
export function agenciesOf(summaries: CycleSummary[]): Agency[] {
  const agencies = new Map<string, Agency>();
  for (const { section, ...row } of summaries) {
    if (row.withdrawnOn) continue;
    const agency = agencies.get(row.assessmentId) ?? { ...row, isReturned: isReturned(row.state), sections: new Map() };
    agencies.set(row.assessmentId, agency);
    if (section) agency.sections.set(section.sectionCode, section);
  }
  return [...agencies.values()].sort(
    (a, b) =>
      byName.compare(a.organisation.kind, b.organisation.kind) || byName.compare(a.organisation.name, b.organisation.name),
  );
}

/** How many agencies were withdrawn, and so are in no figure. */
export function withdrawnIn(summaries: CycleSummary[]): number {
  return new Set(summaries.filter((row) => row.withdrawnOn).map((row) => row.assessmentId)).size;
}

/** Agencies by the outcome of each section. */
export function sectionTable(set: SetSections, agencies: Agency[]): SectionTable {
  return tableOf("agencies", set, agencies, ({ code }, agency) => {
    const outcome = agency.sections.get(code)?.outcome ?? null;
    return agency.isReturned ? { [outcome ? counters[outcome] : "notAnswered"]: 1 } : { notReturned: 1 };
  });
}

/** Ratings of standards in each section: the other unit, so that the two are never taken for one another. */
export function ratingTable(set: SetSections, agencies: Agency[]): SectionTable {
  return tableOf("ratings", set, agencies, ({ code, standards }, agency) => {
    if (!agency.isReturned) return { notReturned: standards.length };
    const { met = 0, partiallyMet = 0, notMet = 0, notApplicable = 0 } = agency.sections.get(code) ?? {};
    const notAnswered = standards.length - met - partiallyMet - notMet - notApplicable;
    return { met, partiallyMet, notMet, notApplicable, notAnswered };
  });
}

const counters = {
  met: "met",
  "partially-met": "partiallyMet",
  "not-met": "notMet",
  "not-applicable": "notApplicable",
} as const satisfies Record<Rating, keyof Tally>;

type Counts = Pick<Tally, "met" | "partiallyMet" | "notMet" | "notApplicable" | "notAnswered" | "notReturned">;

function tableOf(
  unit: SectionTable["unit"],
  set: SetSections,
  agencies: Agency[],
  countOf: (section: SetSections["sections"][number], agency: Agency) => Partial<Counts>,
): SectionTable {
  const sections = set.sections.map((section) =>
    tally(section.code, `${section.code}. ${section.short}`, agencies.map((agency) => countOf(section, agency))),
  );
  return {
    unit,
    agencies: agencies.length,
    returned: agencies.filter((agency) => agency.isReturned).length,
    sections,
    total: tally(null, `All ${numberInWords(sections.length)} sections together`, sections),
  };
}

function tally(code: string | null, title: string, parts: Partial<Counts>[]): Tally {
  const add = (key: keyof Counts) => parts.reduce((sum, part) => sum + (part[key] ?? 0), 0);
  const [met, partiallyMet, notMet] = [add("met"), add("partiallyMet"), add("notMet")];
  const base = met + partiallyMet + notMet;
  return {
    code,
    title,
    met,
    partiallyMet,
    notMet,
    notApplicable: add("notApplicable"),
    notAnswered: add("notAnswered"),
    notReturned: add("notReturned"),
    base,
    metPercent: percentage(met, base),
    partiallyMetPercent: percentage(partiallyMet, base),
    notMetPercent: percentage(notMet, base),
  };
}

function numberInWords(count: number): string {
  return ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"][count] ?? String(count);
}
