import { dayOf } from "#domain/dates.ts";
import { kindOf } from "#domain/organisations/words-by-kind.ts";
import type { PlaceKind } from "#domain/people/naming.ts";
import type { PlacePart } from "#domain/people/permissions.ts";
import { type HeldRole, isOrganisationRole, type PartnershipRole, type Role } from "#domain/people/roles.ts";
import { sortedByName } from "#domain/words.ts";
import type { Db, Trx } from "#db/connection.server.ts";
import { inTransaction } from "#db/connection.server.ts";
import type { Author } from "#db/history.ts";

/** Where people have parts: an organisation or a partnership. */
export interface Place {
  organisationId: string | null;
  partnershipId: string | null;
}

export interface PlaceView extends Place {
  name: string;
  shortName: string;
  kind: PlaceKind;
  /** The partnership itself, or those to which the organisation belongs. */
  partnerships: { id: string; name: string; contactEmail: string }[];
}

export async function findPlace(db: Db, { organisationId, partnershipId }: Place): Promise<PlaceView | undefined> {
  const columns = ["partnerships.id", "partnerships.name", "partnerships.contactEmail"] as const;
  if (partnershipId !== null) {
    const row = await db.selectFrom("partnerships").selectAll().where("id", "=", partnershipId).executeTakeFirst();
    if (!row) return undefined;
    const { id, name, shortName, contactEmail } = row;
    return { organisationId: null, partnershipId, name, shortName, kind: "partnership", partnerships: [{ id, name, contactEmail }] };
  }
  if (organisationId === null) return undefined;
  const [row, partnerships] = await Promise.all([
    db.selectFrom("organisations").selectAll().where("id", "=", organisationId).executeTakeFirst(),
    db
      .selectFrom("memberships")
      .innerJoin("partnerships", "partnerships.id", "memberships.partnershipId")
      .select(columns)
      .where("memberships.organisationId", "=", organisationId)
      .execute()
      .then(sortedByName),
  ]);
  return row && { organisationId, partnershipId: null, name: row.name, shortName: row.shortName, kind: kindOf(row), partnerships };
}

/** What this person has to do with the people of a place, by the roles they hold. */
export function placePartOf(view: PlaceView, held: (HeldRole & { deputyFor?: string | null })[]): PlacePart {
  const ids = new Set(view.partnerships.map(({ id }) => id));
  const own = held.filter((one) => view.organisationId !== null && one.organisationId === view.organisationId && !one.deputyFor);
  const theirs = held.filter((one) => one.partnershipId !== null && ids.has(one.partnershipId));
  return {
    inOrganisation: own.map(({ role }) => role).filter(isOrganisationRole),
    inPartnership: theirs.map(({ role }) => role).filter((role): role is PartnershipRole => !isOrganisationRole(role)),
  };
}

/** The roles that a person holds now, with whose deputy they are. */
export function listRolesOf(db: Db, personId: string) {
  return db
    .selectFrom("roles")
    .select(["id", "role", "organisationId", "partnershipId", "deputyFor"])
    .where("personId", "=", personId)
    .where("endedOn", "is", null)
    .orderBy("id")
    .execute();
}

export interface HeldPart {
  id: string;
  personId: string;
  role: Role;
  name: string;
  jobTitle: string;
  email: string;
  since: string;
  givenAt: string | null;
  /** When they last signed in, if they have since this part was given: before, nothing is told of them. */
  signedInAt: string | null;
  deputyFor: string | null;
  untilOn: string | null;
  limitedTo: "agencies" | "schools" | null;
}

/** The parts held in a place now, by name. Of somebody who has not signed in since, the name that was typed. */
export async function listHeldParts(db: Db, { organisationId, partnershipId }: Place): Promise<HeldPart[]> {
  const rows = await db
    .selectFrom("roles")
    .innerJoin("people", "people.id", "roles.personId")
    .select(["roles.id", "roles.personId", "roles.role", "roles.since", "roles.deputyFor", "roles.untilOn", "roles.limitedTo"])
    .select(shownColumns)
    .where("roles.endedOn", "is", null)
    .where(organisationId === null ? "roles.partnershipId" : "roles.organisationId", "=", organisationId ?? partnershipId)
    .orderBy("roles.id")
    .execute();
  return sortedByName(
    rows.map(({ id, personId, role, since, deputyFor, untilOn, limitedTo, ...row }) => ({
      id,
      personId,
      role,
      since,
      deputyFor,
      untilOn,
      limitedTo,
      ...shownOf(row),
    })),
  );
}

