import { returnedStates } from "#domain/assessments/assessment-state.ts";
import type { SubmittedRating } from "#domain/figures/law-not-met.ts";
import type { Db } from "#db/connection.server.ts";
import { organisationsIn } from "#db/cycles/cycles.ts";
import { organisationColumns, parted } from "#db/organisations/organisation-facts.ts";
import { storedFlags } from "#db/stored.ts";

/**
 * Ratings of these standards in returns that are signed and submitted: nobody can change an answer then, so answers say
 * what the submission says. Of a return that was reopened they are work in hand, and left out.
 */
export async function listSubmittedRatings(db: Db, cycleId: string, codes: string[], partnershipId?: string): Promise<SubmittedRating[]> {
  if (codes.length === 0) return [];
  const rows = await submittedRatings(db, cycleId, codes, partnershipId).execute();
  // Once a return, not once a standard
  const kept = new Map(rows.map((row) => [row.assessmentId, row.flags]));
  const raised = new Map([...kept].map(([id, flags]) => [id, storedFlags(flags, id)]));
  return rows.map((row) => {
    const { organisation, rest } = parted(row);
    return { ...rest, flags: raised.get(rest.assessmentId) ?? null, organisation };
  });
}

/** The query of listSubmittedRatings, apart so that its plan can be looked at. */
export function submittedRatings(db: Db, cycleId: string, codes: string[], partnershipId?: string) {
  return organisationsIn(db, cycleId, partnershipId)
    .innerJoin("answers", "answers.assessmentId", "assessments.id")
    .select(organisationColumns)
    .select(["assessments.id as assessmentId", "assessments.flags", "assessments.revision", "answers.standardCode", "answers.rating"])
    .where("assessments.state", "in", returnedStates)
    .where("assessments.withdrawnOn", "is", null)
    .where("answers.standardCode", "in", codes);
}
