import { changesIn } from "#domain/standard-sets/changes-in.ts";
import { kindOf, wordsFor } from "#domain/organisations/words-by-kind.ts";
import { partnershipsInWords } from "#domain/organisations/partnership-names.ts";
import { invitationMessage } from "#mail/cycle-messages.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { queueMessage } from "#db/outbox.ts";
import { organisationOf } from "#db/rows.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { listPartnershipsOfCycle } from "./partnerships-of-cycle.ts";

const atOnce = 40;

/** The returns of launched cycles whose people have not been written to yet; of one cycle where it is named. */
export function listUninvited(db: Db, cycleId?: string) {
  return db
    .selectFrom("assessments")
    .innerJoin("cycles", "cycles.id", "assessments.cycleId")
    .select("assessments.id")
    .where("assessments.invitedAt", "is", null)
    .where("assessments.withdrawnOn", "is", null)
    .where("cycles.launchedAt", "is not", null)
    .where("cycles.state", "=", "open")
    .$if(cycleId !== undefined, (query) => query.where("cycles.id", "=", cycleId as string))
    .orderBy("assessments.id");
}

/**
 * Invites those who lead and those who sign, a portion of returns at a time, and returns of how many. Several processes may do
 * this at the same time: each return is invited once.
 */
export async function writeInvitations(db: Db, now: Date, publicUrl: string, cycleId?: string): Promise<number> {
  const due = await listUninvited(db, cycleId).limit(atOnce).execute();
  let invited = 0;
  for (const { id } of due) if (await inTransaction(db, (trx) => invite(trx, id, now, publicUrl))) invited += 1;
  return invited;
}

/** How far the invitations of a cycle are. */
export async function countInvited(db: Db, cycleId: string): Promise<{ all: number; invited: number }> {
  const { all, left } = await db
    .selectFrom("assessments")
    .select((eb) => [
      eb.fn.countAll<number | string>().as("all"),
      eb.fn.countAll<number | string>().filterWhere("invitedAt", "is", null).as("left"),
    ])
    .where("cycleId", "=", cycleId)
    .where("withdrawnOn", "is", null)
    .executeTakeFirstOrThrow();
  return { all: Number(all), invited: Number(all) - Number(left) };
}

async function invite(trx: Trx, assessmentId: string, now: Date, publicUrl: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("assessments")
    .set({ invitedAt: now.toISOString() })
    .where("id", "=", assessmentId)
    .where("invitedAt", "is", null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;

  const { cycleId, organisationId, extendedTo, previousAssessmentId } = await trx
    .selectFrom("assessments")
    .select(["cycleId", "organisationId", "extendedTo", "previousAssessmentId"])
    .where("id", "=", assessmentId)
    .executeTakeFirstOrThrow();
  const [cycle, row, holders, partnerships] = await Promise.all([
    trx.selectFrom("cycles").selectAll().where("id", "=", cycleId).executeTakeFirstOrThrow(),
    trx.selectFrom("organisations").selectAll().where("id", "=", organisationId).executeTakeFirstOrThrow(),
    listInvited(trx, organisationId),
    listPartnershipsOfCycle(trx, cycleId, organisationId),
  ]);
  const organisation = organisationOf(row);
  const words = wordsFor({ kind: kindOf(organisation) });
  const { unchanged, standards } = changesIn(await findCycleSet(trx, cycle));
  for (const held of Map.groupBy(holders, ({ id }) => id).values()) {
    const [{ id: personId, name, email } = { id: "", name: "", email: "" }] = held;
    const writes = held.some(({ role }) => role === "champion");
    const message = invitationMessage({
      to: email,
      name,
      parts: held.map(({ role }) => (role === "champion" ? words.lead : words.head)),
      organisation: organisation.name,
      cycle: cycle.title,
      dueAt: extendedTo ?? cycle.dueAt,
      partnership: partnershipsInWords(partnerships.map((one) => one.name)),
      writes,
      unchanged: previousAssessmentId ? { count: unchanged, of: standards } : null,
      link: `${publicUrl}/assessments/${assessmentId}`,
    });
    await queueMessage(trx, message, now, { personId, organisationId, assessmentId });
  }
  return true;
}

// Who leads before who signs, so that the parts of one person are named in this order
function listInvited(trx: Trx, organisationId: string) {
  return trx
    .selectFrom("roles")
    .innerJoin("people", "people.id", "roles.personId")
    .select(["people.id", "people.name", "people.email", "roles.role"])
    .where("roles.organisationId", "=", organisationId)
    .where("roles.role", "in", ["champion", "signatory"])
    .where("roles.endedOn", "is", null)
    .orderBy("roles.role")
    .orderBy("people.id")
    .execute();
}
