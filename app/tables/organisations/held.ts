import type { Column } from "#app/tables/column.ts";

/** An organisation of a partnership as its list shows it. */
export interface HeldRow {
  id: string;
  name: string;
  /** Its other names, where it was found by them. */
  also: string;
  kind: string;
  trust: string;
  urn: string;
  leads: string;
  signs: string;
  isTrust: boolean;
}

/** The columns of the list of organisations; those of schools only where there are schools. */
export function heldColumns(rows: HeldRow[]): Column<HeldRow>[] {
  const schools: Column<HeldRow>[] = [
    { key: "urn", heading: "URN", value: (row) => row.urn },
    { key: "trust", heading: "Trust", value: (row) => row.trust },
  ];
  return [
    { key: "name", heading: "Name", value: (row) => (row.also ? `${row.name} (also ${row.also})` : row.name) },
    { key: "kind", heading: "Kind", value: (row) => row.kind },
    ...schools.filter(({ value }) => rows.some((row) => value(row) !== "")),
    { key: "leads", heading: "Leads", value: (row) => row.leads || "Nobody yet" },
    { key: "signs", heading: "Signs", value: (row) => row.signs || (row.isTrust ? "" : "Nobody yet") },
  ];
}
