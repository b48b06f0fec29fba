import { type PublicVersion, type Threshold } from "#domain/figures/kept-public-version.ts";
import { publicVersionOf } from "#domain/figures/public-version.ts";
import type { SnapshotContent } from "#domain/figures/snapshot.ts";
import type { Db, Trx } from "#db/connection.server.ts";
import { storedPublicVersion } from "#db/stored.ts";

interface Freezing {
  snapshotId: string;
  cycleId: string;
  content: SnapshotContent;
  day: string;
  threshold: Threshold;
}

/** Makes the public version of what is being frozen, against all that were made of the cycle before. */
export async function publish(trx: Trx, { snapshotId, cycleId, content, day, threshold }: Freezing) {
  const rows = await trx
    .selectFrom("publicVersions")
    .innerJoin("snapshots", "snapshots.id", "publicVersions.snapshotId")
    .select(["snapshotId", "number", "publicVersions.content", "snapshots.name"])
    .where("publicVersions.cycleId", "=", cycleId)
    .orderBy("number")
    .execute();
  const earlier = rows.flatMap((row) => {
    const version = storedPublicVersion(row);
    return version ? [{ name: row.name, version }] : [];
  });
  const version = publicVersionOf({ content, day, threshold, earlier });
  await trx
    .insertInto("publicVersions")
    .values({ snapshotId, cycleId, number: rows.length + 1, threshold, content: version && JSON.stringify(version) })
    .execute();
}

/** The public version of a snapshot with the threshold it was frozen with; nothing where it was frozen before there were any. */
export async function findPublicVersion(
  db: Db,
  snapshotId: string,
): Promise<{ threshold: number; version: PublicVersion | null } | undefined> {
  const row = await db.selectFrom("publicVersions").selectAll().where("snapshotId", "=", snapshotId).executeTakeFirst();
  return row && { threshold: row.threshold, version: storedPublicVersion(row) };
}

/** What nothing was published about fewer than, the last time figures of this cycle were frozen. */
export async function lastThreshold(db: Db, cycleId: string): Promise<number> {
  const row = await db
    .selectFrom("publicVersions")
    .select("threshold")
    .where("cycleId", "=", cycleId)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.threshold ?? 5;
}
