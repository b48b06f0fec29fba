import type { Role } from "#app/domain/permissions.ts";
import type { Db } from "./connection.server.ts";

export interface PersonToTry {
  id: string;
  name: string;
  email: string;
  role: Role;
  place: string;
}

const perRole = 2;

// Its return shows most: half done, with colleagues, two versions of one answer and evidence to look at again
const furthest = "Riverbend Housing Association";

/** For the start page of a demonstration: two people of each role, those of one organisation together. */
export async function listPeopleToTry(db: Db): Promise<PersonToTry[]> {
  const people = await db
    .selectFrom("roles")
    .innerJoin("people", "people.id", "roles.personId")
    .leftJoin("organisations", "organisations.id", "roles.organisationId")
    .leftJoin("partnerships", "partnerships.id", "roles.partnershipId")
    .where("roles.endedOn", "is", null)
    .select(["people.id", "people.name", "people.email", "roles.role"])
    .select((eb) => eb.fn.coalesce("organisations.name", "partnerships.name").as("place"))
    .orderBy("place")
    .orderBy("roles.role")
    .orderBy("people.name")
    .execute();

  const taken = new Map<Role, Set<string>>();
  const inOrder = people.toSorted((a, b) => Number(b.place === furthest) - Number(a.place === furthest));
  return inOrder.filter(({ id, role }) => {
    const ids = taken.get(role) ?? new Set();
    taken.set(role, ids);
    return !ids.has(id) && ids.size < perRole && ids.add(id);
  }).map((person) => ({ ...person, place: person.place ?? "" }));
}
