import type { Trx } from "#db/connection.server.ts";

/** A write that changes nothing: it holds the row to the end of the transaction. */
export async function holdPanel(trx: Trx, panelId: string): Promise<void> {
  await trx
    .updateTable("panels")
    .set((eb) => ({ revision: eb.ref("revision") }))
    .where("id", "=", panelId)
    .execute();
}
