import {
  AlignmentType,
  ExternalHyperlink,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  HeightRule,
  ImageRun,
  LevelFormat,
  Document,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  Table,
  TableLayoutType,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import JSZip from "jszip";
import { addressesIn } from "#domain/addresses.ts";
import type { Difference } from "#domain/text-difference.ts";
import { type Column, columnTitle } from "#app/tables/column.ts";
import { xmlText } from "./cell-text.ts";
import { longestWord, sharedOut } from "./text-width.ts";
import { cellMargins, cellSize, noLines, rule, wordStyles } from "./word-styles.ts";

/** One part of a document, in the order in which it is read. Build them with the functions below. */
export type Block =
  | { is: "heading"; level: 2 | 3 | 4; text: string }
  | { is: "paragraph"; text: string; label?: string; style?: "Lead" | "Notes" | "Fact" }
  | { is: "compared"; label: string; parts: Difference[] }
  | { is: "bullets"; items: BulletItem[] }
  | { is: "table"; caption: string; columns: Column<unknown>[]; rows: readonly unknown[]; hasTotal?: boolean; rowHeight?: number }
  | { is: "picture"; png: Buffer; alt: string; title: string };

/** A line of a list, or a title with what is said of it below. */
export type BulletItem = string | { title: string; lines: string[] };

interface Contents {
  title: string;
  /** The organisation whose document it is. */
  creator: string;
  /** What stands at the top of every page: pages get parted. */
  running: string;
  blocks: Block[];
  isWide?: boolean;
}

export function heading(level: 2 | 3 | 4, text: string): Block {
  return { is: "heading", level, text };
}

export function paragraph(text: string, style?: "Lead" | "Notes"): Block {
  return { is: "paragraph", text, ...(style && { style }) };
}

/** "Where it is kept: Safeguarding folder", the first part in bold. */
export function labelled(label: string, text: string): Block {
  return { is: "paragraph", label, text, style: "Fact" };
}

/** A wording with what went struck out and what came in bold. */
export function compared(label: string, parts: Difference[]): Block {
  return { is: "compared", label, parts };
}

export function bullets(items: BulletItem[]): Block {
  return { is: "bullets", items };
}

/** A table with its caption above it. In the columns to fill in, rows are at least as high as given, in centimetres. */
export function table<Row>(given: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  hasTotal?: boolean;
  rowHeight?: number;
}): Block {
  return { is: "table", ...given, columns: [...given.columns] as Column<unknown>[] };
}

export function picture(png: Buffer, title: string, alt: string): Block {
  return { is: "picture", png, title, alt };
}

/**
 * A Word document that can be found one's way in without seeing it: a title, real headings and lists, tables whose first
 * row is marked as their heading and repeated on each page, words for every picture, and no empty paragraphs.
 */
export async function createWord({ title, creator, running, blocks, isWide = false }: Contents): Promise<Buffer> {
  const width = isWide ? page.long - 2 * page.margin : page.short - 2 * page.margin;
  const document = new Document({
    title: xmlText(title),
    creator: xmlText(creator),
    lastModifiedBy: xmlText(creator),
    compatabilityModeVersion: 15,
    styles: wordStyles,
    numbering: {
      config: [
        {
          reference: bulletList,
          levels: [{ level: 0, format: LevelFormat.BULLET, text: "•", style: { paragraph: { indent: { left: 397, hanging: 284 } } } }],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            // The library turns the sides itself when the page lies on its side
            size: { width: page.short, height: page.long, orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
            margin: { top: 1304, bottom: 1134, left: page.margin, right: page.margin, header: 567, footer: 567 },
          },
        },
        headers: { default: new Header({ children: [new Paragraph({ style: "Running", children: runs(running) })] }) },
        footers: { default: new Footer({ children: [pageNumbers()] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(title) }),
          ...blocks.flatMap((block, at) => drawn(block, width, blocks[at - 1], blocks[at + 1])),
        ],
      },
    ],
  });
  return saidToBeEnglish(await Packer.toBuffer(document));
}

