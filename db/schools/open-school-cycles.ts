import type { Db } from "#db/connection.server.ts";
import { cycleOf } from "#db/rows.ts";
import { findStandardSet } from "#db/standard-sets.ts";

/** Open cycles of this partnership that schools take part in. */
export async function listOpenSchoolCycles(db: Db, partnershipId: string) {
  const cycles = await db
    .selectFrom("cycles")
    .innerJoin("cyclePartnerships", "cyclePartnerships.cycleId", "cycles.id")
    .selectAll("cycles")
    .where("cyclePartnerships.partnershipId", "=", partnershipId)
    .where("cycles.state", "=", "open")
    .orderBy("cycles.opensOn", "desc")
    .execute();
  const sets = await Promise.all(cycles.map((cycle) => findStandardSet(db, cycle.standardSetId)));
  return cycles.filter((_, index) => sets[index]?.profile !== undefined).map(cycleOf);
}
