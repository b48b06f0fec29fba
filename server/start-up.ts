import { type Environment, readEnvironment, SettingsError } from "#app/environment.server.ts";
import { openDatabase } from "#db/connection.server.ts";
import { newestInstant } from "#db/history.ts";
import { migrate } from "#db/migrate.ts";
import { countWhereNeeded } from "#db/planner-statistics.ts";
import { dayOf } from "#domain/dates.ts";
import { seedDemonstration } from "#db/seeds/seed.ts";
import { clockBehindLine } from "./clock-behind.ts";
import { databaseSettings } from "./database-settings.ts";
import { firstRunLine, stopIfDatabaseIsLost } from "./first-run.ts";
import { registerSetsOrStop } from "./register-sets.ts";
import { startUpFault } from "./start-up-fault.ts";

/**
 * Brings the database to where this version can serve from it, or stops with one sentence that says what is wrong. Gives what a
 * start says of what it found there.
 */
export async function prepareDatabase(
  environment: Environment,
  now: Date,
): Promise<{ firstRun: string | null; clockBehind: string | null }> {
  stopIfDatabaseIsLost(environment);
  try {
    const db = openDatabase({ ...databaseSettings(environment), isPatient: true });
    try {
      await migrate(db);
      await registerSetsOrStop(db, now.toISOString(), environment);
      if (environment.MODE === "demonstration") await seedDemonstration(db, console.log, environment.PUBLIC_URL, dayOf(now));
      await countWhereNeeded(db);
      return { firstRun: await firstRunLine(db, environment, now), clockBehind: clockBehindLine(await newestInstant(db), now) };
    } finally {
      await db.destroy().catch(() => undefined);
    }
  } catch (error) {
    const sentence = startUpFault(error, environment);
    if (!sentence) throw error;
    // Not as a line of JSON: it is read by whoever just started it
    process.stderr.write(`${sentence}\n`);
    process.exit(1);
  }
}

/** The settings from the environment; where they cannot be read, stops and says which. */
export function settingsOrStop(): Environment {
  try {
    return readEnvironment(process.env);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
