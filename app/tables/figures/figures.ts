import { ages } from "#domain/figures/action-figures.ts";
import { tableNotes } from "#domain/figures/cycle-sentences.ts";
import { dayInWords } from "#domain/dates.ts";
import { judgedInWords } from "#domain/figures/figure-choices.ts";
import { allTogether, type Completion, type Figures } from "#domain/figures/figures.ts";
import { progressLabels } from "#domain/assessments/actions/progress.ts";
import { type Called, countedAs, meansSettings } from "#domain/organisations/organisation-words.ts";
import { capitalised, counted } from "#domain/words.ts";
import type { Tally } from "#domain/figures/section-table.ts";
import { type Column, notAvailable } from "#app/tables/column.ts";
import { type PrintedTable, printed } from "#app/tables/printed.ts";
import { sectionColumns, sectionRows } from "./section-table.ts";

/** What every title ends with: whose ratings, whose agencies, when, and whether it is provisional or revised. */
export interface TableContext {
  about: string;
  /** Whether how far reviews have come belongs to who returned. */
  isModerated?: boolean;
  /** The day on which ages of actions are counted. */
  day: string;
}

/** The tables of a set of figures, in the order in which they are published. */
export function figureTables(figures: Figures, { about, day, isModerated = false }: TableContext): PrintedTable[] {
  const { called, sections, standards, ratings, completion, kinds, actions, withdrawn, judgedBy } = figures;
  const { one, many, sortOf, inFiles } = called;
  const headed = capitalised(many);
  const judged = judgedInWords(judgedBy);
  return [
    printed({
      id: "sections",
      number: "Table 1",
      sheet: `${inFiles.many}_by_outcome`,
      title: `${headed} by section outcome, ${judged}, ${about}`,
      unit: `Unit: ${many}. ${baseOf(figures)} Percentages are of the base: ${many} that returned and to which the section applies.`,
      notes: tableNotes(sections, withdrawn, called),
      columns: sectionColumns(sections),
      rows: sectionRows(sections),
      hasTotal: true,
    }),
    printed({
      id: "standards",
      number: "Table 2",
      sheet: `${inFiles.many}_by_standard`,
      title: `${headed} by rating of each standard, ${judged}, ${about}`,
      unit: `Unit: ${many}; ratings in the last row. ${baseOf(figures)} Percentages are of the base: ${many} that returned and to which the standard applies.`,
      notes: notesOfStandards(figures),
      columns: withHeading("Standard", sectionColumns({ ...standards, unit: "agencies" })),
      rows: sectionRows(standards),
      hasTotal: true,
    }),
    printed({
      id: "ratings",
      number: "Table 3",
      sheet: "Ratings_by_section",
      title: `Ratings of standards by section, ${judged}, ${about}`,
      unit: `Unit: ratings, one for each standard of each ${one}. ${baseOf(figures)} Percentages are of the base: ratings of standards that apply, in returns that were submitted.`,
      notes: tableNotes(ratings, withdrawn, called),
      columns: sectionColumns(ratings),
      rows: sectionRows(ratings),
      hasTotal: true,
    }),
    printed({
      id: "completion",
      number: "Table 4",
      sheet: `Completion_by_${inFiles.sort}`,
      title: `Returns by ${sortOf}, ${about}`,
      unit: `Unit: ${many}. Percentages are of the base: ${many} of the cycle, without those withdrawn.`,
      notes: ["A return counts as returned once it is signed and submitted. One that was reopened counts again once it is signed again."],
      columns: isModerated ? [...completionColumns(called), notReviewedColumn] : completionColumns(called),
      rows: [...completion.kinds, completion.total],
      hasTotal: true,
    }),
    printed({
      id: "kinds",
      number: "Table 5",
      sheet: `Ratings_by_${inFiles.sort}`,
      title: `Ratings of standards by ${sortOf}, ${judged}, ${about}`,
      unit: `Unit: ratings, one for each standard of each ${one}. Percentages are of the base: ratings of standards that apply, in returns that were submitted.`,
      notes: [
        "Percentages are rounded half up to whole numbers, so a row may not add up to 100.",
        ...unavailable([...kinds, ratings.total]),
      ],
      columns: withHeading(capitalised(sortOf), sectionColumns(ratings)),
      rows: [...kinds, { ...ratings.total, title: allTogether(called) }],
      hasTotal: true,
    }),
    printed({
      id: "actions",
      number: "Table 6",
      sheet: "Actions_by_progress",
      title: `Actions by progress and age, ${about}, on ${dayInWords(day)}`,
      unit: `Unit: actions in returns that were submitted. Base: ${counted(actions.total.all, "action")}. Age is counted from the day on which an action was first agreed.`,
      notes: [
        "An action is overdue when its due date has passed and it is not done. Overdue actions are counted in the columns of their age too.",
        actionsLeftOut(called),
      ],
      columns: actionColumns,
      rows: [...actions.rows, actions.total],
      hasTotal: true,
    }),
  ].map(explained);
}

