import { dayInWords } from "#domain/dates.ts";
import { type Called, countedAs } from "#domain/organisations/organisation-words.ts";
import { capitalised } from "#domain/words.ts";
import type { Deputies, Indicator } from "#domain/figures/profile-indicators.ts";
import { type Column, notAvailable } from "#app/tables/column.ts";
import { type PrintedTable, printed } from "#app/tables/printed.ts";

/** Indicators of one phase. */
type PhaseIndicator = Indicator & { phase: string };
type PhaseDeputies = Deputies & { phase: string };

interface About {
  about: string;
  called: Called;
  day: string;
  /** Settings whose profile is confirmed, and settings. */
  confirmed: number;
  settings: number;
}

/** Table 1 of all together, 2 by phase, 3 of deputies; by phase only where there is one to show. */
export function indicatorTables(all: Indicator[], byPhase: PhaseIndicator[], deputies: PhaseDeputies[], about: About): PrintedTable[] {
  return [
    indicatorTable(all, about, "Table 1"),
    ...(byPhase.length > 0
      ? [
          printed({
            id: "phases",
            number: "Table 2",
            sheet: "Indicators_by_phase",
            title: `Profile indicators by phase, ${about.about}`,
            unit: ruleOf(about),
            notes: notes(
              byPhase.map(({ percent }) => percent),
              indicatorNote,
            ),
            columns: withPhase(columnsOf()),
            rows: byPhase,
            hasTotal: false,
          }),
        ]
      : []),
    deputyTable(deputies, about, byPhase.length > 0 ? "Table 3" : "Table 2"),
  ];
}

/** The indicators of all together, of a cycle as it stands or of a snapshot. */
export function indicatorTable(all: Indicator[], about: About, number: string): PrintedTable {
  return printed({
    id: "indicators",
    number,
    sheet: "Profile_indicators",
    title: `Profile indicators, ${about.about}`,
    unit: ruleOf(about),
    notes: notes(
      all.map(({ percent }) => percent),
      indicatorNote,
    ),
    columns: columnsOf(),
    rows: all,
    hasTotal: false,
  });
}

/** Deputies by phase, of a cycle as it stands or of a snapshot. */
export function deputyTable(deputies: PhaseDeputies[], about: About, number: string): PrintedTable {
  return printed({
    id: "deputies",
    number,
    sheet: "Deputies",
    title: `Deputy designated safeguarding leads, ${about.about}`,
    unit: `Unit: deputies named in confirmed profiles. ${baseOf(about)} A confirmed profile that names none has none.`,
    notes: notes(
      deputies.map(({ each }) => each),
      "Deputies each are rounded half up once, to one decimal.",
    ),
    columns: [
      { key: "phase", heading: "Phase", value: (row) => row.phase, width: 28 },
      { key: "deputies", heading: "Deputies", kind: "number", value: (row) => row.deputies },
      { key: "settings", heading: `${capitalised(about.called.many)} (base)`, kind: "number", value: (row) => row.settings },
      { key: "each", heading: "Deputies each", kind: "number", value: (row) => row.each ?? notAvailable },
    ] satisfies Column<PhaseDeputies>[],
    rows: deputies,
    hasTotal: true,
  });
}

function ruleOf(about: About): string {
  return `Unit: as each row says. ${baseOf(about)} Each percentage is of the base in its row: what the confirmed profiles that give the figure add up to, on ${dayInWords(about.day)}.`;
}

function baseOf({ called, confirmed, settings }: About): string {
  return `Base: ${countedAs(settings, called)}, of which ${confirmed} confirmed a profile, whether or not the return was submitted.`;
}

function columnsOf<Row extends Indicator>(): Column<Row>[] {
  return [
    { key: "indicator", heading: "Indicator", value: (row) => row.title, width: 60 },
    { key: "count", heading: "Number", kind: "number", value: (row) => row.count },
    { key: "of", heading: "Base", kind: "number", value: (row) => row.of },
    { key: "unit", heading: "Unit", value: (row) => row.unit, width: 24 },
    { key: "percent", heading: "%", kind: "percent", value: (row) => row.percent ?? notAvailable },
    { key: "settings", heading: "Gave the figure", kind: "number", value: (row) => row.settings },
    { key: "noFigure", heading: "Gave no figure", kind: "number", value: (row) => row.noFigure },
  ];
}

function withPhase([first, ...columns]: Column<PhaseIndicator>[]): Column<PhaseIndicator>[] {
  const phase: Column<PhaseIndicator> = { key: "phase", heading: "Phase", value: (row) => row.phase, width: 24 };
  return first ? [first, phase, ...columns] : [phase];
}

const indicatorNote = "The last two columns count profiles. Percentages are rounded half up once.";

function notes(values: (number | null)[], own: string): string[] {
  return [
    `${own} Figures are for use inside the partnership: small numbers are not suppressed, so do not publish them.`,
    ...(values.some((value) => value === null) ? [`${notAvailable} means not available: the base is 0.`] : []),
  ];
}
