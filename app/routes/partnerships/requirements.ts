import { data, type RouterContextProvider } from "react-router";
import { clockContext, databaseContext } from "#app/context.ts";
import { administersPartnership } from "#app/domain/permissions.ts";
import { requirePerson } from "#app/routes/require-person.ts";
import { findPartnership } from "#db/partnerships.ts";

type Request = { request: globalThis.Request; context: Readonly<RouterContextProvider>; params: { partnershipId: string } };

/** The partnership named in the address, if this person administers it; or sign-in, 404. */
export async function requirePartnership({ request, context, params }: Request) {
  const person = requirePerson(context, request);
  const db = context.get(databaseContext);
  if (!administersPartnership(person.roles, params.partnershipId)) throw data("Page not found", 404);
  const partnership = await findPartnership(db, params.partnershipId);
  if (!partnership) throw data("Page not found", 404);
  const now = context.get(clockContext)();
  return { db, person, partnership, author: { by: person.id, at: now.toISOString() }, now };
}
