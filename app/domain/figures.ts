import { type ActionCounts, actionTable } from "./action-figures.ts";
import { isReviewed, moderatedRatings } from "./moderation.ts";
import { type Called, calledInSnapshot } from "./organisation-words.ts";
import { percentage } from "./percentage.ts";
import { sectionOutcome, type SectionSummary } from "./section-summary.ts";
import { type Agency, agenciesOf, type CycleSummary, ratingTable, type SectionTable, sectionTable, type Tally, withdrawnIn } from "./section-table.ts";
import type { SnapshotContent, SnapshotReturn } from "./snapshot.ts";

/** What a set of figures is narrowed to; each part is said in every title. */
export interface FigureFilter {
  partnershipId?: string;
  kind?: string;
  phase?: string;
  governance?: string;
  trustId?: string;
  /** Whose ratings are counted; the agencies' own where nothing is said. */
  judgedBy?: "self" | "moderated";
}

export interface Completion {
  title: string;
  /** Agencies of the cycle, without those withdrawn: the base. */
  agencies: number;
  returned: number;
  returnedPercent: number | null;
  notReturned: number;
  withdrawn: number;
  /** Of those returned. */
  notReviewed: number;
}

export interface Figures {
  /** What those that are counted are called. */
  called: Called;
  judgedBy: "self" | "moderated";
  /** Returned, and left out of the tables of ratings because they are moderated ones and their review has not ended. */
  notReviewed: number;
  /** Agencies that the tables of ratings are about. */
  agencies: number;
  returned: number;
  withdrawn: number;
  /** Agencies by section outcome. */
  sections: SectionTable;
  /** Agencies by rating of each standard; the total counts all ratings. */
  standards: SectionTable;
  /** Ratings of standards by section. */
  ratings: SectionTable;
  completion: { kinds: Completion[]; total: Completion };
  /** Ratings of standards by kind of agency. */
  kinds: Tally[];
  actions: { rows: ActionCounts[]; total: ActionCounts };
}

/** All figures of a snapshot, or of the part of it that a filter leaves; ages of actions are as on the day given. */
export function figuresOf(content: SnapshotContent, filter: FigureFilter, day: string): Figures {
  const returns = returnsIn(content, filter);
  const { set } = content;
  const { judgedBy = "self" } = filter;
  const judged = judgedBy === "moderated" ? moderatedReturns(returns) : returns;
  const summaries = judged.flatMap((one) => summariesOf(one, content));
  const agencies = agenciesOf(summaries);
  const ratings = ratingTable(set, agencies);
  const kinds = [...new Set(returns.map((one) => one.organisation.kind))].sort(new Intl.Collator("en-GB").compare);
  const called = calledInSnapshot(set);
  return {
    called,
    judgedBy,
    notReviewed: returns.length - judged.length,
    agencies: agencies.length,
    returned: ratings.returned,
    withdrawn: withdrawnIn(summaries),
    sections: sectionTable(set, agencies),
    standards: standardTable(content, judged, ratings.total),
    ratings,
    completion: {
      kinds: kinds.map((kind) => completionOf(kind, returns.filter((one) => one.organisation.kind === kind))),
      total: completionOf(allTogether(called), returns),
    },
    kinds: kinds.map((kind) => ({ ...ratingTable(set, agencies.filter((one) => one.organisation.kind === kind)).total, title: kind })),
    actions: actionTable(returns.filter(isCounted).flatMap((one) => one.actions), day),
  };
}

/** What the row of all kinds, or types, is called. */
export function allTogether({ sort }: Called): string {
  return `All ${sort}s together`;
}

/** The returns that a filter leaves. A return of several partnerships is in the figures of each, and once in those of all. */
export function returnsIn({ returns }: Pick<SnapshotContent, "returns">, { partnershipId, kind, phase, governance, trustId }: FigureFilter): SnapshotReturn[] {
  const isLeft = (wanted: string | undefined, has: string | undefined) => wanted === undefined || wanted === has;
  return returns.filter(
    ({ partnershipIds, organisation }) =>
      (partnershipId === undefined || partnershipIds.includes(partnershipId)) &&
      isLeft(kind, organisation.kind) &&
      isLeft(phase, organisation.phase) &&
      isLeft(governance, organisation.governance) &&
      isLeft(trustId, organisation.trust?.id),
  );
}

