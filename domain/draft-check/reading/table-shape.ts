import { yearsIn } from "./years.ts";

/** A table as its writer meant it: which rows are headings, and which columns say what a row is about. */
export interface Shape {
  rows: string[][];
  width: number;
  /** Rows of headings above the figures. */
  headings: number;
  labels: number;
  /** A row that says one thing across the table. */
  title: string;
}

/** The headings, labels and title of a table of the draft. */
export function shapeOf(given: string[][], isName: (cell: string) => boolean): Shape {
  const width = given.reduce((most, row) => Math.max(most, row.length), 0);
  const rows = given.map((row) => row);
  const isFigure = (cell: string) => /^[<>~]?\s?\d[\d,.]*\s?%?(?:\s?\(\s?\d[\d,.]*\s?%?\s?\))?$/.test(cell.trim()) && !isYear(cell);
  const hasCodes = (row: string[]) =>
    /^(?:sections?|standards?|section (?:no|number)\.?)$/i.test((row[0] ?? "").trim()) && row.slice(1).some((cell) => cell.trim() !== "");
  let headings = rows.findIndex((row) => !hasCodes(row) && row.slice(1).some((cell) => isFigure(cell)));
  if (headings < 0) headings = rows.findIndex((row) => !hasCodes(row) && row.slice(1).some((cell) => /\d/.test(cell) && !isYear(cell)));
  if (headings < 0) headings = rows.length;
  const body = rows.slice(headings);
  // A code in a column of its own, its name in the next
  const isTwo =
    body.length > 0 &&
    width > 2 &&
    body.every((row) => !isFigure(row[1] ?? "") && (row[1] ?? "").trim() !== "") &&
    body.some((row) => isName(row[1] ?? ""));
  const titles = rows.slice(0, headings).filter((row) => isTitle(row, width));
  return {
    rows: [...unmerged(rows.slice(0, headings), width), ...body],
    width,
    headings,
    labels: isTwo ? 2 : 1,
    title: titles.map((row) => row[0] ?? "").join(" "),
  };
}

function isYear(cell: string): boolean {
  return /^(?:19|20)\d\d\b/.test(cell.trim()) && yearsIn(cell).length > 0;
}

function isTitle(row: string[], width: number): boolean {
  const said = row.filter((cell) => cell.trim() !== "");
  return width > 1 && (row[0] ?? "").trim() !== "" && (said.length === 1 || new Set(said).size === 1);
}

// Copied from a web page, headings over several columns lose their width, and the row below its first cell
function unmerged(rows: string[][], width: number): string[][] {
  const [above, below] = [rows.at(-2), rows.at(-1)];
  if (!above || !below || above.length < 2 || below.length >= width || above.length >= width || !below.every(isUnit)) return rows;
  const missing = width - above.length;
  for (const size of [2, 3]) {
    const groups = below.length / size;
    if (!Number.isInteger(groups) || groups * (size - 1) !== missing) continue;
    const isGroup = groupsIn(above, groups);
    let next = 0;
    const units = isGroup.flatMap((is) => (is ? Array.from({ length: size }, () => below[next++] ?? "") : [""]));
    const heads = above.flatMap((cell, index) => (isGroup[index] ? Array.from({ length: size }, () => cell) : [cell]));
    return [...rows.slice(0, -2), heads, units];
  }
  return rows;
}

function isUnit(cell: string): boolean {
  return /^(?:%|n|no\.?|number|count|percent(?:age)?|per cent|base|met)$/i.test(cell.trim());
}

// Which headings had several columns: those that can be counted and shared, in their order
function groupsIn(above: string[], groups: number): boolean[] {
  const first = above.map(
    (cell, index) => index > 0 && /\b(?:met|returned|rating|left as|moderated|self)\b/i.test(cell) && !/\bnot returned\b/i.test(cell),
  );
  let left = groups;
  return first.map((is) => is && left-- > 0);
}
