import type { MetShare, PublicMove, PublicTrend } from "#domain/figures/public-trend.ts";
import { leftOutSentence } from "#domain/figures/trend-sentences.ts";
import { agencyWords, type Called, countedAs } from "#domain/organisations/organisation-words.ts";
import { type Column, notAvailable } from "#app/tables/column.ts";
import { type PrintedTable, printed } from "#app/tables/printed.ts";
import { breakNote, leftOutTables } from "./trend.ts";

interface PublicTrendContext {
  before: string;
  now: string;
  about: string;
  called?: Called;
}

/** What was met in the public versions of two audits, by section and by standard, with the standards left out. */
export function publicTrendTables(trend: PublicTrend, { before, now, about, called = agencyWords }: PublicTrendContext): PrintedTable[] {
  const { returned, leftOut } = trend;
  const unit = `Unit: ratings, each by ${called.any} of a standard that can be compared. Base: ratings of standards that apply, by ${countedAs(returned.before, called)} in ${before} and ${countedAs(returned.now, called)} in ${now}.`;
  const notes = [
    leftOutSentence(trend),
    ...(leftOut.length > 0 ? [breakNote] : []),
    `The two audits were not returned by all the same ${called.many}.`,
    "Percentages are rounded half up to whole numbers.",
    ...([...trend.sections, ...trend.standards].some((row) => row.before.base === 0 || row.now.base === 0)
      ? [`${notAvailable} means not available: there is no rating to take a percentage of.`]
      : []),
  ];
  const table = (id: string, at: number, what: string, rows: PublicMove[]) =>
    printed({
      id: `${id}s`,
      number: `Table ${at}`,
      sheet: `Met_by_${id}`,
      title: `Ratings met by ${id}, ${about}`,
      unit,
      notes,
      columns: columnsOf(what, before, now),
      rows: [...rows, trend.total],
      hasTotal: true,
    });
  return [
    table("section", 1, "Section", trend.sections),
    table("standard", 2, "Standard", trend.standards),
    ...leftOutTables(trend, before, now),
  ];
}

function columnsOf(heading: string, before: string, now: string): Column<PublicMove>[] {
  return [
    { key: "title", heading, value: (row) => row.title, width: 52 },
    ...shareColumns("before", before, (row) => row.before),
    ...shareColumns("now", now, (row) => row.now),
  ];
}

function shareColumns(key: string, group: string, of: (row: PublicMove) => MetShare): Column<PublicMove>[] {
  return [
    { key: `${key} met`, group, heading: "Met", kind: "number", value: (row) => of(row).met },
    { key: `${key} percent`, group, heading: "%", kind: "percent", value: (row) => of(row).metPercent ?? notAvailable },
    { key: `${key} base`, group, heading: "Base", kind: "number", value: (row) => of(row).base },
  ];
}
