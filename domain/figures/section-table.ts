import { type AssessmentState, isOpenAgain, isReturned } from "#domain/assessments/assessment-state.ts";
import { percentage } from "#domain/percentage.ts";
import { counters, type SectionSummary } from "#domain/assessments/section-summary.ts";
import type { OrganisationFacts } from "#domain/organisations/organisation-facts.ts";
import { byName, numberInWords } from "#domain/words.ts";

/** One section of one agency's assessment as it is read from the summaries; no summary where nothing was begun. */
export interface CycleSummary {
  assessmentId: string;
  organisation: OrganisationFacts;
  state: AssessmentState;
  withdrawnOn: string | null;
  revision: number;
  hasSubmission: boolean;
  section: Omit<SectionSummary, "complete"> | null;
}

export interface Agency extends Omit<CycleSummary, "section"> {
  isReturned: boolean;
  sections: Pick<Map<string, Omit<SectionSummary, "complete" | "sectionCode">>, "get">;
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
  /** Of those returned: reopened, and counted as they were signed. */
  openAgain: number;
  sections: Tally[];
  total: Tally;
}

export interface SetSections {
  sections: { code: string; short: string; standards: unknown[] }[];
}

/** Each agency once, however many partnerships it belongs to, by kind and name; those withdrawn are left out. */
export function agenciesOf(summaries: CycleSummary[]): Agency[] {
  const agencies = new Map<string, { row: Omit<CycleSummary, "section">; sections: Map<string, Omit<SectionSummary, "complete">> }>();
  for (const summary of summaries) {
    if (summary.withdrawnOn) continue;
    const { section } = summary;
    const found = agencies.get(summary.assessmentId) ?? { row: withoutSection(summary), sections: new Map() };
    agencies.set(summary.assessmentId, found);
    if (section) found.sections.set(section.sectionCode, section);
  }
  return byKindAndName([...agencies.values()].map(({ row, sections }) => ({ ...row, isReturned: isReturned(row), sections })));
}

type OfReturn = Omit<CycleSummary, "section">;

function withoutSection({ assessmentId, organisation, state, withdrawnOn, revision, hasSubmission }: CycleSummary): OfReturn {
  return { assessmentId, organisation, state, withdrawnOn, revision, hasSubmission };
}

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

/** Agencies in the order in which they are listed. */
export function byKindAndName(agencies: Agency[]): Agency[] {
  return agencies.toSorted(
    (a, b) => byName.compare(a.organisation.kind, b.organisation.kind) || byName.compare(a.organisation.name, b.organisation.name),
  );
}

/** How many agencies were withdrawn, and so are in no figure. */
export function withdrawnIn(summaries: CycleSummary[]): number {
  return new Set(summaries.filter((row) => row.withdrawnOn).map((row) => row.assessmentId)).size;
}

/** Agencies by the outcome of each section. */
export function sectionTable(set: SetSections, agencies: Agency[]): SectionTable {
  return sectionTableOf(set, countReturns(set, agencies));
}

/** Agencies by the outcome of each section, from what was added up. */
export function sectionTableOf(set: SetSections, counted: CountedReturns): SectionTable {
  return tableOf("agencies", set, counted, (counts) => {
    const row = noCounts();
    for (const { outcome, returns } of counts) if (outcome) row[counters[outcome]] += returns;
    row.notAnswered = counted.returned - (row.met + row.partiallyMet + row.notMet + row.notApplicable);
    row.notReturned = counted.agencies - counted.returned;
    return row;
  });
}

/** Ratings of standards in each section: the other unit, so that the two are never taken for one another. */
export function ratingTable(set: SetSections, agencies: Agency[]): SectionTable {
  return ratingTableOf(set, countReturns(set, agencies));
}

/** Ratings of standards in each section, from what was added up. */
export function ratingTableOf(set: SetSections, counted: CountedReturns): SectionTable {
  return tableOf("ratings", set, counted, (counts, { standards }) => {
    const row = noCounts();
    for (const one of counts) addTo(row, { ...one, notAnswered: 0, notReturned: 0 });
    row.notAnswered = counted.returned * standards.length - (row.met + row.partiallyMet + row.notMet + row.notApplicable);
    row.notReturned = (counted.agencies - counted.returned) * standards.length;
    return row;
  });
}

type Counts = Pick<Tally, "met" | "partiallyMet" | "notMet" | "notApplicable" | "notAnswered" | "notReturned">;

function tableOf(
  unit: SectionTable["unit"],
  set: SetSections,
  { agencies, returned, openAgain, sections: counted }: CountedReturns,
  count: (counts: SectionCount[], section: SetSections["sections"][number]) => Counts,
): SectionTable {
  const ofSection = Map.groupBy(counted, (one) => one.sectionCode);
  const all = noCounts();
  const sections = set.sections.map((section) => {
    const counts = count(ofSection.get(section.code) ?? [], section);
    addTo(all, counts);
    return tally(section.code, `${section.code}. ${section.short}`, counts);
  });
  const total = tally(null, `All ${numberInWords(sections.length)} sections together`, all);
  return { unit, agencies, returned, openAgain, sections, total };
}

function noCounts(): Counts {
  return { met: 0, partiallyMet: 0, notMet: 0, notApplicable: 0, notAnswered: 0, notReturned: 0 };
}

function addTo(counts: Counts, more: Counts) {
  counts.met += more.met;
  counts.partiallyMet += more.partiallyMet;
  counts.notMet += more.notMet;
  counts.notApplicable += more.notApplicable;
  counts.notAnswered += more.notAnswered;
  counts.notReturned += more.notReturned;
}

function tally(code: string | null, title: string, counts: Counts): Tally {
  const { met, partiallyMet, notMet } = counts;
  const base = met + partiallyMet + notMet;
  return {
    code,
    title,
    ...counts,
    base,
    metPercent: percentage(met, base),
    partiallyMetPercent: percentage(partiallyMet, base),
    notMetPercent: percentage(notMet, base),
  };
}
