import { tableNotes } from "#domain/figures/cycle-sentences.ts";
import type { Agreement, Beside, ModerationFigures, Share } from "#domain/figures/moderation-figures.ts";
import { agencyWords, type Called, countedAs } from "#domain/organisations/organisation-words.ts";
import { capitalised } from "#domain/words.ts";
import type { SectionTable } from "#domain/figures/section-table.ts";
import { type Column, notAvailable } from "#app/tables/column.ts";
import { type PrintedTable, printed, type Unprinted } from "#app/tables/printed.ts";
import { sectionColumns, sectionRows } from "./section-table.ts";

interface ModerationContext {
  about: string;
  /** The outcomes as moderated, where no other table of the same figures has them. */
  moderated: SectionTable | null;
  /** How far reviews of a kind have come may be about one agency, so the public version has no table by kind. */
  withKinds: boolean;
  called?: Called;
}

/** What reviews did to the ratings, each table with its number to follow the one before. */
export function moderationTables(
  figures: ModerationFigures,
  { about, moderated, withKinds, called = agencyWords }: ModerationContext,
  first: number,
): PrintedTable[] {
  const { one, many, sortOf, inFiles } = called;
  const standsNote = `${standsNoteOf(called)}${notDiscussedNote(figures, called)}`;
  const base = `Base: ${reviewedInWords(figures, called)}.`;
  const { notDiscussed } = figures.total;
  const agreementUnit =
    notDiscussed === null
      ? `Unit: ratings, one for each standard of each ${one} whose review has ended. ${base} Percentages are of the base: ratings of standards that apply by either rating.`
      : `Unit: ratings that were settled one by one, of standards that apply by either rating. ${base} Percentages are of the base: those settled. What was not discussed is counted apart and is in no base.`;
  const tables: PrintedTable[] = [];
  const add = <Row>(table: Omit<Unprinted<Row>, "number">) => tables.push(printed({ ...table, number: `Table ${first + tables.length}` }));
  if (moderated) {
    add({
      id: "moderated-sections",
      sheet: "Moderated_outcomes",
      title: `${capitalised(many)} by section outcome, moderated rating, ${about}`,
      unit: `Unit: ${many}. ${base} Percentages are of the base: ${many} whose review has ended and to which the section applies.`,
      notes: [standsNote, ...tableNotes(moderated, 0, called)],
      columns: sectionColumns(moderated),
      rows: sectionRows(moderated),
      hasTotal: true,
    });
  }
  add({
    id: "self-and-moderated",
    sheet: "Self_and_moderated",
    title: `Sections met by self-rating and by moderated rating, ${about}`,
    unit: `Unit: ${many}. ${base} Both columns count the same ${many}: those whose review has ended. Percentages are of the base beside them.`,
    notes: [
      standsNote,
      roundingNote,
      ...unavailable([...figures.beside.sections, figures.beside.total].flatMap((row) => [row.self.base, row.moderated.base])),
    ],
    columns: besideColumns,
    rows: [...figures.beside.sections, figures.beside.total],
    hasTotal: true,
  });
  const agreement = {
    unit: agreementUnit,
    notes: [
      standsNote,
      directionNoteOf(called, notDiscussed !== null),
      roundingNote,
      ...unavailable([...figures.sections, figures.total].map((row) => row.base)),
    ],
    hasTotal: true,
  };
  add({
    ...agreement,
    id: "agreement",
    sheet: "Agreement_by_section",
    title: `Ratings left as they were by moderation, by section, self-rating and moderated rating, ${about}`,
    columns: agreementColumns("Section", notDiscussed !== null),
    rows: [...figures.sections, figures.total],
  });
  if (withKinds) {
    add({
      ...agreement,
      id: "agreement-kinds",
      sheet: `Agreement_by_${inFiles.sort}`,
      title: `Ratings left as they were by moderation, by ${sortOf}, self-rating and moderated rating, ${about}`,
      columns: agreementColumns(capitalised(sortOf), notDiscussed !== null),
      rows: [...figures.kinds, figures.total],
    });
  }
  return tables;
}

