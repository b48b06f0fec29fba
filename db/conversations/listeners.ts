import { sortedByName } from "#domain/words.ts";
import type { Part } from "#domain/assessments/permissions.ts";
import { type ReturnView, splitRoles } from "#db/assessments/assessments.ts";
import type { Db } from "#db/connection.server.ts";
import { shownColumns, shownOf } from "#db/people/places.ts";

/** Somebody who may read words about a return, with the part that decides which. */
export interface Listener {
  personId: string;
  name: string;
  email: string;
  part: Part;
}

/** Everybody with a part in a return now: its organisation's people, its trust's lead, and those of the partnerships it answers to. */
export async function listListeners(db: Db, { assessment, cycle, organisation }: ReturnView): Promise<Listener[]> {
  const rows = await db
    .selectFrom("roles")
    .innerJoin("people", "people.id", "roles.personId")
    .select(["people.id as personId", "roles.role"])
    .select(shownColumns)
    .where("roles.endedOn", "is", null)
    .where((eb) =>
      eb.or([
        eb("roles.organisationId", "=", organisation.id),
        eb.and([eb("roles.organisationId", "=", organisation.trustId ?? ""), eb("roles.role", "=", "trust-lead")]),
        eb.and([
          eb("roles.role", "in", ["administrator", "reviewer"]),
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
      ]),
    )
    .orderBy("roles.id")
    .execute()
    .then((found) => sortedByName(found.map(({ personId, role, ...row }) => ({ personId, role, ...shownOf(row) }))));
  const given = await db.selectFrom("assignments").select(["personId", "sectionCode"]).where("assessmentId", "=", assessment.id).execute();
  return [...Map.groupBy(rows, ({ personId }) => personId).values()].flatMap((held) => {
    const [first] = held;
    if (!first) return [];
    const { personId, name, email } = first;
    const roles = held.map(({ role }) => role);
    const sections = given.filter((one) => one.personId === personId).map(({ sectionCode }) => sectionCode);
    return [{ personId, name, email, part: { ...splitRoles(roles), sections } }];
  });
}
