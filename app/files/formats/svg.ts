const chartWidth = 1000;
/** The room left of the bars, for their labels. */
export const labelWidth = 360;
export const barWidth = chartWidth - labelWidth;
/** The grey of words that explain, dark enough to be read. */
export const quiet = 'fill="#4d4953"';

const longestLabel = 44;
const lineHeight = 19;
const character = 8.2;
const besideGap = 8;

/** What is not, or was: light, so that it differs in more than colour from what is. */
export const pale: Fill = { fill: "#e9e7ec", ink: "#0b0c0c", edge: "#4d4953" };

export interface Fill {
  fill: string;
  /** What can be read on it. */
  ink: string;
  edge: string;
}

/** One line of a chart: its label, and what is drawn beside it from this height on. */
interface ChartRow {
  label: string;
  isTotal?: boolean;
  height: number;
  /** What is written right of the bar, since it has no room inside, one a line. */
  beside?: string[];
  draw(y: number): string;
}

interface Chart {
  title: string;
  subtitle: string;
  /** All figures in words, for those who cannot see the picture. */
  description: string;
  key: { words: string; fill: Fill }[];
  rows: ChartRow[];
}

/** A chart of horizontal bars as a picture that stands alone: what it says is also in its title and description. */
export function chartSvg({ title, subtitle, description, key, rows }: Chart): string {
  const titleLines = wrapped(title, 88);
  const subtitleLines = wrapped(subtitle, 130);
  const below = titleLines.length * 26 + subtitleLines.length * lineHeight;
  let y = below + 72;
  const drawn = rows.map((row) => {
    const lines = wrapped(row.label, longestLabel);
    const top = y + (row.isTotal ? 8 : 0);
    y = top + Math.max(row.height, lines.length * lineHeight) + 10;
    return labelOf(lines, top, row) + row.draw(top) + besideOf(top, row);
  });
  const height = y + 14;
  const width = chartWidth + Math.max(0, ...rows.flatMap(({ beside = [] }) => beside.map((one) => Math.ceil(widthOf(one)) + besideGap)));
  return `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="en-GB" role="img" aria-labelledby="title desc" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Arial, Helvetica, sans-serif" font-size="15" fill="#0b0c0c">
<title id="title">${escaped(title)}</title>
<desc id="desc">${escaped(`${subtitle} ${description}`)}</desc>
<defs><pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="8" height="8" fill="#f2b84b"/><rect width="2" height="8" fill="#dca02e"/></pattern></defs>
<rect width="${width}" height="${height}" fill="#ffffff"/>
${titleLines.map((line, at) => text(0, 28 + at * 26, line, 'font-size="20" font-weight="bold"')).join("\n")}
${subtitleLines.map((line, at) => text(0, titleLines.length * 26 + 28 + at * lineHeight, line, quiet)).join("\n")}
${key.map((one, at) => rect(at * 190, below + 29, 22, 16, one.fill) + text(at * 190 + 30, below + 42, one.words)).join("\n")}
${drawn.join("\n")}
</svg>
`;
}

function besideOf(top: number, { beside = [] }: ChartRow): string {
  const isOne = beside.length === 1;
  return beside
    .map((one, at) => text(chartWidth + besideGap, top + (isOne ? 18 : 11 + at * 14), one, isOne ? "" : 'font-size="13"'))
    .join("");
}

function labelOf(lines: string[], top: number, { isTotal, height }: ChartRow): string {
  const first = top + Math.max(20, (height - lines.length * lineHeight) / 2 + 15);
  return lines.map((line, at) => text(0, first + at * lineHeight, line, isTotal ? 'font-weight="bold"' : "")).join("");
}

interface Part {
  count: number;
  word: string;
  fill: Fill;
}

/** A bar of parts of a whole: what does not fit inside a part is written beside the bar. */
export function stackedRow(parts: Part[]): Pick<ChartRow, "beside" | "draw"> {
  const base = parts.reduce((sum, part) => sum + part.count, 0);
  return {
    beside: parts.flatMap(({ count, word }) =>
      count > 0 && fitting((barWidth * count) / base, `${count}`, word) === null ? [`${count} ${word}`] : [],
    ),
    draw: (y) => stackedBar(parts, y),
  };
}

/** Parts of a whole in one bar, each as wide as its share, with its words inside where they fit. */
function stackedBar(parts: Part[], y: number): string {
  const base = parts.reduce((sum, part) => sum + part.count, 0);
  let x = labelWidth;
  return parts
    .map(({ count, word, fill }) => {
      const share = (barWidth * count) / base;
      const start = x;
      x += share;
      return count === 0 ? "" : rect(start, y, share, 26, fill) + inside(start, y, share, `${count}`, word, fill);
    })
    .join("");
}

function inside(x: number, y: number, share: number, count: string, word: string, { ink }: Fill): string {
  const words = fitting(share, count, word);
  return words === null ? "" : text(x + 7, y + 18, words, `fill="${ink}"`);
}

// A part too narrow for its words keeps its number
function fitting(share: number, count: string, word: string): string | null {
  return [`${count} ${word}`, count].find((one) => widthOf(one) + 12 <= share) ?? null;
}

/** About how wide these words are drawn. */
export function widthOf(words: string): number {
  return words.length * character;
}

export function rect(x: number, y: number, size: number, height: number, { fill, edge }: Fill): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(size)}" height="${height}" fill="${fill}"/><path d="M${round(x)} ${round(y)}h${round(size)}M${round(x)} ${round(y + height)}h${round(size)}" stroke="${edge}"/>`;
}

export function text(x: number, y: number, words: string, attributes = ""): string {
  return `<text x="${round(x)}" y="${round(y)}"${attributes ? ` ${attributes}` : ""}>${escaped(words)}</text>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function wrapped(words: string, longest: number): string[] {
  return words.split(" ").reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > longest) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}

function escaped(words: string): string {
  // A picture is XML, which has no place for control characters
  const clean = words.toWellFormed().replace(/\p{Cc}/gu, " ");
  return clean.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
