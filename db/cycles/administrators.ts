import type { ReturnView } from "#db/assessments/assessments.ts";
import type { Db } from "#db/connection.server.ts";

/** The administrators of the partnerships to which a return answers, each once. */
export async function administratorsOf(db: Db, { cycle, organisation }: ReturnView): Promise<string[]> {
  const rows = await db
    .selectFrom("roles")
    .innerJoin("cyclePartnerships", "cyclePartnerships.partnershipId", "roles.partnershipId")
    .innerJoin("memberships", "memberships.partnershipId", "cyclePartnerships.partnershipId")
    .select("roles.personId")
    .distinct()
    .where("cyclePartnerships.cycleId", "=", cycle.id)
    .where("memberships.organisationId", "=", organisation.id)
    .where("roles.role", "=", "administrator")
    .where("roles.endedOn", "is", null)
    .orderBy("roles.personId")
    .execute();
  return rows.map(({ personId }) => personId);
}
