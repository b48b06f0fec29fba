import { sortedByName } from "#domain/words.ts";
import { dueDate } from "#domain/assessments/due-date.ts";
import { dayOf } from "#domain/dates.ts";
import { completeOfAsked } from "#domain/assessments/applicability.ts";
import { isReturned, returnedAmong } from "#domain/assessments/assessment-state.ts";
import type { TrustSetting } from "#domain/schools/trust.ts";
import { type Cycle, type Organisation, organisationOf, cycleOf } from "#db/rows.ts";
import type { Db } from "#db/connection.server.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { stored, storedFields, storedFlags } from "#db/stored.ts";
import type { SettingProfile } from "#domain/figures/profile-dates.ts";

/** A trust and a cycle in which at least one of its settings takes part. */
export async function findTrustCycle(db: Db, trustId: string, cycleId: string): Promise<{ trust: Organisation; cycle: Cycle } | undefined> {
  const trust = await db
    .selectFrom("organisations")
    .selectAll()
    .where("id", "=", trustId)
    .where("category", "=", "trust")
    .executeTakeFirst();
  if (!trust) return undefined;
  const cycle = await db
    .selectFrom("cycles")
    .selectAll()
    .where("id", "=", cycleId)
    .where("state", "!=", "preparing")
    .where("origin", "is", null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("assessments")
          .select("assessments.id")
          .whereRef("assessments.cycleId", "=", "cycles.id")
          .where("assessments.organisationId", "in", (own) =>
            own.selectFrom("organisations").select("organisations.id").where("organisations.trustId", "=", trustId),
          ),
      ),
    )
    .executeTakeFirst();
  return cycle && { trust: organisationOf(trust), cycle: cycleOf(cycle) };
}

/** The cycles in which settings of these trusts take part, newest first, with how many returned. */
export async function listTrustCycles(db: Db, trustIds: string[]) {
  if (trustIds.length === 0) return [];
  const rows = await db
    .selectFrom("organisations")
    .innerJoin("assessments", "assessments.organisationId", "organisations.id")
    .innerJoin("cycles", "cycles.id", "assessments.cycleId")
    .select([
      "organisations.trustId",
      "cycles.id",
      "cycles.title",
      "cycles.opensOn",
      "cycles.dueAt",
      "cycles.state as cycleState",
      "assessments.state",
      (eb) => eb.fn.countAll<number | string>().as("count"),
      (eb) => eb.fn.count<number | string>("assessments.firstSubmittedAt").as("submitted"),
    ])
    .where("organisations.trustId", "in", trustIds)
    .where("cycles.origin", "is", null)
    .where("assessments.withdrawnOn", "is", null)
    .where("cycles.state", "!=", "preparing")
    .groupBy(["organisations.trustId", "cycles.id", "assessments.state"])
    .orderBy("cycles.opensOn", "desc")
    .orderBy("cycles.id")
    .execute();
  const offers = await db
    .selectFrom("trustAnswers")
    .select(["trustId", "cycleId", (eb) => eb.fn.countAll<number | string>().as("count")])
    .where("trustId", "in", trustIds)
    .groupBy(["trustId", "cycleId"])
    .execute();
  return [...Map.groupBy(rows, (row) => `${row.trustId} ${row.id}`).values()].flatMap((some) => {
    const [first] = some;
    if (!first) return [];
    // PostgreSQL counts in strings
    const counts = some.map(({ state, count, submitted }) => ({ state, count: Number(count), submitted: Number(submitted) }));
    const { all, returned, openAgain } = returnedAmong(counts);
    const { trustId, id, title, dueAt, cycleState } = first;
    return [
      {
        trustId,
        id,
        title,
        dueAt,
        isOpen: cycleState === "open",
        settings: all,
        returned,
        openAgain,
        notStarted: counts.filter((one) => one.state === "invited").reduce((sum, one) => sum + one.count, 0),
        offers: Number(offers.find((one) => one.trustId === trustId && one.cycleId === id)?.count ?? 0),
      },
    ];
  });
}

