import { periodOf } from "#domain/assessments/comparison.ts";
import { chartTitle, cycleSentence, tableNotes } from "#domain/figures/cycle-sentences.ts";
import { momentInWords } from "#domain/dates.ts";
import { isLeft } from "#domain/organisations/narrowing.ts";
import { type Called, capitalised, countedAs, isForSettings } from "#domain/organisations/organisation-words.ts";
import { partnershipsInWords } from "#domain/organisations/partnership-names.ts";
import { agenciesOf, ratingTable, sectionTable, withdrawnIn } from "#domain/figures/section-table.ts";
import { listed } from "#domain/words.ts";
import { listCycleSummaries } from "#db/cycles/cycles.ts";
import { narrowedBy } from "#app/routes/cycles/narrowed.ts";
import type { RequiredCycle } from "#app/routes/cycles/requirements.ts";

export function outcomeRule({ whose }: Called): string {
  return `These are the ${whose} own ratings (self-rating). A section is met when every standard that applies is met, not met when any standard is not met, and otherwise partially met.`;
}
const returnedRule = ({ any }: Called) =>
  `Figures count returns that have been signed and submitted. ${capitalised(any)} that has not returned, or whose return was reopened and is not signed again, is counted as not returned. Not met, not applicable, not answered and not returned are four different things.`;
const profileRule = "A standard that does not apply by a profile is not applicable, and in no base.";
const onceRule = ({ any }: Called) =>
  `${capitalised(any)} that belongs to several partnerships is counted once in figures of the joint cycle, and once in those of each partnership.`;

/** All figures of a cycle, or of the part of it that the address asks for: page, files and chart are made from these alone. */
export async function readFigures(view: RequiredCycle) {
  const { db, cycle, only, set, called } = view;
  const every = await listCycleSummaries(db, cycle.id, only?.id);
  const narrowed = await narrowedBy(view, [...new Map(every.map(({ organisation }) => [organisation.id, organisation])).values()]);
  const summaries = every.filter(({ organisation }) => isLeft(organisation, narrowed.narrowing));
  const agencies = agenciesOf(summaries);
  const withdrawn = withdrawnIn(summaries);
  const table = sectionTable(set, agencies);
  const ratings = ratingTable(set, agencies);
  const isOpen = cycle.state !== "closed";
  const about = `self-rating, ${aboutOf(view, narrowed.inTitle)}`;
  const headed = capitalised(called.many);
  return {
    set,
    narrowed,
    agencies,
    table,
    ratings,
    isOpen,
    sentence: cycleSentence(table, set, isOpen, called),
    chart: {
      title: chartTitle(table, set, called),
      subtitle: `Number of ${called.many} by section outcome, ${about}. ${countedAs(table.returned, called)} returned. The same figures are in Table 1.`,
    },
    sections: {
      title: `Table 1: ${headed} by section outcome, ${about}`,
      unit: `Unit: ${called.many}. Percentages are of the base: ${called.many} that returned and to which the section applies.`,
      notes: tableNotes(table, withdrawn, called),
    },
    standards: {
      title: `Table 3: Ratings of standards by section, ${about}`,
      unit: `Unit: ratings, one for each standard of each ${called.one}. Percentages are of the base: ratings of standards that apply, in returns that were submitted.`,
      notes: tableNotes(ratings, withdrawn, called),
    },
    grid: {
      title: `Table 2: Section outcomes by ${called.one}, ${about}`,
      unit: `One row ${called.any}. Totals are in Table 1.`,
    },
  };
}

export type CycleFigures = Awaited<ReturnType<typeof readFigures>>;

export function placeOf({ only, partnerships }: Pick<RequiredCycle, "only" | "partnerships">): string {
  return only ? only.shortName : listed(partnerships.map((one) => one.shortName));
}

/** "Estmere, phase Primary, 2026": what every title ends with. */
export function aboutOf(view: RequiredCycle, narrowedTo = ""): string {
  return `${placeOf(view)}${narrowedTo}, ${periodOf(view.cycle)}`;
}

/** What the cover of each of the cycle's workbooks says. */
export function coverOf(view: RequiredCycle, narrowedTo = "") {
  const { cycle, only, partnerships, now } = view;
  const publishers = only ? [only] : partnerships;
  return {
    title: `${cycle.title}, ${placeOf(view)}${narrowedTo}`,
    creator: partnershipsInWords(publishers.map((one) => one.name)),
    about: [
      `Figures as they stood at ${momentInWords(now.toISOString())}.`,
      `Questions: ${listed([...new Set(publishers.map((one) => one.contactEmail))])}`,
    ],
  };
}

/** The cover and the notes of the workbooks of ratings. */
export function aboutWorkbook(view: RequiredCycle, narrowedTo = "") {
  const { called, partnerships, set } = view;
  return {
    ...coverOf(view, narrowedTo),
    notes: [
      outcomeRule(called),
      returnedRule(called),
      ...(isForSettings(set) ? [profileRule] : []),
      ...(partnerships.length > 1 ? [onceRule(called)] : []),
    ],
  };
}

export function fileNameOf(view: RequiredCycle, what: string, narrowedTo = ""): string {
  return `${view.cycle.title} ${placeOf(view)}${narrowedTo} ${what}`;
}
