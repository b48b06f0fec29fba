import { byName } from "#domain/words.ts";
import { type ActionCounts, actionTable } from "./action-figures.ts";
import { isReviewed, moderatedRatings } from "./moderation.ts";
import { isWithPartnership } from "#domain/assessments/assessment-state.ts";
import { type Called, calledInSnapshot } from "#domain/organisations/organisation-words.ts";
import { percentage } from "#domain/percentage.ts";
import { countRatings } from "#domain/assessments/section-summary.ts";
import { type Agency, byKindAndName, ratingTable, type SectionTable, sectionTable, type Tally } from "./section-table.ts";
import type { SnapshotContent, SnapshotReturn, SnapshotSet } from "./snapshot.ts";

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
  /** Of those returned: reopened, and counted as they were signed. */
  openAgain: number;
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
  const agencies = agenciesBy(sectionsOf(set), judged);
  const ratings = ratingTable(set, agencies);
  const kinds = [...new Set(returns.map((one) => one.organisation.kind))].sort(byName.compare);
  const called = calledInSnapshot(set);
  return {
    called,
    judgedBy,
    notReviewed: returns.length - judged.length,
    agencies: agencies.length,
    returned: ratings.returned,
    withdrawn: judged.filter((one) => one.withdrawnOn !== null).length,
    sections: sectionTable(set, agencies),
    standards: standardTable(set, judged, ratings.total),
    ratings,
    completion: {
      kinds: kinds.map((kind) =>
        completionOf(
          kind,
          returns.filter((one) => one.organisation.kind === kind),
        ),
      ),
      total: completionOf(allTogether(called), returns),
    },
    kinds: kinds.map((kind) => ({
      ...ratingTable(
        set,
        agencies.filter((one) => one.organisation.kind === kind),
      ).total,
      title: kind,
    })),
    actions: actionTable(
      returns.filter(isCounted).flatMap((one) => one.actions),
      day,
    ),
  };
}

/** What the row of all kinds, or types, is called. */
export function allTogether({ sort }: Called): string {
  return `All ${sort}s together`;
}

/** The returns that a filter leaves. A return of several partnerships is in the figures of each, and once in those of all. */
export function returnsIn(
  { returns }: Pick<SnapshotContent, "returns">,
  { partnershipId, kind, phase, governance, trustId }: FigureFilter,
): SnapshotReturn[] {
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
  return returns
    .filter((one) => isReviewed(one) || !isCounted(one))
    .map((one) => (isReviewed(one) ? { ...one, ratings: moderatedRatings(one) } : one));
}

/** Whether what a return says is in the figures. */
export function isCounted({ isReturned, withdrawnOn }: Pick<SnapshotReturn, "isReturned" | "withdrawnOn">): boolean {
  return isReturned && withdrawnOn === null;
}

/** The agencies of a snapshot in the shape that tables are counted from. */
export function agenciesIn(content: SnapshotContent, filter: FigureFilter = {}): Agency[] {
  const returns = returnsIn(content, filter);
  return byKindAndName(agenciesBy(sectionsOf(content.set), filter.judgedBy === "moderated" ? moderatedReturns(returns) : returns));
}

interface Group {
  code: string;
  standards: string[];
}

/** The sections of a set as groups of standards. */
export function sectionsOf({ sections }: SnapshotSet): Group[] {
  return sections.map(({ code, standards }) => ({ code, standards: standards.map((standard) => standard.code) }));
}

// A standard counts like a section that holds nothing else, so both tables are made by the same function
function standardTable(set: SnapshotSet, returns: SnapshotReturn[], total: Tally): SectionTable {
  const standards = set.sections.flatMap((section) => section.standards);
  const agencies = there(returns).map((one) => ({
    ...agencyOf(one),
    sections: { get: (code: string) => (one.isReturned ? countRatings([one.ratings[code] ?? null]) : undefined) },
  }));
  const table = sectionTable({ sections: standards.map(({ code, short }) => ({ code, short, standards: [code] })) }, agencies);
  return {
    ...table,
    sections: table.sections.map((row, at) => ({ ...row, title: `${row.code} ${standards[at]?.short ?? ""}` })),
    total: { ...total, title: "All standards together (ratings)" },
  };
}

/** The agencies of these returns, without those withdrawn, by groups of standards that are each counted like a section. */
export function agenciesBy(groups: Group[], returns: SnapshotReturn[]): Agency[] {
  return there(returns).map((one) => {
    const counted = one.isReturned
      ? groups.map(({ code, standards }) => [code, countRatings(standards.map((standard) => one.ratings[standard] ?? null))] as const)
      : [];
    return { ...agencyOf(one), sections: new Map(counted) };
  });
}

function there(returns: SnapshotReturn[]): SnapshotReturn[] {
  return returns.filter((one) => one.withdrawnOn === null);
}

function agencyOf({ assessmentId, organisation, state, withdrawnOn, isReturned }: SnapshotReturn): Omit<Agency, "sections"> {
  return { assessmentId, organisation, state, withdrawnOn, revision: 1, hasSubmission: isReturned, isReturned };
}

function completionOf(title: string, returns: SnapshotReturn[]): Completion {
  const expected = there(returns);
  const returned = expected.filter((one) => one.isReturned).length;
  return {
    title,
    agencies: expected.length,
    returned,
    openAgain: expected.filter((one) => one.isReturned && !isWithPartnership(one.state)).length,
    returnedPercent: percentage(returned, expected.length),
    notReturned: expected.length - returned,
    withdrawn: returns.length - expected.length,
    notReviewed: expected.filter((one) => one.isReturned && !isReviewed(one)).length,
  };
}
