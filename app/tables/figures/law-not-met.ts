import type { LawStandard, SubmittedRating } from "#domain/figures/law-not-met.ts";
import { groupOf, type Way, wayHeading } from "#domain/organisations/narrowing.ts";
import { type Called, capitalised } from "#domain/organisations/organisation-words.ts";
import { type Column, notAvailable } from "#app/tables/column.ts";
import { type PrintedTable, printed } from "#app/tables/printed.ts";

const columns: Column<LawStandard>[] = [
  { key: "standard", heading: "Standard", value: (row) => `${row.code} ${row.short}`, width: 52 },
  { key: "notMet", heading: "Number", group: "Not met", kind: "number", value: (row) => row.notMet.count },
  { key: "percent", heading: "%", group: "Not met", kind: "percent", value: (row) => row.notMet.percent ?? notAvailable },
  { key: "partiallyMet", heading: "Number", group: "Partially met", kind: "number", value: (row) => row.partiallyMet.count },
  {
    key: "partiallyMetPercent",
    heading: "%",
    group: "Partially met",
    kind: "percent",
    value: (row) => row.partiallyMet.percent ?? notAvailable,
  },
  { key: "base", heading: "Base", kind: "number", value: (row) => row.base },
];

/** Every standard that is law for anybody, those not met most often first, and then those partially met most often. */
export function lawTable(standards: LawStandard[], about: string, called: Called): PrintedTable {
  const share = (row: LawStandard, rated: "notMet" | "partiallyMet") => row[rated].count / Math.max(row.base, 1);
  const rows = standards.toSorted((a, b) => share(b, "notMet") - share(a, "notMet") || share(b, "partiallyMet") - share(a, "partiallyMet"));
  return printed({
    id: "standards",
    number: "Table 1",
    sheet: "Law_not_met",
    title: `Standards that are law and rated not met or partially met, self-rating, ${about}`,
    unit: `Unit: ${called.many}. Percentages are of the base: returns signed and submitted in which the standard applies and is law.`,
    notes: [
      `Some standards are law for some kinds of ${called.one} only. Returns of the other kinds are not counted there.`,
      "Counted from what was submitted, never from work in hand. A return that was reopened counts again once it is signed again.",
      ...(rows.some((row) => row.base === 0) ? [`${notAvailable} means not available: no return that was submitted rates it.`] : []),
    ],
    columns,
    rows,
    hasTotal: false,
  });
}

export interface NamedShortfall extends SubmittedRating {
  standard: string;
}

const ofNames = {
  notMet: { id: "settings", number: "Table 2", sheet: "Who_does_not_meet_it", rated: "not met" },
  partiallyMet: { id: "partially-met", number: "Table 3", sheet: "Who_partially_meets_it", rated: "partially met" },
};

/** Which settings these are, one row a standard and setting. */
export function namesTable(
  which: keyof typeof ofNames,
  rows: NamedShortfall[],
  about: string,
  called: Called,
  notes: string[],
): PrintedTable {
  const { rated, ...table } = ofNames[which];
  const way = (one: Way): Column<NamedShortfall> => ({
    key: one,
    heading: wayHeading(one, called),
    value: (row) => groupOf(row.organisation, one).name,
    width: 28,
  });
  return printed({
    ...table,
    title: `${capitalised(called.many)} that rated a standard that is law for them ${rated}, ${about}`,
    unit: "For administrators, reviewers and panel chairs alone. Do not pass it on.",
    notes,
    columns: [
      { key: "setting", heading: capitalised(called.one), value: (row) => row.organisation.name, width: 40 },
      { key: "standard", heading: "Standard", value: (row) => row.standard, width: 52 },
      way("kind"),
      way("phase"),
      way("trust"),
    ],
    rows,
    hasTotal: false,
  });
}
