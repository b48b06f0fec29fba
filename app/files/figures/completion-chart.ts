import type { Completion } from "#domain/figures/figures.ts";
import { agencyWords, type Called } from "#domain/organisations/organisation-words.ts";
import { shareInWords } from "#domain/percentage.ts";
import { chartSvg, labelWidth, pale, quiet, stackedRow, text } from "#app/files/formats/svg.ts";

const returned = { word: "returned", fill: { fill: "#274b9f", ink: "#ffffff", edge: "#274b9f" } };
const notReturned = { word: "not returned", fill: pale };

interface Completions {
  kinds: Completion[];
  total: Completion;
}

/** Who has returned, by kind. */
export function completionChart({ kinds, total }: Completions, title: string, subtitle: string, called = agencyWords): string {
  const rows = [...kinds, total].map((row) => ({
    row,
    instead: insteadOf(row, called),
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

function insteadOf({ agencies }: Completion, { sort }: Called): string | null {
  return agencies === 0 ? `All of this ${sort} were withdrawn` : null;
}
