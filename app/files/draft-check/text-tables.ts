/** The rows that lines of a text begin with, and how many lines they take; null where there is no table. */
export interface TextTable {
  rows: string[][];
  lines: number;
}

const number = String.raw`[<>~]?\d[\d,.]*\s?%?(?:\s?\(\d[\d.]*\s?%?\))?`;
const isNumber = new RegExp(`^${number}$`);
const longestLine = 400;

/** A table whose columns are kept apart by semicolons, by commas or by spaces. Each line is looked at a few times, however many follow. */
export function textTable(lines: string[], at: number): TextTable | null {
  return separated(lines, at, ";") ?? separated(lines, at, ",") ?? spaced(lines, at);
}

function separated(lines: string[], at: number, separator: ";" | ","): TextTable | null {
  const head = lines[at] ?? "";
  if (head.length > longestLine || !head.includes(separator)) return null;
  const first = cellsBy(head, separator);
  // A heading, or a row of figures already
  const width = first.length;
  const rows = isRow(first) ? [] : [first];
  let next = rows.length + at;
  for (; next < lines.length; next++) {
    const line = lines[next] ?? "";
    if (line.length > longestLine || !line.includes(separator)) break;
    const cells = cellsBy(line, separator);
    const row = fitted(cells, width);
    if (!row || !isRow(row)) break;
    rows.push(row);
  }
  const figures = next - at - (isRow(first) ? 0 : 1);
  return figures > 1 ? { rows, lines: next - at } : null;
}

// "Induction, training and development,13,54": commas of a name are no ends of columns
function fitted(cells: string[], width: number): string[] | null {
  const more = cells.length - width;
  if (more < 0 || width < 2) return null;
  return [cells.slice(0, more + 1).join(", "), ...cells.slice(more + 1)];
}

function isRow(cells: string[]): boolean {
  return (
    cells.length > 1 && cells.slice(1).every((cell) => isNumber.test(cell) || cell === "") && cells.slice(1).some((cell) => cell !== "")
  );
}

function cellsBy(line: string, separator: ";" | ","): string[] {
  const cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === separator && !isQuoted) {
      cells.push(cell.trim());
      cell = "";
    } else cell += character;
  }
  return [...cells, cell.trim()];
}

/** Columns of a text made for the eye: two spaces or more apart, or a name and figures one space apart. */
function spaced(lines: string[], at: number): TextTable | null {
  const rows: string[][] = [];
  let width = 0;
  let next = at;
  const isHead = wideCells(lines[at] ?? "").length > 1 && !isRow(wideCells(lines[at] ?? ""));
  const head = isHead || namesColumns(lines[at] ?? "") ? (lines[at] ?? "") : null;
  if (head !== null) next++;
  for (; next < lines.length; next++) {
    const line = lines[next] ?? "";
    if (line.length > longestLine || !/\d/.test(line)) break;
    const wide = wideCells(line);
    const cells = isRow(wide) ? wide : narrowCells(line);
    if (!cells || (width > 0 && cells.length !== width)) break;
    width = cells.length;
    rows.push(cells);
  }
  if (rows.length < 2 || (head === null && rows.length < 3)) return null;
  const heading = head === null ? null : headingCells(head, width);
  return { rows: heading ? [heading, ...rows] : rows, lines: next - at };
}

function wideCells(line: string): string[] {
  return line.length > longestLine ? [] : line.trim().split(/ {2,}/);
}

// A sentence that ends in a number has one; a row of figures has two or more, or a name of few words
function narrowCells(line: string): string[] | null {
  const words = line.trim().split(" ");
  let first = words.length;
  while (first > 1 && /^[<>~]?\d[\d,.]*%?$/.test(words[first - 1] ?? "")) first--;
  const figures = words.slice(first);
  const isAfterName = figures.length > 1 || words.length <= 3;
  return figures.length === 0 || !isAfterName || /[.;:]$/.test(words[first - 1] ?? "")
    ? null
    : [words.slice(0, first).join(" "), ...figures];
}

const columnNames =
  /(?:partially met|partly met|not met|not applicable|not returned|met|returned|base|number|per cent|percentage|%)(?: ?(?:\(%\)|%|number|no\.?))?/gi;

function namesColumns(line: string): boolean {
  return (
    line.length < 160 &&
    !/[.!?]$/.test(line.trim()) &&
    !/\d/.test(line.replaceAll(/\b(?:19|20)\d\d(?:-\d\d)?\b/g, "")) &&
    (line.match(columnNames)?.length ?? 0) > 0 &&
    /^\s*(?:sections?|standards?|kind|type|area|met|no\b)/i.test(line)
  );
}

function headingCells(head: string, width: number): string[] | null {
  const wide = wideCells(head);
  if (wide.length === width) return wide;
  const names = head.match(columnNames) ?? [];
  return names.length === width - 1 ? ["Section", ...names] : null;
}
