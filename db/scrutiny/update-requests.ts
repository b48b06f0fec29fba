import { dayOf, monthsLater } from "#domain/dates.ts";
import { monthsOfUpdates } from "#domain/scrutiny/closing-actions.ts";
import { addDays } from "#domain/working-days.ts";
import { updatesLine } from "#mail/response-messages.ts";
import type { Db } from "#db/connection.server.ts";
import { inTransaction } from "#db/connection.server.ts";
import { tellDaily } from "#db/daily-mail.ts";

/** Who starts the service late is asked once, and not for what is long past. */
const daysInWhichToAsk = 30;

/** Asks those who lead how open actions are going, 3, 6 and 12 months after the response, once each; returns how many were asked. */
export async function askForUpdates(db: Db, now: Date): Promise<number> {
  const today = dayOf(now);
  let asked = 0;
  for (const months of monthsOfUpdates) {
    const latest = monthsLater(today, -months);
    const rows = await listAnswered(db, addDays(latest, -daysInWhichToAsk - 3), addDays(latest, 3)).execute();
    const due = rows.filter(({ responseSentOn }) => {
      const day = monthsLater(responseSentOn ?? "", months);
      return day <= today && today <= addDays(day, daysInWhichToAsk);
    });
    for (const one of due) asked += await askLeads(db, now, one, months);
  }
  return asked;
}

/** Returns answered between two days whose actions are not all at an end; apart so that its plan can be looked at. */
export function listAnswered(db: Db, from: string, until: string) {
  return db
    .selectFrom("assessments")
    .innerJoin("organisations", "organisations.id", "assessments.organisationId")
    .innerJoin("cycles", "cycles.id", "assessments.cycleId")
    .innerJoin("actions", "actions.assessmentId", "assessments.id")
    .select((eb) => [
      "assessments.id as assessmentId",
      "assessments.organisationId",
      "assessments.responseSentOn",
      "organisations.name as organisation",
      "cycles.title as cycle",
      eb.fn.countAll<number | string>().as("count"),
    ])
    .where("assessments.responseSentOn", ">=", from)
    .where("assessments.responseSentOn", "<=", until)
    .where("assessments.withdrawnOn", "is", null)
    .where("actions.progress", "!=", "done")
    .where((eb) => eb.not(eb.exists(eb.selectFrom("actions as later").select("later.id").whereRef("later.carriedFrom", "=", "actions.id"))))
    .groupBy(["assessments.id", "assessments.organisationId", "assessments.responseSentOn", "organisations.name", "cycles.title"])
    .orderBy("assessments.id");
}

type Answered = Awaited<ReturnType<ReturnType<typeof listAnswered>["execute"]>>[number];

async function askLeads(
  db: Db,
  now: Date,
  { assessmentId, organisationId, organisation, cycle, count, responseSentOn }: Answered,
  months: number,
) {
  const leads = await db
    .selectFrom("roles")
    .select("personId")
    .distinct()
    .where("organisationId", "=", organisationId)
    .where("role", "=", "champion")
    .where("endedOn", "is", null)
    .execute();
  const line = updatesLine({ organisation, cycle, path: `/assessments/${assessmentId}/action-plan`, months, count: Number(count) });
  let asked = 0;
  for (const { personId } of leads)
    asked += await inTransaction(db, async (trx) => {
      const key = `updates:${assessmentId}:${responseSentOn}:${months}`;
      const told = await trx
        .selectFrom("dailyLines")
        .select("id")
        .where("personId", "=", personId)
        .where("key", "=", key)
        .executeTakeFirst();
      if (told) return 0;
      await tellDaily(trx, { ...line, personId, key, assessmentId }, now.toISOString());
      return 1;
    });
  return asked;
}
