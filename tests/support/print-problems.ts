import type ExcelJS from "exceljs";
import { arimo } from "./arimo.ts";

const months = "January|February|March|April|May|June|July|August|September|October|November|December";
const dateAsText = new RegExp(`^(\\d{1,2}(:\\d\\d)?(am|pm) on )?\\d{1,2} (${months})( \\d{4})?$|\\d{4}-\\d\\d-\\d\\d`);
/** Points: the page between its margins, a digit in which columns are counted, and what a cell keeps free for itself, each as narrow as any program has it. */
const pageWidth = ((297 - 24) * 72) / 25.4;
const digit = 0.556 * 12;
const padding = 4;
/** Three spaces. */
const indent = 3 * 0.278 * 12;
/** Letters of 12 points are still read at six and a half. */
const smallest = 6.5 / 12;
const tallestRow = 409;

const widthOf = { regular: arimo(false), bold: arimo(true) };

/** What would print badly: on which paper, what repeats, what is cut, what is broken, and dates that are only text. */
export function printProblems(workbook: ExcelJS.Workbook, workbookXml: string): string[] {
  return workbook.worksheets.flatMap((sheet, at) => [
    ...setUpProblems(sheet),
    ...titleProblems(sheet, at, workbookXml),
    ...roomProblems(sheet),
  ]);
}

function setUpProblems({ name, pageSetup }: ExcelJS.Worksheet): string[] {
  const wanted = { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;
  return Object.entries(wanted).flatMap(([key, value]) =>
    pageSetup[key as keyof typeof wanted] === value ? [] : [`${name}: ${key} is ${pageSetup[key as keyof typeof wanted]}`],
  );
}

function titleProblems(sheet: ExcelJS.Worksheet, at: number, workbookXml: string): string[] {
  const top = headingRow(sheet);
  if (top === null) return [];
  const name = `'${sheet.name.replaceAll("'", "''")}'!$${top}:$${top}`;
  const escaped = name.replaceAll("&", "&amp;").replaceAll("'", "&apos;");
  const repeated = `localSheetId="${at}">${escaped}</definedName>`;
  return workbookXml.includes(repeated) ? [] : [`${sheet.name}: its headings do not repeat on each page`];
}

function headingRow(sheet: ExcelJS.Worksheet): number | null {
  const [table] = sheet.getTables() as unknown as { table: { tableRef: string } }[];
  return table ? Number(/\d+/.exec(table.table.tableRef)?.[0]) : null;
}

function roomProblems(sheet: ExcelJS.Worksheet): string[] {
  const problems: string[] = [];
  const widths = sheet.columns.map((column) => (column.width ?? 0) * digit);
  const total = widths.reduce((sum, one) => sum + one, 0);
  if (pageWidth / total < smallest) problems.push(`${sheet.name}: ${Math.round(total)} points wide, too small to read on one page`);
  sheet.eachRow((row) => {
    let needed = 1;
    row.eachCell((cell, column) => {
      const { text, size, letter } = shownIn(cell);
      if (dateAsText.test(text) && typeof cell.value === "string") problems.push(`${sheet.name}: ${cell.address} holds a date as text`);
      if (column > 1 && cell.alignment?.wrapText && !cell.alignment.indent)
        problems.push(`${sheet.name}: ${cell.address} touches its neighbour`);
      const room = cell.alignment?.wrapText ? (widths[column - 1] ?? 0) - padding - (cell.alignment.indent ?? 0) * indent : total;
      const measured = (words: string) => (thousandthsOf(words, letter) * size) / 1000;
      if (!cell.alignment?.wrapText && measured(text) > room) problems.push(`${sheet.name}: ${cell.address} is cut: "${text}"`);
      const longest = Math.max(...text.split(/[ \n]|(?<=[-/–—])/).map(measured));
      if (longest > room && room < pageWidth / 4) problems.push(`${sheet.name}: a word of ${cell.address} is broken: "${text}"`);
      needed = Math.max(needed, linesIn(text, room, measured) * size * 1.15);
    });
    if ((row.height ?? 0) < Math.min(needed, tallestRow)) {
      problems.push(`${sheet.name}: row ${row.number} is ${row.height} points tall and needs ${Math.ceil(needed)}`);
    }
  });
  return problems;
}

const known = new Map([widthOf.regular, widthOf.bold].map((letter) => [letter, new Map<string, number>()]));

// The same words come again in every row
function thousandthsOf(words: string, letter: (letter: string) => number): number {
  const found = known.get(letter)?.get(words);
  if (found !== undefined) return found;
  const wide = [...words].reduce((sum, one) => sum + letter(one), 0);
  if (words.length < 40) known.get(letter)?.set(words, wide);
  return wide;
}

function shownIn(cell: ExcelJS.Cell): { text: string; size: number; letter: (letter: string) => number } {
  const letter = cell.font?.bold ? widthOf.bold : widthOf.regular;
  const size = cell.font?.size ?? 12;
  if (!(cell.value instanceof Date))
    return { text: typeof cell.value === "number" ? cell.value.toLocaleString("en-GB") : cell.text, size, letter };
  const day = cell.value.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  // No program breaks a date: it shows crosses
  return { text: `${day}${cell.numFmt.includes("h:mm") ? " 23:59" : ""}`.replaceAll(" ", "\u00A0"), size, letter };
}

function linesIn(text: string, room: number, measured: (words: string) => number): number {
  return text.split("\n").reduce((lines, line) => {
    let [own, used] = [1, 0];
    for (const word of line.split(" ")) {
      const wide = measured(word);
      if (used > 0 && used + measured(" ") + wide > room) [own, used] = [own + 1, 0];
      used += (used > 0 ? measured(" ") : 0) + wide;
      while (used > room) [own, used] = [own + 1, used - room];
    }
    return lines + own;
  }, 0);
}
