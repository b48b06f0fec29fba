import { z } from "zod";
import { kindOf, wordsFor } from "#domain/organisations/words-by-kind.ts";
import { statesFor } from "#domain/assessments/assessment-state.ts";
import { dayOf } from "#domain/dates.ts";
import { remindersDue } from "#domain/signing/governor-signature.ts";
import { governorReminderMessage, noGovernorMessage } from "#mail/governor-messages.ts";
import { queueMessage } from "#db/outbox.ts";
import type { NewMessage } from "#mail/message.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { addressesOf } from "./governor-request.ts";
import { recordHistory } from "#db/history.ts";
import { listGovernorSignatures } from "./governor-signature.ts";
import { hold } from "#db/assessments/steps.ts";
import { stored } from "#db/stored.ts";

const atOnce = 200;
const longestBefore = 14;

/** Queues the reminders of governors' signatures that are due, and returns of how many returns. Several processes may do this at the same time. */
export async function chaseGovernors(db: Db, now: Date, publicUrl: string): Promise<number> {
  const today = dayOf(now);
  let chased = 0;
  let after = "";
  for (;;) {
    const unsigned = await listUnsigned(db, now, after);
    const reminded = await listReminders(
      db,
      unsigned.map((one) => one.id),
    );
    for (const one of unsigned) {
      const said = reminded.filter((line) => line.assessmentId === one.id && line.revision === one.revision).map((line) => line.day);
      if (due(one, said, today).length > 0 && (await remind(db, one, now, publicUrl))) chased += 1;
    }
    const last = unsigned.at(-1);
    if (!last || unsigned.length < atOnce) return chased;
    after = last.id;
  }
}

type Unsigned = Awaited<ReturnType<typeof listUnsigned>>[number];

function due(one: Unsigned, reminded: string[], today: string): string[] {
  const words = wordsFor({ kind: kindOf(one) });
  return remindersDue({
    cycle: one,
    assessment: one,
    signatures: [],
    today,
    words,
    requestedOn: dayOf(one.submittedAt ?? today),
    reminded,
  });
}

async function listUnsigned(db: Db, now: Date, after: string) {
  const soon = dayOf(new Date(now.getTime() + longestBefore * 86_400_000));
  return db
    .selectFrom("assessments")
    .innerJoin("cycles", "cycles.id", "assessments.cycleId")
    .innerJoin("organisations", "organisations.id", "assessments.organisationId")
    .leftJoin("signOffs", (join) =>
      join
        .onRef("signOffs.assessmentId", "=", "assessments.id")
        .onRef("signOffs.revision", "=", "assessments.revision")
        .on("signOffs.capacity", "=", "governor"),
    )
    .select([
      "assessments.id",
      "assessments.organisationId",
      "assessments.state",
      "assessments.revision",
      "assessments.withdrawnOn",
      "assessments.submittedAt",
      "cycles.title",
      "cycles.governorSignsBy",
      "organisations.name",
      "organisations.category",
      "organisations.kind",
      "organisations.governance",
    ])
    .where("cycles.governorSignsBy", "<=", soon)
    .where("cycles.state", "=", "open")
    .where("assessments.state", "in", statesFor("sign-as-governor"))
    .where("assessments.withdrawnOn", "is", null)
    .where("assessments.submittedAt", "is not", null)
    .where("signOffs.id", "is", null)
    .where("assessments.id", ">", after)
    .orderBy("assessments.id")
    .limit(atOnce)
    .execute();
}

/** The reminders sent about these returns: over which revision, for which day and when. */
export async function listReminders(db: Db, assessmentIds: string[]) {
  if (assessmentIds.length === 0) return [];
  const lines = await db
    .selectFrom("history")
    .select(["id", "assessmentId", "at", "after"])
    .where("assessmentId", "in", assessmentIds)
    .where("event", "=", "governor-reminded")
    .orderBy("at")
    .execute();
  return lines.map(({ id, assessmentId, at, after }) => {
    const { revision, day } = stored(reminder, after ?? "", "history.after", id);
    return { assessmentId, at, revision, day };
  });
}

const reminder = z.object({ revision: z.number(), day: z.string() });

// Asked again while the row is held: another process may have reminded, or the governor signed, a moment before
async function remind(db: Db, one: Unsigned, now: Date, publicUrl: string): Promise<boolean> {
  const at = now.toISOString();
  const today = dayOf(now);
  return inTransaction(db, async (trx) => {
    if (!(await hold(trx, { assessment: one }, "sign-as-governor"))) return false;
    if ((await listGovernorSignatures(trx, one.id)).some(({ revision }) => revision === one.revision)) return false;
    const said = (await listReminders(trx, [one.id])).filter(({ revision }) => revision === one.revision);
    const [day] = due(
      one,
      said.map((line) => line.day),
      today,
    );
    if (!day) return false;
    const messages = await messagesAbout(trx, one, { today, publicUrl });
    if (messages.length === 0) return false;
    for (const message of messages) await queueMessage(trx, message, now, { assessmentId: one.id });
    const to = messages.map((message) => message.toEmail);
    await recordHistory(
      trx,
      { by: null, at },
      { assessmentId: one.id, event: "governor-reminded", after: { revision: one.revision, day, to } },
    );
    return true;
  });
}

async function messagesAbout(trx: Trx, one: Unsigned, { today, publicUrl }: { today: string; publicUrl: string }): Promise<NewMessage[]> {
  const governors = await addressesOf(trx, one.organisationId, ["governor"]);
  const leads = (await addressesOf(trx, one.organisationId, ["champion"])).filter((email) => !governors.includes(email));
  const words = wordsFor({ kind: kindOf(one) });
  const about = { publicUrl, words, organisation: one.name, cycle: one.title, assessmentId: one.id, owedBy: one.governorSignsBy ?? today };
  if (governors.length === 0) return leads.map((to) => noGovernorMessage({ ...about, to }));
  return [
    ...governors.map((to) => governorReminderMessage({ ...about, to, today, isCopy: false })),
    ...leads.map((to) => governorReminderMessage({ ...about, to, today, isCopy: true })),
  ];
}
