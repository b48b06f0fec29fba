import { shareInWords } from "#domain/percentage.ts";
import type { SectionTable, Tally } from "#domain/figures/section-table.ts";
import { chartSvg, labelWidth, quiet, stackedRow, text } from "#app/files/formats/svg.ts";

const parts = [
  { key: "met", word: "met", fill: { fill: "#1d7a60", ink: "#ffffff", edge: "#1d7a60" } },
  { key: "partiallyMet", word: "partially met", fill: { fill: "url(#hatch)", ink: "#0b0c0c", edge: "#b57b0a" } },
  { key: "notMet", word: "not met", fill: { fill: "#8c1d2c", ink: "#ffffff", edge: "#8c1d2c" } },
] as const;

/** The bars of a table of sections. */
export function sectionChart(table: SectionTable, title: string, subtitle: string): string {
  const rows = [...table.sections, table.total];
  return chartSvg({
    title,
    subtitle,
    description: sectionChartInWords(table),
    key: parts.map(({ word, fill }) => ({ words: word.replace(/^./, (one) => one.toUpperCase()), fill })),
    rows: rows.map((tally) => ({
      label: tally.title,
      isTotal: tally.code === null,
      height: 26,
      ...(tally.base === 0
        ? { draw: (y: number) => text(labelWidth, y + 20, "No return has a rating", quiet) }
        : stackedRow(parts.map(({ key, word, fill }) => ({ count: tally[key], word, fill })))),
    })),
  });
}

/** All that the bars show, for those who cannot see them. */
export function sectionChartInWords({ sections, total }: SectionTable): string {
  return [...sections, total].map((one) => `${one.title}: ${inWords(one)}.`).join(" ");
}

function inWords(tally: Tally): string {
  if (tally.base === 0) return "no return has a rating";
  return parts.map((part) => `${shareInWords(tally[part.key], tally.base)} ${part.word}`).join(", ");
}
