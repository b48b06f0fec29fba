import { brokenLine, type Font, linesOf, longestLine, longestWord, sharedOut, sumOf, textWidth } from "./text-width.ts";

/**
 * How every workbook prints, whatever its format: A4 on its side, one page wide, the row of headings on each page. Widths and
 * heights are in points and are worked out from the letters, since Excel makes no row taller by itself in a file it did not write.
 */
export const page = { long: 297, short: 210, margin: 12 };
export const bodyFont: Font = { size: 12 };
export const headingFont: Font = { size: 12, isBold: true };
export const titleFont: Font = { size: 16, isBold: true };

const pointsOf = (millimetres: number) => (millimetres * 72) / 25.4;
/** What fits the page at full size, and at two thirds of it, which is still read easily. */
const fullWidth = pointsOf(page.long - 2 * page.margin);
const readableWidth = fullWidth * 1.5;
/** What a column's wished width is counted in: a letter, on average. */
const letter = 5.5;
/** What a column keeps free beside its text, so that it does not touch the next; and the least that programs keep free themselves. */
const besideText = 20;
const padding = 6;
/** What a cell keeps free towards its neighbour, so that the two are never read as one: words before them, figures behind them. */
export const indent = 10;
/** The line under each row of a table, by which it is read across: without its pale colour it would look like a form. */
export const ruleColour = "B1B4B6";
/** Excel holds no taller row. */
export const tallestRow = 409;
const mostLines = 25;

interface Unlaid {
  lines: string[];
  /** In letters. The most that a column takes, where no single word needs more. */
  wished: number[];
  headings: string[];
  isFigure: boolean[];
  /** The cells as they are shown. */
  rows: string[][];
}

export interface Layout {
  lines: string[];
  widths: number[];
  /** Of every row, from the title down. */
  heights: number[];
  isTitleWrapped: boolean;
}

/** Where everything of a worksheet stands: columns as wide as their words need, long lines parted, rows as tall as their text. */
export function layoutOf({ lines, wished, headings, isFigure, rows }: Unlaid): Layout {
  const widths = widened(columnWidths(wished, headings, rows), isFigure, lines).map(Math.ceil);
  const rooms = widths.map((width, at) => width - padding - (isIndented(at) ? indent : 0));
  const total = sumOf(widths);
  const [title = "", ...others] = lines;
  const isTitleWrapped = textWidth(title, titleFont) > total;
  const parted = [title, ...others.flatMap((line) => partedLine(line, total))];
  return {
    lines: parted,
    widths,
    heights: [
      heightOf(isTitleWrapped ? linesOf(title, titleFont, (widths[0] ?? 0) - padding) : 1, titleFont),
      ...parted.slice(1).map(() => heightOf(1, bodyFont)),
      ...(headings.length > 0 ? [rowHeight(headings, headingFont, rooms)] : []),
      ...rows.map((row) => rowHeight(row, bodyFont, rooms)),
    ],
    isTitleWrapped,
  };
}

/** The cover: one column as wide as the page, in which every line is wrapped. */
export function coverLayout(lines: string[]): Layout {
  const fontAt = (at: number) => (at === 0 ? titleFont : bodyFont);
  const heights = lines.map((line, at) => heightOf(linesOf(line, fontAt(at), fullWidth - padding), fontAt(at)));
  return { lines, widths: [Math.floor(fullWidth)], heights, isTitleWrapped: true };
}

/** Whether a column keeps free that room: the first begins at the edge of the page. */
export function isIndented(at: number): boolean {
  return at > 0;
}

function columnWidths(wished: number[], headings: string[], rows: string[][]): number[] {
  const needs = wished.map((letters, at) => columnNeeds(letters * letter, headings[at] ?? "", rows, at));
  return sharedOut(
    needs.map((one) => one.wanted),
    needs.map((one) => one.least),
    readableWidth,
  );
}

// No word is broken, but for an address that would take half the page; no row gets taller than Excel holds
function columnNeeds(wish: number, heading: string, rows: string[][], at: number) {
  let [word, line, tallest] = [longestWord(heading, headingFont), longestLine(heading, headingFont), 0];
  // Ratings and the like come again in every row
  for (const text of new Set(rows.map((row) => row[at] ?? ""))) {
    const width = longestLine(text, bodyFont);
    line = Math.max(line, width);
    if (width > word) word = Math.max(word, longestWord(text, bodyFont));
    if (text.length > 200 || text.includes("\n")) tallest = Math.max(tallest, leastWidthFor(text));
  }
  const least = Math.max(Math.min(word, fullWidth / 4) + besideText, tallest);
  return { least, wanted: Math.max(least, Math.min(line + besideText, wish)) };
}

function leastWidthFor(text: string): number {
  const whole = textWidth(text, bodyFont);
  let width = Math.min(fullWidth, Math.max(40, whole / mostLines));
  while (width < fullWidth && linesOf(text, bodyFont, width) > mostLines) width *= 1.1;
  return width + besideText;
}

// A narrow table takes as much of the page as the lines above it need; its title may make the page's scale smaller
function widened(widths: number[], isFigure: boolean[], [title = "", ...lines]: string[]): number[] {
  const sentences = lines.flatMap(sentencesOf).map((one) => textWidth(one, bodyFont));
  const wanted = Math.max(Math.min(fullWidth, Math.max(0, ...sentences)), Math.min(readableWidth, textWidth(title, titleFont)));
  const missing = wanted + besideText - sumOf(widths);
  if (missing <= 0) return widths;
  const texts = widths.map((width, at) => (isFigure[at] ? 0 : width));
  const all = sumOf(texts);
  return widths.map((width, at) => width + missing * (all > 0 ? (texts[at] ?? 0) / all : 1 / widths.length));
}

/** A line that is wider than the table goes on in the next row: after a sentence, else between two words. */
function partedLine(line: string, width: number): string[] {
  const parts = sentencesOf(line).reduce<string[]>((some, sentence) => {
    const last = some.at(-1);
    if (last === undefined || textWidth(`${last} ${sentence}`, bodyFont) > width) return [...some, sentence];
    return [...some.slice(0, -1), `${last} ${sentence}`];
  }, []);
  return parts.flatMap((part) => brokenLine(part, bodyFont, width));
}

function sentencesOf(line: string): string[] {
  return line.split(/\n|(?<=[.?!]) (?=[\p{Lu}[“])/u);
}

function rowHeight(cells: string[], font: Font, rooms: number[]): number {
  return heightOf(Math.max(1, ...cells.map((text, at) => linesOf(text, font, rooms[at] ?? 0))), font);
}

function heightOf(lines: number, { size }: Font): number {
  return Math.min(tallestRow, Math.ceil(lines * size * 1.25) + 3);
}
