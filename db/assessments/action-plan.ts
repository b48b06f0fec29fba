import { type Action, listActions, listCarriedOn } from "./actions.ts";
import type { Assessment } from "#db/rows.ts";
import type { Db } from "#db/connection.server.ts";

export interface ActionPlan {
  actions: Action[];
  /** Open actions of the earlier return that are not in this one yet. */
  offered: Action[];
  /** Those of its actions that went into a newer audit, where they are followed. */
  carriedOn: Set<string>;
}

export async function readActionPlan(db: Db, assessment: Pick<Assessment, "id" | "previousAssessmentId">): Promise<ActionPlan> {
  const { id, previousAssessmentId } = assessment;
  const [actions, earlier] = await Promise.all([listActions(db, id), previousAssessmentId ? listActions(db, previousAssessmentId) : []]);
  const carried = new Set(actions.map((action) => action.carriedFrom));
  const newer = await listCarriedOn(
    db,
    actions.map((action) => action.id),
  );
  return {
    actions,
    carriedOn: new Set(newer.flatMap(({ carriedFrom }) => carriedFrom ?? [])),
    offered: earlier.filter((action) => action.progress !== "done" && !carried.has(action.id)),
  };
}

/** What was said of how each action of a return is going, the newest first. */
export async function listPlanUpdates(db: Db, assessmentId: string) {
  return db
    .selectFrom("actionUpdates")
    .innerJoin("actions", "actions.id", "actionUpdates.actionId")
    .innerJoin("people", "people.id", "actionUpdates.personId")
    .select(["actionUpdates.actionId", "actionUpdates.note", "actionUpdates.madeAt", "people.name"])
    .where("actions.assessmentId", "=", assessmentId)
    .orderBy("actionUpdates.madeAt", "desc")
    .orderBy("actionUpdates.id")
    .execute();
}

/** The organisation's return in the audit before this one. */
export async function findEarlierReturn(db: Db, assessment: Pick<Assessment, "previousAssessmentId">) {
  if (!assessment.previousAssessmentId) return undefined;
  return db
    .selectFrom("assessments")
    .innerJoin("cycles", "cycles.id", "assessments.cycleId")
    .leftJoin("submissions", "submissions.assessmentId", "assessments.id")
    .select(["assessments.id", "cycles.title", "cycles.opensOn", "submissions.revision"])
    .where("assessments.id", "=", assessment.previousAssessmentId)
    .orderBy("submissions.revision", "desc")
    .limit(1)
    .executeTakeFirst();
}
