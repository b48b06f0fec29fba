import { isAscii, isUtf8 } from "node:buffer";

/** A row of a CSV file with its number as a spreadsheet shows it, the headings being row 1. */
export type RegisterRow = { row: number } & ({ cells: string[] } | { broken: string } | { isCutOff: true });

/** As many lines a cell with line breaks in it may have; a quotation mark that stays open for longer was never meant as one. */
const mostLines = 12;
/** Ten times what the register has of lines, columns, and characters in a line. */
const mostOfAll = 600_000;
const mostCells = 1500;
const longestLine = 100_000;

/** What no file of the register is, in a sentence; null where it may be one. Looking at it takes no longer than finding line ends. */
export function misshapenBecause(bytes: Uint8Array): string | null {
  const lines = linesOf(bytes);
  if (lines.length > mostOfAll)
    return `The file has more than ${mostOfAll.toLocaleString("en-GB")} lines, ten times as many as the register`;
  if (lines.some((start, at) => (lines[at + 1] ?? bytes.length) - start > longestLine))
    return "The file has a line of more than 100,000 characters, which the register never has";
  const columns = bytes.subarray(0, lines[1] ?? bytes.length).reduce((sum, byte) => (byte === 0x2c ? sum + 1 : sum), 1);
  return columns > mostCells ? `The file has ${columns.toLocaleString("en-GB")} columns, ten times as many as the register` : null;
}

/**
 * The rows of a CSV file. What is wrong with one spoils that one alone: where a quotation mark stands wrongly, reading goes
 * on at the next line, and a byte that is no letter in this file's encoding is told of its row.
 */
export function* registerRows(bytes: Uint8Array): Generator<RegisterRow> {
  const lines = linesOf(bytes);
  const isUnicode = isMostlyUtf8(bytes, lines);
  const decoder = new TextDecoder(isUnicode ? "utf-8" : "windows-1252");
  const textOf = (at: number) => decoder.decode(lineAt(bytes, lines, at));
  let width: number | null = null;
  let row = 0;
  for (let at = 0; at < lines.length;) {
    const first = textOf(at);
    if (first.trim() === "") {
      at++;
      continue;
    }
    row++;
    const { cells, taken, why } = recordAt(lines.length, at, textOf);
    const isLast = cells === null ? at + mostLines >= lines.length || at === lines.length - 1 : at + taken >= lines.length;
    const wrongWidth = cells && width !== null ? widthProblem(cells, width) : null;
    if (cells && width === null) width = cells.length;
    if (isLast && row > 1 && (wrongWidth === "short" || why === "open")) {
      yield { row, isCutOff: true };
      return;
    }
    if (cells === null) {
      yield { row, broken: "has a quotation mark that is not doubled" };
      at++;
      continue;
    }
    at += taken;
    if (wrongWidth)
      yield {
        row,
        broken:
          wrongWidth === "short"
            ? `has ${cells.length} of ${width} columns`
            : `has ${cells.length} columns, more than the ${width} that have headings`,
      };
    else if (isUnicode && !isUtf8(bytes.subarray(lines[at - taken], lines[at] ?? bytes.length)))
      yield { row, broken: "has a character that cannot be read" };
    else yield { row, cells };
  }
}

// Empty cells after the last heading are what some programs add to every row
function widthProblem(cells: string[], width: number): "short" | "long" | null {
  if (cells.length < width) return "short";
  return cells.slice(width).some((cell) => cell.trim() !== "") ? "long" : null;
}

/** Where each line begins, as far as a file may have lines. */
function linesOf(bytes: Uint8Array): number[] {
  const starts = bytes.length > 0 ? [0] : [];
  for (let at = bytes.indexOf(10); at >= 0 && at + 1 < bytes.length && starts.length <= mostOfAll; at = bytes.indexOf(10, at + 1))
    starts.push(at + 1);
  return starts;
}

function lineAt(bytes: Uint8Array, lines: number[], at: number): Uint8Array {
  return bytes.subarray(lines[at], lines[at + 1] ?? bytes.length);
}

// By its lines, so that one stray byte does not decide for all; what windows-1252 writes is next to never UTF-8 by chance
function isMostlyUtf8(bytes: Uint8Array, lines: number[]): boolean {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return true;
  if (isUtf8(bytes)) return true;
  const beyond = lines.map((_, at) => lineAt(bytes, lines, at)).filter((line) => !isAscii(line));
  return 2 * beyond.filter((line) => isUtf8(line)).length >= beyond.length;
}

interface Found {
  /** Null where a quotation mark stands wrongly. */
  cells: string[] | null;
  /** How many lines it takes up. */
  taken: number;
  why?: "open" | "stray";
}

function recordAt(count: number, from: number, textOf: (at: number) => string): Found {
  let text = "";
  for (let taken = 1; taken <= mostLines && from + taken <= count; taken++) {
    text += textOf(from + taken - 1);
    const cells = cellsIn(text.replace(/\r?\n$/, ""));
    if (cells === "stray") return { cells: null, taken: 1, why: "stray" };
    if (cells !== "open") return { cells, taken };
  }
  return { cells: null, taken: 1, why: "open" };
}

/** The cells of a record; "open" where a quoted cell does not end in it, "stray" where a quotation mark stands inside a cell. */
function cellsIn(text: string): string[] | "open" | "stray" {
  const cells: string[] = [];
  for (let at = 0; ;) {
    if (text[at] === '"') {
      let cell = "";
      for (let from = at + 1; ;) {
        const end = text.indexOf('"', from);
        if (end < 0) return "open";
        cell += text.slice(from, end);
        if (text[end + 1] !== '"') {
          at = end + 1;
          break;
        }
        cell += '"';
        from = end + 2;
      }
      if (at < text.length && text[at] !== ",") return "stray";
      cells.push(cell);
    } else {
      const comma = text.indexOf(",", at);
      const cell = comma < 0 ? text.slice(at) : text.slice(at, comma);
      if (cell.includes('"')) return "stray";
      cells.push(cell);
      at = comma < 0 ? text.length : comma;
    }
    if (at >= text.length) return cells;
    at++;
  }
}
