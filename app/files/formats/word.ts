import {
  AlignmentType,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Document,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from "docx";
import JSZip from "jszip";
import type { Difference } from "#domain/text-difference.ts";
import type { Column } from "#app/tables/column.ts";
import { xmlText } from "./cell-text.ts";
import { keptWithNext, linkedRuns, runs } from "./word-runs.ts";
import { wordStyles } from "./word-styles.ts";
import { drawnTable, type WordTable } from "./word-table.ts";

/** One part of a document, in the order in which it is read. Build them with the functions below. */
export type Block =
  | { is: "heading"; level: 2 | 3 | 4; text: string; onNewPage?: boolean }
  | { is: "paragraph"; text: string; label?: string; style?: "Lead" | "Notes" | "Fact" }
  | { is: "compared"; label: string; parts: Difference[] }
  | { is: "bullets"; items: BulletItem[] }
  | ({ is: "table" } & WordTable)
  | { is: "picture"; png: Buffer; alt: string; title: string }
  | { is: "logo"; bytes: Buffer; type: "image/png" | "image/jpeg"; of: string };

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

/** The picture of whoever writes, at the head of a letter. */
export function logo(bytes: Buffer, type: "image/png" | "image/jpeg", of: string): Block {
  return { is: "logo", bytes, type, of };
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
            margin: { top: page.top, bottom: page.bottom, left: page.margin, right: page.margin, header: 567, footer: 567 },
          },
        },
        headers: { default: new Header({ children: [new Paragraph({ style: "Running", children: runs(running) })] }) },
        footers: { default: new Footer({ children: [pageNumbers()] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(title) }),
          ...blocks.flatMap((_, at) => drawn(blocks, at, { width, height: (isWide ? page.short : page.long) - page.top - page.bottom })),
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
const page = { short: 11_906, long: 16_838, margin: 1134, top: 1304, bottom: 1134 };
const bulletList = "bullets";
const levels = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 };

function drawn(blocks: Block[], at: number, text: { width: number; height: number }): FileChild[] {
  const block = blocks[at] as Block;
  const room = blocks[at - 1]?.is === "table" ? { spacing: { before: 160 } } : {};
  switch (block.is) {
    case "heading":
      return [
        new Paragraph({
          heading: levels[block.level],
          children: keptWithNext(runs(block.text)),
          pageBreakBefore: block.onNewPage,
        }),
      ];
    case "paragraph": {
      const label = block.label === undefined ? [] : runs(block.text ? `${block.label}: ` : `${block.label}:`, true);
      const words = [...label, ...(block.text ? linkedRuns(block.text) : [])];
      const keepNext = leadsIn(blocks, at);
      return [
        new Paragraph({
          ...(block.style && { style: block.style }),
          ...room,
          keepNext,
          children: keepNext ? keptWithNext(words) : words,
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
        (item, number) =>
          new Paragraph({
            style: "ListParagraph",
            ...(number === 0 && room),
            numbering: { reference: bulletList, level: 0 },
            children: bulletRuns(item),
          }),
      );
    case "table":
      return drawnTable(block, text.width);
    case "picture":
      return [new Paragraph({ children: [drawnPicture(block, text)] })];
    case "logo":
      return [new Paragraph({ children: [drawnLogo(block)] })];
  }
}

/** The most letters of a line that stands with what follows it, and how many such lines do so below a heading. */
const shortLine = 160;
const mostShortLines = 3;

// Neither a heading with a few short lines nor "Declared:" is left behind at the end of a page
function leadsIn(blocks: Block[], at: number): boolean {
  const [block, above, after] = [blocks[at], blocks[at - 1], blocks[at + 1]];
  if (block?.is !== "paragraph" || !after) return false;
  // A line between two headings of one level belongs to the first alone
  if (after.is === "heading") return above?.is === "heading" && above.level < after.level && block.text.length <= shortLine;
  if (block.text === "" || block.text.endsWith(":") || after.is === "picture") return true;
  const isLong = (one: Block | undefined) => one?.is !== "paragraph" || one.text.length > shortLine;
  const before = blocks.slice(0, at + 1).findLastIndex(isLong);
  return blocks[before]?.is === "heading" && at - before <= mostShortLines;
}

function bulletRuns(item: BulletItem): ParagraphChild[] {
  if (typeof item === "string") return linkedRuns(item);
  return [...runs(item.title, true), ...item.lines.flatMap((line) => linkedRuns(`\n${line}`))];
}

function pageNumbers(): Paragraph {
  return new Paragraph({
    style: "Running",
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ children: ["Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES] })],
  });
}

/** A picture leaves room on its page for the heading and the words that it goes with. */
const tallestPicture = 0.64;

// The library counts in pixels, of which there are 96 in an inch of 1,440 twentieths of a point
function drawnPicture({ png, alt, title }: Extract<Block, { is: "picture" }>, text: { width: number; height: number }): ImageRun {
  const size = { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
  const scale = Math.min(text.width / size.width, (text.height * tallestPicture) / size.height) / 15;
  return new ImageRun({
    type: "png",
    data: png,
    transformation: { width: Math.round(size.width * scale), height: Math.round(size.height * scale) },
    altText: { name: xmlText(title), title: xmlText(title), description: xmlText(alt) },
  });
}

/** In pixels, as the library counts them: about two centimetres. */
const logoHeight = 76;
const logoWidth = 300;

function drawnLogo({ bytes, type, of }: Extract<Block, { is: "logo" }>): ImageRun {
  const read = type === "image/png" ? sizeOfPng(bytes) : sizeOfJpeg(bytes);
  const size = read.width > 0 && read.height > 0 ? read : { width: logoWidth, height: logoHeight };
  const scale = Math.min(logoHeight / size.height, logoWidth / size.width);
  const name = xmlText(`Logo of ${of}`);
  return new ImageRun({
    type: type === "image/png" ? "png" : "jpg",
    data: bytes,
    transformation: { width: Math.max(1, Math.round(size.width * scale)), height: Math.max(1, Math.round(size.height * scale)) },
    altText: { name, title: name, description: name },
  });
}

function sizeOfPng(bytes: Buffer): { width: number; height: number } {
  return bytes.length < 24 ? { width: 0, height: 0 } : { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

// The frame of a JPEG says how large it is, wherever it stands among the other parts
function sizeOfJpeg(bytes: Buffer): { width: number; height: number } {
  for (let at = 2; at + 9 < bytes.length;) {
    const kind = bytes[at + 1] ?? 0;
    const isFrame = kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind);
    if (isFrame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    at += 2 + Math.max(2, bytes.readUInt16BE(at + 2));
  }
  return { width: 0, height: 0 };
}
