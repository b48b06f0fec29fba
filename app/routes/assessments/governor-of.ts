import type { AssessmentView } from "#db/assessments.ts";
import type { Db } from "#db/connection.server.ts";
import { findGovernorSignature } from "#db/returns.ts";

/** The governor's signature over a revision, where this cycle asks for one. */
export async function governorOf({ db, assessment, cycle }: AssessmentView & { db: Db }, revision: number) {
  if (cycle.governorSignsBy === null) return null;
  return { signature: await findGovernorSignature(db, assessment.id, revision), signsBy: cycle.governorSignsBy };
}
