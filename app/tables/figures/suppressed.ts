import type { Called } from "#domain/organisations/organisation-words.ts";
import type { Hidden, Hideable } from "#domain/figures/public-figures.ts";
import { type Column, suppressedMark } from "#app/tables/column.ts";

const ratings: Hideable[] = ["met", "partiallyMet", "notMet"];

/** By column: the figures that it gives or lets be worked out. */
const gives: Record<string, Hideable[]> = {
  "returned number": ["returned"],
  "returned percent": ["returned", "agencies"],
  notReturned: ["notReturned"],
  withdrawn: ["withdrawn"],
  agencies: ["agencies"],
  "Met number": ["met"],
  "Partially met number": ["partiallyMet"],
  "Not met number": ["notMet"],
  "Met percent": ratings,
  "Partially met percent": ratings,
  "Not met percent": ratings,
  notApplicable: ["notApplicable"],
  notAnswered: ["notAnswered"],
  base: ratings,
};

/** The columns of a table by kind with [c] where a figure may not be published. */
export function suppressed<Row extends { title: string }>(columns: Column<Row>[], hidden: Hidden): Column<Row>[] {
  return columns.map((column) => ({
    ...column,
    value: (row) => (gives[column.key]?.some((one) => hidden.get(row.title)?.has(one)) ? suppressedMark : column.value(row)),
  }));
}

export function suppressedNote({ many }: Called): string {
  return `${suppressedMark} means suppressed: few ${many} stand behind the figure, or it would give away one behind which there are few.`;
}
