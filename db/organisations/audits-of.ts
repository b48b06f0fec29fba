import type { Db } from "#db/connection.server.ts";

/** The audits of an organisation in cycles of these partnerships, the newest first. Those being prepared are nobody's yet. */
export async function listAuditsOf(db: Db, organisationId: string, partnershipIds: string[]) {
  if (partnershipIds.length === 0) return [];
  return db
    .selectFrom("assessments")
    .innerJoin("cycles", "cycles.id", "assessments.cycleId")
    .select(["assessments.id", "assessments.state", "assessments.withdrawnOn", "cycles.id as cycleId", "cycles.title", "cycles.origin"])
    .where("assessments.organisationId", "=", organisationId)
    .where("cycles.state", "!=", "preparing")
    .where("cycles.id", "in", (eb) =>
      eb.selectFrom("cyclePartnerships").select("cyclePartnerships.cycleId").where("partnershipId", "in", partnershipIds),
    )
    .orderBy("cycles.opensOn", "desc")
    .orderBy("assessments.id")
    .execute();
}
