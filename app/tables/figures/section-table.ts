import type { SectionTable, Tally } from "#domain/figures/section-table.ts";
import { type Column, notAvailable } from "#app/tables/column.ts";

/** The columns of a table of sections; the column of what was not answered is there only if anything was not. */
export function sectionColumns({ total, unit }: SectionTable): Column<Tally>[] {
  return [
    { key: "section", heading: "Section", value: (row) => row.title, width: 52 },
    ...share(
      "Met",
      (row) => row.met,
      (row) => row.metPercent,
    ),
    ...share(
      "Partially met",
      (row) => row.partiallyMet,
      (row) => row.partiallyMetPercent,
    ),
    ...share(
      "Not met",
      (row) => row.notMet,
      (row) => row.notMetPercent,
    ),
    number("notApplicable", "Not applicable", (row) => row.notApplicable),
    ...(total.notAnswered > 0 ? [number("notAnswered", "Not answered", (row) => row.notAnswered)] : []),
    number("notReturned", "Not returned", (row) => row.notReturned),
    number("base", unit === "agencies" ? "Base" : "Base (ratings)", (row) => row.base),
  ];
}

export function sectionRows({ sections, total }: SectionTable): Tally[] {
  return [...sections, total];
}

function share(group: string, count: (row: Tally) => number, percent: (row: Tally) => number | null): Column<Tally>[] {
  return [
    { ...number(`${group} number`, "Number", count), group },
    { key: `${group} percent`, heading: "%", group, kind: "percent", value: (row) => percent(row) ?? notAvailable },
  ];
}

function number(key: string, heading: string, value: (row: Tally) => number): Column<Tally> {
  return { key, heading, kind: "number", value };
}
