import { nameKey } from "#domain/organisations/organisation-names.ts";
import { sortedByName } from "#domain/words.ts";
import type { Db } from "#db/connection.server.ts";
import { stored, texts } from "#db/stored.ts";

/** Every organisation of a partnership, closed ones too, with as much as a list needs. */
export async function listHeldOrganisations(db: Db, partnershipId: string) {
  const rows = await db
    .selectFrom("memberships")
    .innerJoin("organisations", "organisations.id", "memberships.organisationId")
    .leftJoin("organisations as trusts", "trusts.id", "organisations.trustId")
    .select([
      "organisations.id",
      "organisations.name",
      "organisations.shortName",
      "organisations.kind",
      "organisations.basis",
      "organisations.aliases",
      "organisations.category",
      "organisations.urn",
      "organisations.phase",
      "organisations.closedOn",
      "trusts.name as trustName",
    ])
    .where("memberships.partnershipId", "=", partnershipId)
    .orderBy("organisations.id")
    .execute();
  return sortedByName(rows).map((row) => ({ ...row, aliases: stored(texts, row.aliases, "organisations.aliases", row.id) }));
}

/** Who leads and who signs in each of these organisations, and which have nobody. */
export async function listLeadersOf(db: Db, organisationIds: string[]) {
  if (organisationIds.length === 0) return [];
  const rows = await db
    .selectFrom("roles")
    .innerJoin("people", "people.id", "roles.personId")
    .select(["roles.organisationId", "roles.role", "people.name"])
    .where("roles.organisationId", "in", organisationIds)
    .where("roles.role", "in", ["champion", "signatory", "trust-lead"])
    .where("roles.endedOn", "is", null)
    .orderBy("roles.id")
    .execute();
  return sortedByName(rows);
}

/** The partnerships an organisation belongs to, and since when. */
export async function listHolders(db: Db, organisationId: string) {
  return db
    .selectFrom("memberships")
    .innerJoin("partnerships", "partnerships.id", "memberships.partnershipId")
    .select(["partnerships.id", "partnerships.name", "partnerships.shortName", "memberships.since"])
    .where("memberships.organisationId", "=", organisationId)
    .execute()
    .then(sortedByName);
}

/**
 * Organisations of other partnerships alone that have exactly one of these names or URNs. Nothing else of them is ever shown:
 * whoever knows the name may ask to join.
 */
export async function findHeldElsewhere(db: Db, partnershipId: string, wanted: { names: string[]; urns?: string[] }) {
  const keys = new Set(wanted.names.map(nameKey));
  const rows = await db
    .selectFrom("organisations")
    .select(["organisations.id", "organisations.name", "organisations.urn", "organisations.category"])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("memberships")
            .select("memberships.organisationId")
            .whereRef("memberships.organisationId", "=", "organisations.id")
            .where("memberships.partnershipId", "=", partnershipId),
        ),
      ),
    )
    .where((eb) =>
      eb.exists(
        eb.selectFrom("memberships").select("memberships.organisationId").whereRef("memberships.organisationId", "=", "organisations.id"),
      ),
    )
    .orderBy("organisations.id")
    .execute();
  return rows.filter((row) => keys.has(nameKey(row.name)) || (row.urn !== null && wanted.urns?.includes(row.urn)));
}
