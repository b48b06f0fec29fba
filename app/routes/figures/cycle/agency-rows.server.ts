import { partsTowards, revisionToRead, seesAgency } from "#domain/cycles/cycle-access.ts";
import { countedAs } from "#domain/organisations/organisation-words.ts";
import type { Narrowing } from "#domain/organisations/narrowing.ts";
import { capitalised } from "#domain/words.ts";
import { agenciesOf, sectionTable } from "#domain/figures/section-table.ts";
import { gridCell, mostOnPage } from "#app/tables/figures/agency-grid.ts";
import { listCycleMemberships, listCycleSummaries, listOrganisationsIn } from "#db/cycles/cycles.ts";
import type { CycleFigures } from "./figures.server.ts";
import type { RequiredCycle } from "#app/routes/cycles/requirements.ts";
import { submissionHref } from "#app/routes/assessments/submission-href.ts";
import { notListedNotes } from "#domain/figures/figure-notes.ts";

/** The agencies this person may see by name, what they are towards each, and how many are left out. */
export async function readAgencies(view: RequiredCycle, { agencies, narrowed }: Pick<CycleFigures, "agencies" | "narrowed">) {
  const { db, cycle, only } = view;
  const every = agencies ?? agenciesOf(await listCycleSummaries(db, cycle.id, only?.id, narrowed.narrowing));
  const partTowards = partsTowards(view, await listCycleMemberships(db, cycle.id));
  const seen = every.map((agency) => ({ agency, part: partTowards(agency.organisation.id) })).filter(({ part }) => seesAgency(part));
  return { seen, notes: notListedNotes(every.length - seen.length, view.called) };
}

/** Table 2 as the page shows it: each agency leads to its return where this person may read it. */
export async function readGrid(view: RequiredCycle, { set, agencies, narrowed }: Pick<CycleFigures, "set" | "agencies" | "narrowed">) {
  const tooMany = agencies ? null : await readTooMany(view, narrowed.narrowing);
  if (tooMany) return tooMany;
  const { seen, notes } = await readAgencies(view, { agencies, narrowed });
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

/** What stands instead of more agencies than a page lists, whose names are not read for it; null where this person sees fewer. */
async function readTooMany({ db, cycle, only, called, ...held }: RequiredCycle, narrowing: Narrowing) {
  const every = (await listOrganisationsIn(db, cycle.id, only?.id, narrowing)).filter((one) => one.withdrawnOn === null);
  const partTowards = partsTowards(held, await listCycleMemberships(db, cycle.id));
  const seen = every.filter(({ id }) => seesAgency(partTowards(id))).length;
  if (seen <= mostOnPage) return null;
  return {
    notes: notListedNotes(every.length - seen, called),
    tooMany: `It lists ${countedAs(seen, called)}, and a page shows at most ${mostOnPage}.`,
  };
}