// The library has no way to say the language of a document as a whole, only that of its styles
async function saidToBeEnglish(written: Buffer): Promise<Buffer> {
  const zip = await JSZip.loadAsync(written);
  const path = "docProps/core.xml";
  const core = (await zip.file(path)?.async("string")) ?? "";
  zip.file(path, core.replace("</cp:coreProperties>", "<dc:language>en-GB</dc:language></cp:coreProperties>"));
  return zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
}

// A4, in twentieths of a point
const page = { short: 11_906, long: 16_838, margin: 1134 };
const bulletList = "bullets";
const levels = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 };

function drawn(block: Block, width: number, before: Block | undefined, after: Block | undefined): FileChild[] {
  const room = before?.is === "table" ? { spacing: { before: 160 } } : {};
  switch (block.is) {
    case "heading":
      return [new Paragraph({ heading: levels[block.level], children: runs(block.text) })];
    case "paragraph": {
      const label = block.label === undefined ? [] : runs(block.text ? `${block.label}: ` : `${block.label}:`, true);
      return [
        new Paragraph({
          ...(block.style && { style: block.style }),
          ...room,
          keepNext: leadsIn(block, before, after),
          children: [...label, ...(block.text ? linkedRuns(block.text) : [])],
        }),
      ];
    }
    case "compared":
      return [
        new Paragraph({
          style: "Fact",
          ...room,
          children: [...runs(`${block.label}: `, true), ...block.parts.flatMap(({ value, removed, added }) => runs(value, added, removed))],
        }),
      ];
    case "bullets":
      return block.items.map(
        (item, at) =>
          new Paragraph({
            style: "ListParagraph",
            ...(at === 0 && room),
            numbering: { reference: bulletList, level: 0 },
            children: bulletRuns(item),
          }),
      );
    case "table":
      return drawnTable(block, width);
    case "picture":
      return [new Paragraph({ children: [drawnPicture(block, width)] })];
  }
}

/** The most letters of a line that stands with what follows it, right below a heading. */
const shortLine = 160;

// Neither a heading with one short line nor "Declared:" is left behind at the end of a page
function leadsIn({ text }: Extract<Block, { is: "paragraph" }>, before: Block | undefined, after: Block | undefined): boolean {
  if (after === undefined || after.is === "heading") return false;
  return text === "" || text.endsWith(":") || after.is === "picture" || (before?.is === "heading" && text.length <= shortLine);
}

function bulletRuns(item: BulletItem): ParagraphChild[] {
  if (typeof item === "string") return linkedRuns(item);
  return [...runs(item.title, true), ...item.lines.flatMap((line) => linkedRuns(`\n${line}`))];
}

/** The words of a paragraph, with the addresses of the web in it as links. */
function linkedRuns(text: string): ParagraphChild[] {
  return addressesIn(text).flatMap(({ text: words, href }): ParagraphChild[] =>
    href ? [new ExternalHyperlink({ link: href, children: [new TextRun({ text: xmlText(words), style: "Hyperlink" })] })] : runs(words),
  );
}

/** The words of a paragraph; a line break stays one. */
function runs(text: string, bold?: boolean, strike?: boolean, size?: number): TextRun[] {
  return xmlText(text)
    .replaceAll("\t", " ")
    .split("\n")
    .map(
      (line, at) =>
        new TextRun({
          text: line,
          ...(bold && { bold }),
          ...(strike && { strike }),
          ...(size && size !== cellSize && { size }),
          ...(at > 0 && { break: 1 }),
        }),
    );
}

