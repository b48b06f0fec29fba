import { plannedActions } from "#domain/assessments/actions/planned-actions.ts";
import { flagsRaised } from "#domain/assessments/applicability.ts";
import { cycleInShort } from "#domain/assessments/comparison.ts";
import { standingInWords } from "#domain/assessments/return-words.ts";
import { dayOf } from "#domain/dates.ts";
import { findEarlierReturn, listPlanUpdates } from "#db/assessments/action-plan.ts";
import { listActions } from "#db/assessments/actions.ts";
import { readReturn } from "#db/assessments/returns.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import type { RequiredAssessment } from "#app/routes/assessments/requirements.ts";

/** What a file of the action plan is made from. */
export async function readPlan(view: RequiredAssessment) {
  const { db, assessment, organisation, words, cycle, now, author } = view;
  const [set, document, actions, updates, earlier] = await Promise.all([
    findCycleSet(db, cycle),
    readReturn(db, view),
    listActions(db, assessment.id),
    listPlanUpdates(db, assessment.id),
    findEarlierReturn(db, assessment),
  ]);
  const earlierCycle = earlier ? cycleInShort(earlier.title) : null;
  return {
    organisation: organisation.name,
    words,
    isChecked: set.profile !== undefined,
    cycle: cycle.title,
    standing: standingInWords(document, author.at, assessment.submittedAt !== null),
    actions: plannedActions({ set, flags: flagsRaised(assessment), document, actions, updates, earlierCycle, today: dayOf(now) }),
  };
}
