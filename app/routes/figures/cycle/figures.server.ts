import { chartTitle, cycleSentence, tableNotes } from "#domain/figures/cycle-sentences.ts";
import { isLeft, type Narrowing } from "#domain/organisations/narrowing.ts";
import { countedAs } from "#domain/organisations/organisation-words.ts";
import { capitalised } from "#domain/words.ts";
import { agenciesOf, countReturns, ratingTableOf, sectionTableOf, withdrawnIn } from "#domain/figures/section-table.ts";
import { mostOnPage } from "#app/tables/figures/agency-grid.ts";
import { countCycle, listAlikeReturns } from "#db/figures/cycle-counts.ts";
import { listCycleSummaries, listOrganisationsIn } from "#db/cycles/cycles.ts";
import { narrowedTo } from "#app/routes/cycles/narrowed.ts";
import type { RequiredCycle } from "#app/routes/cycles/requirements.ts";
import { cycleNotes } from "#domain/figures/figure-notes.ts";
import { aboutOf, coverOf } from "#app/routes/cycles/about.ts";

/** All figures of a cycle, or of the part of it that the address asks for: page, files and chart are made from these alone. */
export async function readFigures(view: RequiredCycle) {
  const { db, cycle, only, set, called } = view;
  const alike = await listAlikeReturns(db, cycle.id, only?.id);
  const narrowed = await narrowedTo(
    view,
    alike.map(({ organisation }) => organisation),
    (narrowing) => listOrganisationsIn(db, cycle.id, only?.id, narrowing),
  );
  const left = alike.filter(({ organisation }) => isLeft(organisation, narrowed.narrowing));
  const expected = left.reduce((sum, one) => sum + one.expected, 0);
  const { agencies, counted, withdrawn } = await readReturns(view, narrowed.narrowing, expected);
  const table = sectionTableOf(set, counted);
  const ratings = ratingTableOf(set, counted);
  const isOpen = cycle.state !== "closed";
  const about = `self-rating, ${aboutOf(view, narrowed.inTitle)}`;
  const headed = capitalised(called.many);
  return {
    set,
    narrowed,
    /** By kind and name; null where there are more than a page lists. */
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

// A page that lists its agencies is made from them alone; of thousands the database adds up, in a fraction of the time
async function readReturns(view: RequiredCycle, narrowing: Narrowing, expected: number) {
  const { db, cycle, only, set } = view;
  if (expected > mostOnPage) {
    const { withdrawn, ...counted } = await countCycle(db, cycle.id, only?.id, narrowing);
    return { agencies: null, counted, withdrawn };
  }
  const summaries = await listCycleSummaries(db, cycle.id, only?.id, narrowing);
  const agencies = agenciesOf(summaries);
  return { agencies, counted: countReturns(set, agencies), withdrawn: withdrawnIn(summaries) };
}

export type CycleFigures = Awaited<ReturnType<typeof readFigures>>;

/** The cover and the notes of the workbooks of ratings. */
export function aboutWorkbook(view: RequiredCycle, narrowedTo = "") {
  return { ...coverOf(view, narrowedTo), notes: cycleNotes(view.called, { isJoint: view.partnerships.length > 1 }) };
}
