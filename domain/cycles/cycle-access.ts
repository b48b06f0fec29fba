import { submittedRevision } from "#domain/assessments/assessment-state.ts";
import { type Part, refusedBecause } from "#domain/assessments/permissions.ts";
import { cycleRefusedBecause } from "./permissions.ts";
import type { OrganisationRole, PartnershipRole } from "#domain/people/roles.ts";
import type { Agency } from "#domain/figures/section-table.ts";
import { kindOfFacts } from "#domain/organisations/organisation-facts.ts";

interface HeldInCycle {
  roles: { partnershipId: string; role: PartnershipRole }[];
  organisationRoles: { organisationId: string; role: OrganisationRole }[];
}

interface Membership {
  organisationId: string;
  partnershipId: string;
}

/** What a person is towards each agency of a cycle: a role counts only in partnerships to which the agency belongs. */
export function partsTowards(held: HeldInCycle, memberships: Membership[]): (organisationId: string) => Part {
  const where = new Set(held.roles.map((one) => one.partnershipId));
  const places = Map.groupBy(
    memberships.filter((one) => where.has(one.partnershipId)),
    (one) => one.organisationId,
  );
  // Towards most agencies of a cycle a person is the same: one part for all of these, not one for each
  const parts = new Map<string, Part>();
  return (organisationId) => {
    const own = held.organisationRoles.filter((one) => one.organisationId === organisationId).map((one) => one.role);
    const mine = new Set(places.get(organisationId)?.map((one) => one.partnershipId));
    const alike = [...own, "", ...mine].join(" ");
    const known = parts.get(alike);
    if (known) return known;
    const inPartnership = held.roles.filter((one) => mine.has(one.partnershipId)).map((one) => one.role);
    // Nobody on a panel judges an organisation they belong to
    const part: Part = {
      inOrganisation: [...new Set(own)],
      inPartnership: [...new Set(inPartnership)].filter((role) => own.length === 0 || !role.startsWith("panel")),
      sections: [],
    };
    parts.set(alike, part);
    return part;
  };
}

/** Whether a person sees how this agency came out, by name. */
export function seesAgency(part: Part): boolean {
  return part.inOrganisation.length > 0 || cycleRefusedBecause("see-agencies", part.inPartnership) === null;
}

/** The revision a person may read, if there is one; a reopened return has its earlier revision. */
export function revisionToRead(
  part: Part,
  agency: Pick<Agency, "organisation" | "state" | "withdrawnOn" | "hasSubmission" | "revision">,
): number | null {
  if (!agency.hasSubmission || refusedBecause("read-submission", part, { ...agency, kind: kindOfFacts(agency.organisation) }) !== null)
    return null;
  return submittedRevision(agency);
}
