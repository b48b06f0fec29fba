import { data, type RouterContextProvider } from "react-router";
import { clockContext, databaseContext } from "#app/context.ts";
import { leadsTrust } from "#domain/schools/trust.ts";
import { requirePerson } from "#app/routes/require-person.ts";
import { findStandard } from "#standards/find-standard.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { findTrustCycle } from "#db/schools/trusts.ts";

type Request = { request: globalThis.Request; context: Readonly<RouterContextProvider>; params: { trustId: string; cycleId: string } };

/** The trust and the cycle named in the address, for the trust's lead; 404 for everybody else. */
export async function requireTrust({ request, context, params }: Request) {
  const person = requirePerson(context, request);
  const db = context.get(databaseContext);
  const found = leadsTrust(person.roles, params.trustId) ? await findTrustCycle(db, params.trustId, params.cycleId) : undefined;
  if (!found) throw data("Page not found", 404);
  const now = context.get(clockContext)();
  return { ...found, db, person, now, set: await findCycleSet(db, found.cycle), author: { by: person.id, at: now.toISOString() } };
}

/** As requireTrust, with the standard named in the address. */
export async function requireTrustStandard(given: Request & { params: { code: string } }) {
  const view = await requireTrust(given);
  const found = findStandard(view.set, given.params.code);
  if (!found) throw data("There is no such standard in this audit", 404);
  return { ...view, ...found };
}
