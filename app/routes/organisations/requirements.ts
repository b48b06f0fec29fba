import { data } from "react-router";
import { cycleRefusedBecause } from "#domain/cycles/permissions.ts";
import { type PartnershipRole, partnershipRoles, type SignedInPerson } from "#domain/people/roles.ts";
import { type Asked, asked, refuse } from "#app/routes/require-person.ts";
import { listHolders } from "#db/organisations/held-organisations.ts";
import { findOrganisation } from "#db/organisations/organisations.ts";
import { findPartnership, listPartnershipsOf } from "#db/organisations/partnerships.ts";

type OfPartnership = Asked<{ partnershipId: string }>;

/** The partnership named in the address, if this person has a part in it; or sign-in, 404. */
export async function requirePartnership({ request, context, params }: OfPartnership) {
  const by = asked(context, request);
  const roles = rolesIn(by.person, params.partnershipId);
  refuse(cycleRefusedBecause("see-figures", roles));
  const partnership = await findPartnership(by.db, params.partnershipId);
  if (!partnership) throw data("Page not found", 404);
  return { ...by, partnership, roles };
}

/** The same, if this person may see which organisations there are, and not only figures of all. */
export async function requireSeenOrganisations(address: OfPartnership) {
  const view = await requirePartnership(address);
  refuse(cycleRefusedBecause("see-agencies", view.roles));
  return view;
}

/** The same, if this person administers it. */
export async function requireAdministered(address: OfPartnership) {
  const view = await requirePartnership(address);
  refuse(cycleRefusedBecause("administer", view.roles));
  return view;
}

/** Somebody who administers a partnership, and which; or sign-in, 404, 403. */
export async function requireAdministrator({ request, context }: Pick<OfPartnership, "request" | "context">) {
  const by = asked(context, request);
  const { roles } = by.person;
  refuse(
    cycleRefusedBecause(
      "administer",
      partnershipRoles.filter((role) => roles.some((held) => held.role === role)),
    ),
  );
  const partnerships = (await listPartnershipsOf(by.db, by.person)).filter(({ id }) => rolesIn(by.person, id).includes("administrator"));
  return { ...by, partnerships };
}

export function rolesIn(person: SignedInPerson, partnershipId: string): PartnershipRole[] {
  const held = person.roles.filter((one) => one.partnershipId === partnershipId).map(({ role }) => role);
  return partnershipRoles.filter((role) => held.includes(role));
}

/** The organisation named in the address, if a partnership of this person holds it; or sign-in, 404, 403. */
export async function requireOrganisation({ request, context, params }: Asked<{ organisationId: string }>) {
  const by = asked(context, request);
  const [organisation, holders] = await Promise.all([
    findOrganisation(by.db, params.organisationId),
    listHolders(by.db, params.organisationId),
  ]);
  const own = holders.filter(({ id }) => rolesIn(by.person, id).length > 0);
  const roles = partnershipRoles.filter((role) => own.some(({ id }) => rolesIn(by.person, id).includes(role)));
  refuse(cycleRefusedBecause("see-agencies", roles));
  const [partnership] = own.toSorted((a, b) => Number(administers(by.person, b.id)) - Number(administers(by.person, a.id)));
  if (!organisation || !partnership) throw data("Page not found", 404);
  return { ...by, organisation, holders, roles, partnership };
}

/** The same, if this person administers a partnership that holds it, in whose name they act. */
export async function requireAdministeredOrganisation(address: Asked<{ organisationId: string }>) {
  const view = await requireOrganisation(address);
  refuse(cycleRefusedBecause("administer", view.roles));
  return view;
}

function administers(person: SignedInPerson, partnershipId: string): boolean {
  return rolesIn(person, partnershipId).includes("administrator");
}
