import { outstandingStates } from "#domain/assessments/assessment-state.ts";
import type { Db } from "#db/connection.server.ts";

/** What a partnership has, counted for its page. */
export async function countHeld(db: Db, partnershipId: string) {
  const [organisations, people, cycles] = await Promise.all([
    countOrganisations(db, partnershipId),
    countPeople(db, partnershipId),
    countCycles(db, partnershipId),
  ]);
  return { organisations, people, cycles };
}

/** Its organisations that are not closed, by what they are. */
async function countOrganisations(db: Db, partnershipId: string) {
  const rows = await db
    .selectFrom("memberships")
    .innerJoin("organisations", "organisations.id", "memberships.organisationId")
    .select((eb) => ["organisations.category", eb.fn.countAll<number | string>().as("count")])
    .where("memberships.partnershipId", "=", partnershipId)
    .where("organisations.closedOn", "is", null)
    .groupBy("organisations.category")
    .execute();
  const of = (category: string | null) => Number(rows.find((row) => row.category === category)?.count ?? 0);
  return { agencies: of(null), settings: of("setting"), trusts: of("trust") };
}

/** Everybody with a part in it or in one of its organisations, and how many administer it. */
async function countPeople(db: Db, partnershipId: string) {
  const row = await db
    .selectFrom("roles")
    .select((eb) => eb.fn.count<number | string>("personId").distinct().as("all"))
    .where("endedOn", "is", null)
    .where((eb) =>
      eb.or([
        eb("partnershipId", "=", partnershipId),
        eb("organisationId", "in", eb.selectFrom("memberships").select("organisationId").where("partnershipId", "=", partnershipId)),
      ]),
    )
    .executeTakeFirstOrThrow();
  const administrators = await db
    .selectFrom("roles")
    .select("personId")
    .distinct()
    .where("partnershipId", "=", partnershipId)
    .where("role", "=", "administrator")
    .where("endedOn", "is", null)
    .execute();
  return { all: Number(row.all), administrators: administrators.length };
}

async function countCycles(db: Db, partnershipId: string) {
  const rows = await db
    .selectFrom("cycles")
    .innerJoin("cyclePartnerships", "cyclePartnerships.cycleId", "cycles.id")
    .select((eb) => ["cycles.state", eb.fn.countAll<number | string>().as("count")])
    .where("cyclePartnerships.partnershipId", "=", partnershipId)
    .where("cycles.origin", "is", null)
    .groupBy("cycles.state")
    .execute();
  const of = (state: string) => Number(rows.find((row) => row.state === state)?.count ?? 0);
  return { preparing: of("preparing"), open: of("open"), closed: of("closed") };
}

/** What others asked of a partnership and nobody has answered, counted by what it is. */
export async function countWaiting(db: Db, partnershipId: string) {
  const members = db.selectFrom("memberships").select("organisationId").where("partnershipId", "=", partnershipId);
  const counted = async (query: { executeTakeFirstOrThrow(): Promise<{ count: number | string }> }) =>
    Number((await query.executeTakeFirstOrThrow()).count);
  const [joinings, accessRequests, appointments, extensions] = await Promise.all([
    counted(
      db
        .selectFrom("joinings")
        .select((eb) => eb.fn.countAll<number | string>().as("count"))
        .where("ofPartnershipId", "=", partnershipId)
        .where("answer", "is", null),
    ),
    counted(
      db
        .selectFrom("accessRequests")
        .select((eb) => eb.fn.countAll<number | string>().as("count"))
        .where("partnershipId", "=", partnershipId)
        .where("answer", "is", null),
    ),
    counted(
      db
        .selectFrom("appointments")
        .select((eb) => eb.fn.countAll<number | string>().as("count"))
        .where("organisationId", "in", members)
        .where("confirmedAt", "is", null)
        .where("refusedAt", "is", null),
    ),
    counted(
      db
        .selectFrom("extensions")
        .innerJoin("assessments", "assessments.id", "extensions.assessmentId")
        .innerJoin("cyclePartnerships", "cyclePartnerships.cycleId", "assessments.cycleId")
        .select((eb) => eb.fn.countAll<number | string>().as("count"))
        .where("cyclePartnerships.partnershipId", "=", partnershipId)
        .where("assessments.organisationId", "in", members)
        .where("assessments.state", "in", outstandingStates)
        .where("assessments.withdrawnOn", "is", null)
        .where("extensions.answer", "is", null),
    ),
  ]);
  return { joinings, accessRequests, appointments, extensions };
}