/** What a query reads of a person and their part, for shownOf. */
export const shownColumns = [
  "people.name",
  "people.jobTitle",
  "people.email",
  "people.lastSignedInAt",
  "roles.givenAt",
  "roles.givenName",
  "roles.givenJobTitle",
] as const;

interface Shown {
  name: string;
  jobTitle: string;
  email: string;
  lastSignedInAt: string | null;
  givenAt: string | null;
  givenName: string | null;
  givenJobTitle: string | null;
}

/** A person as they are shown where they have a part: by what was typed, until they have signed in to it. */
export function shownOf({ name, jobTitle, email, lastSignedInAt, givenAt, givenName, givenJobTitle }: Shown) {
  const hasCome = lastSignedInAt !== null && lastSignedInAt >= (givenAt ?? "");
  return {
    name: hasCome ? name : (givenName ?? name),
    jobTitle: hasCome ? jobTitle : (givenJobTitle ?? jobTitle),
    email,
    givenAt,
    signedInAt: hasCome ? lastSignedInAt : null,
  };
}

/** A place while its people are changed: nobody else changes them until the transaction ends. */
export interface HeldPlace {
  view: PlaceView;
  held: HeldPart[];
  /** What the author may by the roles they hold at this moment. */
  part: PlacePart;
  today: string;
}

/** Holds a place, reads who is there and what the author may, and does the work in one transaction. */
export async function changePeople<Result>(
  db: Db,
  author: Author,
  place: Place,
  work: (trx: Trx, held: HeldPlace) => Promise<Result>,
): Promise<Result> {
  return inTransaction(db, async (trx) => work(trx, await holdPlace(trx, author, place)));
}

/** The same inside a transaction that is open already. */
export async function holdPlace(trx: Trx, author: Author, place: Place): Promise<HeldPlace> {
  // A write that changes nothing: two people cannot each end the part of the other at the same moment
  if (place.organisationId !== null)
    await trx
      .updateTable("organisations")
      .set((eb) => ({ name: eb.ref("name") }))
      .where("id", "=", place.organisationId)
      .execute();
  else
    await trx
      .updateTable("partnerships")
      .set((eb) => ({ name: eb.ref("name") }))
      .where("id", "=", place.partnershipId ?? "")
      .execute();
  const view = await findPlace(trx, place);
  if (!view) throw new Error("There is no such place");
  const [held, own] = [await listHeldParts(trx, place), await listRolesOf(trx, author.by)];
  return { view, held, part: placePartOf(view, own), today: dayOf(author.at) };
}

/** Whether this person holds a part outside the place, or, for an administrator, outside the partnership and its organisations. */
export async function hasPartElsewhere(db: Db, personId: string, view: PlaceView, administers: string[]): Promise<boolean> {
  const roles = await listRolesOf(db, personId);
  const outside = roles.filter((one) => one.organisationId !== view.organisationId || one.partnershipId !== view.partnershipId);
  if (outside.length === 0 || administers.length === 0) return outside.length > 0;
  const own = await db.selectFrom("memberships").select("organisationId").where("partnershipId", "in", administers).execute();
  const ours = new Set(own.map(({ organisationId }) => organisationId));
  return outside.some(
    (one) => !(one.organisationId !== null ? ours.has(one.organisationId) : administers.includes(one.partnershipId ?? "")),
  );
}

/** The partnerships of a place that this person administers. */
export async function listAdministered(db: Db, personId: string, view: PlaceView): Promise<string[]> {
  const ids = new Set(view.partnerships.map(({ id }) => id));
  const roles = await listRolesOf(db, personId);
  return roles.flatMap(({ role, partnershipId }) =>
    role === "administrator" && partnershipId !== null && ids.has(partnershipId) ? [partnershipId] : [],
  );
}
