import type { Environment } from "#app/environment.server.ts";
import type { Db } from "#db/connection.server.ts";
import { emptiedBecause, lostBecause, markDatabase } from "#db/kept-marker.ts";
import { countPartnerships, openFirstRun } from "#db/organisations/first-run.ts";

type Settings = Pick<Environment, "MODE" | "DATABASE_URL" | "PUBLIC_URL">;

/** In production, stops with one sentence where a database is lost in which a partnership was set up. Before it is opened. */
export function stopIfDatabaseIsLost({ MODE, DATABASE_URL }: Settings): void {
  const reason = MODE === "production" ? lostBecause(DATABASE_URL) : null;
  if (reason) stop(reason);
}

/**
 * In production, what a start prints where there is no partnership yet: the one-time address of the first run. Null once there
 * is one, and in a demonstration. Of several processes one calls this, because a new address closes the one before.
 */
export async function firstRunLine(db: Db, { MODE, DATABASE_URL, PUBLIC_URL }: Settings, now: Date): Promise<string | null> {
  if (MODE !== "production") return null;
  const partnerships = await countPartnerships(db);
  const reason = emptiedBecause(DATABASE_URL, partnerships);
  if (reason) stop(reason);
  if (partnerships > 0) {
    markDatabase(DATABASE_URL);
    return null;
  }
  const token = await openFirstRun(db, now);
  return `\nThere is no partnership yet. Name yours and yourself at this address, which works once and for an hour:\n\n  ${PUBLIC_URL}/first-run/${token}\n`;
}

function stop(reason: string): never {
  console.error(reason);
  process.exit(1);
}
