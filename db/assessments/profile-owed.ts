import type { Assessment, Cycle } from "#db/rows.ts";
import type { Db } from "#db/connection.server.ts";
import { findCycleSet } from "#db/standard-sets.ts";

interface Asked {
  assessment: Pick<Assessment, "id">;
  cycle: Pick<Cycle, "standardSetId" | "extent">;
}

/** Whether this audit has a profile that nobody has confirmed yet. */
export async function isProfileOwed(db: Db, { assessment, cycle }: Asked): Promise<boolean> {
  if (!(await findCycleSet(db, cycle)).profile) return false;
  const row = await db.selectFrom("profiles").select("confirmedAt").where("assessmentId", "=", assessment.id).executeTakeFirst();
  return !row?.confirmedAt;
}
