import { compare } from "./compare.ts";
import type { DraftTable } from "./draft.ts";
import { type Finding, notChecked, type Place } from "./finding.ts";
import { type HeldFigures, isRating, rowOf } from "./held-figures.ts";
import { type NumberInText, numbersInCell } from "./numbers.ts";
import { sectionOfLabel } from "./section-names.ts";
import { type ColumnMeaning, columnMeanings, yearsIn } from "./table-headings.ts";
import { withoutWhom } from "./whom.ts";

/** Every number of a table of the draft, whether sections are its rows or its columns. */
export function checkTable({ rows, page }: DraftTable, number: number, held: HeldFigures): Finding[] {
  const place = (row: number, column: number): Place => ({
    kind: "cell",
    table: number,
    ...(page && { page }),
    row: row + 1,
    column: column + 1,
  });
  const upright = checkCells(rows, held, place);
  const turned = checkCells(transposed(rows), held, (row, column) => place(column, row));
  return checked(turned) > checked(upright) ? turned : upright;
}

function checked(findings: Finding[]): number {
  return findings.filter(({ verdict }) => verdict !== "not-checked").length;
}

function transposed(rows: string[][]): string[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? ""));
}

type PlaceOf = (row: number, column: number) => Place;

function checkCells(rows: string[][], held: HeldFigures, place: PlaceOf): Finding[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const labels = labelsOf(rows, held);
  const first = labels ? headingsEnd(rows, labels.sections) : 0;
  const meanings = labels
    ? columnMeanings(
        rows.slice(Math.max(0, first - 3), first).map((row) => row.map((cell) => withoutWhom(cell, held))),
        width,
      )
    : [];
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      if (labels && (row < first || column === labels.column)) return [];
      const section = labels?.sections[row];
      return numbersInCell(cell).map((printed) => {
        if (section === undefined || !labels) return notChecked(place(row, column), printed.text, "not in a table of sections");
        if (labels.sections.filter((other) => other === section).length > 1) {
          return notChecked(place(row, column), printed.text, "the table has several rows for this section");
        }
        return checkNumber(printed, section, meanings[column] ?? null, place(row, column), held);
      });
    }),
  );
}

// A row of figures whose label cannot be understood is no row of headings
function headingsEnd(rows: string[][], sections: (string | null | undefined)[]): number {
  const figures = rows.findIndex((row) => row.slice(1).some((cell) => /^\d[\d,.]*\s?%?$/.test(cell.trim()) && yearsIn(cell).length === 0));
  const labelled = sections.findIndex((section) => section !== undefined);
  return figures < 0 ? labelled : Math.min(figures, labelled);
}

// A column of bare numbers could be anything, so one section alone must be named in words
function labelsOf(rows: string[][], held: HeldFigures) {
  for (const column of [0, 1]) {
    const cells = rows.map((row) => row[column] ?? "");
    const sections = cells.map((cell) => sectionOfLabel(cell, held));
    const found = new Set(sections.filter((section) => typeof section === "string"));
    const isNamed = cells.some((cell, row) => sections[row] && /[a-z]{2}/i.test(cell));
    if (isNamed || (column === 0 && found.size > 1)) return { column, sections };
  }
  return null;
}

function checkNumber(
  printed: NumberInText,
  section: string | null,
  meaning: ColumnMeaning | null,
  place: Place,
  held: HeldFigures,
): Finding {
  if (!meaning) return notChecked(place, printed.text, "in a column the table of sections does not have");
  if (meaning.years.length > 0 && !meaning.years.some((year) => held.years.includes(year)))
    return notChecked(place, printed.text, "of another year");
  if (printed.reason) return notChecked(place, printed.text, printed.reason);
  const comparison = compare(asMeant(printed, meaning), rowOf(held, section), meaning.measure, held.called);
  if (!comparison) return notChecked(place, printed.text, "the table of sections has no such figure");
  return { place, printed: printed.text, reason: null, ...comparison };
}

// "75" below "%", and the 75 of "18 (75)", are percentages though they do not say so
function asMeant(printed: NumberInText, { isPercent, measure }: ColumnMeaning): NumberInText {
  const isShareOfIt = printed.at > 0 && isRating(measure);
  return printed.kind === "count" && (isPercent || isShareOfIt) ? { ...printed, kind: "percent" } : printed;
}
