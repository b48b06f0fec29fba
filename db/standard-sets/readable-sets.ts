import type { Db } from "#db/connection.server.ts";

/** The sets that are there for a partnership: those that come with the service, its own, and what a cycle it shares asks. */
function readable(db: Db, partnershipId: string) {
  return db
    .selectFrom("standardSets")
    .leftJoin("people", "people.id", "standardSets.registeredBy")
    .select([
      "standardSets.id",
      "standardSets.key",
      "standardSets.version",
      "standardSets.title",
      "standardSets.partnershipId",
      "standardSets.registeredAt",
      "people.name as registeredByName",
    ])
    .where((eb) =>
      eb.or([
        eb("standardSets.partnershipId", "is", null),
        eb("standardSets.partnershipId", "=", partnershipId),
        eb("standardSets.id", "in", usedSets(db, partnershipId)),
      ]),
    )
    .orderBy("standardSets.key")
    .orderBy("standardSets.version", "desc");
}

function usedSets(db: Db, partnershipId: string) {
  return db
    .selectFrom("cycles")
    .innerJoin("cyclePartnerships", "cyclePartnerships.cycleId", "cycles.id")
    .select("cycles.standardSetId")
    .where("cyclePartnerships.partnershipId", "=", partnershipId)
    .where("cycles.state", "!=", "preparing");
}

export type SetRow = Awaited<ReturnType<typeof listReadableSets>>[number];

/** All of them, the newest version of each audit first. */
export function listReadableSets(db: Db, partnershipId: string) {
  return readable(db, partnershipId).execute();
}

/** One of them by its id. */
export function findReadableSet(db: Db, partnershipId: string, setId: string): Promise<SetRow | undefined> {
  return readable(db, partnershipId).where("standardSets.id", "=", setId).executeTakeFirst();
}

/** One of them by the name that another version compares itself with. */
export function findReadableVersion(db: Db, partnershipId: string, key: string, version: string): Promise<SetRow | undefined> {
  return readable(db, partnershipId).where("standardSets.key", "=", key).where("standardSets.version", "=", version).executeTakeFirst();
}

/** The file from which a set was registered, where it was kept. */
export async function findSetFile(db: Db, setId: string): Promise<string | null> {
  const row = await db.selectFrom("standardSets").select("yaml").where("id", "=", setId).executeTakeFirst();
  return row?.yaml ?? null;
}

/** The partnership's cycles that ask these sets, the newest first; those in preparation only for who prepares them. */
export function listUses(db: Db, partnershipId: string, { isAdministrator }: { isAdministrator: boolean }) {
  return db
    .selectFrom("cycles")
    .innerJoin("cyclePartnerships", "cyclePartnerships.cycleId", "cycles.id")
    .select(["cycles.id", "cycles.title", "cycles.state", "cycles.standardSetId"])
    .where("cyclePartnerships.partnershipId", "=", partnershipId)
    .where("cycles.origin", "is", null)
    .$if(!isAdministrator, (query) => query.where("cycles.state", "!=", "preparing"))
    .orderBy("cycles.opensOn", "desc")
    .orderBy("cycles.id")
    .execute();
}

/** The names that versions have already: anybody’s that are registered, and this partnership’s drafts but for one. */
export async function listTakenVersions(db: Db, partnershipId: string, exceptDraft?: string): Promise<{ key: string; version: string }[]> {
  const [registered, drafts] = await Promise.all([
    db.selectFrom("standardSets").select(["key", "version"]).execute(),
    db.selectFrom("standardSetDrafts").select(["id", "key", "version"]).where("partnershipId", "=", partnershipId).execute(),
  ]);
  return [...registered, ...drafts.filter(({ id }) => id !== exceptDraft)].map(({ key, version }) => ({ key, version }));
}
