import type { Role } from "#domain/assessments/permissions.ts";
import type { Db } from "#db/connection.server.ts";

export interface HeldRole {
  role: Role;
  organisationId: string | null;
  partnershipId: string | null;
}

export interface SignedInPerson {
  id: string;
  name: string;
  email: string;
  jobTitle: string;
  /** Roles held now. Without one there is no way in. */
  roles: HeldRole[];
}

export async function findPersonByEmail(db: Db, email: string): Promise<SignedInPerson | undefined> {
  return personOf(await peopleWithRoles(db).where("people.email", "=", email.trim().toLowerCase()).execute());
}

export async function findPersonById(db: Db, id: string): Promise<SignedInPerson | undefined> {
  return personOf(await peopleWithRoles(db).where("people.id", "=", id).execute());
}

/** Who a session belongs to, and until when it lasts. */
export async function findPersonBySession(
  db: Db,
  tokenHash: string,
  now: Date,
): Promise<{ person: SignedInPerson; expiresAt: string } | undefined> {
  const rows = await peopleWithRoles(db)
    .innerJoin("sessions", "sessions.personId", "people.id")
    .select("sessions.expiresAt")
    .where("sessions.id", "=", tokenHash)
    .where("sessions.expiresAt", ">", now.toISOString())
    .execute();
  const person = personOf(rows);
  return person && rows[0] ? { person, expiresAt: rows[0].expiresAt } : undefined;
}

function peopleWithRoles(db: Db) {
  return db
    .selectFrom("people")
    .innerJoin("roles", "roles.personId", "people.id")
    .where("roles.endedOn", "is", null)
    .select([
      "people.id",
      "people.name",
      "people.email",
      "people.jobTitle",
      "roles.role",
      "roles.organisationId",
      "roles.partnershipId",
    ])
    .orderBy("roles.since")
    .orderBy("roles.id");
}

type PersonRole = Omit<SignedInPerson, "roles"> & HeldRole;

function personOf(rows: PersonRole[]): SignedInPerson | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const { id, name, email, jobTitle } = first;
  const roles = rows.map(({ role, organisationId, partnershipId }) => ({ role, organisationId, partnershipId }));
  return { id, name, email, jobTitle, roles };
}
