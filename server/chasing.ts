import type { Environment } from "#app/environment.server.ts";
import { chaseGovernors } from "#db/signing/chase-governors.ts";
import type { Db } from "#db/connection.server.ts";

const pause = 10 * 60_000;

/** Looks every ten minutes for reminders that are due. They wait in the outbox where there is no mail server. */
export function startChasing(
  db: Db,
  { PUBLIC_URL }: Pick<Environment, "PUBLIC_URL">,
  clock: () => Date,
  every = pause,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const work = chase(() => chaseGovernors(db, clock(), PUBLIC_URL), stopping.signal, every);
  return {
    async stop() {
      stopping.abort();
      await work;
    },
  };
}

async function chase(remind: () => Promise<unknown>, stopping: AbortSignal, every: number): Promise<void> {
  while (!stopping.aborted) {
    await remind().catch((error: unknown) => console.error("Reminders could not be sent", error));
    await wait(every, stopping);
  }
}

function wait(milliseconds: number, stopping: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stopping.aborted) return resolve();
    const timer = setTimeout(resolve, milliseconds);
    stopping.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true });
  });
}
