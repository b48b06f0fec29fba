import { setTimeout } from "node:timers/promises";
import type { Environment } from "#app/environment.server.ts";
import type { Db } from "#db/connection.server.ts";

/** Work that comes round by itself, in every process that serves. */
export interface Recurring {
  name: string;
  /** Milliseconds from one run to the next. */
  every: number;
  /** How many it dealt with. Several processes may do this at the same time. */
  work(db: Db, environment: Environment, now: Date): Promise<number>;
}

interface Surroundings {
  db: Db;
  environment: Environment;
  clock: () => Date;
  /** Resolves after so long, or as soon as it is aborted. */
  wait?: (milliseconds: number, stopping: AbortSignal) => Promise<void>;
  log?: Pick<Console, "log" | "error">;
}

/** Does each entry's work again and again, one run at a time, until it is stopped. Stopping waits for what is being done. */
export function repeat(entries: Recurring[], surroundings: Surroundings): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const loops = entries.map((entry) => loop(entry, surroundings, stopping.signal));
  return {
    async stop() {
      stopping.abort();
      await Promise.all(loops);
    },
  };
}

async function loop({ name, every, work }: Recurring, given: Surroundings, stopping: AbortSignal): Promise<void> {
  const { db, environment, clock, wait = waiting, log = console } = given;
  const run = async () => work(db, environment, clock());
  while (!stopping.aborted) {
    const count = await run().catch((error: unknown) => {
      log.error(`${name}: failed`, error);
      return 0;
    });
    // Where there was something to do there may be more, so the next run follows at once
    if (count > 0) log.log(`${name}: ${count}`);
    else await wait(every, stopping);
  }
}

async function waiting(milliseconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
}
