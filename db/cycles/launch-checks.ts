import type { OrganisationGap, Unreachable } from "#domain/cycles/set-up.ts";
import { sortedByName } from "#domain/words.ts";
import type { Db } from "#db/connection.server.ts";

/** The organisations of a cycle in preparation in which somebody is missing, or one person is alone, by name. */
export async function listGaps(db: Db, cycleId: string): Promise<OrganisationGap[]> {
  const rows = await db
    .selectFrom("cycleOrganisations")
    .innerJoin("organisations", "organisations.id", "cycleOrganisations.organisationId")
    .leftJoin("roles", (join) =>
      join
        .onRef("roles.organisationId", "=", "organisations.id")
        .on("roles.endedOn", "is", null)
        .on("roles.role", "in", ["champion", "signatory", "contributor"]),
    )
    .select(["organisations.id", "organisations.name", "roles.role", "roles.personId"])
    .where("cycleOrganisations.cycleId", "=", cycleId)
    .execute();
  const organisations = sortedByName([...new Map(rows.map((row) => [row.id, row])).values()]);
  const held = Map.groupBy(rows, (row) => row.id);
  return organisations.flatMap(({ id, name }) => {
    const people = held.get(id) ?? [];
    const has = (role: string) => people.some((one) => one.role === role);
    const lacks = (["champion", "signatory"] as const).filter((role) => !has(role));
    const working = new Set(people.filter(({ role }) => role !== "signatory").flatMap(({ personId }) => personId ?? []));
    const isAlone = has("champion") && working.size === 1;
    return lacks.length > 0 || isAlone ? [{ organisationId: id, name, lacks, isAlone }] : [];
  });
}

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
