import { listed, sortedByShortName } from "#domain/words.ts";
import type { Db } from "#db/connection.server.ts";

/** Who has worked on a cycle's set-up, the one who did last first, with whose administrators they are. */
export async function listSetUpPeople(db: Db, cycleId: string) {
  const [lines, administrators] = await Promise.all([
    db
      .selectFrom("history")
      .innerJoin("people", "people.id", "history.personId")
      .select(["people.id", "people.name"])
      .select((eb) => eb.fn.max("history.at").as("at"))
      .where("history.cycleId", "=", cycleId)
      .groupBy(["people.id", "people.name"])
      .execute(),
    db
      .selectFrom("roles")
      .innerJoin("cyclePartnerships", "cyclePartnerships.partnershipId", "roles.partnershipId")
      .innerJoin("partnerships", "partnerships.id", "roles.partnershipId")
      .select(["roles.personId", "partnerships.shortName"])
      .where("cyclePartnerships.cycleId", "=", cycleId)
      .where("roles.role", "=", "administrator")
      .where("roles.endedOn", "is", null)
      .execute()
      .then(sortedByShortName),
  ]);
  return lines
    .toSorted((a, b) => b.at.localeCompare(a.at))
    .map(({ id, name, at }) => ({
      name,
      at,
      others: listed([...new Set(administrators.filter(({ personId }) => personId === id).map(({ shortName }) => shortName))]),
    }));
}