function actionsLeftOut(called: Called): string {
  const unasked = meansSettings(called) ? " Actions on standards that do not apply by the profile are left out too." : "";
  return `Left out: actions of ${called.many} that have not returned or were withdrawn, and those planned since a return was reopened, until it is signed again.${unasked}`;
}

// A mark is explained at the table that shows it, and nowhere else
function explained(table: PrintedTable): PrintedTable {
  const isShown = table.cells.some((row) => row.includes(notAvailable));
  return { ...table, notes: table.notes.filter((note) => !note.startsWith(notAvailable) || isShown) };
}

function baseOf({ called, agencies, returned, judgedBy, notReviewed }: Figures): string {
  if (judgedBy === "self") return `Base: ${countedAs(agencies, called)}, of which ${returned} returned.`;
  const waiting = notReviewed > 0 ? ` Not yet reviewed and in no base: ${countedAs(notReviewed, called)}.` : "";
  return `Base: ${countedAs(agencies, called)}, of which ${returned} returned and were reviewed.${waiting}`;
}

function notesOfStandards({ called, standards, withdrawn }: Figures): string[] {
  const notes = tableNotes({ ...standards, unit: "ratings", sections: [] }, withdrawn, called).filter(
    (note) => !note.startsWith(notAvailable),
  );
  // Worked out from the table of no sections, so the count of standards is still per agency
  return [...notes, ...unavailable([...standards.sections, standards.total])];
}

function unavailable(rows: Tally[]): string[] {
  return rows.some((row) => row.base === 0) ? [`${notAvailable} means not available: there is no rating to take a percentage of.`] : [];
}

function withHeading<Row>(heading: string, [first, ...rest]: Column<Row>[]): Column<Row>[] {
  return first ? [{ ...first, heading }, ...rest] : rest;
}

const completionColumns = ({ sortOf }: Called): Column<Completion>[] => [
  { key: "kind", heading: capitalised(sortOf), value: (row) => row.title, width: 52 },
  { key: "returned number", group: "Returned", heading: "Number", kind: "number", value: (row) => row.returned },
  { key: "returned percent", group: "Returned", heading: "%", kind: "percent", value: (row) => row.returnedPercent ?? notAvailable },
  { key: "notReturned", heading: "Not returned", kind: "number", value: (row) => row.notReturned },
  { key: "agencies", heading: "Base", kind: "number", value: (row) => row.agencies },
  { key: "withdrawn", heading: "Withdrawn, not in the base", kind: "number", value: (row) => row.withdrawn },
];

const notReviewedColumn: Column<Completion> = {
  key: "notReviewed",
  heading: "Returned, not yet reviewed",
  kind: "number",
  value: (row) => row.notReviewed,
};

const actionColumns: Column<Figures["actions"]["total"]>[] = [
  { key: "progress", heading: "Progress", value: (row) => (row.progress ? progressLabels[row.progress] : "All actions"), width: 30 },
  ...(Object.keys(ages) as (keyof typeof ages)[]).map((age) => ({
    key: age,
    heading: ages[age].label,
    kind: "number" as const,
    value: (row: Figures["actions"]["total"]) => row.ages[age],
  })),
  { key: "overdue", heading: "Overdue", kind: "number", value: (row) => row.overdue },
  { key: "all", heading: "All (base)", kind: "number", value: (row) => row.all },
];
