import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import type { Environment } from "#app/environment.server.ts";
import type { Db } from "#db/connection.server.ts";
import { giveLeasesBack, takeLease } from "#db/leases.ts";

/** Work that comes round by itself: of the processes that serve, one does it. */
export interface Recurring {
  name: string;
  /** Milliseconds from one run to the next. */
  every: number;
  /** Milliseconds after which a run that is not done goes on by itself and the next one begins. Without it each waits for the last. */
  patience?: number;
  /** How many it dealt with. While one that is slow is given up for dead, two may be at it. */
  work(db: Db, environment: Environment, now: Date, stopping?: AbortSignal): Promise<number>;
}

interface Surroundings {
  db: Db;
  environment: Environment;
  clock: () => Date;
  /** Resolves after so long, or as soon as it is aborted. */
  wait?: (milliseconds: number, stopping: AbortSignal) => Promise<void>;
  log?: Pick<Console, "log" | "error">;
}

const second = 1000;

/** Long enough that its holder comes round again before it ends, short enough that work of one that died is soon taken up. */
function leaseOf({ every }: Recurring): number {
  return Math.max(15 * second, Math.min(1.5 * every, 15 * 60 * second));
}

/** Does each entry's work again and again until it is stopped, one run at a time but for those that are past its patience. Stopping waits for what is being done. */
export function repeat(entries: Recurring[], surroundings: Surroundings): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const holder = randomUUID();
  const loops = entries.map((entry) => loop(entry, surroundings, { holder, stopping: stopping.signal }));
  return {
    async stop() {
      stopping.abort();
      await Promise.all(loops);
      // Where the database is away they run out by themselves
      await giveLeasesBack(surroundings.db, holder).catch(() => undefined);
    },
  };
}

async function loop(entry: Recurring, given: Surroundings, { holder, stopping }: { holder: string; stopping: AbortSignal }): Promise<void> {
  const { name, every, patience, work } = entry;
  const { db, environment, clock, wait = waiting, log = console } = given;
  const run = async () => {
    // By the real time: a demonstration may have a date of its own, and another one at its next start
    const lease = { name, holder, now: new Date(), milliseconds: leaseOf(entry) };
    return (await takeLease(db, lease)) ? work(db, environment, clock(), stopping) : 0;
  };
  const begin = () =>
    run().then(
      (count) => {
        if (count > 0) log.log(`${name}: ${count}`);
        return count;
      },
      (error: unknown) => {
        log.error(`${name}: failed`, error);
        return 0;
      },
    );
  const going = new Set<Promise<number>>();
  while (!stopping.aborted) {
    const begun = begin();
    going.add(begun);
    void begun.then(() => going.delete(begun));
    const count = await (patience === undefined ? begun : Promise.race([begun, wait(patience, stopping).then(() => 0)]));
    // Where there was something to do there may be more, so the next run follows at once
    if (count === 0) await wait(every, stopping);
  }
  await Promise.all(going);
}

async function waiting(milliseconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
}
