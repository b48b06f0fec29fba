import { counted, listed, sortedByShortName } from "#domain/words.ts";
import { type Db, inTransaction } from "#db/connection.server.ts";
import { findOrAddPerson, giveAdministration, setUpPartnership, type SetUp } from "./set-up-partnership.ts";

/** Adds a partnership beside those that are there; the answer is a reason why not, or null. The first run is over with it. */
export async function addPartnership(db: Db, given: SetUp, now: Date): Promise<string | null> {
  return inTransaction(db, async (trx) => {
    const names = [given.partnership.name, given.partnership.shortName].map((name) => name.toLowerCase());
    const held = await trx.selectFrom("partnerships").select(["name", "shortName"]).execute();
    const same = held.find((one) => [one.name, one.shortName].some((name) => names.includes(name.toLowerCase())));
    if (same) return `There is a partnership ${same.name} (${same.shortName}) already. Give the new one another name and short name.`;
    await setUpPartnership(trx, given, now);
    return null;
  });
}

/** Makes somebody an administrator of the partnership of this name or short name; the answer is a reason why not, or null. */
export async function addAdministrator(
  db: Db,
  name: string,
  person: { name: string; jobTitle: string; email: string },
  now: Date,
): Promise<string | null> {
  return inTransaction(db, async (trx) => {
    const all = sortedByShortName(await trx.selectFrom("partnerships").select(["id", "name", "shortName"]).execute());
    const found = all.filter((one) => [one.name, one.shortName].some((known) => known.toLowerCase() === name.trim().toLowerCase()));
    const [partnership] = found;
    if (!partnership || found.length > 1)
      return `--of: ${counted(found.length, "partnership is", "partnerships are")} called “${name}”. There are: ${listed(all.map((one) => one.shortName))}`;
    const personId = await findOrAddPerson(trx, person);
    await giveAdministration(trx, { personId, partnershipId: partnership.id, name: person.name }, now.toISOString());
    return null;
  });
}
