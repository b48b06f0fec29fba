import { partsTowards, revisionToRead, seesAgency } from "#domain/cycles/cycle-access.ts";
import { countedAs } from "#domain/organisations/organisation-words.ts";
import { capitalised } from "#domain/words.ts";
import { sectionTable } from "#domain/figures/section-table.ts";
import { gridCell, mostOnPage } from "#app/tables/figures/agency-grid.ts";
import { listCycleMemberships } from "#db/cycles/cycles.ts";
import type { CycleFigures } from "./figures.server.ts";
import type { RequiredCycle } from "#app/routes/cycles/requirements.ts";
import { submissionHref } from "#app/routes/assessments/submission-href.ts";
import { notListedNotes } from "#domain/figures/figure-notes.ts";

/** The agencies this person may see by name, what they are towards each, and how many are left out. */
export async function readAgencies(view: RequiredCycle, { agencies }: Pick<CycleFigures, "agencies">) {
  const partTowards = partsTowards(view, await listCycleMemberships(view.db, view.cycle.id));
  const seen = agencies.map((agency) => ({ agency, part: partTowards(agency.organisation.id) })).filter(({ part }) => seesAgency(part));
  return { seen, notes: notListedNotes(agencies.length - seen.length, view.called) };
}

/** Table 2 as the page shows it: each agency leads to its return where this person may read it. */
export async function readGrid(view: RequiredCycle, { set, agencies }: Pick<CycleFigures, "set" | "agencies">) {
  const { seen, notes } = await readAgencies(view, { agencies });
  if (seen.length > mostOnPage)
    return { notes, tooMany: `It lists ${countedAs(seen.length, view.called)}, and a page shows at most ${mostOnPage}.` };
  const { sections } = sectionTable(
    set,
    seen.map(({ agency }) => agency),
  );
  return {
    notes,
    tooMany: null,
    sections: set.sections.map(({ code, word }) => ({ code, word })),
    rows: seen.map(({ agency, part }) => {
      const revision = revisionToRead(part, agency);
      return {
        id: agency.assessmentId,
        name: agency.organisation.name,
        kind: agency.organisation.kind,
        href: revision === null ? undefined : submissionHref(agency.assessmentId, revision),
        cells: set.sections.map(({ code }) => gridCell(agency, code)),
      };
    }),
    foot: { label: `${capitalised(view.called.many)} that met it`, cells: sections.map(({ met, base }) => `${met} of ${base}`) },
  };
}
