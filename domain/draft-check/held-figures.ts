import { type FigureChoices, choicesIn, narrowedInTitle } from "#domain/figures/figure-choices.ts";
import { type FigureFilter, type Figures, figuresOf, returnsIn } from "#domain/figures/figures.ts";
import { hasModeration } from "#domain/figures/moderation.ts";
import { type Agreement, moderationFigures } from "#domain/figures/moderation-figures.ts";
import type { SectionTable, Tally } from "#domain/figures/section-table.ts";
import type { SnapshotContent, SnapshotSet } from "#domain/figures/snapshot.ts";
import { agencyWords, type Called, calledInSnapshot } from "#domain/organisations/organisation-words.ts";
import { percentage } from "#domain/percentage.ts";
import { listed } from "#domain/words.ts";
import type { Measure, TableId } from "./measures.ts";

/** One row of a table that a draft is held against; the row of all together has no code. */
export interface HeldRow {
  table: TableId;
  code: string | null;
  title: string;
  counts: Partial<Record<Measure, number>>;
  /** Which table of which figures: "Table 1 for Estmere, moderated rating". */
  source: string;
}

export interface HeldView {
  /** Nothing where the snapshot has no such table or row. */
  row(table: TableId, code: string | null): HeldRow | undefined;
  agencies: number;
  returned: number;
}

export interface HeldSnapshot {
  /** What those that are counted are called. */
  called: Called;
  sections: { code: string; title: string; short: string; standards: { code: string; short: string }[] }[];
  choices: FigureChoices;
  partnerships: { id: string; name: string; shortName: string }[];
  organisations: string[];
  /** What the page is narrowed to, from which the draft's own words may lead away. */
  chosen: FigureFilter;
  /** Figures of other years are not compared with these. */
  years: number[];
  /** The figures of a part of the snapshot; nothing where the draft speaks of more parts than are counted at once. */
  view(filter: FigureFilter): HeldView | undefined;
}

/** Each part is counted from all returns, and others wait meanwhile. */
const mostViews = 24;

/** All tables of a snapshot, each counted when a draft first speaks of it. */
export function heldSnapshot(content: SnapshotContent, chosen: FigureFilter, day: string): HeldSnapshot {
  const began = Number(content.cycle.opensOn.slice(0, 4));
  const called = calledInSnapshot(content.set);
  const choices = choicesIn(content);
  const views = new Map<string, HeldView>();
  const view = (filter: FigureFilter) => {
    const plain = { ...filter, judgedBy: filter.judgedBy ?? "self" };
    const key = JSON.stringify(
      Object.entries(plain)
        .filter(([, value]) => value !== undefined)
        .sort(),
    );
    const known = views.get(key);
    if (known || views.size >= mostViews) return known;
    const found = viewOf(content, plain, choices, day);
    views.set(key, found);
    return found;
  };
  return {
    called,
    sections: content.set.sections,
    choices,
    partnerships: content.partnerships,
    organisations: content.returns.map((one) => one.organisation.name),
    chosen,
    // An audit of 2024 is published as that of 2024 to 2025
    years: [began, began + 1],
    view,
  };
}

/** One table of sections alone, for those who have no more. */
export function heldTable(
  table: SectionTable,
  set: { sections: { code: string; short: string; title?: string }[] },
  years: number[],
  called = agencyWords,
): HeldSnapshot {
  const { agencies, returned } = table;
  const completion = {
    kinds: [],
    total: { title: `${called.many} that returned`, agencies, returned, notReturned: agencies - returned, withdrawn: 0 },
  };
  const rows = rowsOf({ sections: table, completion: completion as unknown as Figures["completion"] }, null, (name) => name);
  return {
    called,
    sections: set.sections.map(({ code, short, title = short }) => ({ code, short, title, standards: [] })),
    choices: { partnerships: [], kinds: [], phases: [], governances: [], trusts: [], ratings: [] },
    partnerships: [],
    organisations: [],
    chosen: {},
    years,
    view: () => ({ row: (id, code) => rows.get(keyOf(id, code)), agencies, returned }),
  };
}

