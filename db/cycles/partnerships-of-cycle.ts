import { sortedByName } from "#domain/words.ts";
import type { Db } from "#db/connection.server.ts";

/** The partnerships of a cycle that an organisation answers to. */
export async function listPartnershipsOfCycle(db: Db, cycleId: string, organisationId: string) {
  return db
    .selectFrom("cyclePartnerships")
    .innerJoin("partnerships", "partnerships.id", "cyclePartnerships.partnershipId")
    .innerJoin("memberships", "memberships.partnershipId", "partnerships.id")
    .selectAll("partnerships")
    .where("cyclePartnerships.cycleId", "=", cycleId)
    .where("memberships.organisationId", "=", organisationId)
    .execute()
    .then(sortedByName);
}
