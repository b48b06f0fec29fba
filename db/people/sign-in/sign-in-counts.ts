import { createHmac } from "node:crypto";
import { clientOf, widerNetworkOf } from "#domain/people/networks.ts";
import { countedSince, limits } from "#domain/people/sign-in-limits.ts";
import type { Db } from "#db/connection.server.ts";

/** Who is counted as one, and in which wider network, as hashes; a browser that is known has an allowance that strangers cannot use up. */
interface Counted {
  client: string;
  network: string | null;
  knownBrowser: string | null;
}

export function countedAs(address: string, knownBrowser: string | null, email: string, secret: string): Counted {
  if (knownBrowser) return { client: countName("browser", `${knownBrowser} ${email}`, secret), network: null, knownBrowser };
  const wider = widerNetworkOf(address);
  const network = wider && countName("network", wider, secret);
  return { client: countName("client", clientOf(address), secret), network, knownBrowser };
}

interface Count {
  name: string;
  limit: number;
  /** Who has too many once the limit is reached. */
  whose: "client" | "all";
}

export function countsOfAskings(counted: Counted): Count[] {
  return countsOf("askings", counted, [limits.askingsOfClient, limits.askingsOfNetwork, limits.askingsOfAll]);
}

export function countsOfWrong(counted: Counted): Count[] {
  return countsOf("wrong", counted, [limits.wrongOfClient, limits.wrongOfNetwork, limits.wrongOfAll]);
}

function countsOf(what: string, { client, network, knownBrowser }: Counted, [one, wider, all]: [number, number, number]): Count[] {
  return [
    { name: `${what} of ${client}`, limit: one, whose: "client" },
    ...(network ? [{ name: `${what} of ${network}`, limit: wider, whose: "client" as const }] : []),
    ...(knownBrowser ? [] : [{ name: `${what} of all`, limit: all, whose: "all" as const }]),
  ];
}

/** Counts one more under each name, unless the limit of one is reached: who then has too many, or null. */
export async function takeCounts(db: Db, counts: Count[], now: Date): Promise<Count["whose"] | null> {
  for (const { name, limit, whose } of counts) if (!(await takeCount(db, name, limit, now))) return whose;
  return null;
}

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
