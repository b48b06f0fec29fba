import { outstandingStates } from "#domain/assessments/assessment-state.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { findOrganisation } from "./organisations.ts";
import { tellOtherHolders } from "./telling.ts";

/** Ends what an organisation that has closed still owes in open cycles: nothing is expected any more, what it returned stays. */
export async function withdrawFromOpenCycles(trx: Trx, organisationId: string, day: string, reason: string): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable("assessments")
    .set({ withdrawnOn: day, withdrawnReason: reason })
    .where("organisationId", "=", organisationId)
    .where("withdrawnOn", "is", null)
    .where("state", "in", outstandingStates)
    .where("cycleId", "in", trx.selectFrom("cycles").select("id").where("state", "=", "open"))
    .executeTakeFirst();
  await trx
    .deleteFrom("cycleOrganisations")
    .where("organisationId", "=", organisationId)
    .where("cycleId", "in", trx.selectFrom("cycles").select("id").where("state", "=", "preparing"))
    .execute();
  return Number(numUpdatedRows);
}

interface Closing {
  organisationId: string;
  partnershipId: string;
  closedOn: string;
  reason: string;
}

/** Closes an organisation; the answer is a reason why not, or null. Its returns, its people and its history stay. */
export async function closeOrganisation(db: Db, author: Author, given: Closing): Promise<string | null> {
  const { organisationId, closedOn, reason } = given;
  return inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable("organisations")
      .set({ closedOn })
      .where("id", "=", organisationId)
      .where("closedOn", "is", null)
      .executeTakeFirst();
    const organisation = await findOrganisation(trx, organisationId);
    if (numUpdatedRows !== 1n || !organisation) return "It is closed already";
    const left = await withdrawFromOpenCycles(trx, organisationId, closedOn, reason);
    await recordHistory(trx, author, {
      event: "organisation-closed",
      organisationId,
      after: { organisation: organisation.name, on: closedOn, reason, ...(left > 0 && { audits: String(left) }) },
    });
    await tellOtherHolders(trx, author, { ...given, what: `${organisation.name} was closed` });
    return null;
  });
}

/** Opens a closed organisation again; the answer is a reason why not, or null. It does not come back into cycles by itself. */
export async function openOrganisationAgain(
  db: Db,
  author: Author,
  given: { organisationId: string; partnershipId: string },
): Promise<string | null> {
  const { organisationId } = given;
  return inTransaction(db, async (trx) => {
    const before = await findOrganisation(trx, organisationId);
    const { numUpdatedRows } = await trx
      .updateTable("organisations")
      .set({ closedOn: null })
      .where("id", "=", organisationId)
      .where("closedOn", "is not", null)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n || !before) return "It is open already";
    await recordHistory(trx, author, {
      event: "organisation-opened-again",
      organisationId,
      before: { on: before.closedOn },
      after: { organisation: before.name },
    });
    await tellOtherHolders(trx, author, { ...given, what: `${before.name} was opened again` });
    return null;
  });
}
