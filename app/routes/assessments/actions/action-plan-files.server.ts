import { actionsInWords } from "#domain/assessments/actions/action-standing.ts";
import { plannedActions } from "#domain/assessments/actions/planned-actions.ts";
import { flagsRaised } from "#domain/assessments/applicability.ts";
import { cycleInShort } from "#domain/assessments/comparison.ts";
import { standingInWords } from "#domain/assessments/return-words.ts";
import { dayOf } from "#domain/dates.ts";
import { findEarlierReturn, listPlanUpdates, readActionPlan } from "#db/assessments/action-plan.ts";
import { readReturn } from "#db/assessments/returns.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import type { RequiredAssessment } from "#app/routes/assessments/requirements.ts";

/** What a file of the action plan is made from. */
export async function readPlan(view: RequiredAssessment) {
  const { db, assessment, organisation, words, cycle, now, author } = view;
  const today = dayOf(now);
  const [set, document, plan, updates, earlier] = await Promise.all([
    findCycleSet(db, cycle),
    readReturn(db, view),
    readActionPlan(db, assessment),
    listPlanUpdates(db, assessment.id),
    findEarlierReturn(db, assessment),
  ]);
  const earlierCycle = earlier ? cycleInShort(earlier.title) : null;
  const actions = plan.actions.map((action) => ({ ...action, isCarriedOver: plan.carriedOn.has(action.id) }));
  return {
    organisation: organisation.name,
    words,
    isChecked: set.profile !== undefined,
    cycle: cycle.title,
    standing: standingInWords(document, author.at, assessment.submittedAt !== null),
    counts: actionsInWords(actions, today),
    actions: plannedActions({ set, flags: flagsRaised(assessment), document, actions, updates, earlierCycle, today }),
  };
}
