import { createHash, randomBytes } from "node:crypto";
import { isFirstRunOpen } from "#domain/organisations/first-run.ts";
import { type Db, inTransaction } from "#db/connection.server.ts";
import { setUpPartnership, type SetUp } from "./set-up-partnership.ts";

/** Makes the token of a new one-time address and closes those printed before; the table keeps only its hash. */
export async function openFirstRun(db: Db, now: Date): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await inTransaction(db, async (trx) => {
    await trx.deleteFrom("firstRuns").where("usedAt", "is", null).execute();
    await trx
      .insertInto("firstRuns")
      .values({ tokenHash: hashOf(token), madeAt: now.toISOString(), usedAt: null })
      .execute();
  });
  return token;
}

/** Whether this token's address leads to the first run now. */
export async function mayBeginFirstRun(db: Db, token: string, now: Date): Promise<boolean> {
  const address = await db.selectFrom("firstRuns").selectAll().where("tokenHash", "=", hashOf(token)).executeTakeFirst();
  return isFirstRunOpen(address, await countPartnerships(db), now);
}

/** Sets up the first partnership with the first administrator and closes the address; null where it was closed already. */
export async function doFirstRun(db: Db, token: string, given: SetUp, now: Date): Promise<{ partnershipId: string } | null> {
  return inTransaction(db, async (trx) => {
    // Whoever comes second with the same address waits here, then finds it used
    const { numUpdatedRows } = await trx
      .updateTable("firstRuns")
      .set({ usedAt: now.toISOString() })
      .where("tokenHash", "=", hashOf(token))
      .where("usedAt", "is", null)
      .executeTakeFirst();
    const address = await trx.selectFrom("firstRuns").selectAll().where("tokenHash", "=", hashOf(token)).executeTakeFirst();
    const wasOpen = numUpdatedRows === 1n && address !== undefined;
    if (!wasOpen || !isFirstRunOpen({ ...address, usedAt: null }, await countPartnerships(trx), now)) return null;
    return setUpPartnership(trx, given, now);
  });
}

export async function countPartnerships(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom("partnerships")
    .select((eb) => eb.fn.countAll<number | string>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
