import { dayInWords, dayOf } from "#domain/dates.ts";
import { groupOf, wayHeading } from "#domain/organisations/narrowing.ts";
import { type Called, meansSettings } from "#domain/organisations/organisation-words.ts";
import {
  acknowledgedInWords,
  panelInWords,
  readerInWords,
  sampledInWords,
  type QueueRow,
  readInWords,
  responseInWords,
} from "#domain/scrutiny/queue.ts";
import { capitalised } from "#domain/words.ts";
import type { Column } from "#app/tables/column.ts";
import { printed, type PrintedTable } from "#app/tables/printed.ts";

type Row = QueueRow & { first: string };

interface About {
  title: string;
  called: Called;
  sections: number;
  today: string;
}

const day = (instant: string | null) => (instant ? dayInWords(instant) : null);

/** Each return with the steps of its clock. */
function columns({ called, sections, today }: About): Column<Row>[] {
  const dated = (key: string, heading: string, of: (row: Row) => string | null, otherwise: string): Column<Row> => ({
    key,
    heading,
    value: (row) => day(of(row)) ?? otherwise,
    date: (row) => {
      const instant = of(row);
      return instant ? dayOf(instant) : null;
    },
    width: 20,
  });
  return [
    { key: "organisation", heading: capitalised(called.one), value: ({ organisation }) => organisation.name, width: 36 },
    { key: "kind", heading: wayHeading("kind", called), value: ({ organisation }) => organisation.kind, width: 24 },
    ...(meansSettings(called)
      ? [
          {
            key: "phase",
            heading: wayHeading("phase", called),
            value: ({ organisation }: Row) => groupOf(organisation, "phase").name,
            width: 20,
          },
        ]
      : []),
    { key: "panel", heading: "Panel", value: ({ panel }) => (panel ? panelInWords(panel) : "Read without a panel"), width: 28 },
    dated("received", "Received", ({ firstSubmittedAt }) => firstSubmittedAt, ""),
    {
      ...dated("acknowledged", "Acknowledged", ({ acknowledgedAt }) => acknowledgedAt, ""),
      value: (row) => day(row.acknowledgedAt) ?? acknowledgedInWords(row),
    },
    { key: "reader", heading: "Who reads it", value: readerInWords, width: 28 },
    { key: "sample", heading: "In the sample", value: (row) => sampledInWords(row) ?? "No", width: 24 },
    { key: "read", heading: "Read in full", value: (row) => readInWords(row, sections), width: 24 },
    { key: "open", heading: "Questions open", kind: "number", value: ({ questions }) => questions.open },
    { key: "answered", heading: "Questions answered", kind: "number", value: ({ questions }) => questions.answered },
    dated("question-due", "Next reply due", ({ questions }) => questions.dueOn, "None"),
    { key: "lines", heading: "Key lines", kind: "number", value: ({ keyLines }) => keyLines },
    dated("owed", "Response owed by", ({ dueOn }) => dueOn, ""),
    { key: "response", heading: "Response", value: (row) => (row.standing === "owed" ? "Owed" : responseInWords(row, today)), width: 24 },
    { key: "first", heading: "Why it is read first", value: ({ first }) => first || "Nothing", width: 40 },
  ];
}

export function queueTable(about: About, rows: Row[]): PrintedTable {
  return printed({
    id: "scrutiny",
    number: "Table 1",
    sheet: "Scrutiny",
    title: about.title,
    unit: `${capitalised(about.called.many)} that have returned, one a row.`,
    notes: [
      "The response is owed by the day of the cycle; for a return that came after its due day, never earlier than six weeks after it first came.",
    ],
    columns: columns(about),
    rows,
    hasTotal: false,
  });
}
