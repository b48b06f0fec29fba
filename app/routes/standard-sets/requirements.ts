import { data } from "react-router";
import { requirePartnership } from "#app/routes/organisations/requirements.ts";
import { type Asked, refuse } from "#app/routes/require-person.ts";
import { setRefusedBecause } from "#domain/standard-sets/permissions.ts";
import { findReadableSet } from "#db/standard-sets/readable-sets.ts";
import { findStandardSet } from "#db/standard-sets.ts";

type OfPartnership = Asked<{ partnershipId: string }>;

/** The partnership named in the address, for those who read its standard sets. */
export async function requireSets(address: OfPartnership) {
  const view = await requirePartnership(address);
  refuse(setRefusedBecause("read", view.roles));
  return { ...view, mayWrite: setRefusedBecause("write", view.roles) === null };
}

/** The same for those who write them. */
export async function requireSetWriter(address: OfPartnership) {
  const view = await requireSets(address);
  refuse(setRefusedBecause("write", view.roles));
  return view;
}

/** The set named in the address, if it is there for this partnership. */
export async function requireSet({ request, context, params }: Asked<{ partnershipId: string; setId: string }>) {
  const view = await requireSets({ request, context, params });
  return { ...view, ...(await findSetOr404(view, params.setId)) };
}

/** A set that is there for the partnership, with its words; otherwise 404. */
export async function findSetOr404(
  { db, partnership }: Pick<Awaited<ReturnType<typeof requireSets>>, "db" | "partnership">,
  setId: string,
) {
  const row = await findReadableSet(db, partnership.id, setId);
  if (!row) throw data("Page not found", 404);
  return { row, set: await findStandardSet(db, row.id) };
}
