import { partsTowards } from "#domain/scrutiny/access.ts";
import { type CycleScrutinyAct, cycleScrutinyRefusedBecause } from "#domain/scrutiny/permissions.ts";
import { kindOfFacts, type OrganisationFacts } from "#domain/organisations/organisation-facts.ts";
import type { PartnershipRole } from "#domain/people/roles.ts";
import { listCycleMemberships } from "#db/cycles/cycles.ts";
import { listConflicted } from "#db/assessments/panel-part.ts";
import { type CycleRequest, requireCycle } from "#app/routes/cycles/requirements.ts";
import { refuse } from "#app/routes/require-person.ts";

/** The cycle named in the address, if this person may do this with all its returns; otherwise sign-in, 404 or 403. */
export async function requireCycleScrutiny(request: CycleRequest, act: CycleScrutinyAct) {
  const view = await requireCycle(request, "see-figures");
  const roles = view.roles.map(({ role }) => role);
  refuse(cycleScrutinyRefusedBecause(act, roles));
  return { ...view, may: (other: CycleScrutinyAct) => cycleScrutinyRefusedBecause(other, roles) === null };
}

export type RequiredScrutiny = Awaited<ReturnType<typeof requireCycleScrutiny>>;

const reads: readonly PartnershipRole[] = ["administrator", "reviewer", "panel-chair", "scrutineer"];

interface Return {
  assessmentId: string;
  organisation: OrganisationFacts;
}

/** Leaves the returns that this person reads for the partnership: not their own organisation's, nor those of a conflict. */
export async function readableOf<One extends Return>({ db, cycle, person, only }: RequiredScrutiny, returns: One[]): Promise<One[]> {
  const [memberships, conflicts] = await Promise.all([
    listCycleMemberships(db, cycle.id),
    listConflicted(
      db,
      returns.map(({ assessmentId }) => assessmentId),
    ),
  ]);
  const places = Map.groupBy(memberships, ({ organisationId }) => organisationId);
  const conflicted = new Set(conflicts.filter(({ personId }) => personId === person.id).map(({ assessmentId }) => assessmentId));
  return returns.filter(({ assessmentId, organisation }) => {
    const partnerships = (places.get(organisation.id) ?? []).map(({ partnershipId }) => partnershipId);
    if (only && !partnerships.includes(only.id)) return false;
    const held = person.roles.filter(
      ({ organisationId, partnershipId, role }) =>
        (partnershipId !== null && partnerships.includes(partnershipId)) ||
        organisationId === organisation.id ||
        (role === "trust-lead" && organisation.trust !== undefined && organisationId === organisation.trust.id),
    );
    const towards = { kind: kindOfFacts(organisation), hasConflict: conflicted.has(assessmentId), sits: false };
    return partsTowards(held, towards).inPartnership.some((role) => reads.includes(role));
  });
}
