import { stateLabels } from "#domain/assessments/assessment-state.ts";
import { nextStepInWords } from "#domain/cycles/ladder.ts";
import type { TrackerRow } from "#domain/cycles/tracker.ts";
import { dayInWords } from "#domain/dates.ts";
import { type Called, meansSettings } from "#domain/organisations/organisation-words.ts";
import { groupOf, wayHeading } from "#domain/organisations/narrowing.ts";
import { capitalised, listed } from "#domain/words.ts";
import type { Column } from "#app/tables/column.ts";
import { printed, type PrintedTable } from "#app/tables/printed.ts";

const contactLabels: Record<string, string> = { call: "Call", mail: "Mail", letter: "Letter", list: "Listed", note: "Note" };

export function lastContactInWords({ lastContact }: TrackerRow): string {
  return lastContact ? `${contactLabels[lastContact.kind] ?? ""}, ${dayInWords(lastContact.at)}` : "None";
}

export function lastActivityInWords({ lastActivity }: TrackerRow): string {
  return lastActivity ? `${dayInWords(lastActivity.at)}, ${lastActivity.by ?? ""}` : "Nothing yet";
}

/** Where each return stands, with what was done about it and what comes next. */
function columns(standards: number, called: Called): Column<TrackerRow>[] {
  return [
    { key: "organisation", heading: capitalised(called.one), value: (row) => row.organisation.name, width: 36 },
    { key: "kind", heading: wayHeading("kind", called), value: (row) => row.organisation.kind, width: 24 },
    ...(meansSettings(called)
      ? (["phase", "trust"] as const).map((way) => ({
          key: way,
          heading: wayHeading(way, called),
          value: (row: TrackerRow) => groupOf(row.organisation, way).name,
          width: 24,
        }))
      : []),
    { key: "state", heading: "State", value: (row) => stateLabels[row.state], width: 20 },
    { key: "standing", heading: "Where it stands", value: (row) => row.lateness, width: 28 },
    { key: "complete", heading: "Standards complete", kind: "number", value: (row) => row.complete },
    { key: "asked", heading: "Standards asked", kind: "number", value: (row) => row.asked ?? standards },
    { key: "lead", heading: "Who leads", value: (row) => listed(row.champions) || "Nobody", width: 28 },
    { key: "activity", heading: "Last activity", value: lastActivityInWords, width: 28 },
    { key: "contact", heading: "Last contact", value: lastContactInWords, width: 24 },
    { key: "next", heading: "Next step", value: (row) => nextStepInWords(row.next), width: 40 },
  ];
}

interface About {
  id: string;
  title: string;
  standards: number;
  called: Called;
  notes: string[];
}

export function trackerTable({ id, title, standards, called, notes }: About, rows: TrackerRow[]): PrintedTable {
  return printed({
    id,
    number: "Table 1",
    sheet: capitalised(id),
    title,
    unit: `${capitalised(called.many)}, one a row.`,
    notes,
    columns: columns(standards, called),
    rows,
    hasTotal: false,
  });
}
