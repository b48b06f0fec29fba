import type { Db } from "./connection.server.ts";

interface Wanted {
  name: string;
  holder: string;
  now: Date;
  milliseconds: number;
}

/**
 * Whether this holder has the lease now: nobody else had it, it ran out, or it was his already. Whoever uses it again and
 * again keeps it; of one who died it is free when it runs out.
 */
export async function takeLease(db: Db, { name, holder, now, milliseconds }: Wanted): Promise<boolean> {
  const lease = await db.selectFrom("leases").select(["holder", "until"]).where("name", "=", name).executeTakeFirst();
  const left = lease ? Date.parse(lease.until) - now.getTime() : 0;
  if (lease && lease.holder !== holder && left > 0) return false;
  // Not a write each time: the work may come round every other second
  if (lease?.holder === holder && left > milliseconds / 2) return true;

  const taken = { holder, until: new Date(now.getTime() + milliseconds).toISOString(), takenAt: now.toISOString() };
  if (!lease) {
    const inserted = await db
      .insertInto("leases")
      .values({ name, ...taken })
      .onConflict((conflict) => conflict.column("name").doNothing())
      .executeTakeFirst();
    return inserted.numInsertedOrUpdatedRows === 1n;
  }
  // As it was read: of two who find it free, one takes it
  const { numUpdatedRows } = await db
    .updateTable("leases")
    .set(taken)
    .where("name", "=", name)
    .where("holder", "=", lease.holder)
    .where("until", "=", lease.until)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Leaves everything this holder has to others, who need not wait until it runs out. */
export async function giveLeasesBack(db: Db, holder: string): Promise<void> {
  await db.deleteFrom("leases").where("holder", "=", holder).execute();
}

/** When each of these was last taken. */
export async function listLeases(db: Db): Promise<{ name: string; takenAt: string }[]> {
  // The check of the database's health writes a row of its own here
  return db.selectFrom("leases").select(["name", "takenAt"]).where("name", "<>", "health").orderBy("takenAt").execute();
}
