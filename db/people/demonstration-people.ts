import { byName } from "#domain/words.ts";
import { partnershipRoles, type Role } from "#domain/people/roles.ts";
import type { Db } from "#db/connection.server.ts";
import { kindOf, type OrganisationWords, wordsFor } from "#domain/organisations/words-by-kind.ts";

export interface PersonToTry {
  id: string;
  name: string;
  email: string;
  role: Role;
  place: string;
  words: OrganisationWords;
  group: PeopleGroup;
}

type PeopleGroup = "Agencies" | "Schools and colleges" | "Trusts" | "Partnerships";

const perRole = 2;

// Their returns show most: half done, with colleagues, two versions of one answer and evidence to look at again
const furthest = ["Riverbend Housing Association", "Otterbrook Primary School", "Marlpit Secondary School", "Hartsmoor Learning Trust"];

// Reads what schools submit, which the other reviewers do not show
const adviser = "rhian-colbourne";

/** For the start page of a demonstration: two people of each role, those of one organisation together. */
export async function listPeopleToTry(db: Db): Promise<PersonToTry[]> {
  const people = await db
    .selectFrom("roles")
    .innerJoin("people", "people.id", "roles.personId")
    .leftJoin("organisations", "organisations.id", "roles.organisationId")
    .leftJoin("partnerships", "partnerships.id", "roles.partnershipId")
    .where("roles.endedOn", "is", null)
    .select([
      "people.id",
      "people.name",
      "people.email",
      "roles.role",
      "organisations.category",
      "organisations.kind",
      "organisations.governance",
    ])
    .select((eb) => eb.fn.coalesce("organisations.name", "partnerships.name").as("place"))
    .orderBy("roles.role")
    .orderBy("people.id")
    .execute();

  // A designated safeguarding lead is another part than a champion
  const taken = new Map<string, Set<string>>();
  const rank = (place: string | null) => (furthest.includes(place ?? "") ? furthest.indexOf(place ?? "") : furthest.length);
  const inOrder = people.toSorted(
    (a, b) =>
      rank(a.place) - rank(b.place) ||
      Number(b.id === adviser) - Number(a.id === adviser) ||
      byName.compare(a.place ?? "", b.place ?? "") ||
      a.role.localeCompare(b.role) ||
      byName.compare(a.name, b.name),
  );
  return inOrder
    .filter(({ id, role, category }) => {
      const part = `${role} ${category}`;
      const ids = taken.get(part) ?? new Set();
      taken.set(part, ids);
      return !ids.has(id) && ids.size < perRole && ids.add(id);
    })
    .map(({ category, kind, governance, ...person }) => ({
      ...person,
      place: person.place ?? "",
      words: wordsFor({ kind: kindOf({ category, kind: kind ?? "", governance }) }),
      group: groupOf(category, person.role),
    }));
}

function groupOf(category: "setting" | "trust" | null, role: Role): PeopleGroup {
  if (category) return category === "setting" ? "Schools and colleges" : "Trusts";
  return (partnershipRoles as readonly string[]).includes(role) ? "Partnerships" : "Agencies";
}
