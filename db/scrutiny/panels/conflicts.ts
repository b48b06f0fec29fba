import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { holdReturn } from "#db/assessments/steps.ts";

interface Declared {
  assessmentId: string;
  personId: string;
}

/**
 * Keeps that somebody must have nothing to do with a return. What is declared already stands as it was; but what somebody
 * declared about themselves becomes what others declared too, so that they cannot end it alone.
 */
export async function declareConflict(
  db: Db,
  author: Author,
  { assessmentId, personId, reason }: Declared & { reason: string },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    await holdReturn(trx, assessmentId);
    const open = await findOpen(trx, { assessmentId, personId });
    if (open && (open.declaredBy !== personId || author.by === personId)) return;
    const reasons = open && open.reason !== reason ? `${open.reason}\n${reason}` : reason;
    const declared = { reason: reasons, declaredBy: author.by, declaredAt: open?.declaredAt ?? author.at, endedAt: null };
    await trx
      .insertInto("conflicts")
      .values({ assessmentId, personId, ...declared })
      .onConflict((conflict) => conflict.columns(["assessmentId", "personId"]).doUpdateSet(declared))
      .execute();
    await recordInCycle(trx, author, "conflict-declared", { assessmentId, personId });
  });
}

/** Ends a conflict: the person has the part again that they had before. */
export async function endConflict(db: Db, author: Author, { assessmentId, personId }: Declared): Promise<void> {
  await inTransaction(db, async (trx) => {
    await holdReturn(trx, assessmentId);
    const { numUpdatedRows } = await trx
      .updateTable("conflicts")
      .set({ endedAt: author.at })
      .where("assessmentId", "=", assessmentId)
      .where("personId", "=", personId)
      .where("endedAt", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) await recordInCycle(trx, author, "conflict-ended", { assessmentId, personId });
  });
}

function findOpen(trx: Trx, { assessmentId, personId }: Declared) {
  return trx
    .selectFrom("conflicts")
    .select(["reason", "declaredBy", "declaredAt"])
    .where("assessmentId", "=", assessmentId)
    .where("personId", "=", personId)
    .where("endedAt", "is", null)
    .executeTakeFirst();
}

// In the partnership's own record, which the organisation does not read, and without its reason
async function recordInCycle(
  trx: Trx,
  author: Author,
  event: "conflict-declared" | "conflict-ended",
  { assessmentId, personId }: Declared,
) {
  const { cycleId, name, person } = await trx
    .selectFrom("assessments")
    .innerJoin("organisations", "organisations.id", "assessments.organisationId")
    .innerJoin("people", (join) => join.on("people.id", "=", personId))
    .select(["assessments.cycleId", "organisations.name", "people.name as person"])
    .where("assessments.id", "=", assessmentId)
    .executeTakeFirstOrThrow();
  await recordHistory(trx, author, { cycleId, event, after: { person, of: name } });
}
