import { shareInWords } from "#app/domain/percentage.ts";
import type { SectionTable, Tally } from "#app/domain/section-table.ts";

const parts = [
  { key: "met", word: "met", fill: "#1d7a60", ink: "#ffffff", edge: "#1d7a60" },
  { key: "partiallyMet", word: "partially met", fill: "url(#hatch)", ink: "#0b0c0c", edge: "#b57b0a" },
  { key: "notMet", word: "not met", fill: "#8c1d2c", ink: "#ffffff", edge: "#8c1d2c" },
] as const;

const width = 1000;
const labels = 360;
const bar = width - labels;
const row = 36;
const character = 8.2;

/** The bars of a table of sections as a picture that stands alone: what it says is also in its title and description. */
export function sectionChart(table: SectionTable, title: string, subtitle: string): string {
  const titleLines = wrapped(title, 88);
  const top = 44 + titleLines.length * 26 + 56;
  const rows = [...table.sections, table.total];
  const height = top + rows.length * row + 24;
  const description = rows.map((one) => `${one.title}: ${inWords(one)}.`).join(" ");
  return `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="en-GB" role="img" aria-labelledby="title desc" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Arial, Helvetica, sans-serif" font-size="15" fill="#0b0c0c">
<title id="title">${escaped(title)}</title>
<desc id="desc">${escaped(`${subtitle} ${description}`)}</desc>
<defs><pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="8" height="8" fill="#f2b84b"/><rect width="2" height="8" fill="#dca02e"/></pattern></defs>
<rect width="${width}" height="${height}" fill="#ffffff"/>
${titleLines.map((line, at) => text(0, 28 + at * 26, line, 'font-size="20" font-weight="bold"')).join("\n")}
${text(0, titleLines.length * 26 + 28, subtitle, 'fill="#4d4953"')}
${key(titleLines.length * 26 + 46)}
${rows.map((one, at) => barOf(one, top + at * row + (one.code ? 0 : 8))).join("\n")}
</svg>
`;
}

function key(y: number): string {
  return parts
    .map((part, at) => rect(at * 150, y, 22, 16, part) + text(at * 150 + 30, y + 13, part.word.replace(/^./, (one) => one.toUpperCase())))
    .join("\n");
}

function barOf(tally: Tally, y: number): string {
  const label = text(0, y + 20, tally.title, tally.code ? "" : 'font-weight="bold"');
  if (tally.base === 0) return label + text(labels, y + 20, "No agency that returned has a rating", 'fill="#4d4953"');
  let x = labels;
  return (
    label +
    parts
      .map((part) => {
        const count = tally[part.key];
        const share = (bar * count) / tally.base;
        const start = x;
        x += share;
        return count === 0 ? "" : rect(start, y, share, 26, part) + inside(start, y, share, `${count}`, part);
      })
      .join("")
  );
}

// A part too narrow for its words keeps its number; one too narrow for that is in the description and the table
function inside(x: number, y: number, share: number, count: string, part: (typeof parts)[number]): string {
  const words = [`${count} ${part.word}`, count].find((one) => one.length * character + 12 <= share);
  return words ? text(x + 7, y + 18, words, `fill="${part.ink}"`) : "";
}

function inWords(tally: Tally): string {
  if (tally.base === 0) return "no agency that returned has a rating";
  return parts.map((part) => `${shareInWords(tally[part.key], tally.base)} ${part.word}`).join(", ");
}

function rect(x: number, y: number, size: number, height: number, { fill, edge }: (typeof parts)[number]): string {
  return `<rect x="${round(x)}" y="${y}" width="${round(size)}" height="${height}" fill="${fill}"/><path d="M${round(x)} ${y}h${round(size)}M${round(x)} ${y + height}h${round(size)}" stroke="${edge}"/>`;
}

function text(x: number, y: number, words: string, attributes = ""): string {
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
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
