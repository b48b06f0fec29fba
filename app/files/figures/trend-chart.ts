import { shareInWords } from "#domain/percentage.ts";
import type { Moves, Trend } from "#domain/figures/trend.ts";
import { barWidth, chartSvg, type Fill, labelWidth, pale, quiet, rect, text, widthOf } from "#app/files/formats/svg.ts";

const today: Fill = { fill: "#1d7a60", ink: "#ffffff", edge: "#1d7a60" };

interface Named {
  before: string;
  now: string;
  title: string;
  subtitle: string;
}

/** What was met in each section in two audits, as two bars. They are not joined: the sections are what is compared. */
export function trendChart(trend: Trend, { before, now, title, subtitle }: Named): string {
  const rows = [...trend.sections, trend.total];
  return chartSvg({
    title,
    subtitle,
    description: rows.map((row) => `${row.title}: ${inWords(row, before, now)}.`).join(" "),
    key: [
      { words: `Met, ${before}`, fill: pale },
      { words: `Met, ${now}`, fill: today },
    ],
    rows: rows.map((row) => ({
      label: row.title,
      isTotal: row === trend.total,
      height: 46,
      draw: (y) =>
        row.base === 0
          ? text(labelWidth, y + 29, "No rating can be compared", quiet)
          : bar(row.metBefore, row.base, before, pale, y) + bar(row.metNow, row.base, now, today, y + 24),
    })),
  });
}

// The words stand behind the bar, or in it where there is no room left
function bar(met: number, base: number, audit: string, fill: Fill, y: number): string {
  const length = (barWidth * met) / base;
  const words = `${shareInWords(met, base)} in ${audit}`;
  const fits = length + widthOf(words) + 8 <= barWidth;
  const drawn = met === 0 ? "" : rect(labelWidth, y, length, 20, fill);
  if (fits) return drawn + text(labelWidth + length + 7, y + 15, words);
  return drawn + text(labelWidth + 7, y + 15, words, `fill="${fill.ink}"`);
}

function inWords({ base, metBefore, metNow, better, worse }: Moves, before: string, now: string): string {
  if (base === 0) return "no rating can be compared";
  return `${shareInWords(metBefore, base)} met in ${before}, ${shareInWords(metNow, base)} met in ${now}, ${better} moved up, ${worse} moved down`;
}
