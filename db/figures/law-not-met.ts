import { returnedStates } from "#domain/assessments/assessment-state.ts";
import type { SubmittedRating } from "#domain/figures/law-not-met.ts";
import type { Db } from "#db/connection.server.ts";
import { listStandingSubmissions, organisationsIn } from "#db/cycles/cycles.ts";
import { organisationColumns, parted } from "#db/organisations/organisation-facts.ts";
import { storedFlags } from "#db/stored.ts";

/**
 * Ratings of these standards in returns that are signed and submitted: nobody can change an answer then, so answers say
 * what the submission says. Of a return that is open again they are work in hand: what was signed last is read there.
 */
export async function listSubmittedRatings(db: Db, cycleId: string, codes: string[], partnershipId?: string): Promise<SubmittedRating[]> {
  if (codes.length === 0) return [];
  const [rows, standing] = await Promise.all([
    submittedRatings(db, cycleId, codes, partnershipId).execute(),
    listStandingSubmissions(db, cycleId, partnershipId),
  ]);
  // Once a return, not once a standard
  const kept = new Map(rows.map((row) => [row.assessmentId, row.flags]));
  const raised = new Map([...kept].map(([id, flags]) => [id, storedFlags(flags, id)]));
  const submitted = rows.map((row) => {
    const { organisation, rest } = parted(row);
    return { ...rest, flags: raised.get(rest.assessmentId) ?? null, organisation };
  });
  const openAgain = standing.flatMap(({ document, flags, ...one }) =>
    document.sections
      .flatMap((section) => section.standards)
      .filter((standard) => codes.includes(standard.code) && !standard.byProfile)
      .map(({ code, rating }) => ({ ...one, flags: storedFlags(flags, one.assessmentId), standardCode: code, rating })),
  );
  return [...submitted, ...openAgain];
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
