import type { Part } from "#domain/assessments/permissions.ts";
import type { Role } from "#domain/people/roles.ts";
import { partsTowards } from "#domain/scrutiny/access.ts";
import { sortedByName } from "#domain/words.ts";
import type { AssessmentView } from "#db/assessments/assessments.ts";
import { listConflicted } from "#db/assessments/panel-part.ts";
import type { Db } from "#db/connection.server.ts";
import { shownColumns, shownOf } from "#db/people/places.ts";

export interface PersonTowards {
  id: string;
  name: string;
  email: string;
  /** The first of their parts in the partnership. */
  role: Role;
  part: Part;
}

/**
 * Everybody with a part in the partnerships of a return, by name, with what counts of it towards this return: less for those of
 * its organisation, for who leads its trust, and where there is a conflict.
 */
export async function listPartsTowards(db: Db, { assessment, cycle, organisation, facts }: AssessmentView): Promise<PersonTowards[]> {
  const [rows, conflicts] = await Promise.all([
    db
      .selectFrom("roles")
      .innerJoin("people", "people.id", "roles.personId")
      .select(["people.id", "roles.role", "roles.limitedTo", "roles.partnershipId"])
      .select(shownColumns)
      .where("roles.endedOn", "is", null)
      .where((eb) =>
        eb.or([
          eb("roles.organisationId", "=", organisation.id),
          eb.and([eb("roles.role", "=", "trust-lead"), eb("roles.organisationId", "=", organisation.trustId)]),
          eb(
            "roles.partnershipId",
            "in",
            eb
              .selectFrom("cyclePartnerships")
              .innerJoin("memberships", "memberships.partnershipId", "cyclePartnerships.partnershipId")
              .select("cyclePartnerships.partnershipId")
              .where("cyclePartnerships.cycleId", "=", cycle.id)
              .where("memberships.organisationId", "=", organisation.id),
          ),
        ]),
      )
      .orderBy("roles.id")
      .execute(),
    listConflicted(db, [assessment.id]),
  ]);
  const conflicted = new Set(conflicts.map(({ personId }) => personId));
  const people = [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((held) => {
    const first = held.find(({ partnershipId }) => partnershipId !== null);
    if (!first) return [];
    const towards = { kind: facts.kind, hasConflict: conflicted.has(first.id), sits: false };
    const { name, email } = shownOf(first);
    return [{ id: first.id, name, email, role: first.role, part: { ...partsTowards(held, towards), sections: [] } }];
  });
  return sortedByName(people);
}
