import type { Db } from "#db/connection.server.ts";
import type { Cycle } from "#db/rows.ts";
import { findStandardSet } from "#db/standard-sets.ts";

/** What each organisation answered last: signed in the cycle before, or else kept from before this service, or else begun in the cycle before. */
export async function findEarlier(db: Db, cycle: Cycle, organisationIds: string[]): Promise<Map<string, string>> {
  const { key } = await findStandardSet(db, cycle.standardSetId);
  const rows = await db
    .selectFrom("assessments")
    .innerJoin("cycles", "cycles.id", "assessments.cycleId")
    .innerJoin("standardSets", "standardSets.id", "cycles.standardSetId")
    .select(["assessments.id", "assessments.organisationId", "assessments.firstSubmittedAt", "cycles.origin"])
    .where("standardSets.key", "=", key)
    .where("cycles.id", "!=", cycle.id)
    .where((eb) => eb.or([eb("cycles.id", "=", cycle.previousCycleId ?? ""), eb("cycles.origin", "=", "before-service")]))
    .orderBy("cycles.opensOn", "desc")
    .orderBy("assessments.id")
    .execute();
  const rank = (row: (typeof rows)[number]) => (row.origin !== null ? 1 : row.firstSubmittedAt !== null ? 0 : 2);
  const wanted = new Set(organisationIds);
  const found = new Map<string, string>();
  for (const row of rows.toSorted((a, b) => rank(a) - rank(b)))
    if (wanted.has(row.organisationId) && !found.has(row.organisationId)) found.set(row.organisationId, row.id);
  return found;
}
