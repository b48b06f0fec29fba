import { chartTitle, cycleSentence, tableNotes } from "#app/domain/cycle-sentences.ts";
import { momentInWords } from "#app/domain/dates.ts";
import { partnershipsInWords } from "#app/domain/partnership-names.ts";
import { agenciesOf, ratingTable, sectionTable, withdrawnIn } from "#app/domain/section-table.ts";
import { counted, listed } from "#app/domain/words.ts";
import { listCycleSummaries } from "#db/cycles.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import type { RequiredCycle } from "./requirements.ts";

export const outcomeRule =
  "These are the agencies’ own ratings (self-rating). A section is met when every standard that applies is met, not met when any standard is not met, and otherwise partially met.";
const returnedRule =
  "Figures count returns that have been signed and submitted. An agency that has not returned, or whose return was reopened and is not signed again, is counted as not returned. Not met, not applicable, not answered and not returned are four different things.";
const onceRule = "An agency that belongs to several partnerships is counted once in figures of the joint cycle, and once in those of each partnership.";

/** All figures of a cycle, or of one partnership's part of it: page, files and chart are made from these alone. */
export async function readFigures(view: RequiredCycle) {
  const { db, cycle, only } = view;
  const set = await findCycleSet(db, cycle);
  const summaries = await listCycleSummaries(db, cycle.id, only?.id);
  const agencies = agenciesOf(summaries);
  const withdrawn = withdrawnIn(summaries);
  const table = sectionTable(set, agencies);
  const ratings = ratingTable(set, agencies);
  const isOpen = cycle.state !== "closed";
  const about = `self-rating, ${placeOf(view)}, ${cycle.opensOn.slice(0, 4)}`;
  return {
    set,
    agencies,
    table,
    ratings,
    isOpen,
    sentence: cycleSentence(table, set, isOpen),
    chart: {
      title: chartTitle(table, set),
      subtitle: `Number of agencies by section outcome, ${about}. ${counted(table.returned, "agency", "agencies")} returned. The same figures are in Table 1.`,
    },
    sections: {
      title: `Table 1: Agencies by section outcome, ${about}`,
      unit: "Unit: agencies. Percentages are of the base: agencies that returned and to which the section applies.",
      notes: tableNotes(table, withdrawn),
    },
    standards: {
      title: `Table 3: Ratings of standards by section, ${about}`,
      unit: "Unit: ratings, one for each standard of each agency. Percentages are of the base: ratings of standards that apply, in returns that were submitted.",
      notes: tableNotes(ratings, withdrawn),
    },
    grid: {
      title: `Table 2: Section outcomes by agency, ${about}`,
      unit: "One row an agency. Totals are in Table 1.",
    },
  };
}

export type CycleFigures = Awaited<ReturnType<typeof readFigures>>;

export function placeOf({ only, partnerships }: Pick<RequiredCycle, "only" | "partnerships">): string {
  return only ? only.shortName : listed(partnerships.map((one) => one.shortName));
}

/** What the cover and the notes of each of the cycle's workbooks say. */
export function aboutWorkbook(view: RequiredCycle) {
  const { cycle, only, partnerships, now } = view;
  const publishers = only ? [only] : partnerships;
  return {
    title: `${cycle.title}, ${placeOf(view)}`,
    creator: partnershipsInWords(publishers.map((one) => one.name)),
    about: [
      `Figures as they stood at ${momentInWords(now.toISOString())}.`,
      `Questions: ${listed([...new Set(publishers.map((one) => one.contactEmail))])}`,
    ],
    notes: [outcomeRule, returnedRule, ...(partnerships.length > 1 ? [onceRule] : [])],
  };
}

export function fileNameOf(view: RequiredCycle, what: string): string {
  return `${view.cycle.title} ${placeOf(view)} ${what}`;
}
