import { data } from "react-router";
import { lockedBecause } from "#domain/assessments/assessment-state.ts";
import { namedParts } from "#domain/people/naming.ts";
import { requireAssessment } from "#app/routes/assessments/requirements.ts";
import type { Asked } from "#app/routes/require-person.ts";
import { listAnswerers, listAssignments } from "#db/assessments/assignments.ts";
import { listHeld } from "#db/people/naming.ts";
import { listPeopleOf } from "#db/people/people.ts";
import { findCycleSet } from "#db/standard-sets.ts";

export type ChampionView = Awaited<ReturnType<typeof requireChampion>>;

export async function requireChampion(request: Asked<{ assessmentId: string }>) {
  const view = await requireAssessment(request, "see-assessment");
  if (!view.part.inOrganisation.includes("champion")) throw data(`Only the ${view.words.lead} can do this.`, 403);
  return view;
}

/** A school or college names its head and its governors itself, also once it has submitted: a second signature may still be owed. */
export function namesItsPeople({ assessment, organisation }: ChampionView): boolean {
  return organisation.category === "setting" && assessment.withdrawnOn === null;
}

export type PeoplePage = Awaited<ReturnType<typeof readPeoplePage>>;

/** Who has each section and, where people of the organisation name each other, who has which part. */
export async function readPeoplePage(view: ChampionView) {
  const { db, assessment, cycle, organisation } = view;
  const [set, people, answerers, assignments, held] = await Promise.all([
    findCycleSet(db, cycle),
    listPeopleOf(db, organisation.id),
    listAnswerers(db, organisation.id),
    listAssignments(db, assessment.id),
    namesItsPeople(view) ? listHeld(db, organisation.id) : null,
  ]);
  return {
    locked: lockedBecause("answer", view.facts),
    parts: held && namedParts.flatMap((part) => held.filter(({ role }) => role === part)),
    assessment: { id: assessment.id },
    organisation: organisation.name,
    words: view.words,
    cycle: cycle.title,
    sections: set.sections.map(({ code, title }) => {
      const holder = assignments.find((one) => one.sectionCode === code);
      return { code, title, holder: holder ? { id: holder.personId, name: holder.name, since: holder.since } : null };
    }),
    answerers: answerers.map(({ id, name }) => ({ id, name })),
    people: people.map(({ id, name, jobTitle, role }) => ({ id, name, jobTitle, role })),
  };
}