/** "22 agencies whose review has ended; 2 more returned and are not yet reviewed". */
function reviewedInWords({ reviewed, notReviewed }: Pick<ModerationFigures, "reviewed" | "notReviewed">, called = agencyWords): string {
  const waiting = notReviewed > 0 ? `; ${notReviewed} more returned and ${notReviewed === 1 ? "is" : "are"} not yet reviewed` : "";
  return `${countedAs(reviewed, called)} whose review has ended${waiting}`;
}

const standsNoteOf = ({ its }: Called) =>
  `A moderated rating is the one agreed by a panel. Where no other was agreed before the response was sent, the ${its} own stands. A return whose review has not ended is in no moderated figure.`;
const directionNoteOf = ({ its }: Called, isToldApart: boolean) =>
  `Higher and lower say which way the moderated rating moved from the ${its} own. A rating changed to or from not applicable is neither. ${
    isToldApart
      ? "Not discussed means that nobody settled the rating: it stands as it was given, which is neither agreement nor disagreement."
      : "A panel records ratings that it changes, and may record some that it leaves as they were; the others stand without being named."
  }`;

/** How much of moderated outcomes is the own rating because nobody discussed it. */
function notDiscussedNote({ total }: ModerationFigures, { its }: Called): string {
  if (total.notDiscussed === null) return "";
  const all = total.base + total.notDiscussed;
  return ` Of the ${all.toLocaleString("en-GB")} ratings in these returns, ${total.notDiscussed.toLocaleString("en-GB")} were not discussed: of them the ${its} own is counted.`;
}

const roundingNote = "Percentages are rounded half up to whole numbers.";

function unavailable(bases: number[]): string[] {
  return bases.some((base) => base === 0) ? [`${notAvailable} means not available: there is no rating to take a percentage of.`] : [];
}

const besideColumns: Column<Beside>[] = [
  { key: "section", heading: "Section", value: (row) => row.title, width: 52 },
  ...shareColumns("Met, self-rating", (row) => row.self),
  ...shareColumns("Met, moderated rating", (row) => row.moderated),
];

function shareColumns(group: string, of: (row: Beside) => Share): Column<Beside>[] {
  return [
    { key: `${group} number`, group, heading: "Number", kind: "number", value: (row) => of(row).met },
    { key: `${group} percent`, group, heading: "%", kind: "percent", value: (row) => of(row).metPercent ?? notAvailable },
    { key: `${group} base`, group, heading: "Base", kind: "number", value: (row) => of(row).base },
  ];
}

function agreementColumns(heading: string, isToldApart: boolean): Column<Agreement>[] {
  return [
    { key: "row", heading, value: (row) => row.title, width: 52 },
    { key: "same number", group: "Left as it was", heading: "Number", kind: "number", value: (row) => row.same },
    { key: "same percent", group: "Left as it was", heading: "%", kind: "percent", value: (row) => row.samePercent ?? notAvailable },
    { key: "higher", heading: "Higher", kind: "number", value: (row) => row.higher },
    { key: "lower", heading: "Lower", kind: "number", value: (row) => row.lower },
    { key: "otherwise", heading: "To or from not applicable", kind: "number", value: (row) => row.otherwise },
    ...(isToldApart
      ? [
          { key: "base", heading: "Base (ratings settled)", kind: "number" as const, value: (row: Agreement) => row.base },
          { key: "notDiscussed", heading: "Not discussed", kind: "number" as const, value: (row: Agreement) => row.notDiscussed ?? 0 },
        ]
      : [
          { key: "base", heading: "Base (ratings)", kind: "number" as const, value: (row: Agreement) => row.base },
          {
            key: "recorded",
            heading: "Of the base, recorded by a panel",
            kind: "number" as const,
            value: (row: Agreement) => row.recorded,
          },
        ]),
  ];
}
