import { type CycleScrutinyAct, cycleScrutinyRefusedBecause } from "#domain/scrutiny/permissions.ts";
import type { OrganisationFacts } from "#domain/organisations/organisation-facts.ts";
import { readableOf } from "#db/scrutiny/readable.ts";
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

interface Return {
  assessmentId: string;
  organisation: OrganisationFacts;
}

/** Leaves the returns that this person reads, of the partnership that the address names. */
export function readableIn<One extends Return>({ db, ...view }: RequiredScrutiny, returns: One[]): Promise<One[]> {
  return readableOf(db, view, returns);
}
