import { data } from "react-router";
import { lockedBecause } from "#domain/assessments/assessment-state.ts";
import { requireAssessment } from "#app/routes/assessments/requirements.ts";
import type { Asked } from "#app/routes/require-person.ts";
import { listAnswerers, listAssignments } from "#db/assessments/assignments.ts";
import { toldApart } from "#domain/people/told-apart.ts";
import { findCycleSet } from "#db/standard-sets.ts";

export type ChampionView = Awaited<ReturnType<typeof requireChampion>>;

export async function requireChampion(request: Asked<{ assessmentId: string }>) {
  const view = await requireAssessment(request, "see-assessment");
  if (!view.part.inOrganisation.includes("champion")) throw data(`Only the ${view.words.lead} can do this.`, 403);
  return view;
}

export type PeoplePage = Awaited<ReturnType<typeof readPeoplePage>>;

/** Who has each section. */
export async function readPeoplePage(view: ChampionView) {
  const { db, assessment, cycle, organisation } = view;
  const [set, answerers, assignments] = await Promise.all([
    findCycleSet(db, cycle),
    listAnswerers(db, organisation.id),
    listAssignments(db, assessment.id),
  ]);
  const names = toldApart(answerers);
  return {
    locked: lockedBecause("answer", view.facts),
    assessment: { id: assessment.id },
    organisation: { id: organisation.id, name: organisation.name },
    cycle: cycle.title,
    sections: set.sections.map(({ code, title }) => {
      const holder = assignments.find((one) => one.sectionCode === code);
      return {
        code,
        title,
        holder: holder ? { id: holder.personId, name: names.get(holder.personId) ?? holder.name, since: holder.since } : null,
      };
    }),
    answerers: answerers.map(({ id, name }) => ({ id, name: names.get(id) ?? name })),
  };
}
