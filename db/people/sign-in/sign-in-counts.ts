import { createHmac } from "node:crypto";
import { countedSince } from "#domain/people/sign-in-limits.ts";
import type { Db } from "#db/connection.server.ts";

/** The name of a count, out of which nobody reads whose it is. */
export function countName(what: string, whose: string, secret: string): string {
  return `${what} ${createHmac("sha256", secret).update(`count ${whose}`).digest("base64url").slice(0, 22)}`;
}

/**
 * Counts one more, unless the limit of the hour is reached; whether it did. In one statement, so that of many that come at once,
 * through whichever process, no more are taken than may be.
 */
export async function takeCount(db: Db, name: string, limit: number, now: Date): Promise<boolean> {
  const [at, since] = [now.toISOString(), countedSince(now)];
  const taken = await db
    .insertInto("signInCounts")
    .values({ name, since: at, count: 1 })
    .onConflict((conflict) =>
      conflict
        .column("name")
        .doUpdateSet((eb) => {
          const isOver = eb("signInCounts.since", "<=", since);
          return {
            count: eb
              .case()
              .when(isOver)
              .then(1)
              .else(eb("signInCounts.count", "+", 1))
              .end(),
            since: eb.case().when(isOver).then(at).else(eb.ref("signInCounts.since")).end(),
          };
        })
        .where((eb) => eb.or([eb("signInCounts.since", "<=", since), eb("signInCounts.count", "<", limit)])),
    )
    .returning("count")
    .executeTakeFirst();
  return taken !== undefined;
}

/** Takes back what was counted at an instant, if that still counts. */
export async function giveBack(db: Db, name: string, countedAt: string, times = 1): Promise<void> {
  await db
    .updateTable("signInCounts")
    .set((eb) => ({ count: eb("count", "-", times) }))
    .where("name", "=", name)
    .where("since", "<=", countedAt)
    .where("count", ">=", times)
    .execute();
}

/** Removes what counts no longer; returns how many. */
export async function removeOldCounts(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom("signInCounts").where("since", "<=", countedSince(now)).executeTakeFirst();
  return Number(numDeletedRows);
}
