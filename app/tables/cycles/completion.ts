import type { CompletionDates, CompletionRow } from "#domain/cycles/completion.ts";
import { dayInWords } from "#domain/dates.ts";
import { type Column, notAvailable } from "#app/tables/column.ts";
import { type PrintedTable, printed } from "#app/tables/printed.ts";

interface Headings {
  /** "Phase": what a row is. */
  heading: string;
  /** What every title ends with. */
  about: string;
  /** "schools and colleges" */
  many: string;
  dates: CompletionDates;
  isOpen: boolean;
}

interface Rows {
  rows: CompletionRow[];
  total: CompletionRow;
}

/** Where the returns of each group stand now: not started, in progress, awaiting signature and returned make up those expected. */
function standingColumns({ heading, dates }: Headings, { total }: Pick<Rows, "total">): Column<CompletionRow>[] {
  return [
    { key: "group", heading, value: (row) => row.title, width: 40 },
    number("expected", "Expected", (row) => row.expected),
    number("notStarted", "Not started", (row) => row.notStarted),
    number("inProgress", "In progress", (row) => row.inProgress),
    number("awaitingSignature", "Awaiting signature", (row) => row.awaitingSignature),
    number("returned", "Returned", (row) => row.returned.count),
    ...(total.reopened > 0 ? [number("reopened", "Of these, reopened", (row) => row.reopened)] : []),
    ...(dates.governorSignsBy ? [number("governorPending", "Of these, governor’s signature pending", (row) => row.governorPending)] : []),
    number("withdrawn", "Withdrawn, not expected", (row) => row.withdrawn),
  ];
}

/** What share of those expected returned by each date, those that were late, and those that never did. */
function rateColumns({ heading, dates, isOpen }: Headings): Column<CompletionRow>[] {
  const due = `Returned by ${dayInWords(dates.dueAt)}`;
  const final = dates.finalDueAt && `Returned by ${dayInWords(dates.finalDueAt)}`;
  return [
    { key: "group", heading, value: (row) => row.title, width: 40 },
    number("base", "Expected (base)", (row) => row.expected),
    ...share("byDue", due, (row) => row.byDue),
    ...(final ? share("byFinal", final, (row) => row.byFinal) : []),
    ...share("returned", "Returned in all", (row) => row.returned),
    number("late", final ? "Late, by the final date" : "Late", (row) => row.late),
    ...(final ? [number("later", "Later still", (row) => row.later)] : []),
    number("notReturned", isOpen ? "Not returned yet" : "Never returned", (row) => row.notReturned),
  ];
}

/** Both tables as files hold them. */
export function completionTables(headings: Headings, { rows, total }: Rows): PrintedTable[] {
  const all = [...rows, total];
  return [
    printed({
      id: "standing",
      number: "Table 1",
      sheet: "Where_returns_stand",
      ...standingTexts(headings, total),
      columns: standingColumns(headings, { total }),
      rows: all,
      hasTotal: true,
    }),
    printed({
      id: "rates",
      number: "Table 2",
      sheet: "Rates_returned",
      ...rateTexts(headings, all),
      columns: rateColumns(headings),
      rows: all,
      hasTotal: true,
    }),
  ];
}

function standingTexts({ heading, about, many, dates }: Headings, total: CompletionRow) {
  return {
    title: `Returns by ${heading.toLowerCase()}, ${about}`,
    unit: `Unit: ${many}. Not started, in progress, awaiting signature and returned add up to those expected.`,
    notes: [
      "A return counts as returned from when it was first signed and submitted. One that was reopened since counts as returned still; in tables of ratings it counts again once it is signed again.",
      ...(dates.governorSignsBy ? [`The governor’s signature is owed by ${dayInWords(dates.governorSignsBy)}.`] : []),
      ...(total.withdrawn > 0 ? ["Those withdrawn are in no other column."] : []),
    ],
  };
}

function rateTexts({ heading, about, many }: Headings, rows: CompletionRow[]) {
  return {
    title: `Rates returned by ${heading.toLowerCase()}, ${about}`,
    unit: `Unit: ${many}. Percentages are of the base: those expected. They are rounded half up to whole numbers.`,
    notes: [
      "A date that was put off for one return does not change these dates: it counts by when it came in.",
      ...(rows.some((row) => row.expected === 0) ? [`${notAvailable} means not available: nobody is expected.`] : []),
    ],
  };
}

function share(key: string, group: string, rate: (row: CompletionRow) => CompletionRow["returned"]): Column<CompletionRow>[] {
  return [
    { key, heading: "Number", group, kind: "number", value: (row) => rate(row).count },
    { key: `${key} percent`, heading: "%", group, kind: "percent", value: (row) => rate(row).percent ?? notAvailable },
  ];
}

function number(key: string, heading: string, value: (row: CompletionRow) => number): Column<CompletionRow> {
  return { key, heading, kind: "number", value };
}
