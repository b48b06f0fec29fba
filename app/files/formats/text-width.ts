/** How much room text in Arial takes, so that rows and columns fit what they hold wherever a file is opened. */
export interface Font {
  /** In points. */
  size: number;
  isBold?: boolean;
}

// In thousandths of the size: what Arial, and every font made to its measure, gives each letter
const regular = widths({
  191: "'",
  222: "ijl’‘",
  260: "|",
  278: " !,./:;I[\\]ft\u00A0",
  333: "()-`r·“”",
  334: "{}",
  355: '"',
  389: "*",
  469: "^",
  500: "Jcksvxyz",
  556: "#$0123456789?L_abdeghnopqu–£",
  584: "+<=>~",
  611: "FTZ",
  667: "&ABEKPSVXY",
  722: "CDHNRUw",
  778: "GOQ",
  833: "Mm",
  889: "%",
  944: "W",
  1000: "—…",
  1015: "@",
});
const bold = widths({
  238: "'",
  278: " ,./I\\ijl’‘\u00A0",
  280: "|",
  333: "!()-:;[]`ft·",
  389: "*r{}",
  474: '"',
  500: "z“”",
  556: "#$0123456789J_aceksvxy–£",
  584: "+<=>^~",
  611: "?FLTZbdghnopqu",
  667: "EPSVXY",
  722: "&ABCDHKNRU",
  778: "GOQw",
  833: "M",
  889: "%m",
  944: "W",
  975: "@",
  1000: "—…",
});

function widths(letters: Record<number, string>): Map<string, number> {
  return new Map(Object.entries(letters).flatMap(([width, some]) => [...some].map((letter) => [letter, Number(width)] as const)));
}

/** The points that these words take on one line. A letter that is not known counts as a wide one. */
export function textWidth(words: string, { size, isBold }: Font): number {
  const known = isBold ? bold : regular;
  let thousandths = 0;
  for (const letter of words) thousandths += known.get(letter) ?? known.get(letter.normalize("NFD").charAt(0)) ?? 1000;
  return (thousandths * size) / 1000;
}

/** The points of the longest word: what cannot be broken. */
export function longestWord(words: string, font: Font): number {
  return Math.max(0, ...wordsIn(words).map((word) => textWidth(word, font)));
}

/** The points of the longest line, if none were broken. */
export function longestLine(words: string, font: Font): number {
  return Math.max(0, ...words.split("\n").map((line) => textWidth(line, font)));
}

/** On how many lines these words stand in a column so wide; a word that is wider fills several. */
export function linesOf(words: string, font: Font, width: number): number {
  // No letter is wider than the size, so most cells are done without measuring
  if (words.length * font.size * 1.02 <= width && !words.includes("\n")) return 1;
  return words
    .split("\n")
    .flatMap((line) => brokenLine(line, font, width))
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line, font) / width)), 0);
}

/** A line broken between words where it gets longer than this. */
export function brokenLine(line: string, font: Font, width: number): string[] {
  if (textWidth(line, font) <= width) return [line];
  const space = textWidth(" ", font);
  const lines: string[] = [];
  let [current, used] = ["", 0];
  for (const word of line.split(" ")) {
    const wide = textWidth(word, font);
    if (current !== "" && used + space + wide > width) {
      lines.push(current);
      [current, used] = [word, wide];
    } else [current, used] = current === "" ? [word, wide] : [`${current} ${word}`, used + space + wide];
  }
  return [...lines, current];
}

// Where a line may be broken without a space: after a hyphen or a slash
function wordsIn(words: string): string[] {
  return words.split(/(?<=[-/–—])|[ \n\t]+/);
}

/** Widths that together are this wide at the most: what is too much is taken where there is most to spare, never from the least. */
export function sharedOut(wanted: number[], least: number[], width: number): number[] {
  const raised = wanted.map((one, at) => Math.max(one, least[at] ?? 0));
  const excess = sumOf(raised) - width;
  const slack = raised.map((one, at) => one - (least[at] ?? 0));
  const all = sumOf(slack);
  if (excess <= 0 || all <= 0) return raised;
  const share = Math.min(1, excess / all);
  return raised.map((one, at) => one - share * (slack[at] ?? 0));
}

export function sumOf(some: number[]): number {
  return some.reduce((sum, one) => sum + one, 0);
}
