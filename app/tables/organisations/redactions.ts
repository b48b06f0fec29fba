import type { Column } from "#app/tables/column.ts";

export interface RedactionRow {
  id: string;
  when: string;
  who: string;
  organisation: string;
  reason: string;
  count: number;
  /** How many of each kind of place. */
  places: string;
}

/** What was taken out: never the words. */
export const redactionColumns: Column<RedactionRow>[] = [
  { key: "when", heading: "When", value: ({ when }) => when },
  { key: "who", heading: "By", value: ({ who }) => who },
  { key: "organisation", heading: "Organisation", value: ({ organisation }) => organisation },
  { key: "reason", heading: "Why", value: ({ reason }) => reason },
  { key: "count", heading: "Places", value: ({ count }) => count },
  { key: "places", heading: "Where", value: ({ places }) => places },
];
