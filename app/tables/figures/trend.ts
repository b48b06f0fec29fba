import { agencyWords, type Called } from "#domain/organisations/organisation-words.ts";
import { capitalised } from "#domain/words.ts";
import { agenciesSentence, leftOutReasons, leftOutSentence } from "#domain/figures/trend-sentences.ts";
import type { Moves, Trend } from "#domain/figures/trend.ts";
import { type Column, notAvailable } from "#app/tables/column.ts";
import { type PrintedTable, printed } from "#app/tables/printed.ts";

const breakMark = "[b]";

interface TrendContext {
  before: string;
  now: string;
  about: string;
  called?: Called;
}

/** The tables of a trend: in all, by section, by standard with those left out, and by agency. */
export function trendTables(trend: Trend, { before, now, about, called = agencyWords }: TrendContext): PrintedTable[] {
  const unit = `Unit: ratings, each by ${called.any} of a standard that can be compared. ${agenciesSentence(trend, before, now, called)}`;
  const columns = moveColumns(before, now);
  const base = { unit, columns, hasTotal: true };
  const headed = (heading: string) => columns.map((column, at) => (at === 0 ? { ...column, heading } : column));
  const notes = [
    leftOutSentence(trend),
    ...(trend.leftOut.length > 0 ? [breakNote] : []),
    "Percentages are rounded half up to whole numbers.",
    ...unavailable(trend),
  ];
  return [
    printed({
      ...base,
      id: "sections",
      number: "Table 1",
      sheet: "Trend_by_section",
      title: `What moved by section, ${about}`,
      notes,
      columns: headed("Section"),
      rows: [...trend.sections, trend.total],
    }),
    printed({
      ...base,
      id: "standards",
      number: "Table 2",
      sheet: "Trend_by_standard",
      title: `What moved by standard, ${about}`,
      notes,
      columns: headed("Standard"),
      rows: [...trend.standards, trend.total],
    }),
    ...leftOutTables(trend, before, now),
    printed({
      ...base,
      id: "organisations",
      number: trend.leftOut.length > 0 ? "Table 4" : "Table 3",
      sheet: `Trend_by_${called.inFiles.one}`,
      title: `What moved by ${called.one}, ${about}`,
      notes,
      columns: headed(capitalised(called.one)),
      rows: trend.organisations,
      hasTotal: false,
    }),
  ];
}

/** The standards that are not compared, and why; no table where all are. */
export function leftOutTables({ comparable, leftOut }: Pick<Trend, "comparable" | "leftOut">, before: string, now: string): PrintedTable[] {
  if (leftOut.length === 0) return [];
  return [
    printed({
      id: "left-out",
      number: "Table 3",
      sheet: "Standards_left_out",
      title: `Standards that are not compared ${breakMark}, ${before} and ${now}`,
      unit: `Unit: standards. ${leftOut.length} left out, ${comparable.length} compared.`,
      notes: [breakNote],
      columns: [
        { key: "standard", heading: "Standard", value: (row) => `${row.code} ${row.short}`, width: 52 },
        { key: "why", heading: "Why it is left out", value: (row) => leftOutReasons[row.why], width: 60 },
      ],
      rows: leftOut,
      hasTotal: false,
    }),
  ];
}

export const breakNote = `${breakMark} means break in the series: a standard changed so that the two audits cannot be compared at it.`;

function unavailable({ sections, standards }: Trend): string[] {
  return [...sections, ...standards].some((row) => row.base === 0)
    ? [`${notAvailable} means not available: there is no rating to take a percentage of.`]
    : [];
}

function moveColumns(before: string, now: string): Column<Moves>[] {
  const number = (key: string, heading: string, value: (row: Moves) => number, group?: string): Column<Moves> => ({
    key,
    heading,
    kind: "number",
    value,
    group,
  });
  const percent = (key: string, group: string, value: (row: Moves) => number | null): Column<Moves> => ({
    key,
    heading: "%",
    kind: "percent",
    group,
    value: (row) => value(row) ?? notAvailable,
  });
  const [then, today] = [`Met, ${before}`, `Met, ${now}`];
  return [
    { key: "title", heading: "Section", value: (row) => row.title, width: 52 },
    number("before", "Number", (row) => row.metBefore, then),
    percent("before %", then, (row) => row.metBeforePercent),
    number("now", "Number", (row) => row.metNow, today),
    percent("now %", today, (row) => row.metNowPercent),
    number("better", "Moved up", (row) => row.better),
    number("worse", "Moved down", (row) => row.worse),
    number("same", "Stayed the same", (row) => row.same),
    number("base", "Base (ratings)", (row) => row.base),
  ];
}
