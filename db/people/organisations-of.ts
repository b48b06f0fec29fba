import { sortedByName } from "#domain/words.ts";
import type { Db } from "#db/connection.server.ts";

/** The organisations of a partnership that are open, by name. */
export async function listOrganisationsOf(db: Db, partnershipId: string) {
  return db
    .selectFrom("memberships")
    .innerJoin("organisations", "organisations.id", "memberships.organisationId")
    .select([
      "organisations.id",
      "organisations.name",
      "organisations.urn",
      "organisations.category",
      "organisations.kind",
      "organisations.governance",
      "organisations.aliases",
    ])
    .where("memberships.partnershipId", "=", partnershipId)
    .where("organisations.closedOn", "is", null)
    .execute()
    .then(sortedByName);
}
