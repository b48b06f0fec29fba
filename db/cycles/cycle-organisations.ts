import { sortedByName } from "#domain/words.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { holdCycle } from "./hold-cycle.ts";

/** The organisations of these partnerships that are open and can be asked: agencies and settings, no trusts, each once. */
export async function listOrganisationsOf(db: Db, partnershipIds: string[]) {
  if (partnershipIds.length === 0) return [];
  const rows = await db
    .selectFrom("organisations")
    .select(["id", "name", "kind", "category", "urn"])
    .where("closedOn", "is", null)
    .where((eb) => eb.or([eb("category", "is", null), eb("category", "=", "setting")]))
    .where("id", "in", (eb) => eb.selectFrom("memberships").select("organisationId").where("partnershipId", "in", partnershipIds))
    .orderBy("id")
    .execute();
  return sortedByName(rows);
}

/** Who is to be invited to a cycle in preparation, with the cycle's partnerships each belongs to. */
export async function listCycleOrganisations(db: Db, cycleId: string) {
  const [organisations, memberships] = await Promise.all([
    db
      .selectFrom("cycleOrganisations")
      .innerJoin("organisations", "organisations.id", "cycleOrganisations.organisationId")
      .select(["organisations.id", "organisations.name", "organisations.kind"])
      .where("cycleOrganisations.cycleId", "=", cycleId)
      .execute(),
    db
      .selectFrom("cyclePartnerships")
      .innerJoin("memberships", "memberships.partnershipId", "cyclePartnerships.partnershipId")
      .select(["memberships.organisationId", "memberships.partnershipId"])
      .where("cyclePartnerships.cycleId", "=", cycleId)
      .execute(),
  ]);
  const places = Map.groupBy(memberships, (one) => one.organisationId);
  return sortedByName(organisations).map((one) => ({
    ...one,
    partnershipIds: (places.get(one.id) ?? []).map(({ partnershipId }) => partnershipId),
  }));
}

/**
 * Puts organisations on the list of a cycle in preparation, and takes others off it. Only what somebody changed is changed, so
 * two administrators can do this at the same time. Those that are none of their partnerships' are left alone.
 */
export async function changeCycleOrganisations(
  db: Db,
  author: Author,
  { cycleId, partnershipIds, add, remove }: { cycleId: string; partnershipIds: string[]; add: string[]; remove: string[] },
): Promise<"saved" | "locked"> {
  return inTransaction(db, async (trx) => {
    const cycle = await holdCycle(trx, cycleId);
    if (cycle?.state !== "preparing") return "locked";
    const own = new Map((await listOrganisationsOf(trx, partnershipIds)).map(({ id, name }) => [id, name]));
    const before = new Map((await listCycleOrganisations(trx, cycleId)).map(({ id, name, partnershipIds: of }) => [id, { name, of }]));
    const added = [...new Set(add)].filter((id) => own.has(id) && !before.has(id));
    // One that was closed meanwhile is in no list of those that can be asked, and can be taken off all the same
    const removed = [...new Set(remove)].filter((id) => before.get(id)?.of.some((one) => partnershipIds.includes(one)));
    if (added.length + removed.length === 0) return "saved";
    for (let at = 0; at < added.length; at += 200)
      await trx
        .insertInto("cycleOrganisations")
        .values(added.slice(at, at + 200).map((organisationId) => ({ cycleId, organisationId, addedBy: author.by, addedAt: author.at })))
        .execute();
    for (let at = 0; at < removed.length; at += 200)
      await trx
        .deleteFrom("cycleOrganisations")
        .where("cycleId", "=", cycleId)
        .where("organisationId", "in", removed.slice(at, at + 200))
        .execute();
    await recordLists(trx, author, cycleId, {
      removed: removed.flatMap((id) => before.get(id) ?? []),
      added: (await listCycleOrganisations(trx, cycleId))
        .filter(({ id }) => added.includes(id))
        .map(({ name, partnershipIds: of }) => ({ name, of })),
    });
    return "saved";
  });
}

interface Listed {
  name: string;
  of: string[];
}

// A line for each partnership of the cycle: the history of one names no organisation of another
async function recordLists(trx: Trx, author: Author, cycleId: string, { removed, added }: { removed: Listed[]; added: Listed[] }) {
  const partnershipIds = [...new Set([...removed, ...added].flatMap(({ of }) => of))].sort();
  for (const partnershipId of partnershipIds) {
    const namesOf = (list: Listed[]) => list.filter(({ of }) => of.includes(partnershipId)).map(({ name }) => name);
    await recordHistory(trx, author, {
      cycleId,
      partnershipId,
      event: "cycle-organisations-changed",
      before: { fields: namesOf(removed) },
      after: { fields: namesOf(added) },
    });
  }
}
