import { type Called, meansSettings } from "#domain/organisations/organisation-words.ts";
import { capitalised } from "#domain/words.ts";
import { type Column, notAvailable } from "#app/tables/column.ts";
import { type PrintedTable, printed, type TidyRow } from "#app/tables/printed.ts";

/** What the tidy file says of the snapshot on every row, so that files can be put together. */
export interface TidySource {
  snapshot: string;
  /** What those that are counted are called. */
  called: Called;
  cycle: string;
  set: string;
  partnership: string;
  kind: string;
  phase: string;
  governance: string;
  trust: string;
  status: string;
}

export function tidyColumns(source: TidySource): (Column<TidyRow> & { meaning: string })[] {
  const { any, many, whose, sortOf } = source.called;
  const hasProfiles = meansSettings(source.called);
  return [
    { key: "snapshot", heading: "snapshot", value: () => source.snapshot, meaning: "The name under which the figures were frozen." },
    { key: "cycle", heading: "cycle", value: () => source.cycle, meaning: "The audit." },
    {
      key: "standard_set",
      heading: "standard_set",
      value: () => source.set,
      meaning: "The standards and their version, such as s11 2026.",
    },
    {
      key: "partnership",
      heading: "partnership",
      value: () => source.partnership,
      meaning: `Whose ${many} are counted. ${capitalised(any)} of several is counted once where several are named.`,
    },
    { key: "kind_filter", heading: "kind_filter", value: () => source.kind, meaning: `The ${sortOf} the figures are narrowed to, or All.` },
    {
      key: "phase_filter",
      heading: "phase_filter",
      value: () => source.phase,
      meaning: "The phase of school or college the figures are narrowed to, or All.",
    },
    {
      key: "governance_filter",
      heading: "governance_filter",
      value: () => source.governance,
      meaning: "How the schools or colleges are governed that the figures are narrowed to, or All.",
    },
    {
      key: "trust_filter",
      heading: "trust_filter",
      value: () => source.trust,
      meaning: "The trust whose schools the figures are narrowed to, or All.",
    },
    {
      key: "status",
      heading: "status",
      value: () => source.status,
      meaning:
        "Final, or provisional [p] while reviews or returns are still to come; revised [r] where it corrects an earlier snapshot; public where rows about few are joined.",
    },
    { key: "table", heading: "table", value: (row) => row.table.number, meaning: "The number of the table that holds the figure." },
    {
      key: "table_title",
      heading: "table_title",
      value: (row) => row.table.title,
      meaning: `The title of that table. It says whether ratings are the ${whose} own (self-rating) or moderated.`,
    },
    {
      key: "row",
      heading: "row",
      value: (row) => row.row,
      meaning: `The row of that table: a section, a standard, a ${sortOf}${hasProfiles ? ", a step of progress, a profile indicator or a phase" : " or a step of progress"}. The row of a total says together or All.`,
    },
    {
      key: "measure",
      heading: "measure",
      value: (row) => row.measure,
      meaning:
        "The column of that table: what is counted, or its percentage of the base. Not met, not applicable, not answered and not returned are four different things.",
    },
    {
      key: "value",
      heading: "value",
      kind: "number",
      value: (row) => (typeof row.value === "number" ? row.value : notAvailable),
      meaning: `The figure, a whole number${hasProfiles ? "; deputies each have one decimal" : ""}. [x] where there is none: the column mark says why.`,
    },
    {
      key: "mark",
      heading: "mark",
      value: (row) => (typeof row.value === "number" ? "none" : String(row.value ?? notAvailable)),
      meaning: "none; [x] not available, because the base is 0.",
    },
  ];
}

/** What each column of the tidy file means. */
export function dictionaryTable(source: TidySource): PrintedTable {
  return printed({
    id: "dictionary",
    number: "Data dictionary",
    sheet: "Tidy_file",
    title: "Columns of the tidy file (CSV)",
    unit: "The tidy file holds the figures of all tables, one a row.",
    notes: [],
    columns: [
      { key: "column", heading: "Column", value: (row) => row.heading, width: 24 },
      { key: "meaning", heading: "Meaning", value: (row) => row.meaning, width: 100 },
    ],
    rows: tidyColumns(source),
    hasTotal: false,
  });
}
