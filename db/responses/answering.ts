import { notYoursBecause } from "#domain/scrutiny/permissions.ts";
import type { AssessmentView } from "#db/assessments/assessments.ts";
import type { Db } from "#db/connection.server.ts";
import { listPartsTowards, type PersonTowards } from "#db/scrutiny/parts-towards.ts";

/** Who could answer this return for the partnership: reviewers, chairs and administrators, without those who must keep out of it. */
export async function listAnswering(db: Db, view: AssessmentView): Promise<PersonTowards[]> {
  const people = await listPartsTowards(db, view);
  return people.filter(({ part }) => notYoursBecause("write-response", part, view.facts) === null);
}
