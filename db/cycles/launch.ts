import { randomUUID } from "node:crypto";
import { launchStops } from "#domain/cycles/set-up.ts";
import { dayOf } from "#domain/dates.ts";
import { raisedByRegister } from "#domain/schools/register-values.ts";
import { counted } from "#domain/words.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { tellDaily } from "#db/daily-mail.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { type Cycle, cycleOf, organisationOf } from "#db/rows.ts";
import { findStandardSet } from "#db/standard-sets.ts";
import { findEarlier } from "./earlier-returns.ts";
import { holdCycle, placeOfCycle } from "./hold-cycle.ts";
import { launchTime } from "./set-up.ts";
import { readSetUpFacts } from "./set-up-facts.ts";

type Launcher = Author | { by: null; at: string };

/**
 * Opens a cycle in preparation: everybody on its list has an assessment from now on, and is invited by writeInvitations.
 * Of several that launch it at the same time one does; "stopped" when something is missing.
 */
export async function launchCycle(db: Db, author: Launcher, cycleId: string): Promise<"launched" | "already" | "stopped"> {
  return inTransaction(db, async (trx) => {
    const held = await holdCycle(trx, cycleId);
    if (held?.state !== "preparing") return "already";
    const cycle = cycleOf(held);
    if ((await listStops(trx, cycle)).length > 0) return "stopped";

    const today = dayOf(author.at);
    await trx
      .updateTable("cycles")
      .set((eb) => ({
        state: "open",
        launchAt: null,
        launchedAt: author.at,
        launchedBy: author.by ?? cycle.launchedBy,
        opensOn: cycle.opensOn > today ? today : cycle.opensOn,
        revision: eb("revision", "+", 1),
      }))
      .where("id", "=", cycleId)
      .execute();
    const count = await makeAssessments(trx, cycle, author.at);
    await recordHistory(trx, author, {
      ...(await placeOfCycle(trx, cycleId)),
      event: "cycle-launched",
      after: { title: cycle.title, fields: [counted(count, "organisation")] },
    });
    return "launched";
  });
}

/** What keeps a cycle from being launched, whoever asks. */
export async function listStops(db: Db, cycle: Cycle) {
  return launchStops(await readSetUpFacts(db, cycle, [], []));
}

// Closed or gone from the cycle's partnerships since they were chosen, they are not asked
function toInvite(trx: Trx, cycleId: string) {
  return trx
    .selectFrom("cycleOrganisations")
    .innerJoin("organisations", "organisations.id", "cycleOrganisations.organisationId")
    .select("organisations.id")
    .where("cycleOrganisations.cycleId", "=", cycleId)
    .where("organisations.closedOn", "is", null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("memberships")
          .innerJoin("cyclePartnerships", "cyclePartnerships.partnershipId", "memberships.partnershipId")
          .select("memberships.organisationId")
          .whereRef("memberships.organisationId", "=", "organisations.id")
          .where("cyclePartnerships.cycleId", "=", cycleId),
      ),
    )
    .orderBy("organisations.id")
    .execute();
}

async function makeAssessments(trx: Trx, cycle: Cycle, at: string): Promise<number> {
  const organisations = (await toInvite(trx, cycle.id)).map(({ id }) => id);
  await insertAssessments(trx, cycle, organisations, at);
  await trx.deleteFrom("cycleOrganisations").where("cycleId", "=", cycle.id).execute();
  return organisations.length;
}

/** One assessment for each of these organisations, with what it answered last time to be offered. */
export async function insertAssessments(trx: Trx, cycle: Cycle, organisationIds: string[], at: string) {
  const earlier = await findEarlier(trx, cycle, organisationIds);
  const flags = await listFlags(trx, cycle, organisationIds);
  const rows = organisationIds.map((organisationId) => ({
    id: randomUUID(),
    cycleId: cycle.id,
    organisationId,
    previousAssessmentId: earlier.get(organisationId) ?? null,
    state: "invited" as const,
    revision: 1,
    changedAt: at,
    flags: flags.get(organisationId) ?? null,
  }));
  for (let from = 0; from < rows.length; from += 100)
    await trx
      .insertInto("assessments")
      .values(rows.slice(from, from + 100))
      .execute();
}

