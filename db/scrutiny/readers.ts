import { scrutinyRefusedBecause } from "#domain/scrutiny/permissions.ts";
import { partsTowards } from "#domain/scrutiny/access.ts";
import { kindOf } from "#domain/organisations/words-by-kind.ts";
import { sortedByName } from "#domain/words.ts";
import type { AssessmentView } from "#db/assessments/assessments.ts";
import type { Db } from "#db/connection.server.ts";
import { listConflicted } from "#db/assessments/panel-part.ts";
import { shownColumns, shownOf } from "#db/people/places.ts";

export interface Reader {
  id: string;
  name: string;
  email: string;
}

/** Who may read this return for the partnership: those who could take it themselves. */
export async function listReaders(db: Db, view: AssessmentView): Promise<Reader[]> {
  const { assessment, organisation, cycle, facts } = view;
  const [rows, conflicts] = await Promise.all([
    db
      .selectFrom("roles")
      .innerJoin("people", "people.id", "roles.personId")
      .select(["people.id", "roles.role", "roles.limitedTo", "roles.organisationId"])
      .select(shownColumns)
      .where("roles.endedOn", "is", null)
      .where((eb) =>
        eb.or([
          eb("roles.organisationId", "=", organisation.id),
          eb.and([
            eb("roles.role", "in", ["reviewer", "panel-chair"]),
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
      .execute(),
    listConflicted(db, [assessment.id]),
  ]);
  const conflicted = new Set(conflicts.map(({ personId }) => personId));
  const people = [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((held) => {
    const [first] = held;
    if (!first) return [];
    const towards = { kind: kindOf(organisation), hasConflict: conflicted.has(first.id), sits: false };
    const part = { ...partsTowards(held, towards), sections: [] };
    const may = scrutinyRefusedBecause("take", part, { ...facts, state: "submitted", withdrawnOn: null, hasSubmission: true }) === null;
    return may ? [{ id: first.id, ...shownOf(first) }] : [];
  });
  return sortedByName(people);
}

/** Who could read any return of a cycle, by name; which they may is asked of each return. */
export async function listReadersInCycle(db: Db, cycleId: string) {
  const rows = await db
    .selectFrom("roles")
    .innerJoin("cyclePartnerships", "cyclePartnerships.partnershipId", "roles.partnershipId")
    .innerJoin("people", "people.id", "roles.personId")
    .select(["people.id", "people.name"])
    .distinct()
    .where("cyclePartnerships.cycleId", "=", cycleId)
    .where("roles.role", "in", ["reviewer", "panel-chair"])
    .where("roles.endedOn", "is", null)
    .execute();
  return sortedByName(rows);
}
