import { z } from "zod";
import { reviewedStates } from "#domain/assessments/assessment-state.ts";
import { agreementSteps, type Capacity, type HowItWent, hourBands } from "#domain/scrutiny/how-it-went.ts";
import { type Db, inTransaction } from "#db/connection.server.ts";
import { tellDaily } from "#db/daily-mail.ts";
import { stored } from "#db/stored.ts";
import { howItWentLine } from "#mail/how-it-went-line.ts";
import type { Author } from "#db/history.ts";

const content = z.object({
  hours: z.enum(hourBands).optional(),
  agreement: z.record(z.string(), z.enum(agreementSteps).optional()),
  hard: z.string(),
  change: z.string(),
});

/** In which part a person can say how a cycle went: once their return is answered, or their panel was held. Null for anybody else. */
export async function findTakenPart(db: Db, cycleId: string, personId: string): Promise<{ cycle: string; capacity: Capacity } | null> {
  const led = await listLeads(db).where("cycles.id", "=", cycleId).where("roles.personId", "=", personId).executeTakeFirst();
  if (led) return { cycle: led.cycle, capacity: "lead" };
  const sat = await listSeats(db).where("cycles.id", "=", cycleId).where("panelMembers.personId", "=", personId).executeTakeFirst();
  return sat ? { cycle: sat.cycle, capacity: "panel" } : null;
}

/** What a person said of a cycle, to be read and changed by them alone. */
export async function findHowItWent(db: Db, cycleId: string, personId: string): Promise<HowItWent | null> {
  const row = await db
    .selectFrom("howItWent")
    .select("answers")
    .where("cycleId", "=", cycleId)
    .where("personId", "=", personId)
    .executeTakeFirst();
  return row ? stored(content, row.answers, "howItWent.answers", cycleId) : null;
}

/** Keeps what a person says of a cycle; what they said before is replaced. */
export async function saveHowItWent(db: Db, { by, at }: Author, cycleId: string, capacity: Capacity, said: HowItWent): Promise<void> {
  const given = { capacity, answers: JSON.stringify(said), sentAt: at };
  await db
    .insertInto("howItWent")
    .values({ cycleId, personId: by, ...given })
    .onConflict((conflict) => conflict.columns(["cycleId", "personId"]).doUpdateSet(given))
    .execute();
}

/** What was said of a cycle in each part, without who said it. */
export async function listHowItWent(db: Db, cycleId: string): Promise<Record<Capacity, HowItWent[]>> {
  const rows = await db.selectFrom("howItWent").select(["capacity", "answers"]).where("cycleId", "=", cycleId).execute();
  const of = (capacity: Capacity) =>
    rows.filter((row) => row.capacity === capacity).map(({ answers }) => stored(content, answers, "howItWent.answers", cycleId));
  return { lead: of("lead"), panel: of("panel") };
}

const day = 86_400_000;

/** Asks those whose return was answered a week ago, and the members of panels that were held yesterday, how it went; returns how many. */
export async function askHowItWent(db: Db, now: Date): Promise<number> {
  const before = (days: number) => new Date(now.getTime() - days * day).toISOString();
  const [leads, seats] = await Promise.all([
    listLeads(db)
      .where("assessments.responseSentOn", "<=", before(7).slice(0, 10))
      .where("assessments.responseSentOn", ">", before(60).slice(0, 10))
      .execute(),
    listSeats(db).where("panels.heldAt", "<=", before(1)).where("panels.heldAt", ">", before(60)).execute(),
  ]);
  let asked = 0;
  for (const { personId, cycleId, cycle } of [...leads, ...seats]) {
    const line = howItWentLine({ personId, cycleId, cycle });
    if (await isAskedOrSaid(db, line.key, { personId, cycleId })) continue;
    await inTransaction(db, (trx) => tellDaily(trx, line, now.toISOString()));
    asked += 1;
  }
  return asked;
}

// Whoever leads an organisation whose return has been answered
function listLeads(db: Db) {
  return db
    .selectFrom("roles")
    .innerJoin("assessments", "assessments.organisationId", "roles.organisationId")
    .innerJoin("cycles", "cycles.id", "assessments.cycleId")
    .select(["roles.personId", "cycles.id as cycleId", "cycles.title as cycle"])
    .distinct()
    .where("roles.role", "=", "champion")
    .where("roles.endedOn", "is", null)
    .where("assessments.state", "in", reviewedStates)
    .where("assessments.withdrawnOn", "is", null)
    .where("cycles.origin", "is", null);
}

// Whoever sat on a panel that was held
function listSeats(db: Db) {
  return db
    .selectFrom("panelMembers")
    .innerJoin("panels", "panels.id", "panelMembers.panelId")
    .innerJoin("cycles", "cycles.id", "panels.cycleId")
    .select(["panelMembers.personId", "cycles.id as cycleId", "cycles.title as cycle"])
    .distinct()
    .where("panelMembers.removedAt", "is", null)
    .where("panels.heldAt", "is not", null);
}

async function isAskedOrSaid(db: Db, key: string, { personId, cycleId }: { personId: string; cycleId: string }): Promise<boolean> {
  const [asked, said] = await Promise.all([
    db.selectFrom("dailyLines").select("id").where("personId", "=", personId).where("key", "=", key).executeTakeFirst(),
    db.selectFrom("howItWent").select("personId").where("personId", "=", personId).where("cycleId", "=", cycleId).executeTakeFirst(),
  ]);
  return asked !== undefined || said !== undefined;
}
