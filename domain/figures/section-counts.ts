import { isOpenAgain } from "#domain/assessments/assessment-state.ts";
import type { SectionSummary } from "#domain/assessments/section-summary.ts";
import type { Agency, SetSections } from "./section-table.ts";

/** How one section came out in returns where it came out alike, with the ratings of its standards in all of them together. */
export interface SectionCount extends Pick<
  SectionSummary,
  "sectionCode" | "outcome" | "met" | "partiallyMet" | "notMet" | "notApplicable"
> {
  returns: number;
}

/** What the tables of a cycle are made from, whether the database or this module added it up. */
export interface CountedReturns {
  /** In the cycle, without those withdrawn. */
  agencies: number;
  returned: number;
  /** Of those returned: reopened, and counted as they were signed. */
  openAgain: number;
  /** Of those returned. */
  sections: SectionCount[];
}

/** The returns of these agencies, added up. */
export function countReturns({ sections }: SetSections, agencies: Agency[]): CountedReturns {
  const returned = agencies.filter((agency) => agency.isReturned);
  return {
    agencies: agencies.length,
    returned: returned.length,
    openAgain: returned.filter(isOpenAgain).length,
    sections: sections.flatMap(({ code }) => countSection(code, returned)),
  };
}

// Added up in place: with thousands of settings a table of standards would make an object for each of their answers
function countSection(sectionCode: string, returned: Agency[]): SectionCount[] {
  const counts = new Map<SectionCount["outcome"], SectionCount>();
  for (const { sections } of returned) {
    const one = sections.get(sectionCode);
    if (!one) continue;
    let count = counts.get(one.outcome);
    if (!count) {
      count = { sectionCode, outcome: one.outcome, returns: 0, met: 0, partiallyMet: 0, notMet: 0, notApplicable: 0 };
      counts.set(one.outcome, count);
    }
    count.returns++;
    count.met += one.met;
    count.partiallyMet += one.partiallyMet;
    count.notMet += one.notMet;
    count.notApplicable += one.notApplicable;
  }
  return [...counts.values()];
}
