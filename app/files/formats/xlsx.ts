import ExcelJS from "exceljs";
import { soleAddress } from "#domain/addresses.ts";
import { rewriteParts } from "./accessible-xml.ts";
import { type Book, type DateCell, datedAs, type Worksheet } from "./book.ts";
import { bodyFont, isIndented, page, ruleColour, titleFont } from "./print-layout.ts";
import { textWidth } from "./text-width.ts";

const plain: Partial<ExcelJS.Font> = { name: "Arial", size: bodyFont.size };
const bold: Partial<ExcelJS.Font> = { ...plain, bold: true };
const heading: Partial<ExcelJS.Font> = { ...bold, size: titleFont.size };
const linked: Partial<ExcelJS.Font> = { ...plain, underline: true, color: { argb: "FF274B9F" } };

const text = { wrapText: true, vertical: "top", horizontal: "left" } as const;
const figure = { ...text, horizontal: "right" } as const;
const border = { bottom: { style: "thin", color: { argb: `FF${ruleColour}` } } } as const;
// One object for all cells of a look, since exceljs recognises a look by its object
const looks: Record<string, Partial<ExcelJS.Style>> = {
  title: { font: heading },
  line: { font: plain },
  coverTitle: { font: heading, alignment: { wrapText: true, vertical: "top" } },
  coverLine: { font: plain, alignment: { wrapText: true, vertical: "top" } },
  // What it says stands beside the rows it heads
  heading: { border, font: bold, alignment: { ...text, vertical: "bottom" } },
  figureHeading: { border, font: bold, alignment: { ...figure, vertical: "bottom" } },
  text: { border, font: plain, alignment: text },
  link: { border, font: linked, alignment: text },
  figureMark: { border, font: plain, alignment: figure },
  figure: { border, font: plain, alignment: figure, numFmt: "#,##0" },
  // An average, never a count
  decimal: { border, font: plain, alignment: figure, numFmt: "#,##0.0" },
  number: { border, font: plain, alignment: text, numFmt: "#,##0" },
  day: { border, font: plain, alignment: text, numFmt: "d mmmm yyyy" },
  moment: { border, font: plain, alignment: text, numFmt: "d mmmm yyyy h:mm" },
};

const indentedLooks = Object.fromEntries(
  Object.entries(looks).map(([name, look]) => [name, { ...look, alignment: { ...look.alignment, indent: 1 } }]),
);

/** The points of a digit of the workbook's standard font, in which widths of columns are counted. Excel takes the next whole pixel, 6.75. */
const digit = textWidth("0", bodyFont);
const inches = page.margin / 25.4;
const pageSetup: Partial<ExcelJS.PageSetup> = {
  paperSize: 9,
  orientation: "landscape",
  fitToPage: true,
  fitToWidth: 1,
  // As many pages tall as it takes
  fitToHeight: 0,
  margins: { left: inches, right: inches, top: inches, bottom: inches, header: 0, footer: 0 },
};

/** The book as an Excel workbook: no filters, frozen panes, fills or merged cells. */
export async function writeXlsx({ title, creator, worksheets }: Book): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  Object.assign(workbook, { title, creator, lastModifiedBy: creator, language: "en-GB" });
  for (const worksheet of worksheets) add(workbook, worksheet);
  linkContents(workbook, worksheets);
  // Compressed once, after the parts are put right
  const written = await workbook.xlsx.writeBuffer({ zip: { compression: "STORE" } } as Partial<ExcelJS.XlsxWriteOptions>);
  return rewriteParts(written, { body: bodyFont.size, heading: titleFont.size });
}

function add(workbook: ExcelJS.Workbook, { name, lines, widths, heights, isTitleWrapped, table }: Worksheet) {
  const printTitlesRow = table ? `${lines.length + 1}:${lines.length + 1}` : undefined;
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: "normal", activeCell: "A1" }],
    pageSetup: { ...pageSetup, printTitlesRow },
  });
  for (const [at, width] of widths.entries()) sheet.getColumn(at + 1).width = width / digit;
  for (const [at, line] of lines.entries()) {
    const look = at === 0 ? (isTitleWrapped ? "coverTitle" : "title") : name === "Cover" ? "coverLine" : "line";
    sheet.addRow([escaped(line)]).getCell(1).style = looks[look] ?? {};
  }
  if (table) addTable(sheet, lines.length + 1, table);
  for (const [at, height] of heights.entries()) sheet.getRow(at + 1).height = height;
}

function addTable(sheet: ExcelJS.Worksheet, start: number, table: NonNullable<Worksheet["table"]>) {
  sheet.addTable({
    name: table.name,
    ref: `A${start}`,
    headerRow: true,
    columns: table.headings.map((one) => ({ name: one })),
    rows: table.rows.map((row) =>
      row.map((value) => (typeof value === "number" ? value : typeof value === "string" ? escaped(value) : asDate(value))),
    ),
  });
  for (let number = start; number <= start + table.rows.length; number++) {
    const row = sheet.getRow(number);
    for (const [at, isFigure] of table.figures.entries()) {
      const cell = row.getCell(at + 1);
      const own = isIndented(at) ? indentedLooks : looks;
      cell.style = own[number === start ? (isFigure ? "figureHeading" : "heading") : lookOf(cell.value, isFigure)] ?? {};
      // A cell that holds an address and nothing else leads there
      const address = typeof cell.value === "string" && number > start ? soleAddress(cell.value) : null;
      if (address) {
        cell.value = { text: String(cell.value), hyperlink: address };
        cell.style = own.link ?? {};
      }
    }
  }
}

function lookOf(value: ExcelJS.CellValue, isFigure: boolean): string {
  if (value instanceof Date) return value.getTime() % oneDay === 0 ? "day" : "moment";
  if (typeof value !== "number") return isFigure ? "figureMark" : "text";
  if (!isFigure) return "number";
  return Number.isInteger(value) ? "figure" : "decimal";
}

const oneDay = 86_400_000;

// The library writes what the clock shows in UTC
function asDate(value: DateCell): Date {
  const { day, time } = datedAs(value);
  return new Date(`${day}T${time ?? "00:00"}Z`);
}

// Done last, because a link's target has to be there
function linkContents(workbook: ExcelJS.Workbook, worksheets: Worksheet[]) {
  const names = new Set(worksheets.map((one) => one.name));
  for (const { name, lines, table } of worksheets) {
    if (!table?.isContents) continue;
    for (const [at, [target]] of table.rows.entries()) {
      if (typeof target !== "string" || !names.has(target)) continue;
      const cell = workbook.getWorksheet(name)?.getCell(lines.length + 2 + at, 1);
      if (!cell) continue;
      cell.value = { text: target, hyperlink: `#'${target.replaceAll("'", "''")}'!A1` };
      cell.style = looks.link ?? {};
    }
  }
}

// A spreadsheet reads _x0041_ as the letter A
function escaped(words: string): string {
  return words.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}
