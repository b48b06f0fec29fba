import type { LawStandard, SubmittedRating } from "#domain/figures/law-not-met.ts";
import { groupOf, type Way, wayHeading } from "#domain/organisations/narrowing.ts";
import type { Called } from "#domain/organisations/organisation-words.ts";
import { capitalised } from "#domain/words.ts";
import { type Column, notAvailable } from "#app/tables/column.ts";
import { type PrintedTable, printed } from "#app/tables/printed.ts";

const columns: Column<LawStandard>[] = [
  { key: "standard", heading: "Standard", value: (row) => `${row.code} ${row.short}`, width: 52 },
  { key: "notMet", heading: "Number", group: "Not met", kind: "number", value: (row) => row.notMet },
  { key: "percent", heading: "%", group: "Not met", kind: "percent", value: (row) => row.percent ?? notAvailable },
  { key: "base", heading: "Base", kind: "number", value: (row) => row.base },
];

/** Every standard that is law, those not met most often first. */
export function lawTable(standards: LawStandard[], about: string, called: Called): PrintedTable {
  const rows = [...standards].sort((a, b) => b.notMet * Math.max(a.base, 1) - a.notMet * Math.max(b.base, 1));
  return printed({
    id: "standards",
    number: "Table 1",
    sheet: "Law_not_met",
    title: `Standards that are law and rated not met, self-rating, ${about}`,
    unit: `Unit: ${called.many}. Percentages are of the base: returns signed and submitted in which the standard applies.`,
    notes: [
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

/** Which settings these are, one row a standard and setting. */
export function namesTable(rows: NamedShortfall[], about: string, called: Called, notes: string[]): PrintedTable {
  const way = (one: Way): Column<NamedShortfall> => ({
    key: one,
    heading: wayHeading(one, called),
    value: (row) => groupOf(row.organisation, one).name,
    width: 28,
  });
  return printed({
    id: "settings",
    number: "Table 2",
    sheet: "Who_does_not_meet_it",
    title: `${capitalised(called.many)} that rated a standard that is law not met, ${about}`,
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
