import type { DraftReport } from "#domain/draft-check/report.ts";
import type { Column } from "#app/tables/column.ts";

export const wrongCellColumns: Column<DraftReport["tables"][number]["cells"][number]>[] = [
  { key: "section", heading: "Section", value: (row) => row.section, width: 34 },
  { key: "figure", heading: "Figure", value: (row) => row.figure, width: 24 },
  { key: "printed", heading: "Draft", value: (row) => row.printed, width: 14 },
  { key: "right", heading: "Right", value: (row) => row.right, width: 14 },
  { key: "working", heading: "How it is worked out", value: (row) => `${row.working}${row.remark ? `. ${row.remark}` : ""}`, width: 50 },
];

export const numberColumns: Column<DraftReport["numbers"][number]>[] = [
  { key: "printed", heading: "Number", value: (row) => row.printed, width: 14 },
  { key: "place", heading: "Where", value: (row) => row.place, width: 40 },
  { key: "outcome", heading: "Outcome", value: (row) => row.outcome, width: 50 },
  { key: "against", heading: "Checked against", value: (row) => row.against, width: 30 },
];

export const againstColumns: Column<DraftReport["against"][number]>[] = [
  { key: "table", heading: "Table of the snapshot", value: (row) => row.table, width: 60 },
  { key: "agrees", heading: "Agree", kind: "number", value: (row) => row.agrees },
  { key: "differs", heading: "Do not agree", kind: "number", value: (row) => row.differs },
];
