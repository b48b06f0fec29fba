import { sortedByName } from "#domain/words.ts";
import type { Db } from "#db/connection.server.ts";
import { builtOnce } from "#db/built-once.ts";
import type { SignedInPerson } from "#domain/people/roles.ts";
import type { Row } from "#db/rows.ts";

export type Partnership = Row<"partnerships">;

export function listPartnerships(db: Db): Promise<Partnership[]> {
  return db.selectFrom("partnerships").selectAll().execute().then(sortedByName);
}

/** Partnerships in which the person has a role, or whose members their organisations are. */
export async function listPartnershipsOf(db: Db, person: SignedInPerson): Promise<Partnership[]> {
  const partnershipIds = person.roles.flatMap((role) => role.partnershipId ?? []);
  const organisationIds = person.roles.flatMap((role) => role.organisationId ?? []);
  if (partnershipIds.length + organisationIds.length === 0) return [];
  return sortedByName(await partnershipsOf.all(db, { partnershipIds, organisationIds }));
}

const partnershipsOf = builtOnce((db, { partnershipIds, organisationIds }: { partnershipIds: string[]; organisationIds: string[] }) =>
  db
    .selectFrom("partnerships")
    .where(({ eb, or, selectFrom }) =>
      or([
        ...(partnershipIds.length > 0 ? [eb("id", "in", partnershipIds)] : []),
        ...(organisationIds.length > 0
          ? [eb("id", "in", selectFrom("memberships").where("organisationId", "in", organisationIds).select("partnershipId"))]
          : []),
      ]),
    )
    .selectAll(),
);

export function findPartnership(db: Db, id: string): Promise<Partnership | undefined> {
  return db.selectFrom("partnerships").selectAll().where("id", "=", id).executeTakeFirst();
}