function pageNumbers(): Paragraph {
  return new Paragraph({
    style: "Running",
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ children: ["Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES] })],
  });
}

function drawnTable({ caption, columns, rows, hasTotal, rowHeight }: Extract<Block, { is: "table" }>, width: number): FileChild[] {
  // Word asks for a row in every table
  if (rows.length === 0) return [];
  const cells = rows.map((row) => columns.map((column) => shown(column, row)));
  const { size, widths } = fitted(columns, cells, width);
  const last = rows.length - 1;
  const isKeptWhole = rowHeight === undefined && rows.length <= shortTable;
  const cell = (text: string, at: number, isBold: boolean, keepNext: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: "dxa" },
      children: [
        new Paragraph({
          style: "Cell",
          keepNext,
          alignment: isFigure(columns[at]) ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: runs(text, isBold, false, size),
        }),
      ],
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, at) => cell(columnTitle(column), at, true, true)),
  });
  const body = cells.map((texts, number) => {
    const isTotal = hasTotal === true && number === last;
    // A total never begins a page without a row that it adds up
    const keepNext = number < last && (isKeptWhole || (hasTotal === true && number === last - 1));
    const height = rowHeight === undefined ? {} : { height: { value: Math.round(rowHeight * 567), rule: HeightRule.ATLEAST } };
    return new TableRow({
      cantSplit: true,
      ...height,
      children: texts.map((text, at) => cell(text, at, isTotal || at === 0, keepNext)),
    });
  });
  return [
    // Without a line between them, Word makes one table of two
    new Paragraph({ style: "Caption", children: runs(caption) }),
    new Table({
      width: { size: width, type: "dxa" },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: {
        top: rule,
        bottom: rule,
        insideHorizontal: rule,
        ...(rowHeight === undefined ? noLines : { left: rule, right: rule, insideVertical: rule }),
      },
      margins: cellMargins,
      tableLook: { firstRow: true, firstColumn: true, lastRow: hasTotal === true, lastColumn: false, noHBand: true, noVBand: true },
      rows: [head, ...body],
    }),
  ];
}

function shown(column: Column<unknown>, row: unknown): string {
  if (column.isToFill) return "";
  const value = column.value(row);
  if (typeof value === "number") return `${value.toLocaleString("en-GB")}${column.kind === "percent" ? "%" : ""}`;
  return value?.trim() || "Not given";
}

function isFigure(column: Column<unknown> | undefined): boolean {
  return column?.kind === "number" || column?.kind === "percent";
}

/** Tables of so few rows are not parted between two pages. */
const shortTable = 8;
/** The sizes in which a table is tried, in half points: that of its cells, then smaller. */
const tableSizes = [cellSize, 17, 15, 13];
const twips = 20;
const besideWords = cellMargins.left + cellMargins.right + 20;
/** No single word, an address of the web for instance, takes more of the page. */
const longestShare = 0.3;

/** Columns so wide that no word is broken inside; where the page is too narrow for that, in smaller letters. */
function fitted(columns: Column<unknown>[], cells: string[][], width: number): { size: number; widths: number[] } {
  const wished = columns.map((column) => column.width ?? (isFigure(column) ? 14 : 30));
  const all = wished.reduce((sum, one) => sum + one, 0);
  const wanted = wished.map((one) => (width * one) / all);
  const leastIn = (halfPoints: number) => {
    const font = { size: halfPoints / 2 };
    const longest = (text: string, isBold: boolean) => longestWord(text, { ...font, isBold });
    return columns.map((column, at) => {
      const words = Math.max(longest(columnTitle(column), true), ...cells.map((row) => longest(row[at] ?? "", at === 0)));
      return Math.min(words * twips, width * longestShare) + besideWords;
    });
  };
  const size = tableSizes.find((one) => leastIn(one).reduce((sum, least) => sum + least, 0) <= width) ?? Math.min(...tableSizes);
  return { size, widths: sharedOut(wanted, leastIn(size), width).map(Math.floor) };
}

// The library counts in pixels, of which there are 96 in an inch of 1,440 twentieths of a point
function drawnPicture({ png, alt, title }: Extract<Block, { is: "picture" }>, width: number): ImageRun {
  const size = { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
  const across = Math.round(width / 15);
  return new ImageRun({
    type: "png",
    data: png,
    transformation: { width: across, height: Math.round((size.height * across) / size.width) },
    altText: { name: xmlText(title), title: xmlText(title), description: xmlText(alt) },
  });
}
