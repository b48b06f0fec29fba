import { sortedByName } from "#domain/words.ts";
import type { Db } from "#db/connection.server.ts";
import { builtOnce } from "#db/built-once.ts";

/** The partnerships of a cycle that an organisation answers to. */
export async function listPartnershipsOfCycle(db: Db, cycleId: string, organisationId: string) {
  return sortedByName(await answeredTo.all(db, { cycleId, organisationId }));
}

const answeredTo = builtOnce((db, { cycleId, organisationId }: { cycleId: string; organisationId: string }) =>
  db
    .selectFrom("cyclePartnerships")
    .innerJoin("partnerships", "partnerships.id", "cyclePartnerships.partnershipId")
    .innerJoin("memberships", "memberships.partnershipId", "partnerships.id")
    .selectAll("partnerships")
    .where("cyclePartnerships.cycleId", "=", cycleId)
    .where("memberships.organisationId", "=", organisationId),
);
