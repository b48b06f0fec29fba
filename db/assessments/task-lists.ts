import { lookRule } from "#domain/assessments/evidence/to-look-at.ts";
import { type StandardFacts, taskList, type TaskList } from "#domain/assessments/task-list.ts";
import { listDrafts } from "./drafts.ts";
import type { Assessment, Cycle } from "#db/rows.ts";
import { listAssignments } from "./assignments.ts";
import { isProfileOwed } from "./profile-owed.ts";
import type { Db } from "#db/connection.server.ts";
import { listAnswerFacts } from "./section-summaries.ts";
import { findAskedSet } from "#db/standard-sets.ts";

/** What is done and what is left of one assessment, by what is known of its answers. Today is a day in UK time. */
export async function readTaskList(
  db: Db,
  { assessment, cycle }: { assessment: Pick<Assessment, "id" | "flags">; cycle: Pick<Cycle, "standardSetId" | "extent" | "opensOn"> },
  today: string,
  known?: StandardFacts[],
): Promise<TaskList> {
  const [set, answers, drafts, assignments, profileOwed] = await Promise.all([
    findAskedSet(db, { assessment, cycle }),
    known ?? listAnswerFacts(db, assessment.id),
    listDrafts(db, assessment.id),
    listAssignments(db, assessment.id),
    isProfileOwed(db, { assessment, cycle }),
  ]);
  return taskList(set, { answers, drafts, assignments, rule: lookRule(set, cycle, today), isProfileOwed: profileOwed });
}
