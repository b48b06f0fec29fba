import { partsTowards, seesAgency } from "#domain/cycles/cycle-access.ts";
import type { SnapshotView } from "#db/figures/snapshots.ts";

/** The organisations of a snapshot that this person may see by name: those of partnerships in which they have a role. */
export function seenIn(view: SnapshotView): Set<string> {
  const memberships = view.content.returns.flatMap((one) =>
    one.partnershipIds.map((partnershipId) => ({ partnershipId, organisationId: one.organisation.id })),
  );
  const partTowards = partsTowards(view, memberships);
  return new Set(view.content.returns.map((one) => one.organisation.id).filter((id) => seesAgency(partTowards(id))));
}
