import { scrutinyRefusedBecause } from "#domain/scrutiny/permissions.ts";
import { sortedByName } from "#domain/words.ts";
import type { AssessmentView } from "#db/assessments/assessments.ts";
import type { Db } from "#db/connection.server.ts";
import { listPartsTowards, type PersonTowards } from "./parts-towards.ts";

/** Who may read this return for the partnership: those who could take it themselves. */
export async function listReaders(db: Db, view: AssessmentView): Promise<PersonTowards[]> {
  const facts = { ...view.facts, state: "submitted" as const, withdrawnOn: null, hasSubmission: true };
  const people = await listPartsTowards(db, view);
  return people.filter(({ part }) => scrutinyRefusedBecause("take", part, facts) === null);
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
