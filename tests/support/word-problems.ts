import sax from "sax";
import { arimo } from "./arimo.ts";
import { readWordFile } from "./read-word.ts";

const widthOf = { regular: arimo(false), bold: arimo(true) };
/** In half points, and twentieths of a point. */
const cellSize = 19;
const sides = 170;
const headings = /^(Heading\d|Caption)$/;

interface Paragraph {
  style: string;
  keepNext: boolean;
  hasField: boolean;
  text: string;
}

interface Cell {
  at: number;
  isHead: boolean;
  paragraphs: Paragraph[];
  /** The longest word, in twentieths of a point. */
  longest: number;
}

interface Table {
  widths: number[];
  cells: Cell[];
}

/** What would print or read badly in a Word file: its paper and language, words broken in a table, headings left behind. */
export async function wordProblems(file: Uint8Array): Promise<string[]> {
  const { body, core, styles } = await readWordFile(file);
  const { outside, tables } = partsOf(body);
  return [
    ...(core.includes("<dc:language>en-GB</dc:language>") ? [] : ["its properties do not say its language"]),
    ...(/<w:pgSz w:w="(11906" w:h="16838|16838" w:h="11906)"/.test(body) ? [] : ["it is not on A4"]),
    ...["Heading1", "Heading2", "Heading3", "Heading4", "Caption"].flatMap((id) =>
      staysWithNext(styles, id) ? [] : [`${id} is left behind`],
    ),
    ...outside.flatMap((one, at) => leftBehind(one, outside[at + 1])),
    ...outside.flatMap(notLookedAtAgain),
    ...tables.flatMap(tableProblems),
  ];
}

function staysWithNext(styles: string, id: string): boolean {
  const [style = ""] = styles.match(new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`)) ?? [];
  return style.includes("<w:keepNext/>");
}

function leftBehind({ style, text, keepNext }: Paragraph, next: Paragraph | undefined): string[] {
  if (headings.test(style) && !next) return [`nothing follows "${text}"`];
  return text.endsWith(":") && next && !next.style.startsWith("Heading") && !keepNext ? [`"${text}" is left behind`] : [];
}

// Where LibreOffice guessed the end of a page right, it pulls only what has a field to what follows
function notLookedAtAgain({ style, text, keepNext, hasField }: Paragraph): string[] {
  return (keepNext || headings.test(style)) && style !== "Heading1" && !hasField ? [`"${text}" is left behind in LibreOffice`] : [];
}

function tableProblems({ widths, cells }: Table): string[] {
  const total = widths.reduce((sum, one) => sum + one, 0);
  return cells.flatMap(({ at, isHead, paragraphs, longest }) => {
    const text = paragraphs.map((one) => one.text).join(" ");
    const room = (widths[at] ?? 0) - sides;
    return [
      // A long address of the web may be broken
      ...(longest > room && room < total * 0.25 ? [`a word of "${text}" is broken in a column ${room} wide`] : []),
      ...(isHead && paragraphs.some((one) => !one.keepNext) ? [`the heading "${text}" is left behind`] : []),
    ];
  });
}

function partsOf(xml: string): { outside: Paragraph[]; tables: Table[] } {
  const outside: Paragraph[] = [];
  const tables: Table[] = [];
  let [inTable, isHead, isBold, isText, size, column, word] = [false, false, false, false, cellSize, -1, 0];
  const parser = sax.parser(true);
  const cell = () => tables.at(-1)?.cells.at(-1);
  const paragraph = () => (inTable ? cell()?.paragraphs : outside)?.at(-1);
  parser.onopentag = ({ name, attributes }) => {
    if (name === "w:tbl") {
      inTable = true;
      outside.push({ style: "table", keepNext: false, hasField: false, text: "" });
      tables.push({ widths: [], cells: [] });
    }
    if (name === "w:gridCol") tables.at(-1)?.widths.push(Number(attributes["w:w"]));
    if (name === "w:tr") [isHead, column] = [false, -1];
    if (name === "w:tblHeader") isHead = true;
    if (name === "w:tc") tables.at(-1)?.cells.push({ at: ++column, isHead, paragraphs: [], longest: 0 });
    if (name === "w:p") (inTable ? cell()?.paragraphs : outside)?.push({ style: "Normal", keepNext: false, hasField: false, text: "" });
    const current = paragraph();
    if (name === "w:pStyle" && current) current.style = String(attributes["w:val"]);
    const isOn = attributes["w:val"] !== "false";
    if (name === "w:keepNext" && current) current.keepNext = isOn;
    if (name === "w:fldSimple" && current) current.hasField = true;
    if (name === "w:r") [isBold, size] = [false, cellSize];
    if (name === "w:b") isBold = true;
    if (name === "w:sz") size = Number(attributes["w:val"]);
    if (name === "w:br" || name === "w:p") word = 0;
    if (name === "w:t") isText = true;
  };
  parser.ontext = (words) => {
    const [current, own] = [paragraph(), cell()];
    if (!isText || !current) return;
    current.text += words;
    if (!inTable || !own) return;
    for (const letter of words) {
      // A half point is ten twentieths of a point
      word = letter === " " ? 0 : word + ((isBold ? widthOf.bold : widthOf.regular)(letter) / 1000) * size * 10;
      own.longest = Math.max(own.longest, word);
      if (/[-/–—]/.test(letter)) word = 0;
    }
  };
  parser.onclosetag = (name) => {
    if (name === "w:t") isText = false;
    if (name === "w:tbl") inTable = false;
  };
  parser.write(xml).close();
  return { outside, tables };
}
