import type { Db } from "#db/connection.server.ts";
import { listHeldOrganisations } from "#db/organisations/held-organisations.ts";

/** The trusts of a partnership that are open, to choose one. */
export async function listTrusts(db: Db, partnershipId: string): Promise<{ id: string; name: string }[]> {
  const held = await listHeldOrganisations(db, partnershipId);
  return held.flatMap(({ id, name, category, closedOn }) => (category === "trust" && closedOn === null ? [{ id, name }] : []));
}
