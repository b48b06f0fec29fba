import { openStates } from "#domain/assessments/assessment-state.ts";
import { dayOf } from "#domain/dates.ts";
import { type Db, inTransaction } from "#db/connection.server.ts";
import { tellDaily } from "#db/daily-mail.ts";
import { actionsLine, evidenceLine, progressLine } from "#mail/due-lines.ts";
import type { DailyLine } from "#mail/message.ts";

const soon = 7;
const day = 86_400_000;

type Told = Omit<DailyLine, "personId" | "key">;

/** Tells those who lead an audit of actions that are due within a week and of evidence to be checked again; returns how many lines. */
export async function tellOfDueWork(db: Db, now: Date): Promise<number> {
  const today = dayOf(now);
  const [actions, evidence] = await Promise.all([
    listDueActions(db, today, dayOf(new Date(now.getTime() + soon * day))),
    listDueEvidence(db, dayOf(new Date(now.getTime() - soon * day)), today),
  ]);
  let told = 0;
  for (const { dueOn, ...one } of actions) told += await tellLeads(db, now, one, `actions:${dueOn}`, actionsLine({ ...one, dueOn }));
  for (const { reviewBy, ...one } of evidence) told += await tellLeads(db, now, one, `evidence:${reviewBy}`, evidenceLine(one));
  return told;
}

/** Tells those who asked for it how far their audits are, once a week from Monday on; returns how many lines. */
export async function tellProgress(db: Db, now: Date): Promise<number> {
  const today = dayOf(now);
  const monday = dayOf(new Date(now.getTime() - ((new Date(`${today}T12:00:00Z`).getUTCDay() + 6) % 7) * day));
  const rows = await listProgress(db).execute();
  let told = 0;
  for (const { personId, complete, standards, ...one } of rows) {
    const line = progressLine({ ...one, complete: Number(complete ?? 0), standards: Number(standards ?? 0) });
    if (await tellOnce(db, now, { ...line, personId, key: `progress:${one.assessmentId}:${monday}` })) told += 1;
  }
  return told;
}

function listDueActions(db: Db, from: string, until: string) {
  return db
    .selectFrom("actions")
    .innerJoin("assessments", "assessments.id", "actions.assessmentId")
    .innerJoin("organisations", "organisations.id", "assessments.organisationId")
    .innerJoin("cycles", "cycles.id", "assessments.cycleId")
    .select((eb) => [
      "assessments.id as assessmentId",
      "assessments.organisationId",
      "organisations.name as organisation",
      "cycles.title as cycle",
      "actions.dueOn",
      eb.fn.countAll<number | string>().as("count"),
    ])
    .where("actions.dueOn", ">=", from)
    .where("actions.dueOn", "<=", until)
    .where("actions.closedOn", "is", null)
    .where("assessments.withdrawnOn", "is", null)
    .where((eb) => eb.not(eb.exists(eb.selectFrom("actions as later").select("later.id").whereRef("later.carriedFrom", "=", "actions.id"))))
    .groupBy(["assessments.id", "assessments.organisationId", "organisations.name", "cycles.title", "actions.dueOn"])
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, count: Number(row.count) })));
}

function listDueEvidence(db: Db, from: string, until: string) {
  return db
    .selectFrom("evidence")
    .innerJoin("assessments", "assessments.id", "evidence.assessmentId")
    .innerJoin("organisations", "organisations.id", "assessments.organisationId")
    .innerJoin("cycles", "cycles.id", "assessments.cycleId")
    .select((eb) => [
      "assessments.id as assessmentId",
      "assessments.organisationId",
      "organisations.name as organisation",
      "cycles.title as cycle",
      eb.fn.max("evidence.reviewBy").as("reviewBy"),
      eb.fn.countAll<number | string>().as("count"),
    ])
    .where("evidence.reviewBy", ">=", from)
    .where("evidence.reviewBy", "<=", until)
    .where("assessments.state", "in", openStates)
    .where("assessments.withdrawnOn", "is", null)
    .groupBy(["assessments.id", "assessments.organisationId", "organisations.name", "cycles.title"])
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, count: Number(row.count) })));
}

function listProgress(db: Db) {
  return db
    .selectFrom("people")
    .innerJoin("roles", "roles.personId", "people.id")
    .innerJoin("assessments", "assessments.organisationId", "roles.organisationId")
    .innerJoin("organisations", "organisations.id", "assessments.organisationId")
    .innerJoin("cycles", "cycles.id", "assessments.cycleId")
    .leftJoin("sectionSummaries", (join) =>
      join.onRef("sectionSummaries.assessmentId", "=", "assessments.id").on("sectionSummaries.judgedBy", "=", "self"),
    )
    .select((eb) => [
      "people.id as personId",
      "assessments.id as assessmentId",
      "organisations.name as organisation",
      "cycles.title as cycle",
      eb.fn.sum<number | string | null>("sectionSummaries.complete").as("complete"),
      eb.fn.sum<number | string | null>("sectionSummaries.standards").as("standards"),
    ])
    .where("people.weeklyProgress", "=", "wanted")
    .where("roles.role", "=", "champion")
    .where("roles.endedOn", "is", null)
    .where("assessments.state", "in", openStates)
    .where("assessments.withdrawnOn", "is", null)
    .where("cycles.state", "=", "open")
    .groupBy(["people.id", "assessments.id", "organisations.name", "cycles.title"]);
}

async function tellLeads(db: Db, now: Date, place: { organisationId: string; assessmentId: string }, which: string, line: Told) {
  const leads = await db
    .selectFrom("roles")
    .select("personId")
    .distinct()
    .where("organisationId", "=", place.organisationId)
    .where("role", "=", "champion")
    .where("endedOn", "is", null)
    .execute();
  let told = 0;
  for (const { personId } of leads) if (await tellOnce(db, now, { ...line, personId, key: `${place.assessmentId}:${which}` })) told += 1;
  return told;
}

/** Whether this call was the one that told it. */
function tellOnce(db: Db, now: Date, line: DailyLine): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const told = await trx
      .selectFrom("dailyLines")
      .select("id")
      .where("personId", "=", line.personId)
      .where("key", "=", line.key)
      .executeTakeFirst();
    if (told) return false;
    await tellDaily(trx, line, now.toISOString());
    return true;
  });
}
