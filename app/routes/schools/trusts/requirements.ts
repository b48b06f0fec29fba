import { data } from "react-router";
import { leadsTrust } from "#domain/schools/trust.ts";
import { asked, type Asked } from "#app/routes/require-person.ts";
import { findStandard } from "#standards/find-standard.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { findTrustCycle } from "#db/schools/trusts.ts";

/** The trust and the cycle named in the address, for the trust's lead; 404 for everybody else. */
export async function requireTrust({ request, context, params }: Asked<{ trustId: string; cycleId: string }>) {
  const by = asked(context, request);
  const found = leadsTrust(by.person.roles, params.trustId) ? await findTrustCycle(by.db, params.trustId, params.cycleId) : undefined;
  if (!found) throw data("Page not found", 404);
  return { ...found, ...by, set: await findCycleSet(by.db, found.cycle) };
}

/** As requireTrust, with the standard named in the address. */
export async function requireTrustStandard(request: Asked<{ trustId: string; cycleId: string; code: string }>) {
  const view = await requireTrust(request);
  const found = findStandard(view.set, request.params.code);
  if (!found) throw data("There is no such standard in this audit", 404);
  return { ...view, ...found };
}
