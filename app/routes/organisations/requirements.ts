import { data } from "react-router";
import { cycleRefusedBecause } from "#domain/cycles/permissions.ts";
import { partnershipRoles } from "#domain/people/roles.ts";
import { type Asked, asked, refuse } from "#app/routes/require-person.ts";
import { findPartnership } from "#db/organisations/partnerships.ts";

/** The partnership named in the address, if this person administers it; or sign-in, 404, 403. */
export async function requireAdministered({ request, context, params }: Asked<{ partnershipId: string }>) {
  const by = asked(context, request);
  const held = by.person.roles.filter((one) => one.partnershipId === params.partnershipId).map(({ role }) => role);
  const roles = partnershipRoles.filter((role) => held.includes(role));
  refuse(cycleRefusedBecause("administer", roles));
  const partnership = await findPartnership(by.db, params.partnershipId);
  if (!partnership) throw data("Page not found", 404);
  return { ...by, partnership };
}
