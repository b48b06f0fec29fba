import { randomUUID } from "node:crypto";
import { Worker } from "node:worker_threads";
import type { Environment } from "#app/environment.server.ts";
import type { Db } from "#db/connection.server.ts";
import { findDemonstration, noteNotWritten } from "#db/demonstration.ts";
import { giveLeasesBack, takeLease } from "#db/leases.ts";
import { databaseSettings } from "./database-settings.ts";
import type { ToWriteAnew } from "./demonstration-worker.ts";

const minute = 60_000;

/** Writes the demonstration anew where somebody asked for it. Of several processes one does it. Returns whether it did, as a count. */
export async function writeAnewWhenAsked(db: Db, environment: Environment, now: Date, stopping?: AbortSignal): Promise<number> {
  if (environment.MODE !== "demonstration" || !(await findDemonstration(db))?.askedAt) return 0;
  const holder = randomUUID();
  if (!(await takeLease(db, { name: "Demonstration being written", holder, now: new Date(), milliseconds: 5 * minute }))) return 0;
  try {
    // Another process may have written it just before
    if (!(await findDemonstration(db))?.askedAt) return 0;
    const asked = { settings: databaseSettings(environment), publicUrl: environment.PUBLIC_URL, at: now.toISOString() };
    const isWritten = await inThread(asked, stopping).catch((error: unknown) => {
      console.error("The demonstration could not be written anew, and is as it was", error);
      return false;
    });
    if (!isWritten && !stopping?.aborted) await noteNotWritten(db, now.toISOString());
    return isWritten ? 1 : 0;
  } finally {
    await giveLeasesBack(db, holder).catch(() => undefined);
  }
}

const thread = new URL("./demonstration-worker.ts", import.meta.url);

function inThread(workerData: ToWriteAnew, stopping?: AbortSignal): Promise<boolean> {
  const worker = new Worker(thread, { workerData, execArgv: [] });
  return new Promise((resolve, reject) => {
    stopping?.addEventListener("abort", () => void worker.terminate(), { once: true });
    worker.once("message", () => resolve(true));
    worker.once("error", reject);
    worker.once("exit", () => resolve(false));
  });
}