/** "Estmere, Housing only, moderated rating": which part of a snapshot figures are of. */
export function partInWords({
  content,
  filter,
  choices,
}: {
  content: Pick<SnapshotContent, "partnerships">;
  filter: FigureFilter;
  choices: FigureChoices;
}): string {
  const places = content.partnerships.filter(({ id }) => filter.partnershipId === undefined || id === filter.partnershipId);
  const judged = filter.judgedBy === "moderated" ? ", moderated rating" : "";
  return `${listed(places.map((one) => one.shortName))}${narrowedInTitle(filter, choices)}${judged}`;
}

function viewOf(content: SnapshotContent, filter: FigureFilter, choices: FigureChoices, day: string): HeldView {
  const figures = figuresOf(content, filter, day);
  const agreement = hasModeration(content.returns)
    ? moderationFigures(content.set as SnapshotSet, returnsIn(content, filter), content.format)
    : null;
  const part = partInWords({ content, filter, choices });
  const rows = rowsOf(figures, agreement && [...agreement.sections, agreement.total], (name) => `${name} for ${part}`);
  return { row: (table, code) => rows.get(keyOf(table, code)), agencies: figures.agencies, returned: figures.returned };
}

const tableNames: Record<TableId, string> = {
  sections: "Table 1",
  standards: "Table 2",
  ratings: "Table 3",
  completion: "Table 4",
  actions: "Table 6",
  agreement: "Ratings left as they were by moderation",
};

type Parts = Pick<Figures, "sections" | "completion"> & Partial<Pick<Figures, "standards" | "ratings" | "actions">>;

function rowsOf(
  { sections, standards, ratings, completion, actions }: Parts,
  agreement: Agreement[] | null,
  sourceOf: (name: string) => string,
): Map<string, HeldRow> {
  const rows = new Map<string, HeldRow>();
  const add = (table: TableId, code: string | null, title: string, counts: HeldRow["counts"]) =>
    rows.set(keyOf(table, code), { table, code, title, counts, source: sourceOf(tableNames[table]) });
  const tallies = (table: TableId, all: SectionTable | undefined) => {
    for (const row of all ? [...all.sections, all.total] : []) add(table, row.code, row.title, ratingCounts(row));
  };
  tallies("sections", sections);
  tallies("standards", standards);
  tallies("ratings", ratings);
  const { agencies, ...returned } = completion.total;
  add("completion", null, "Returns", {
    returned: returned.returned,
    notReturned: returned.notReturned,
    withdrawn: returned.withdrawn,
    base: agencies,
  });
  if (actions) {
    const { ages, overdue, all } = actions.total;
    const byProgress = Object.fromEntries(actions.rows.map((row) => [row.progress, row.all]));
    add("actions", null, "All actions", { base: all, overdue, ...ages, ...byProgress });
    for (const row of actions.rows) add("actions", row.progress, "Actions", { base: row.all, overdue: row.overdue, ...row.ages });
  }
  for (const { code, title, base, same, higher, lower, otherwise, recorded } of agreement ?? [])
    add("agreement", code, title, { base, same, higher, lower, otherwise, recorded });
  return rows;
}

function keyOf(table: TableId, code: string | null): string {
  return `${table} ${code}`;
}

function ratingCounts({ met, partiallyMet, notMet, notApplicable, notAnswered, notReturned, base }: Tally): HeldRow["counts"] {
  return { met, partiallyMet, notMet, notApplicable, notAnswered, notReturned, base };
}

/** "71", or "70.8" with one decimal: rounded half up in whole numbers, as the tables are. */
export function percentTo(decimals: number, count: number, base: number): string | null {
  if (base === 0) return null;
  const scale = 10 ** decimals;
  const scaled = percentage(count * scale, base) ?? 0;
  return (scaled / scale).toFixed(decimals);
}
