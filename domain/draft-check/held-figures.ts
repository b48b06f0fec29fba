import { agencyWords, type Called } from "#domain/organisations/organisation-words.ts";
import { percentage } from "#domain/percentage.ts";
import type { SectionTable, SetSections, Tally } from "#domain/figures/section-table.ts";

export type RatingMeasure = "met" | "partiallyMet" | "notMet";
export type CountMeasure = RatingMeasure | "notApplicable" | "base";

/** One row of the table a draft is held against; the row of all sections together has no code. */
export interface HeldRow extends Record<CountMeasure, number> {
  code: string | null;
  title: string;
  short: string;
  percentages: Record<RatingMeasure, number | null>;
}

export interface HeldFigures {
  /** What those that are counted are called. */
  called: Called;
  sections: HeldRow[];
  total: HeldRow;
  agencies: number;
  returned: number;
  /** Figures of other years are not compared with these. */
  years: number[];
}

export function heldFigures(
  table: SectionTable,
  set: { sections: (SetSections["sections"][number] & { title?: string })[] },
  years: number[],
  called = agencyWords,
): HeldFigures {
  const row = (tally: Tally): HeldRow => {
    const section = set.sections.find(({ code }) => code === tally.code);
    const { code, met, partiallyMet, notMet, notApplicable, base, metPercent, partiallyMetPercent, notMetPercent } = tally;
    return {
      code,
      met,
      partiallyMet,
      notMet,
      notApplicable,
      base,
      title: section?.title ?? section?.short ?? tally.title,
      short: section?.short ?? tally.title,
      percentages: { met: metPercent, partiallyMet: partiallyMetPercent, notMet: notMetPercent },
    };
  };
  const { agencies, returned } = table;
  return { called, sections: table.sections.map(row), total: row(table.total), agencies, returned, years };
}

export function rowOf(held: HeldFigures, code: string | null): HeldRow {
  return held.sections.find((row) => row.code === code) ?? held.total;
}

export function isRating(measure: CountMeasure): measure is RatingMeasure {
  return measure === "met" || measure === "partiallyMet" || measure === "notMet";
}

/** "71", or "70.8" with one decimal: rounded half up in whole numbers, as the table is. */
export function percentTo(decimals: number, count: number, base: number): string | null {
  if (base === 0) return null;
  const scale = 10 ** decimals;
  const scaled = percentage(count * scale, base) ?? 0;
  return (scaled / scale).toFixed(decimals);
}
