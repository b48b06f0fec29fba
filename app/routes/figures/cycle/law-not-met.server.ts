import { data } from "react-router";
import { partsTowards, revisionToRead } from "#domain/cycles/cycle-access.ts";
import { lawNotMet, lawNotMetSentence, lawStandards } from "#domain/figures/law-not-met.ts";
import { isLeft } from "#domain/organisations/narrowing.ts";
import { cycleRefusedBecause } from "#domain/cycles/permissions.ts";
import { lawTable, type NamedShortfall, namesTable } from "#app/tables/figures/law-not-met.ts";
import { listCompletion } from "#db/cycles/completion.ts";
import { listCycleMemberships } from "#db/cycles/cycles.ts";
import { listSubmittedRatings } from "#db/figures/law-not-met.ts";
import { aboutOf } from "#app/routes/cycles/about.ts";
import { narrowedBy } from "#app/routes/cycles/narrowed.ts";
import { type CycleRequest, type RequiredCycle, requireSettingsCycle } from "#app/routes/cycles/requirements.ts";
import { submissionHref } from "#app/routes/assessments/submission-href.ts";
import { notListedNotes } from "#domain/figures/figure-notes.ts";

/** The standards that are law and rated not met: counts for everybody, names for those who follow them up. */
export async function readLawNotMet(request: CycleRequest) {
  const view = await requireSettingsCycle(request, "see-figures");
  const { db, cycle, only, set, called } = view;
  const namesRefused = cycleRefusedBecause(
    "name-not-met",
    view.roles.map(({ role }) => role),
  );
  if (namesRefused && view.search.get("table") === "settings") throw data(namesRefused, 403);
  const returns = await listCompletion(db, cycle.id, only?.id);
  const narrowed = await narrowedBy(
    view,
    returns.map((one) => one.organisation),
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
  const named = namesRefused ? null : await readNames(view, standards);
  return {
    view,
    narrowed,
    what: "law not met",
    narrowedTo: narrowed.inTitle,
    namesRefused,
    sentence: lawNotMetSentence(standards, called),
    tables: [lawTable(standards, about, called), ...(named ? [namesTable(named.rows, about, called, named.notes)] : [])],
    /** Where each row of the names leads. */
    links: named?.links ?? [],
  };
}

// In a joint cycle the names are those of settings in a partnership where this person follows them up
async function readNames(view: RequiredCycle, standards: ReturnType<typeof lawNotMet>) {
  const partTowards = partsTowards(view, await listCycleMemberships(view.db, view.cycle.id));
  const all = standards.flatMap(({ code, short, settings }) =>
    settings.map((one): NamedShortfall => ({ ...one, standard: `${code} ${short}` })),
  );
  const seen = all
    .map((row) => ({ row, part: partTowards(row.organisation.id) }))
    .filter(({ part }) => cycleRefusedBecause("name-not-met", part.inPartnership) === null);
  const hidden = new Set(all.map((row) => row.assessmentId)).size - new Set(seen.map(({ row }) => row.assessmentId)).size;
  return {
    rows: seen.map(({ row }) => row),
    links: seen.map(({ row, part }) => {
      const revision = revisionToRead(part, { ...row, state: "submitted", withdrawnOn: null, hasSubmission: true });
      return revision === null ? undefined : submissionHref(row.assessmentId, revision);
    }),
    notes: notListedNotes(hidden, view.called, "such role"),
  };
}
