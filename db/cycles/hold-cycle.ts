import type { Trx } from "#db/connection.server.ts";
import type { Row } from "#db/rows.ts";

/** The cycle as it stands, which nobody else changes until the transaction ends. */
export async function holdCycle(trx: Trx, id: string): Promise<Row<"cycles"> | undefined> {
  // A write that changes nothing: PostgreSQL would otherwise let two administrators read the same version
  await trx
    .updateTable("cycles")
    .set((eb) => ({ title: eb.ref("title") }))
    .where("id", "=", id)
    .execute();
  return trx.selectFrom("cycles").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Where a line about a whole cycle stands in the history: under its partnership, or under the cycle alone where it has several. */
export async function placeOfCycle(trx: Trx, cycleId: string) {
  const partnerships = await trx.selectFrom("cyclePartnerships").select("partnershipId").where("cycleId", "=", cycleId).execute();
  return { assessmentId: null, cycleId, partnershipId: partnerships.length === 1 ? (partnerships[0]?.partnershipId ?? null) : null };
}
