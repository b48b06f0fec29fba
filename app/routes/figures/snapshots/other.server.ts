import { notAllSeen } from "#domain/figures/figure-notes.ts";
import { refuse } from "#app/routes/require-person.ts";
import { cycleRefusedBecause } from "#domain/cycles/permissions.ts";
import { findPublicVersion } from "#db/figures/public-versions.ts";
import { findSnapshot, findSnapshotFacts, type SnapshotView } from "#db/figures/snapshots.ts";
import type { RequiredSnapshot } from "./requirements.ts";
import { seenIn } from "./seen-agencies.ts";

/** Figures to set beside these, by the same rule: the public version with a public version, and only what is all seen otherwise. */
export async function findOther({ db, person, published }: RequiredSnapshot, id: string): Promise<SnapshotView | undefined> {
  if (published) {
    const [facts, found] = await Promise.all([findSnapshotFacts(db, id, person), findPublicVersion(db, id)]);
    return facts && found?.version ? { ...facts, content: found.version.content } : undefined;
  }
  const other = await findSnapshot(db, id, person);
  const roles = other?.roles.map(({ role }) => role) ?? [];
  return other && !cycleRefusedBecause("see-agencies", roles) ? other : undefined;
}

/** Refuses what counts anybody whom this person may not see by name: the rest, taken from it, would be about them. */
export function refuseUnseen({ published, called }: RequiredSnapshot, views: SnapshotView[]) {
  if (published) return;
  const isAllSeen = views.every((view) => {
    const seen = seenIn(view);
    return view.content.returns.every((one) => seen.has(one.organisation.id));
  });
  if (!isAllSeen) refuse(`${notAllSeen(called)} The public version can be compared with another public version.`);
}
