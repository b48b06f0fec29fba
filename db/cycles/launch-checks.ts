import type { Unreachable } from "#domain/cycles/set-up.ts";
import { sortedByName } from "#domain/words.ts";
import type { Db } from "#db/connection.server.ts";

/** Who leads or signs in the organisations of a cycle in preparation, and could not be reached when last written to. */
export async function listUnreachable(db: Db, cycleId: string): Promise<Unreachable[]> {
  const rows = await db
    .selectFrom("cycleOrganisations")
    .innerJoin("organisations", "organisations.id", "cycleOrganisations.organisationId")
    .innerJoin("roles", "roles.organisationId", "organisations.id")
    .innerJoin("people", "people.id", "roles.personId")
    .innerJoin("messages", "messages.toEmail", "people.email")
    .select([
      "people.name",
      "people.email",
      "organisations.name as organisation",
      "messages.failure",
      "messages.failedAt",
      "messages.createdAt",
    ])
    .where("cycleOrganisations.cycleId", "=", cycleId)
    .where("roles.role", "in", ["champion", "signatory"])
    .where("roles.endedOn", "is", null)
    .orderBy("messages.createdAt")
    .execute();
  const last = [...new Map(rows.map((row) => [`${row.email} ${row.organisation}`, row])).values()];
  return sortedByName(last).flatMap(({ name, email, organisation, failure, failedAt, createdAt }) =>
    // What was held after a restore tells nothing of the address
    failure === null || failure === "held" ? [] : [{ name, email, organisation, failedAt: failedAt ?? createdAt }],
  );
}

/** Who answers and who signs in each organisation of a cycle in preparation. */
export async function listAnsweringPeople(db: Db, cycleId: string) {
  return db
    .selectFrom("cycleOrganisations")
    .innerJoin("roles", "roles.organisationId", "cycleOrganisations.organisationId")
    .innerJoin("people", "people.id", "roles.personId")
    .select(["roles.organisationId", "roles.role", "people.id", "people.name", "people.email", "people.jobTitle"])
    .where("cycleOrganisations.cycleId", "=", cycleId)
    .where("roles.role", "in", ["champion", "signatory"])
    .where("roles.endedOn", "is", null)
    .orderBy("roles.id")
    .execute()
    .then(sortedByName);
}
