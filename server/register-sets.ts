import type { Environment } from "#app/environment.server.ts";
import type { Db } from "#db/connection.server.ts";
import { RegisteredOtherwise, registerShippedSets } from "#db/standard-sets.ts";

/**
 * Registers the sets of this version. Refuses a database that holds one of them with other words: nobody signs a
 * demonstration, so there it is enough to begin anew, and this says how.
 */
export async function registerSetsOrStop(db: Db, at: string, { MODE, DATABASE_URL }: Pick<Environment, "MODE" | "DATABASE_URL">) {
  try {
    for (const { key, version } of await registerShippedSets(db, at))
      console.log(`Standard set ${key} ${version} is not offered here: a partnership has registered a version of its own by that name.`);
  } catch (error) {
    if (!(error instanceof RegisteredOtherwise) || MODE !== "demonstration") throw error;
    const what = /^postgres(ql)?:\/\//.test(DATABASE_URL) ? "empty its database" : `delete the file ${DATABASE_URL}`;
    console.error(`This demonstration was written for other words of the ${error.title}: ${what} and start again.`);
    await db.destroy();
    process.exit(1);
  }
}