// Until a setting has said what it is, the register says what applies to it
async function listFlags(trx: Trx, cycle: Cycle, organisationIds: string[]): Promise<Map<string, string>> {
  const { flags = [] } = await findStandardSet(trx, cycle.standardSetId);
  if (flags.length === 0 || organisationIds.length === 0) return new Map();
  const rows = await trx.selectFrom("organisations").selectAll().where("id", "in", organisationIds).execute();
  return new Map(rows.map((row) => [row.id, JSON.stringify(raisedByRegister(organisationOf(row), flags))]));
}

/** Has a cycle start by itself on its opening day, or takes that back. */
export async function setLaunch(
  db: Db,
  author: Author,
  cycleId: string,
  start: "opening-day" | "not",
): Promise<"set" | "already" | "stopped"> {
  return inTransaction(db, async (trx) => {
    const held = await holdCycle(trx, cycleId);
    if (held?.state !== "preparing") return "already";
    if (start === "opening-day" && (await listStops(trx, cycleOf(held))).length > 0) return "stopped";
    const launchAt = start === "opening-day" ? launchTime(held.opensOn) : null;
    if (held.launchAt === launchAt) return "set";
    await trx
      .updateTable("cycles")
      .set((eb) => ({ launchAt, launchedBy: launchAt && author.by, revision: eb("revision", "+", 1) }))
      .where("id", "=", cycleId)
      .execute();
    await recordHistory(trx, author, {
      ...(await placeOfCycle(trx, cycleId)),
      event: launchAt ? "cycle-launch-set" : "cycle-launch-stopped",
      before: { dueOn: held.launchAt },
      after: { dueOn: launchAt },
    });
    return "set";
  });
}

/** Launches what is to start by itself by now; where something is missing, its administrators are told and it waits. Returns how many it dealt with. */
export async function launchDue(db: Db, now: Date): Promise<number> {
  const author = { by: null, at: now.toISOString() };
  const due = await db
    .selectFrom("cycles")
    .select("id")
    .where("state", "=", "preparing")
    .where("launchAt", "<=", author.at)
    .orderBy("launchAt")
    .orderBy("id")
    .execute();
  for (const { id } of due) if ((await launchCycle(db, author, id)) === "stopped") await tellStopped(db, author, id);
  return due.length;
}

async function tellStopped(db: Db, author: { by: null; at: string }, cycleId: string) {
  await inTransaction(db, async (trx) => {
    const cycle = await holdCycle(trx, cycleId);
    if (cycle?.state !== "preparing" || !cycle.launchAt) return;
    const stops = await listStops(trx, cycleOf(cycle));
    await trx.updateTable("cycles").set({ launchAt: null, launchedBy: null }).where("id", "=", cycleId).execute();
    await recordHistory(trx, author, {
      ...(await placeOfCycle(trx, cycleId)),
      event: "cycle-launch-stopped",
      after: { reason: stops.map(({ about, text }) => `${about}: ${text}`) },
    });
    const administrators = await trx
      .selectFrom("roles")
      .innerJoin("cyclePartnerships", "cyclePartnerships.partnershipId", "roles.partnershipId")
      .select(["roles.personId", "roles.partnershipId"])
      .where("cyclePartnerships.cycleId", "=", cycleId)
      .where("roles.role", "=", "administrator")
      .where("roles.endedOn", "is", null)
      .orderBy("roles.id")
      .execute();
    for (const { personId, partnershipId } of administrators)
      await tellDaily(
        trx,
        {
          personId,
          key: `launch-stopped-${cycleId}-${cycle.launchAt}`,
          kind: "notice",
          words: `${cycle.title} did not start: ${counted(stops.length, "thing has", "things have")} to be put right first`,
          path: `/cycles/${cycleId}/set-up`,
          ...(partnershipId && { partnershipId }),
        },
        author.at,
      );
  });
}
