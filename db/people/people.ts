import { sortedByName } from "#domain/words.ts";
import { keptUntil } from "#domain/people/kept-forms.ts";
import type { HeldRole, OrganisationRole, SignedInPerson } from "#domain/people/roles.ts";
import type { SessionTimes } from "#domain/people/sessions.ts";
import type { Db } from "#db/connection.server.ts";
import { builtOnce } from "#db/built-once.ts";
import { shownColumns, shownOf } from "./places.ts";

export async function findPersonByEmail(db: Db, email: string): Promise<SignedInPerson | undefined> {
  return personOf(await peopleWithRoles(db).where("people.email", "=", email.trim().toLowerCase()).execute());
}

export async function findPersonById(db: Db, id: string): Promise<SignedInPerson | undefined> {
  return personOf(await peopleWithRoles(db).where("people.id", "=", id).execute());
}

/** Who a session belongs to, since when, and until when it lasts. */
export async function findPersonBySession(
  db: Db,
  tokenHash: string,
  now: Date,
): Promise<({ person: SignedInPerson } & SessionTimes) | undefined> {
  const rows = await rolesBySession.all(db, { tokenHash, at: now.toISOString() });
  const person = personOf(rows);
  return person && rows[0] ? { person, createdAt: rows[0].createdAt, expiresAt: rows[0].expiresAt } : undefined;
}

const rolesBySession = builtOnce((db, { tokenHash, at }: { tokenHash: string; at: string }) =>
  peopleWithRoles(db)
    .innerJoin("sessions", "sessions.personId", "people.id")
    .select(["sessions.createdAt", "sessions.expiresAt"])
    .where("sessions.id", "=", tokenHash)
    .where("sessions.expiresAt", ">", at),
);

/**
 * Whose session ran out, for keeping what they sent afterwards and for nothing else: it lets nobody in. Undefined once
 * they signed out, have no part any more, or have been away for too long.
 */
export async function findPersonOfEndedSession(db: Db, tokenHash: string, now: Date): Promise<string | undefined> {
  const row = await peopleWithRoles(db)
    .innerJoin("sessions", "sessions.personId", "people.id")
    .where("sessions.id", "=", tokenHash)
    .where("sessions.expiresAt", "<=", now.toISOString())
    .where("sessions.expiresAt", ">", keptUntil(now))
    .executeTakeFirst();
  return row?.id;
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
      "roles.limitedTo",
    ])
    .orderBy("roles.since")
    .orderBy("roles.id");
}

type PersonRole = Omit<SignedInPerson, "roles"> & HeldRole;

function personOf(rows: PersonRole[]): SignedInPerson | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const { id, name, email, jobTitle } = first;
  const roles = rows.map(({ role, organisationId, partnershipId, limitedTo }) => ({
    role,
    organisationId,
    partnershipId,
    limitedTo: limitedTo ?? null,
  }));
  return { id, name, email, jobTitle, roles };
}

/** The people who hold a role in an organisation now. */
export async function listPeopleOf(db: Db, organisationId: string) {
  const rows = await db
    .selectFrom("roles")
    .innerJoin("people", "people.id", "roles.personId")
    .select(["people.id", "roles.role", "roles.since", "roles.deputyFor", "roles.untilOn"])
    .select(shownColumns)
    .where("roles.organisationId", "=", organisationId)
    .where("roles.endedOn", "is", null)
    .orderBy("roles.id")
    .execute();
  return sortedByName(
    rows.map(({ id, role, since, deputyFor, untilOn, ...row }) => ({ ...shownOf(row), id, role, since, deputyFor, untilOn })),
  );
}

export async function listHolders(db: Db, organisationId: string, role: OrganisationRole) {
  return (await listPeopleOf(db, organisationId)).filter((person) => person.role === role);
}

/** Whether a person holds a role in an organisation now. */
export async function holds(db: Db, organisationId: string, role: OrganisationRole, personId: string): Promise<boolean> {
  return (await listHolders(db, organisationId, role)).some((person) => person.id === personId);
}

export async function nameOf(db: Db, personId: string): Promise<string> {
  const person = await nameById.first(db, { personId });
  if (!person) throw new Error("Nobody has this id");
  return person.name;
}

const nameById = builtOnce((db, { personId }: { personId: string }) => db.selectFrom("people").select("name").where("id", "=", personId));

/** Whether a person wants a mail each week on how far their audits are. */
export async function wishProgress(db: Db, personId: string, isWanted: boolean): Promise<void> {
  await db
    .updateTable("people")
    .set({ weeklyProgress: isWanted ? "wanted" : null })
    .where("id", "=", personId)
    .execute();
}

export async function wantsProgress(db: Db, personId: string): Promise<boolean> {
  const row = await db.selectFrom("people").select("weeklyProgress").where("id", "=", personId).executeTakeFirst();
  return row?.weeklyProgress === "wanted";
}