/** The returns as their review left them; one whose review has not ended is left out, and one that is missing stays missing. */
export function moderatedReturns(returns: SnapshotReturn[]): SnapshotReturn[] {
  return returns.filter((one) => isReviewed(one) || !isCounted(one)).map((one) => (isReviewed(one) ? { ...one, ratings: moderatedRatings(one) } : one));
}

/** Whether what a return says is in the figures. */
export function isCounted({ isReturned, withdrawnOn }: Pick<SnapshotReturn, "isReturned" | "withdrawnOn">): boolean {
  return isReturned && withdrawnOn === null;
}

/** The agencies of a snapshot in the shape that tables are counted from. */
export function agenciesIn(content: SnapshotContent, filter: FigureFilter = {}): Agency[] {
  const returns = returnsIn(content, filter);
  return agenciesOf((filter.judgedBy === "moderated" ? moderatedReturns(returns) : returns).flatMap((one) => summariesOf(one, content)));
}

function summariesOf(one: SnapshotReturn, { set }: SnapshotContent): CycleSummary[] {
  const codes = set.sections.map((section) => ({ code: section.code, standards: section.standards.map((standard) => standard.code) }));
  return summariesBy(codes, one);
}

// A standard counts like a section that holds nothing else, so both tables are made by the same function
function standardTable({ set }: SnapshotContent, returns: SnapshotReturn[], total: Tally): SectionTable {
  const standards = set.sections.flatMap((section) => section.standards);
  const codes = standards.map(({ code }) => ({ code, standards: [code] }));
  const agencies = agenciesOf(returns.flatMap((one) => summariesBy(codes, one)));
  const table = sectionTable({ sections: standards.map(({ code, short }) => ({ code, short, standards: [code] })) }, agencies);
  return {
    ...table,
    sections: table.sections.map((row, at) => ({ ...row, title: `${row.code} ${standards[at]?.short ?? ""}` })),
    total: { ...total, title: "All standards together (ratings)" },
  };
}

/** The agencies of a snapshot by groups of standards of its own choosing, each counted like a section. */
export function agenciesBy(groups: { code: string; standards: string[] }[], content: SnapshotContent): Agency[] {
  return agenciesOf(content.returns.flatMap((one) => summariesBy(groups, one)));
}

function summariesBy(groups: { code: string; standards: string[] }[], one: SnapshotReturn): CycleSummary[] {
  const { assessmentId, organisation, state, withdrawnOn, isReturned } = one;
  const agency = { assessmentId, organisation, state, withdrawnOn, revision: 1, hasSubmission: isReturned };
  if (!isCounted(one)) return [{ ...agency, section: null }];
  return groups.map(({ code, standards }) => ({ ...agency, section: summaryOf(code, standards, one) }));
}

function summaryOf(sectionCode: string, standards: string[], { ratings }: SnapshotReturn): Omit<SectionSummary, "complete"> {
  const given = standards.map((code) => ratings[code] ?? null);
  const count = (rating: string) => given.filter((one) => one === rating).length;
  const counts = {
    standards: standards.length,
    answered: given.filter((one) => one !== null).length,
    met: count("met"),
    partiallyMet: count("partially-met"),
    notMet: count("not-met"),
    notApplicable: count("not-applicable"),
  };
  return { sectionCode, ...counts, outcome: sectionOutcome(counts) };
}

function completionOf(title: string, returns: SnapshotReturn[]): Completion {
  const there = returns.filter((one) => one.withdrawnOn === null);
  const returned = there.filter((one) => one.isReturned).length;
  return {
    title,
    agencies: there.length,
    returned,
    returnedPercent: percentage(returned, there.length),
    notReturned: there.length - returned,
    withdrawn: returns.length - there.length,
    notReviewed: there.filter((one) => one.isReturned && !isReviewed(one)).length,
  };
}
