import type { Environment } from "#app/environment.server.ts";
import { roleTitle } from "#domain/people/roles.ts";
import { openDatabase } from "#db/connection.server.ts";
import { listPeopleToTry } from "#db/people/demonstration-people.ts";
import { databaseSettings } from "./database-settings.ts";

/** Says where the service is, and in a demonstration who can sign in. */
export async function announce(environment: Environment, port: number): Promise<void> {
  console.log(`Safeguarding audit (${environment.MODE}): http://localhost:${port}`);
  if (environment.MODE !== "demonstration") return;
  const db = openDatabase(databaseSettings(environment));
  const people = await listPeopleToTry(db).finally(() => db.destroy());
  console.log(`\nTo sign in, enter one of these addresses; the code is then on http://localhost:${port}/demonstration/outbox\n`);
  for (const { name, email, role, place, words } of people) {
    console.log(`  ${roleTitle(role, words).padEnd(28)} ${email.padEnd(48)} ${name}, ${place}`);
  }
}
