import { data, type RouterContextProvider } from "react-router";
import { clockContext, databaseContext } from "#app/context.ts";
import { cycleRefusedBecause } from "#domain/cycles/permissions.ts";
import { partnershipRoles } from "#domain/people/roles.ts";
import { requirePerson } from "#app/routes/require-person.ts";
import { findPartnership } from "#db/organisations/partnerships.ts";

type Request = { request: globalThis.Request; context: Readonly<RouterContextProvider>; params: { partnershipId: string } };

/** The partnership named in the address, if this person administers it; or sign-in, 404, 403. */
export async function requireAdministered({ request, context, params }: Request) {
  const person = requirePerson(context, request);
  const db = context.get(databaseContext);
  const held = person.roles.filter((one) => one.partnershipId === params.partnershipId).map(({ role }) => role);
  const reason = cycleRefusedBecause(
    "administer",
    partnershipRoles.filter((role) => held.includes(role)),
  );
  if (reason === "not-there") throw data("Page not found", 404);
  if (reason) throw data(reason, 403);
  const partnership = await findPartnership(db, params.partnershipId);
  if (!partnership) throw data("Page not found", 404);
  const now = context.get(clockContext)();
  return { db, person, partnership, now, author: { by: person.id, at: now.toISOString() } };
}
