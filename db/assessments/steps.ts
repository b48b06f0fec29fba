import { stateAfter, statesFor, type Step } from "#domain/assessments/assessment-state.ts";
import type { Database } from "#db/schema.ts";
import type { Author } from "#db/history.ts";
import type { Trx } from "#db/connection.server.ts";

/** A write that changes nothing: it holds the row to the end of the transaction, if the step may still be taken. */
export async function hold(trx: Trx, { assessment }: { assessment: { id: string; revision: number } }, step: Step): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("assessments")
    .set({ revision: assessment.revision })
    .where("id", "=", assessment.id)
    .where("revision", "=", assessment.revision)
    .where("state", "in", statesFor(step))
    .where("withdrawnOn", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Holds the row of a return to the end of the transaction, whatever its state; undefined where there is none. */
export async function holdReturn(trx: Trx, assessmentId: string) {
  return trx
    .updateTable("assessments")
    .set((eb) => ({ revision: eb.ref("revision") }))
    .where("id", "=", assessmentId)
    .returning(["withdrawnOn", "state"])
    .executeTakeFirst();
}

/** Takes a step: the state after it, and what else it changes. */
export async function move(
  trx: Trx,
  { at }: Author,
  { assessment }: { assessment: { id: string } },
  step: Step,
  change: Partial<Database["assessments"]>,
) {
  await trx
    .updateTable("assessments")
    .set({ ...change, state: stateAfter(step), changedAt: at })
    .where("id", "=", assessment.id)
    .execute();
}
