import { taskList, type TaskList } from "#domain/assessments/task-list.ts";
import { listDrafts } from "./drafts.ts";
import type { Assessment, Cycle } from "#db/rows.ts";
import { listAssignments } from "./assignments.ts";
import type { Db } from "#db/connection.server.ts";
import { listAnswerFacts } from "./section-summaries.ts";
import { findAskedSet } from "#db/standard-sets.ts";

/** What is done and what is left of one assessment. Today is a day in UK time. */
export async function readTaskList(
  db: Db,
  { assessment, cycle }: { assessment: Pick<Assessment, "id" | "flags">; cycle: Pick<Cycle, "standardSetId" | "extent"> },
  today: string,
): Promise<TaskList> {
  const [set, answers, evidence, drafts, assignments] = await Promise.all([
    findAskedSet(db, { assessment, cycle }),
    listAnswerFacts(db, assessment.id),
    listReviewDates(db, assessment.id),
    listDrafts(db, assessment.id),
    listAssignments(db, assessment.id),
  ]);
  return taskList(set, { answers, evidence, drafts, assignments, today });
}

async function listReviewDates(db: Db, assessmentId: string) {
  const rows = await db
    .selectFrom("evidence")
    .innerJoin("evidenceStandards", "evidenceStandards.evidenceId", "evidence.id")
    .select(["evidenceStandards.standardCode", "evidence.reviewBy"])
    .where("evidence.assessmentId", "=", assessmentId)
    .where("evidence.reviewBy", "is not", null)
    .execute();
  return rows.map(({ standardCode, reviewBy }) => ({ standards: [standardCode], reviewBy }));
}
