import type { Completion } from "#domain/figures/figures.ts";
import { agencyWords, type Called } from "#domain/organisations/organisation-words.ts";
import { shareInWords } from "#domain/percentage.ts";
import type { Hidden } from "#domain/figures/public-figures.ts";
import { suppressedMark } from "#app/tables/column.ts";
import { chartSvg, labelWidth, pale, quiet, stackedRow, text } from "#app/files/formats/svg.ts";

const returned = { word: "returned", fill: { fill: "#274b9f", ink: "#ffffff", edge: "#274b9f" } };
const notReturned = { word: "not returned", fill: pale };

interface Completions {
  kinds: Completion[];
  total: Completion;
}

/** Who has returned, by kind. A bar of which any part is hidden is not drawn: its length would tell the number. */
export function completionChart(
  { kinds, total }: Completions,
  title: string,
  subtitle: string,
  hidden: Hidden = new Map(),
  called = agencyWords,
): string {
  const rows = [...kinds, total].map((row) => ({
    row,
    instead: insteadOf(row, row === total ? undefined : hidden.get(row.title), called),
  }));
  return chartSvg({
    title,
    subtitle,
    description: rows
      .map(({ row, instead }) => `${row.title}: ${instead ?? `${shareInWords(row.returned, row.agencies)} returned`}.`)
      .join(" "),
    key: [
      { words: "Returned", fill: returned.fill },
      { words: "Not returned", fill: notReturned.fill },
    ],
    rows: rows.map(({ row, instead }) => ({
      label: row.title,
      isTotal: row === total,
      height: 26,
      ...(instead
        ? { draw: (y: number) => text(labelWidth, y + 20, instead, quiet) }
        : stackedRow([
            { count: row.returned, ...returned },
            { count: row.notReturned, ...notReturned },
          ])),
    })),
  });
}

function insteadOf({ agencies }: Completion, hidden: Set<string> | undefined, { sort }: Called): string | null {
  if (["agencies", "returned", "notReturned"].some((one) => hidden?.has(one))) return `${suppressedMark} suppressed`;
  return agencies === 0 ? `All of this ${sort} were withdrawn` : null;
}
