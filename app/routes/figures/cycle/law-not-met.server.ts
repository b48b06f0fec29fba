import { data } from "react-router";
import { partsTowards, revisionToRead } from "#domain/cycles/cycle-access.ts";
import { lawNotMet, lawNotMetSentence, type LawStandard, lawStandards } from "#domain/figures/law-not-met.ts";
import { isLeft } from "#domain/organisations/narrowing.ts";
import { cycleRefusedBecause } from "#domain/cycles/permissions.ts";
import { lawTable, type NamedShortfall, namesTable } from "#app/tables/figures/law-not-met.ts";
import { listAlikeReturns } from "#db/figures/cycle-counts.ts";
import { listCycleMemberships, listOrganisationsIn } from "#db/cycles/cycles.ts";
import { listSubmittedRatings } from "#db/figures/law-not-met.ts";
import { aboutOf } from "#app/routes/cycles/about.ts";
import { narrowedTo } from "#app/routes/cycles/narrowed.ts";
import { type CycleRequest, type RequiredCycle, requireSettingsCycle } from "#app/routes/cycles/requirements.ts";
import { submissionHref } from "#app/routes/assessments/submission-href.ts";
import { notListedNotes } from "#domain/figures/figure-notes.ts";

/** The standards that are law and rated not met or partially met: counts for everybody, names for those who follow them up. */
export async function readLawNotMet(request: CycleRequest) {
  const view = await requireSettingsCycle(request, "see-figures");
  const { db, cycle, only, set, called } = view;
  const namesRefused = cycleRefusedBecause(
    "name-not-met",
    view.roles.map(({ role }) => role),
  );
  if (namesRefused && ["settings", "partially-met"].includes(view.search.get("table") ?? "")) throw data(namesRefused, 403);
  const alike = await listAlikeReturns(db, cycle.id, only?.id);
  const narrowed = await narrowedTo(
    view,
    alike.map((one) => one.organisation),
    (narrowing) => listOrganisationsIn(db, cycle.id, only?.id, narrowing),
  );
  const ratings = await listSubmittedRatings(
    db,
    cycle.id,
    lawStandards(set).map(({ code }) => code),
    only?.id,
  );
  const standards = lawNotMet(
    set,
    ratings.filter((one) => isLeft(one.organisation, narrowed.narrowing)),
  );
  const about = aboutOf(view, narrowed.inTitle);
  const named = namesRefused ? [] : await readNames(view, standards, about);
  return {
    view,
    narrowed,
    what: "law not met",
    narrowedTo: narrowed.inTitle,
    namesRefused,
    sentence: lawNotMetSentence(standards, called),
    tables: [lawTable(standards, about, called), ...named.map(({ table }) => table)],
    /** Where each row of the tables of names leads. */
    links: named.map(({ links }) => links),
  };
}

// In a joint cycle the names are those of settings in a partnership where this person follows them up
async function readNames(view: RequiredCycle, standards: LawStandard[], about: string) {
  const { called } = view;
  const partTowards = partsTowards(view, await listCycleMemberships(view.db, view.cycle.id));
  const named = (which: "notMet" | "partiallyMet") => {
    const all = standards.flatMap(({ code, short, [which]: { settings } }) =>
      settings.map((one): NamedShortfall => ({ ...one, standard: `${code} ${short}` })),
    );
    const seen = all
      .map((row) => ({ row, part: partTowards(row.organisation.id) }))
      .filter(({ part }) => cycleRefusedBecause("name-not-met", part.inPartnership) === null);
    const rows = seen.map(({ row }) => row);
    const hidden = new Set(all.map((row) => row.assessmentId)).size - new Set(rows.map((row) => row.assessmentId)).size;
    const notes = notListedNotes(hidden, called, "such role");
    return {
      table: namesTable(which, rows, about, called, notes),
      links: seen.map(({ row, part }) => {
        const revision = revisionToRead(part, { ...row, state: "submitted", withdrawnOn: null, hasSubmission: true });
        return revision === null ? undefined : submissionHref(row.assessmentId, revision);
      }),
    };
  };
  return [named("notMet"), named("partiallyMet")];
}
