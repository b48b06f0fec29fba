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
import { addressesIn } from "#domain/addresses.ts";
import type { Difference } from "#domain/text-difference.ts";
import { type Column, columnTitle } from "#app/tables/column.ts";
import { xmlText } from "./cell-text.ts";
import { cellMargins, noLines, rule, wordStyles } from "./word-styles.ts";

/** One part of a document, in the order in which it is read. Build them with the functions below. */
export type Block =
  | { is: "heading"; level: 2 | 3 | 4; text: string; onNewPage?: boolean }
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

/** A heading that begins a page of its own. */
export function headingOnNewPage(level: 2 | 3 | 4, text: string): Block {
  return { is: "heading", level, text, onNewPage: true };
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
          ...blocks.flatMap((block, at) => drawn(block, width, blocks[at - 1]?.is === "table")),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

// A4, in twentieths of a point
const page = { short: 11_906, long: 16_838, margin: 1134 };
const bulletList = "bullets";
const levels = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 };

function drawn(block: Block, width: number, followsTable: boolean): FileChild[] {
  const room = followsTable ? { spacing: { before: 160 } } : {};
  switch (block.is) {
    case "heading":
      return [new Paragraph({ heading: levels[block.level], children: runs(block.text), pageBreakBefore: block.onNewPage })];
    case "paragraph": {
      const label = block.label === undefined ? [] : runs(block.text ? `${block.label}: ` : `${block.label}:`, true);
      return [
        new Paragraph({
          ...(block.style && { style: block.style }),
          ...room,
          keepNext: block.text === "",
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
function runs(text: string, bold?: boolean, strike?: boolean): TextRun[] {
  return xmlText(text)
    .replaceAll("\t", " ")
    .split("\n")
    .map((line, at) => new TextRun({ text: line, ...(bold && { bold }), ...(strike && { strike }), ...(at > 0 && { break: 1 }) }));
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
  const widths = sharedOut(columns, width);
  const cell = (text: string, at: number, isBold: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: "dxa" },
      children: [
        new Paragraph({
          style: "Cell",
          alignment: isFigure(columns[at]) ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: runs(text, isBold),
        }),
      ],
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, at) => cell(columnTitle(column), at, true)),
  });
  const body = rows.map((row, number) => {
    const isTotal = hasTotal === true && number === rows.length - 1;
    const height = rowHeight === undefined ? {} : { height: { value: Math.round(rowHeight * 567), rule: HeightRule.ATLEAST } };
    return new TableRow({
      cantSplit: true,
      ...height,
      children: columns.map((column, at) => cell(shown(column, row), at, isTotal || at === 0)),
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

function sharedOut(columns: Column<unknown>[], width: number): number[] {
  const wanted = columns.map((column) => column.width ?? (isFigure(column) ? 14 : 30));
  const total = wanted.reduce((sum, one) => sum + one, 0);
  // No heading is broken inside a word: what a narrow column lacks, the wide ones give
  const least = columns.map(({ heading }) => Math.max(...heading.split(/\s+/).map((word) => word.length)) * widestLetter + besideWords);
  const raised = wanted.map((one, at) => Math.max((width * one) / total, least[at] ?? 0));
  const excess = raised.reduce((sum, one) => sum + one, 0) - width;
  const slack = raised.map((one, at) => one - (least[at] ?? 0));
  const allSlack = slack.reduce((sum, one) => sum + one, 0);
  return raised.map((one, at) => Math.floor(excess > 0 && allSlack > 0 ? one - (excess * (slack[at] ?? 0)) / allSlack : one));
}

/** In twentieths of a point: a bold letter of a heading at its widest on average, and what a cell keeps free at its sides. */
const widestLetter = 125;
const besideWords = 270;

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
