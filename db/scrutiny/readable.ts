import { kindOfFacts, type OrganisationFacts } from "#domain/organisations/organisation-facts.ts";
import type { PartnershipRole, SignedInPerson } from "#domain/people/roles.ts";
import { partsTowards } from "#domain/scrutiny/access.ts";
import type { Db } from "#db/connection.server.ts";
import { listCycleMemberships, organisationsIn } from "#db/cycles/cycles.ts";
import { organisationColumns, parted } from "#db/organisations/organisation-facts.ts";

/** Who writes what the partnership answers, of those who read. */
export const answering: readonly PartnershipRole[] = ["administrator", "reviewer", "panel-chair"];

const reading: readonly PartnershipRole[] = ["administrator", "reviewer", "panel-chair", "scrutineer"];

interface Return {
  assessmentId: string;
  organisation: OrganisationFacts;
}

interface Whose {
  person: Pick<SignedInPerson, "id" | "roles">;
  /** In which parts, where others than those who read submissions see it too. */
  as?: readonly PartnershipRole[];
  cycle: { id: string };
  /** One partnership of the cycle alone. */
  only?: { id: string };
}

/** Leaves the returns of a cycle that this person reads for the partnership: not their own organisation's, nor those of a conflict. */
export async function readableOf<One extends Return>(db: Db, { person, cycle, only, as = reading }: Whose, returns: One[]): Promise<One[]> {
  const [memberships, conflicts] = await Promise.all([listCycleMemberships(db, cycle.id), listConflicts(db, cycle.id, person.id)]);
  const places = Map.groupBy(memberships, ({ organisationId }) => organisationId);
  return returns.filter(({ assessmentId, organisation }) => {
    const partnerships = (places.get(organisation.id) ?? []).map(({ partnershipId }) => partnershipId);
    if (only && !partnerships.includes(only.id)) return false;
    const held = person.roles.filter(
      ({ organisationId, partnershipId, role }) =>
        (partnershipId !== null && partnerships.includes(partnershipId)) ||
        organisationId === organisation.id ||
        (role === "trust-lead" && organisation.trust !== undefined && organisationId === organisation.trust.id),
    );
    const towards = { kind: kindOfFacts(organisation), hasConflict: conflicts.has(assessmentId), sits: false };
    const { inOrganisation, inPartnership } = partsTowards(held, towards);
    return inOrganisation.length === 0 && inPartnership.some((role) => as.includes(role));
  });
}

/** The returns of a cycle, submitted or not, that this person reads for the partnership. */
export async function listReadable(db: Db, whose: Whose): Promise<Set<string>> {
  const rows = await organisationsIn(db, whose.cycle.id).select(organisationColumns).select("assessments.id as assessmentId").execute();
  const returns = rows.map((row) => {
    const { organisation, rest } = parted(row);
    return { ...rest, organisation };
  });
  return new Set((await readableOf(db, whose, returns)).map(({ assessmentId }) => assessmentId));
}

async function listConflicts(db: Db, cycleId: string, personId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom("conflicts")
    .innerJoin("assessments", "assessments.id", "conflicts.assessmentId")
    .select("conflicts.assessmentId")
    .where("assessments.cycleId", "=", cycleId)
    .where("conflicts.personId", "=", personId)
    .where("conflicts.endedAt", "is", null)
    .execute();
  return new Set(rows.map(({ assessmentId }) => assessmentId));
}
