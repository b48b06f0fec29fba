import { arimo } from "./arimo.ts";
import { readWordFile } from "./read-word.ts";

const widthOf = { regular: arimo(false), bold: arimo(true) };
/** What a line of Arial takes of its size. */
const lineOf = 1.15;

interface Look {
  /** All in points. */
  size: number;
  before: number;
  after: number;
  line: number;
  isBold: boolean;
  keepNext: boolean;
}

/** Something that no page may part: a paragraph or a row of a table, as tall as its text. */
interface Piece {
  height: number;
  keepNext: boolean;
}

/**
 * On how many pages a Word file prints, worked out from its letters, sizes and room: nothing that opens one is needed. It
 * counts rather too much than too little, since it parts no paragraph.
 */
export async function wordPages(file: Uint8Array): Promise<number> {
  const { body, styles } = await readWordFile(file);
  const [, wide = "", tall = ""] = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(body) ?? [];
  const [, top = "", right = "", bottom = "", left = ""] =
    /<w:pgMar w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)"[^>]*? w:left="(\d+)"/.exec(body) ?? [];
  const room = points(wide) - points(left) - points(right);
  const pieces = (body.match(/<w:tbl>.*?<\/w:tbl>|<w:p>.*?<\/w:p>/gs) ?? []).flatMap((xml) =>
    xml.startsWith("<w:tbl>") ? rowsOf(xml, styles) : [paragraphOf(xml, styles, room)],
  );
  return pagesOf(pieces, points(tall) - points(top) - points(bottom));
}

function pagesOf(pieces: Piece[], height: number): number {
  let [pages, used] = [1, 0];
  for (let at = 0; at < pieces.length;) {
    const end = pieces.findIndex((one, place) => place >= at && !one.keepNext);
    const chain = pieces.slice(at, end < 0 ? pieces.length : end + 1);
    const needed = chain.reduce((sum, one) => sum + one.height, 0);
    if (used > 0 && used + needed > height) [pages, used] = [pages + 1, 0];
    used += needed;
    at += chain.length;
  }
  return pages;
}

function paragraphOf(xml: string, styles: string, room: number): Piece {
  const look = lookOf(/<w:pStyle w:val="(\w+)"/.exec(xml)?.[1] ?? "Normal", styles);
  const indent = points(/<w:ind [^>]*w:left="(\d+)"/.exec(xml)?.[1] ?? (xml.includes("<w:numPr>") ? "397" : "0"));
  const own = points(/<w:spacing [^>]*w:before="(\d+)"/.exec(xml)?.[1] ?? "0");
  const height = linesIn(xml, look, room - indent) * look.size * lineOf * look.line;
  return { height: Math.max(look.before, own) + height + look.after, keepNext: look.keepNext || /<w:keepNext\/>/.test(xml) };
}

function rowsOf(xml: string, styles: string): Piece[] {
  const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width = ""]) => points(width));
  const margins = (side: string) => points(new RegExp(`<w:${side} [^>]*w:w="(\\d+)"`).exec(xml)?.[1] ?? "0");
  return (xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).map((row) => {
    const cells = (row.match(/<w:p>.*?<\/w:p>/gs) ?? []).map((cell, at) =>
      paragraphOf(cell, styles, (widths[at] ?? 0) - margins("left") - margins("right")),
    );
    return {
      height: Math.max(...cells.map((one) => one.height)) + margins("top") + margins("bottom") + 1,
      keepNext: cells.every((one) => one.keepNext),
    };
  });
}

function linesIn(xml: string, look: Look, room: number): number {
  let [lines, used] = [1, 0];
  for (const run of xml.match(/<w:r>.*?<\/w:r>/gs) ?? []) {
    const letter = look.isBold || run.includes("<w:b/>") ? widthOf.bold : widthOf.regular;
    const size = points(/<w:sz w:val="(\d+)"/.exec(run)?.[1] ?? String(look.size * 2)) * 10;
    const measured = (words: string) => ([...words].reduce((sum, one) => sum + letter(one), 0) * size) / 1000;
    if (/<w:br\/?>/.test(run)) [lines, used] = [lines + 1, 0];
    const text = (/<w:t[^>]*>(.*?)<\/w:t>/s.exec(run)?.[1] ?? "").replace(/&\w+;/g, "&");
    for (const word of text.split(/(?<= )/)) {
      if (used > 0 && used + measured(word.trimEnd()) > room) [lines, used] = [lines + 1, 0];
      used += measured(word);
    }
  }
  return lines;
}

const known = new Map<string, Look>();

function lookOf(id: string, styles: string): Look {
  const found = known.get(`${id} ${styles.length}`);
  if (found) return found;
  const xml = new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, "s").exec(styles)?.[0] ?? "";
  const byDefault = /<w:docDefaults>.*?<\/w:docDefaults>/s.exec(styles)?.[0] ?? "";
  const value = (pattern: string) => new RegExp(pattern).exec(xml)?.[1] ?? new RegExp(pattern).exec(byDefault)?.[1] ?? "0";
  const look = {
    size: Number(value(`<w:sz w:val="(\\d+)"`)) / 2,
    before: points(value(`<w:spacing [^>]*w:before="(\\d+)"`)),
    after: points(value(`<w:spacing [^>]*w:after="(\\d+)"`)),
    line: Number(value(`<w:spacing [^>]*w:line="(\\d+)"`)) / 240,
    isBold: /<w:b\/>/.test(xml),
    keepNext: /<w:keepNext\/>/.test(xml),
  };
  known.set(`${id} ${styles.length}`, look);
  return look;
}

function points(twentieths: string): number {
  return Number(twentieths) / 20;
}
