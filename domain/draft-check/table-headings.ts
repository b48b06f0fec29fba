import type { CountMeasure } from "./held-figures.ts";
import { plain } from "./section-names.ts";

/** What a column says it holds. */
export interface ColumnMeaning {
  measure: CountMeasure;
  isPercent: boolean;
  years: number[];
}

interface Words {
  measure: CountMeasure | null;
  unit: "count" | "percent" | null;
}

const measures: Record<string, CountMeasure> = {
  met: "met",
  "partially met": "partiallyMet",
  "partly met": "partiallyMet",
  "not met": "notMet",
  "not applicable": "notApplicable",
  "n a": "notApplicable",
  base: "base",
  "out of": "base",
};

const idle =
  /\b(?:number|no|count|of|agencies|organisations|audits|percentage|percent|per|cent|rated|rating|reporting|as|share|proportion|the|fully|printed|section|sections|outcomes?|it|self|result|(?:19|20)\d\d|\d\d)\b|%/g;

/** What each column of a table holds, from the rows of headings above its figures. */
export function columnMeanings(headings: string[][], width: number): (ColumnMeaning | null)[] {
  const rows = filledForward(unmerged(headings, width));
  let last: CountMeasure | null = null;
  return Array.from({ length: width }, (_, column) => {
    const cells = rows.map((row) => row[column] ?? "").reverse();
    const known = cells.map(wordsOf);
    // What cannot be understood nearest to the figures may change what they are
    const nearest = known[cells.findIndex((cell) => cell.trim() !== "")];
    const unit = known.find((words) => words?.unit)?.unit ?? null;
    const own = known.find((words) => words?.measure)?.measure ?? null;
    const measure = own ?? (unit === "percent" ? last : null);
    if (own && own !== "base") last = own;
    if (!nearest || !measure) return null;
    return { measure, isPercent: unit === "percent", years: cells.flatMap(yearsIn) };
  });
}

export function yearsIn(text: string): number[] {
  return [...text.matchAll(/\b((?:19|20)\d\d)(?:\s?[-–/]\s?(\d\d)\b)?/g)].flatMap(([, year = "", end]) =>
    end ? [Number(year), Number(year.slice(0, 2) + end)] : [Number(year)],
  );
}

function wordsOf(cell: string): Words | null {
  const text = plain(cell);
  if (text === "" || /\bnot fully\b/.test(text)) return null;
  const unit = /%|\bper ?cent/.test(text) ? "percent" : /\b(?:number|count|no)\b/.test(text) ? "count" : null;
  const rest = text
    .replace(/\bn(?= |$)(?! a\b)/g, " ")
    .replaceAll(idle, " ")
    .replaceAll(/ +/g, " ")
    .trim();
  if (rest === "" && unit) return { measure: null, unit };
  const measure = measures[rest];
  return measure ? { measure, unit } : null;
}

// A heading over several columns comes from a spreadsheet as one cell and empty ones after it
function filledForward(rows: string[][]): string[][] {
  return rows.map((row, index) => {
    const below = rows[index + 1];
    if (!below) return row;
    return row.map((cell, column) => {
      if (cell.trim() !== "" || !wordsOf(below[column] ?? "")?.unit) return cell;
      return row.slice(0, column).findLast((before) => before.trim() !== "") ?? "";
    });
  });
}

// Copied from a web page, headings over two columns lose their width, and the row below its first cell
function unmerged(rows: string[][], width: number): string[][] {
  const below = rows.at(-1);
  const above = rows.at(-2);
  if (!below || !above || !below.every((cell) => isUnitAlone(wordsOf(cell)))) return rows;
  const groups = above.map((cell) => wordsOf(cell)?.measure ?? null);
  const doubled = groups.map((measure) => measure === "met" || measure === "partiallyMet" || measure === "notMet");
  const pairs = doubled.filter(Boolean).length;
  if (pairs === 0 || below.length !== 2 * pairs || above.length + pairs !== width) return rows;
  let next = 0;
  const units = doubled.flatMap((isDouble) => (isDouble ? [below[next++] ?? "", below[next++] ?? ""] : [""]));
  return [...rows.slice(0, -2), above.flatMap((cell, index) => (doubled[index] ? [cell, cell] : [cell])), units];
}

function isUnitAlone(words: Words | null): boolean {
  return words !== null && words.unit !== null && words.measure === null;
}
