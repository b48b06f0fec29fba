import type { ReturnRow } from "#app/domain/cycle-returns.ts";
import { dayInWords } from "#app/domain/dates.ts";
import { listed } from "#app/domain/words.ts";
import type { Column } from "./column.ts";

/** Where each agency's return stands, in tables by state; standards is how many the audit has. */
export function returnColumns(standards: number): Column<ReturnRow>[] {
  return [
    { key: "agency", heading: "Agency", value: (row) => row.organisation.name, width: 40 },
    { key: "kind", heading: "Kind of agency", value: (row) => row.organisation.kind, width: 28 },
    { key: "complete", heading: `Standards complete, of ${standards}`, kind: "number", value: (row) => row.complete },
    { key: "champion", heading: "Champion", value: (row) => listed(row.champions) || "No champion", width: 28 },
    { key: "due", heading: "Due", value: (row) => `${dayInWords(row.dueOn)}${row.isExtended ? " (extended)" : ""}`, width: 28 },
    { key: "standing", heading: "Where it stands", value: (row) => row.standing, width: 28 },
    { key: "changed", heading: "Last change", value: (row) => dayInWords(row.changedAt), width: 20 },
  ];
}
