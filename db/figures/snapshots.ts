import { createHash, randomUUID } from "node:crypto";
import { dayOf } from "#domain/dates.ts";
import type { Threshold } from "#domain/figures/kept-public-version.ts";
import type { SnapshotContent } from "#domain/figures/snapshot.ts";
import { type Db, inTransaction, isUniqueViolation } from "#db/connection.server.ts";
import { type CycleView, findCycle, listCyclesOf } from "#db/cycles/cycles.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { publish } from "./public-versions.ts";
import { readContent } from "./snapshot-content.ts";
import { storedSnapshot } from "#db/stored.ts";

/** What a snapshot is known by. There is no function that changes or removes one. */
interface SnapshotFacts {
  id: string;
  cycleId: string;
  name: string;
  contentHash: string;
  note: string;
  frozenAt: string;
  frozenBy: string;
  /** The snapshot that this one takes the place of. */
  corrects: { id: string; name: string } | null;
  /** The newest snapshot that takes the place of this one. */
  correctedBy: { id: string; name: string } | null;
}

export interface SnapshotView extends CycleView {
  snapshot: SnapshotFacts;
  content: SnapshotContent;
}

interface NewSnapshot {
  name: string;
  /** What it is for, or what changed where it corrects another. */
  note: string;
  corrects?: string | null;
  /** Nothing is published about fewer organisations than this. */
  threshold?: Threshold;
}

type Frozen = { id: string } | { refused: "name-taken" | "nothing-to-correct" };

/** Freezes a cycle as it stands, with its public version. Whether this person may is asked before. */
export async function freezeCycle(db: Db, author: Author, cycleId: string, asked: NewSnapshot): Promise<Frozen> {
  for (;;) {
    try {
      return await freezeOnce(db, author, cycleId, asked);
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      if (await isNameTaken(db, cycleId, asked.name)) return { refused: "name-taken" };
      // Somebody froze the same cycle at this moment: the public version has to be compared with theirs
    }
  }
}

async function isNameTaken(db: Db, cycleId: string, name: string): Promise<boolean> {
  const found = await db.selectFrom("snapshots").select("id").where("cycleId", "=", cycleId).where("name", "=", name).executeTakeFirst();
  return found !== undefined;
}

async function freezeOnce(
  db: Db,
  { by, at }: Author,
  cycleId: string,
  { name, note, corrects = null, threshold = 5 }: NewSnapshot,
): Promise<Frozen> {
  // One view of the data, whatever is saved meanwhile
  return inTransaction(
    db,
    async (trx) => {
      const corrected = corrects && (await trx.selectFrom("snapshots").select("cycleId").where("id", "=", corrects).executeTakeFirst());
      if (corrects && (!corrected || corrected.cycleId !== cycleId)) return { refused: "nothing-to-correct" as const };
      const read = await readContent(trx, cycleId, at);
      const content = JSON.stringify(read);
      const contentHash = createHash("sha256").update(content).digest("hex");
      const id = randomUUID();
      await trx
        .insertInto("snapshots")
        .values({ id, cycleId, name, content, contentHash, note, corrects, frozenBy: by, frozenAt: at })
        .execute();
      await publish(trx, { snapshotId: id, cycleId, content: read, day: dayOf(at), threshold });
      await recordHistory(
        trx,
        { by, at },
        { cycleId, event: "figures-frozen", after: { snapshot: id, cycle: cycleId, name, contentHash, note, corrects, threshold } },
      );
      return { id };
    },
    "repeatable read",
  );
}

/** A cycle's snapshots, newest first, without their contents. */
export async function listSnapshots(db: Db, cycleId: string): Promise<SnapshotFacts[]> {
  const rows = await facts(db)
    .where("snapshots.cycleId", "=", cycleId)
    .orderBy("snapshots.frozenAt", "desc")
    .orderBy("snapshots.id")
    .execute();
  const byId = new Map(rows.map((row) => [row.id, { id: row.id, name: row.name }]));
  return rows.map(({ corrects, ...row }) => ({
    ...row,
    corrects: (corrects && byId.get(corrects)) || null,
    correctedBy: byId.get(rows.find((one) => one.corrects === row.id)?.id ?? "") ?? null,
  }));
}

