import { notYoursBecause } from "#domain/scrutiny/permissions.ts";
import { partsTowards } from "#domain/scrutiny/access.ts";
import type { HeldRole } from "#domain/people/roles.ts";
import { sortedByName } from "#domain/words.ts";
import type { AssessmentView } from "#db/assessments/assessments.ts";
import type { Db } from "#db/connection.server.ts";
import { listConflicted } from "#db/assessments/panel-part.ts";

/** Who could answer this return for the partnership: reviewers, chairs and administrators, without those who must keep out of it. */
export async function listAnswering(db: Db, view: AssessmentView): Promise<{ id: string; name: string; role: HeldRole["role"] }[]> {
  const { assessment, cycle, organisation, facts } = view;
  const [rows, conflicted] = await Promise.all([
    db
      .selectFrom("roles")
      .innerJoin("people", "people.id", "roles.personId")
      .select(["people.id", "people.name", "roles.role", "roles.limitedTo", "roles.organisationId", "roles.partnershipId"])
      .where("roles.endedOn", "is", null)
      .where((eb) =>
        eb.or([
          eb("roles.organisationId", "=", organisation.id),
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
  const people = [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((held) => {
    const [first] = held;
    if (!first) return [];
    const hasConflict = conflicted.some(({ personId }) => personId === first.id);
    const part = { ...partsTowards(held, { kind: facts.kind, hasConflict, sits: false }), sections: [] };
    return notYoursBecause("write-response", part, facts) === null ? [{ id: first.id, name: first.name, role: first.role }] : [];
  });
  return sortedByName(people);
}