/** The settings of a trust in a cycle: one query over summaries, however many answers there are. */
export async function listTrustSettings(db: Db, trustId: string, cycle: Cycle, now: Date): Promise<TrustSetting[]> {
  const set = await findCycleSet(db, cycle);
  const rows = await trustSettings(db, trustId, cycle.id).execute();
  const today = dayOf(now);
  const settings = [...Map.groupBy(rows, (row) => row.assessmentId).values()].flatMap((sections) => {
    const [first] = sections;
    if (!first) return [];
    const { assessmentId, name, phase, state, withdrawnOn, extendedTo } = first;
    const hasSubmission = first.firstSubmittedAt !== null;
    const add = (key: "met" | "partiallyMet" | "notMet") => sections.reduce((sum, one) => sum + (one[key] ?? 0), 0);
    return [
      {
        assessmentId,
        name,
        phase,
        state,
        hasSubmission,
        withdrawnOn,
        isOverdue: !isReturned({ state, hasSubmission }) && withdrawnOn === null && dueDate(cycle, { extendedTo }).day < today,
        flags: storedFlags(first.flags, assessmentId),
        ...completeOfAsked(set, storedFlags(first.flags, assessmentId) ?? [], sections),
        met: add("met"),
        partiallyMet: add("partiallyMet"),
        notMet: add("notMet"),
      },
    ];
  });
  return sortedByName(settings);
}

/** The profiles of a trust's settings in a cycle, of those that have confirmed one. */
export async function listTrustProfiles(db: Db, trustId: string, cycleId: string): Promise<SettingProfile[]> {
  const rows = await trustProfiles(db, trustId, cycleId).execute();
  return rows.map(({ id, name, kind, assessmentId, fields }) => ({
    assessmentId,
    organisation: { id, name, kind },
    fields: fields === null ? null : stored(storedFields, fields, "profiles.fields", assessmentId),
  }));
}

/** The query of listTrustProfiles, apart so that its plan can be looked at. */
export function trustProfiles(db: Db, trustId: string, cycleId: string) {
  return db
    .selectFrom("organisations")
    .innerJoin("assessments", "assessments.organisationId", "organisations.id")
    .leftJoin("profiles", (join) => join.onRef("profiles.assessmentId", "=", "assessments.id").on("profiles.confirmedAt", "is not", null))
    .select(["organisations.id", "organisations.name", "organisations.kind", "assessments.id as assessmentId", "profiles.fields"])
    .where("assessments.cycleId", "=", cycleId)
    .where("assessments.withdrawnOn", "is", null)
    .where("assessments.organisationId", "in", ofTrust(db, trustId));
}

// By the trust's own settings: joined only, SQLite goes through every setting of the cycle
function ofTrust(db: Db, trustId: string) {
  return db.selectFrom("organisations as own").select("own.id").where("own.trustId", "=", trustId);
}

/** The query of listTrustSettings, apart so that its plan can be looked at. */
export function trustSettings(db: Db, trustId: string, cycleId: string) {
  return db
    .selectFrom("organisations")
    .innerJoin("assessments", "assessments.organisationId", "organisations.id")
    .leftJoin("sectionSummaries", (join) =>
      join.onRef("sectionSummaries.assessmentId", "=", "assessments.id").on("sectionSummaries.judgedBy", "=", "self"),
    )
    .select([
      "assessments.id as assessmentId",
      "organisations.name",
      "organisations.phase",
      "assessments.state",
      "assessments.withdrawnOn",
      "assessments.extendedTo",
      "assessments.firstSubmittedAt",
      "assessments.flags",
      "sectionSummaries.sectionCode",
      "sectionSummaries.complete",
      "sectionSummaries.met",
      "sectionSummaries.partiallyMet",
      "sectionSummaries.notMet",
    ])
    .where("assessments.cycleId", "=", cycleId)
    .where("assessments.organisationId", "in", ofTrust(db, trustId))
    .orderBy("assessments.id");
}