/** What this snapshot is of, and what this person is in its cycle, without its contents. */
export async function findSnapshotFacts(db: Db, id: string, person: { id: string }): Promise<Omit<SnapshotView, "content"> | undefined> {
  const row = await db.selectFrom("snapshots").select("cycleId").where("id", "=", id).executeTakeFirst();
  if (!row) return undefined;
  const [view, snapshots] = await Promise.all([findCycle(db, row.cycleId, person.id), listSnapshots(db, row.cycleId)]);
  const snapshot = snapshots.find((one) => one.id === id);
  return view && view.roles.length > 0 && snapshot ? { ...view, snapshot } : undefined;
}

/** A snapshot with what this person is in its cycle; nothing where they have no role in its partnerships. */
export async function findSnapshot(db: Db, id: string, person: { id: string }): Promise<SnapshotView | undefined> {
  const facts = await findSnapshotFacts(db, id, person);
  if (!facts) return undefined;
  const row = await db.selectFrom("snapshots").select(["id", "content"]).where("id", "=", id).executeTakeFirstOrThrow();
  return { ...facts, content: storedSnapshot(row) };
}

/** The snapshots before this one that this person may see: of earlier audits by the same kind of standards, and of the same audit. */
export async function listEarlierSnapshots(db: Db, { id, cycleId, frozenAt }: SnapshotFacts, personId: string) {
  const { own, same } = await listVisible(db, cycleId, personId);
  return same
    .filter((one) => one.id !== id && (one.opensOn < own.opensOn || (one.cycleId === cycleId && one.frozenAt < frozenAt)))
    .map(named);
}

/** The snapshots of audits by another kind of standards that this person may see, newest audit first. */
export async function listSnapshotsOfOtherSets(db: Db, { cycleId }: SnapshotFacts, personId: string) {
  return (await listVisible(db, cycleId, personId)).others.map(named);
}

// The newest audits first, parted by whether they are asked by the same kind of standards as this one
async function listVisible(db: Db, cycleId: string, personId: string) {
  const own = await db
    .selectFrom("cycles")
    .innerJoin("standardSets", "standardSets.id", "cycles.standardSetId")
    .select(["cycles.opensOn", "standardSets.key"])
    .where("cycles.id", "=", cycleId)
    .executeTakeFirstOrThrow();
  const mine = (await listCyclesOf(db, personId)).map((cycle) => cycle.id);
  if (mine.length === 0) return { own, same: [], others: [] };
  const rows = await db
    .selectFrom("snapshots")
    .innerJoin("cycles", "cycles.id", "snapshots.cycleId")
    .innerJoin("standardSets", "standardSets.id", "cycles.standardSetId")
    .select(["snapshots.id", "snapshots.name", "snapshots.frozenAt", "snapshots.cycleId"])
    .select(["cycles.title", "cycles.opensOn", "standardSets.key"])
    .where("cycles.id", "in", mine)
    .orderBy("cycles.opensOn", "desc")
    .orderBy("snapshots.frozenAt", "desc")
    .execute();
  return { own, same: rows.filter((one) => one.key === own.key), others: rows.filter((one) => one.key !== own.key) };
}

function named({ id, name, frozenAt, title }: { id: string; name: string; frozenAt: string; title: string }) {
  return { id, name, frozenAt, title };
}

function facts(db: Db) {
  return db
    .selectFrom("snapshots")
    .innerJoin("people", "people.id", "snapshots.frozenBy")
    .select([
      "snapshots.id",
      "snapshots.cycleId",
      "snapshots.name",
      "snapshots.contentHash",
      "snapshots.note",
      "snapshots.corrects",
      "snapshots.frozenAt",
      "people.name as frozenBy",
    ]);
}
