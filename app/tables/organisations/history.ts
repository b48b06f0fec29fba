import { momentInWords } from "#domain/dates.ts";
import type { Column } from "#app/tables/column.ts";

/** One thing that happened, as page and files show it. */
export interface HistoryRow {
  id: string;
  at: string;
  who: string;
  what: string;
  about: string;
  details: string;
}

export const historyColumns: Column<HistoryRow>[] = [
  { key: "when", heading: "When", value: (row) => momentInWords(row.at), date: (row) => row.at, width: 28 },
  { key: "who", heading: "Who", value: (row) => row.who, width: 28 },
  { key: "what", heading: "What", value: (row) => row.what, width: 32 },
  { key: "about", heading: "About", value: (row) => row.about, width: 40 },
  { key: "details", heading: "Details", value: (row) => row.details, width: 70 },
];
