import { randomUUID } from "node:crypto";
import { proposedDays } from "#domain/cycles/cycle-dates.ts";
import { dayOf } from "#domain/dates.ts";
import { isForSettings } from "#domain/organisations/organisation-words.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";
import type { Row } from "#db/rows.ts";
import { findStandardSet } from "#db/standard-sets.ts";
import { columnsOfDays, daysOf } from "./cycle-days.ts";
import { placeOfCycle } from "./hold-cycle.ts";
import { listOrganisationsOf } from "./cycle-organisations.ts";

/** The newest version of each standard set that is there for these partnerships, by key. */
export async function listSetsToUse(db: Db, partnershipIds: string[]) {
  const rows = await db
    .selectFrom("standardSets")
    .select(["id", "key", "version", "title"])
    .where((eb) => eb.or([eb("partnershipId", "is", null), eb("partnershipId", "in", partnershipIds)]))
    .orderBy("key")
    .orderBy("version")
    .execute();
  return [...new Map(rows.map((row) => [row.key, row])).values()];
}

/** Every version of every set that is there for these partnerships, the newest of each first. */
export async function listSetVersions(db: Db, partnershipIds: string[]) {
  return db
    .selectFrom("standardSets")
    .select(["id", "key", "version", "title"])
    .where((eb) => eb.or([eb("partnershipId", "is", null), eb("partnershipId", "in", partnershipIds)]))
    .orderBy("key")
    .orderBy("version", "desc")
    .execute();
}

/** The cycles of these partnerships of which a copy can be made, newest first. */
export async function listCyclesToCopy(db: Db, partnershipIds: string[]) {
  return db
    .selectFrom("cycles")
    .innerJoin("standardSets", "standardSets.id", "cycles.standardSetId")
    .selectAll("cycles")
    .select("standardSets.key")
    .where("cycles.origin", "is", null)
    .where("cycles.state", "!=", "preparing")
    .where("cycles.id", "in", (eb) => eb.selectFrom("cyclePartnerships").select("cycleId").where("partnershipId", "in", partnershipIds))
    .orderBy("cycles.opensOn", "desc")
    .orderBy("cycles.id")
    .execute();
}

interface NewCycle {
  title: string;
  standardSetId: string;
  partnershipIds: string[];
  /** The cycle whose texts, questions, reminders and organisations are taken along. */
  copyOf: string | null;
}

/** Makes a cycle in preparation, with proposed dates; returns its id. Answers of the newest cycle of the same set are offered in it. */
export async function createCycle(db: Db, author: Author, { title, standardSetId, partnershipIds, copyOf }: NewCycle): Promise<string> {
  return inTransaction(db, async (trx) => {
    const set = await findStandardSet(trx, standardSetId);
    const earlier = (await listCyclesToCopy(trx, partnershipIds)).filter(({ key }) => key === set.key);
    const copied = earlier.find((cycle) => cycle.id === copyOf);
    const last = copied ?? earlier[0];
    const months = isForSettings(set) ? 12 : 24;
    const days = proposedDays(dayOf(author.at), last ? daysOf(last) : null, { months, isForSettings: isForSettings(set) });
    const id = randomUUID();
    await trx
      .insertInto("cycles")
      .values({
        id,
        title,
        standardSetId,
        previousCycleId: last?.id ?? null,
        state: "preparing",
        ...columnsOfDays(days),
        statisticsPeriods: days.statisticsOpenOn ? (last?.statisticsPeriods ?? null) : null,
        extent: null,
        ...(copied && textsOf(copied)),
      })
      .execute();
    await trx
      .insertInto("cyclePartnerships")
      .values(partnershipIds.map((partnershipId) => ({ cycleId: id, partnershipId })))
      .execute();
    if (copied) await copyOrganisations(trx, author, { from: copied.id, to: id, partnershipIds });
    await recordHistory(trx, author, {
      ...(await placeOfCycle(trx, id)),
      event: "cycle-made",
      after: { title, fields: [`${set.audit}, version ${set.version}`, ...(copied ? [`A copy of ${copied.title}`] : [])] },
    });
    return id;
  });
}

function textsOf({ guidance, legalBasis, localQuestions, reminders, extensionsAllowed }: Row<"cycles">) {
  return { guidance, legalBasis, localQuestions, reminders, extensionsAllowed };
}

async function copyOrganisations(
  trx: Trx,
  author: Author,
  { from, to, partnershipIds }: { from: string; to: string; partnershipIds: string[] },
) {
  const there = await trx
    .selectFrom("assessments")
    .select("organisationId")
    .where("cycleId", "=", from)
    .where("withdrawnOn", "is", null)
    .execute();
  const wanted = new Set(there.map(({ organisationId }) => organisationId));
  const open = (await listOrganisationsOf(trx, partnershipIds)).filter(({ id }) => wanted.has(id));
  for (let at = 0; at < open.length; at += 200)
    await trx
      .insertInto("cycleOrganisations")
      .values(open.slice(at, at + 200).map(({ id }) => ({ cycleId: to, organisationId: id, addedBy: author.by, addedAt: author.at })))
      .execute();
}
